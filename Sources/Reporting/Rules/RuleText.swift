internal import CrossChecking

/// A rule's page for a terminal.
struct RuleText {
  let page: RulePage
  let style: TextStyle

  /// Columns of running text: what is read without losing the line.
  private static let width = 80

  var text: String {
    let severity = style.paint(RuleBook.name(of: page.severity), RuleBook.ink(of: page.severity))
    var text = style.paint(page.id, .bold) + "  " + severity + "\n"
    text += Self.wrapped(page.summary) + "\n" + Self.wrapped(page.rationale)
    if !page.askedBy.isEmpty { text += "\n" + Self.wrapped("Asked by: " + page.askedBy.joined(separator: "; ")) }
    text += examples("Reports", page.fires) + examples("Leaves alone", page.quiet)
    return text
  }

  private func examples(_ title: String, _ examples: [RuleExample]) -> String {
    guard !examples.isEmpty else { return "" }
    return "\n" + style.paint(title, .bold) + "\n" + examples.map(example).joined(separator: "\n")
  }

  private func example(_ example: RuleExample) -> String {
    var text = ""
    if let published = example.published {
      text += label("published", [VisibleText.line(ReadableDate.text(published))])
    }
    let labels = Self.labels(for: example)
    if let earlier = example.earlier { text += label(labels.earlier, Self.lines(of: earlier)) }
    return text + label(labels.later, Self.lines(of: example.later))
  }

  private func label(_ label: String, _ lines: [String]) -> String {
    let padding = String(repeating: " ", count: max(1, 11 - label.utf8.count))
    let indent = String(repeating: " ", count: 13)
    let text = lines.joined(separator: "\n" + indent)
    return "  " + style.paint(label, .faint) + padding + text + "\n"
  }

  /// What the texts of an example are called.
  static func labels(for example: RuleExample) -> (earlier: String, later: String) {
    guard example.earlier != nil else { return ("", "text") }
    return switch example.relation {
    case .version: ("earlier", "later")
    case .outlet: ("one", "another")
    case .source: ("source", "article")
    }
  }

  /// The lines of an example. Its own line ends are kept; everything else is made visible.
  static func lines(of example: String) -> [String] {
    example.split(whereSeparator: \.isNewline).map { VisibleText.line(String($0)) }
  }

  /// `text` in lines of at most ``width`` columns, broken at spaces.
  private static func wrapped(_ text: String) -> String {
    var lines: [String] = []
    var line = ""
    for word in VisibleText.line(text).split(separator: " ") {
      if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).joined(separator: "\n") + "\n"
  }
}
