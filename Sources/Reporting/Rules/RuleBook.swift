public import CrossChecking

/// The pages of the rules, for people.
public struct RuleBook: Sendable {
  /// The pages, in the order in which they are listed.
  public let pages: [RulePage]

  /// Makes a catalogue.
  public init(pages: [RulePage]) {
    self.pages = pages
  }

  /// One line a rule: id, severity, summary.
  public func list(style: TextStyle = .plain) -> String {
    let width = pages.map(\.id.utf8.count).max() ?? 0
    return pages.map { page in
      let id = style.paint(page.id, .bold) + String(repeating: " ", count: width - page.id.utf8.count + 2)
      let severity = Self.name(of: page.severity)
      let padding = String(repeating: " ", count: max(1, 12 - severity.utf8.count))
      return id + style.paint(severity, Self.ink(of: page.severity)) + padding + page.summary + "\n"
    }.joined()
  }

  /// All rules as JSON: `{"rules":[{"id","severity","summary","rationale","askedBy"}…]}`; the severity of a rule that
  /// is off is `null`.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("rules", of: pages) { json, page in
        json.startLine()
        json.object {
          $0.member("id", page.id)
          $0.member("severity", page.severity?.name)
          $0.member("summary", page.summary)
          $0.member("rationale", page.rationale)
          $0.member("askedBy", of: page.askedBy) { $0.string($1) }
        }
      }
    }
    json.endLine()
    return json.bytes
  }

  /// All pages as one CommonMark document.
  public func markdown() -> String {
    let blocks: [MarkupBlock] = [.heading(1, ["The rules"])] + pages.flatMap { RuleMarkup(page: $0).blocks(level: 2) }
    return MarkupDocument(blocks: blocks).commonMark()
  }

  static func name(of severity: Severity?) -> String { severity?.name ?? "off" }

  static func ink(of severity: Severity?) -> TextStyle.Ink { severity.map(FindingsText.ink) ?? .faint }
}

extension RulePage {
  /// The page as CommonMark, complete.
  public func markdown() -> String {
    MarkupDocument(blocks: RuleMarkup(page: self).blocks(level: 1)).commonMark()
  }

  /// The page for a terminal.
  public func text(style: TextStyle = .plain) -> String {
    RuleText(page: self, style: style).text
  }
}
