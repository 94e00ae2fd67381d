internal import TextModel

/// A name as its folded words, for asking whether two names can be one person's, organisation's or place's.
struct PersonalName: Hashable, Sendable {
  /// The words, folded, without stops, possessive endings and articles.
  let words: [[UInt8]]

  init(_ name: String) {
    let bytes = Array(name.utf8)
    words = bytes.split(whereSeparator: { $0 <= 0x20 || $0 == 0x2D || $0 == 0x2C }).map(Self.folded)
      .filter { !$0.isEmpty && $0 != Array("the".utf8) }
  }

  /// The small letters of a word; `Trump's` and `Trump’s` are `trump`.
  private static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var word = word
    for ending in ["'s", "’s", "'", "’"] where word.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      word = word.dropLast(ending.utf8.count)
      break
    }
    return word.filter { $0 != 0x2E }.map(ByteFold.lower)
  }

  /// Whether any two of the names can be of the same one.
  static func mayBeSame(_ a: [PersonalName], _ b: [PersonalName]) -> Bool {
    a.contains { one in b.contains { one.mayBeSame(as: $0) } }
  }

  /// Whether the two can be of the same one: the words of one are among the other's (`Trump`, `Donald Trump`), the
  /// last words are the same and no first name speaks against it (`D. Trump`), or one is the initials of the other.
  func mayBeSame(as other: PersonalName) -> Bool {
    if words.isEmpty || other.words.isEmpty { return true }
    let (short, long) = words.count <= other.words.count ? (self, other) : (other, self)
    if short.words.allSatisfy({ long.words.contains($0) }) { return true }
    if isInitials(of: other) || other.isInitials(of: self) { return true }
    guard words.last == other.words.last, let first = words.first, let otherFirst = other.words.first else {
      return false
    }
    return first.first == otherFirst.first && (first.count == 1 || otherFirst.count == 1)
  }

  private func isInitials(of other: PersonalName) -> Bool {
    guard words.count == 1, other.words.count > 1, words[0].count >= 2 else { return false }
    return words[0] == other.words.compactMap(\.first)
  }

  /// Whether the first names of both, in the order given, are spellings of one: one word differs, and that by few
  /// letters.
  static func areSpellings(_ a: [PersonalName], _ b: [PersonalName]) -> Bool {
    guard let one = a.first, let other = b.first, one.words.count == other.words.count else { return false }
    let different = zip(one.words, other.words).filter { $0 != $1 }
    guard different.count == 1, let (left, right) = different.first else { return false }
    return Spelling.areVariants(left, right)
  }
}
