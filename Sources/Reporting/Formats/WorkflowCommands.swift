internal import CrossChecking
internal import Extraction

/// Findings as workflow commands of GitHub Actions, which shows them beside the changed lines:
/// `::error file=a.md,line=3,col=5,title=quote.altered::message`.
///
/// What is decided is left out: nobody has to look at it in a change. Notices follow, so that a comment with a slip in it is
/// seen where it stands.
///
/// Escaped as the runner reads them: `%`, CR and LF everywhere; `:` and `,` in properties (actions/toolkit,
/// `core/src/command.ts`).
enum WorkflowCommands {
  static func text(of report: FindingsReport) -> String {
    let findings = report.findings.filter(\.isOpen).map { command(for: $0.finding, in: report) + "\n" }
    return (findings + report.notices.map { command(for: $0) + "\n" }).joined()
  }

  private static func command(for notice: Notice) -> String {
    var properties = [("file", notice.path)]
    if let line = notice.line { properties.append(("line", String(line))) }
    if let column = notice.column { properties.append(("col", String(column))) }
    properties.append(("title", "stet \(notice.kind.rawValue)"))
    return command(notice.kind == .unused ? "notice" : "warning", properties, notice.message)
  }

  private static func command(_ name: String, _ properties: [(String, String)], _ message: String) -> String {
    let list = properties.map { "\($0)=\(escapedProperty($1))" }.joined(separator: ",")
    return "::\(name) \(list)::\(escapedData(message))"
  }

  private static func command(for finding: Finding, in report: FindingsReport) -> String {
    let place = finding.primary
    var properties = [("file", place.path), ("line", String(place.line))]
    let end = report.end(of: place)
    if let end { properties.append(("endLine", String(end.line))) }
    properties.append(("col", String(place.column)))
    // GitHub takes columns only for what begins and ends on one line.
    if let end, end.line == place.line { properties.append(("endColumn", String(end.column))) }
    properties.append(("title", finding.rule))
    return command(name(of: finding.severity), properties, finding.message)
  }

  private static func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "notice"
    }
  }

  private static func escapedData(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
  }

  private static func escapedProperty(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" || $0 == ":" || $0 == "," }
  }

  /// White space other than line ends, and what would act on the log's terminal, goes the way of ``VisibleText``.
  private static func escaped(_ text: String, where isSpecial: (Unicode.Scalar) -> Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if isSpecial(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      } else {
        result += VisibleText.run(String(scalar))
      }
    }
    return result
  }
}
