public import CrossChecking

/// Findings a line each, for lists that people pick from.
public enum FindingList {
  /// `3f9c2a1f  courier.v2.txt:6:1  The number differs. [number.changed]`.
  public static func line(for finding: Finding, style: TextStyle = .plain) -> String {
    let id = style.paint(finding.shortID, .yellow)
    let rule = style.paint("[\(VisibleText.line(finding.rule))]", .faint)
    return "\(id)  \(FindingsText.position(of: finding.primary))  \(VisibleText.line(finding.message)) \(rule)"
  }

  /// A name or reason beside such a line, without anything that a terminal would obey.
  public static func visible(_ text: String) -> String { VisibleText.line(text) }
}
