/// What the start of a line says of who speaks: `>>` and `-` stand for another speaker, `RUIZ:` names one.
enum TurnMark {
  /// Whether another speaker begins with the bytes.
  static func opens(_ line: ArraySlice<UInt8>) -> Bool {
    startsWithChevrons(line) || startsWithDash(line) || startsWithLabel(line)
  }

  /// Where other speakers begin within a line: at each `>>` behind a space.
  static func places(in line: [UInt8]) -> [Int] {
    line.indices.filter { index in
      line[index] == UInt8(ascii: ">") && index > 0 && line[index - 1].isASCIISpace
        && startsWithChevrons(line[index...])
    }
  }

  /// `>>` or `>>>`, as live captioners write.
  private static func startsWithChevrons(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: ">>".utf8)
  }

  /// `- Hello.`, `-Hello.`, `– Hello.`; two dashes are a pause.
  private static func startsWithDash(_ line: ArraySlice<UInt8>) -> Bool {
    for dash in ["-", "\u{2010}", "\u{2013}", "\u{2014}"] where line.starts(with: dash.utf8) {
      let rest = line.dropFirst(dash.utf8.count)
      return !rest.trimmed.isEmpty && rest.first != UInt8(ascii: "-") && rest.first?.isASCIIDigit == false
    }
    return false
  }

  /// `RUIZ:`, `Anna Ruiz:`. One word that is not in capitals could be the start of any sentence: `Remember: it is old.`
  private static func startsWithLabel(_ line: ArraySlice<UInt8>) -> Bool {
    guard let colon = line.prefix(64).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
    // A clock time and an address have a colon and no space behind it.
    guard colon + 1 == line.endIndex || line[colon + 1].isASCIISpace else { return false }
    let words = line[..<colon].split(whereSeparator: \.isASCIISpace)
    guard words.allSatisfy({ $0.first.map { $0.isASCIIUppercase || $0 >= 0xC3 } == true }) else { return false }
    return words.count > 1 || words.allSatisfy { word in !word.contains(where: \.isASCIILowercase) }
  }
}
