import Lexicons

/// Recognises lines such as `Story continues below advertisement`.
enum BoilerplateLine {
  private static let lines: (whole: Set<String>, starts: [String]) = {
    var lines: (whole: Set<String>, starts: [String]) = ([], [])
    Language.english.resource("boilerplate-lines").forEachEntry { fields in
      guard fields.count > 1 else { return }
      if fields[1] == "whole" { lines.whole.insert(String(fields[0])) } else { lines.starts.append(String(fields[0])) }
    }
    return lines
  }()

  /// Longer lines are prose, whatever they start with.
  private static let longest = 160

  /// Whether the line is one that pages put between paragraphs.
  static func matches(_ line: String) -> Bool {
    guard line.utf8.count <= longest, let text = line.collapsedWhiteSpace else { return false }
    let folded = text.asciiLowercased
    if lines.starts.contains(where: { folded.hasPrefix($0) }) { return true }
    let bytes = Array(folded.utf8)
    guard let first = bytes.firstIndex(where: { $0.isASCIIAlphanumeric || $0 >= 0x80 }),
      let last = bytes.lastIndex(where: { $0.isASCIIAlphanumeric || $0 >= 0x80 })
    else { return true }
    return lines.whole.contains(bytes[first...last].string)
  }
}
