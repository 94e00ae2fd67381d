/// Finds the place in the source of each text that libxml2 reports.
///
/// libxml2 reports texts in order, and its own position when it does: behind the text, or on its last character
/// where it cut a long one. Each place is proved by comparing the bytes, or by decoding the character reference
/// that stands there; what cannot be proved is given as the whole stretch since the last sure place. So a
/// place can be coarse, never wrong.
///
/// A worked case: of `<p>A &amp; B` three texts are reported: `A ` at 5, `&` at 10, ` B` at 12. The first is
/// bytes 3..<5. The second is no copy of byte 9; the reference that ends at 10 starts at 5 and stands for it. The
/// third is bytes 10..<12.
struct HTMLTextPlacer {
  enum Place: Equatable {
    case copy(Range<Int>)
    case replace(Range<Int>)
  }

  private let source: UnsafeBufferPointer<UInt8>
  /// Behind all that has been placed: no text can start before it.
  private(set) var floor = 0

  /// A reference stands for at most two characters of four bytes.
  private static let longestReferenceText = 8
  /// How far back an ampersand is looked for: the longest name has 31 letters, a number may have any zeros.
  private static let longestReference = 40
  private static let longestCharacter = 4
  /// libxml2 cuts texts at its buffer of a thousand bytes, and no shorter ones.
  private static let leastCut = 1000

  init(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
  }

  /// Says that markup has been read up to `position`.
  mutating func skip(to position: Int) {
    floor = max(floor, min(position, source.count))
  }

  /// The place of `text`, reported at `position`.
  mutating func place(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Place {
    let position = max(floor, min(position, source.count))
    let place = reference(text, endingAt: position) ?? copy(text, near: position) ?? bareReference(endingAt: position)
    switch place {
    case .copy(let range), .replace(let range): floor = range.upperBound
    }
    return place
  }

  private func reference(_ text: UnsafeBufferPointer<UInt8>, endingAt position: Int) -> Place? {
    guard text.count <= Self.longestReferenceText, position > floor, source[position - 1] == UInt8(ascii: ";"),
      let start = ampersand(before: position),
      let reference = CharacterReference(in: source, at: start, limit: position),
      reference.range.upperBound == position, let scalar = reference.scalar,
      text.elementsEqual(String(scalar).utf8)
    else { return nil }
    return .replace(reference.range)
  }

  private func ampersand(before position: Int) -> Int? {
    var i = position - 1
    while i >= max(floor, position - Self.longestReference) {
      if source[i] == UInt8(ascii: "&") { return i }
      i -= 1
    }
    return nil
  }

  /// Tries the places that libxml2's ways of reporting allow: the text ends at the position, or it starts right
  /// behind the last one (an ampersand that is just that is reported once the name behind it has been read), or
  /// it was cut at the parser's buffer and ends with the character at the position, or it is a stray `<` there.
  private func copy(_ text: UnsafeBufferPointer<UInt8>, near position: Int) -> Place? {
    let end = position - text.count
    if isCopy(text, at: end) { return .copy(end..<position) }
    if isCopy(text, at: floor), floor + text.count <= position + Self.longestCharacter {
      return .copy(floor..<(floor + text.count))
    }
    if text.count >= Self.leastCut {
      for width in 1...Self.longestCharacter where isCopy(text, at: end + width) {
        return .copy((end + width)..<(position + width))
      }
    }
    if text.count == 1, text[0] == UInt8(ascii: "&"), let start = ampersand(before: position) {
      return .copy(start..<(start + 1))
    }
    return text.count == 1 && isCopy(text, at: position) ? .copy(position..<(position + 1)) : nil
  }

  private func isCopy(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= floor, start + text.count <= source.count else { return false }
    for i in text.indices where text[i] != source[start + i] { return false }
    return true
  }

  /// A reference without its semicolon, or the whole stretch since the last sure place.
  private func bareReference(endingAt position: Int) -> Place {
    .replace((ampersand(before: position) ?? floor)..<position)
  }
}
