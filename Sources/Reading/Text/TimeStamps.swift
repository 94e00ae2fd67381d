import TextModel

/// Finds the times that people write into transcripts of plain text: `[00:12:31] RUIZ: …`, `Anna Ruiz (12:31):`,
/// `Anna Ruiz  12:31` alone on its line.
///
/// A live blog has times too, and they are those of a clock: so there must be some of them, and none before the last.
enum TimeStamps {
  /// Fewer times than this may be anything.
  private static let fewest = 3
  /// A time stands at the start of its line, or behind a name.
  private static let longestLabel = 64

  /// From where in the text on which moment counts; nothing where the text is no transcript with times.
  static func marks(in text: [UInt8]) -> [(place: Int, time: TimeCode?)] {
    var marks: [(place: Int, time: TimeCode?)] = []
    var last = TimeCode(milliseconds: 0)
    var position = 0
    while let line = nextLine(of: text, from: &position) {
      guard let time = stamp(in: text[line]) else { continue }
      guard time >= last else { return [] }
      marks.append((line.lowerBound, time))
      last = time
    }
    return marks.count < fewest ? [] : marks
  }

  /// The next line that has a colon between two digits, without which there is no time. `position` is the end of the line
  /// before, and becomes that of this one.
  private static func nextLine(of text: [UInt8], from position: inout Int) -> Range<Int>? {
    var colon = position
    repeat {
      colon = text.firstIndex(from: colon + 1) { $0.first(UInt8(ascii: ":")) }
      guard colon + 1 < text.count else { return nil }
    } while !(text[colon - 1].isASCIIDigit && text[colon + 1].isASCIIDigit)
    var start = colon
    while start > position, !text[start - 1].isLineEnd { start -= 1 }
    position = text.firstIndex(from: colon) { $0.first(0x0A) | $0.first(0x0D) }
    return start..<position
  }

  /// The time at the start of a line, in brackets or with seconds beyond the minutes; or in brackets behind a name, or behind
  /// a name and at the end.
  private static func stamp(in line: ArraySlice<UInt8>) -> TimeCode? {
    guard let digit = line.prefix(longestLabel).firstIndex(where: \.isASCIIDigit) else { return nil }
    let end = line[digit...].firstIndex { !$0.isASCIIDigit && ![0x3A, 0x2E, 0x2C].contains($0) } ?? line.endIndex
    // A stop or a comma behind a time is not part of it.
    let digits = line[digit..<end].last?.isASCIIDigit == true ? line[digit..<end] : line[digit..<max(digit, end - 1)]
    guard let time = TimeCode(spelled: digits) else { return nil }
    let label = line[..<digit].trimmed
    let isBracketed = label.last == UInt8(ascii: "[") || label.last == UInt8(ascii: "(")
    let rest = line[end...].trimmed
    if label.isEmpty || label.count == 1 && isBracketed {
      return isBracketed || digits.count(where: { $0 == 0x3A }) == 2 ? time : nil
    }
    let isLabel = isBracketed ? rest.first == UInt8(ascii: ")") || rest.first == UInt8(ascii: "]") : rest.isEmpty
    return isLabel && isName(label) ? time : nil
  }

  /// Whether every word starts with a capital: no sentence, but `Anna Ruiz (` or `SPEAKER 1`.
  private static func isName(_ label: ArraySlice<UInt8>) -> Bool {
    label.split(whereSeparator: \.isASCIISpace).allSatisfy { word in
      word.first.map { $0.isASCIIUppercase || $0 >= 0xC3 || !$0.isASCIIAlphanumeric } ?? false
    }
  }
}
