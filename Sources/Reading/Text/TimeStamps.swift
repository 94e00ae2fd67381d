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
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, !text[end].isLineEnd { end += 1 }
      if let time = stamp(in: text[start..<end]) {
        guard time >= last else { return [] }
        marks.append((start, time))
        last = time
      }
      start = end + 1
    }
    return marks.count < fewest ? [] : marks
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
