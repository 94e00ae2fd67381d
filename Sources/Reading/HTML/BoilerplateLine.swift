import Lexicons

/// Recognises lines such as `Story continues below advertisement`.
enum BoilerplateLine {
  private static let lines: (whole: Set<[UInt8]>, starts: [[UInt8]]) = {
    var lines: (whole: Set<[UInt8]>, starts: [[UInt8]]) = ([], [])
    Language.english.resource("boilerplate-lines").forEachEntry { fields in
      guard fields.count > 1 else { return }
      let line = Array(fields[0].utf8)
      if fields[1] == "whole" { lines.whole.insert(line) } else { lines.starts.append(line) }
    }
    return lines
  }()

  /// Longer lines are prose, whatever they start with.
  static let longest = 160

  /// Whether the line is one that pages put between paragraphs.
  static func matches(_ line: [UInt8]) -> Bool {
    guard line.count <= longest else { return false }
    let folded = line.split(whereSeparator: \.isASCIISpace).joined(separator: [0x20]).map(\.asciiLowercased)
    if lines.starts.contains(where: { folded.starts(with: $0) }) { return true }
    guard let first = folded.firstIndex(where: { $0.isASCIIAlphanumeric || $0 >= 0x80 }),
      let last = folded.lastIndex(where: { $0.isASCIIAlphanumeric || $0 >= 0x80 })
    else { return !folded.isEmpty }
    return lines.whole.contains(Array(folded[first...last]))
  }
}
