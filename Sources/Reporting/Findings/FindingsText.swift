internal import CrossChecking
internal import Extraction

/// Findings for a terminal, one after the other:
///
/// ```
/// Claims/bridge/courier.v2.md:12:5: error: "never" became "always" in a quotation [quote.altered]
///     earlier  “We have ⟦never⟧ refused an inspection.”  Claims/bridge/courier.v1.md:11:5
///     later    “We have ⟦always⟧ refused an inspection.”
///     speaker  Anna Berg
///     ask      What did Anna Berg say?
/// ```
///
/// All text of articles goes through ``VisibleText``: a headline cannot clear the screen.
struct FindingsText {
  let style: TextStyle

  /// All findings, then the quotations where there are any.
  func text(of report: FindingsReport) -> String {
    var text = ""
    for reviewed in report.findings.shown { text += self.text(of: reviewed, in: report) }
    if let quotations = report.quotations, !quotations.isEmpty {
      if !text.isEmpty { text += "\n" }
      text += self.text(of: quotations)
    }
    return text
  }

  /// One finding: its line, then what it rests on, and what was decided. Of what is settled nobody has to see more than that.
  func text(of reviewed: ReviewedFinding, in report: FindingsReport) -> String {
    let finding = reviewed.finding
    var lines = [headLine(of: finding)]
    let identity = report.isKept ? [detail("finding", style.paint(finding.shortID, .faint))] : []
    let decided = reviewed.decision.map { [detail("decided", $0.line)] } ?? []
    guard reviewed.isOpen else { return (lines + identity + decided).joined(separator: "\n") + "\n" }
    lines += passageLines(of: finding, in: report)
    if !finding.evidence.values.isEmpty {
      let values = finding.evidence.values.map { "\(VisibleText.line($0.name)) \(VisibleText.line($0.value))" }
      lines.append(detail("values", values.joined(separator: ", ")))
    }
    if let speaker = finding.evidence.speaker { lines.append(detail("speaker", VisibleText.line(speaker))) }
    if let question = finding.evidence.question { lines.append(detail("ask", VisibleText.line(question))) }
    return (lines + identity + decided).joined(separator: "\n") + "\n"
  }

  private func headLine(of finding: Finding) -> String {
    let severity = style.paint(finding.severity.name + ":", Self.ink(of: finding.severity))
    let message = style.paint(VisibleText.line(finding.message), .bold)
    let rule = style.paint("[\(VisibleText.line(finding.rule))]", .faint)
    return "\(Self.position(of: finding.primary)): \(severity) \(message) \(rule)"
  }

  private func passageLines(of finding: Finding, in report: FindingsReport) -> [String] {
    let passages = FindingPassages(of: finding, naming: report.naming)
    let lines = passages.shown.map { passage in
      let ink: TextStyle.Ink = passage.isOwn ? .green : .red
      let words = passage.passage.map { style.passage($0.excerpt(.line), ink) } ?? "(not there)"
      // The finding's own place stands on its first line.
      let position = passage.isOwn ? "" : passage.place.map { "  " + style.paint(Self.moment(of: $0), .faint) } ?? ""
      return detail(passage.label ?? "passage", words + position)
    }
    return lines + passages.further.map { detail("also", style.paint(Self.moment(of: $0), .faint)) }
  }

  func detail(_ label: String, _ text: String) -> String {
    let padding = String(repeating: " ", count: max(1, 9 - label.utf8.count))
    return "    " + style.paint(label, .faint) + padding + text
  }

  /// `path:line:column`.
  static func position(of place: Place) -> String {
    "\(VisibleText.line(place.path)):\(place.line):\(place.column)"
  }

  /// `path:line:column`, with the moment at which the words there are spoken: `talk.vtt:31:1 at 00:12:31.480`.
  static func moment(of place: Place) -> String {
    position(of: place) + (place.time.map { " at \($0)" } ?? "")
  }

  static func ink(of severity: Severity) -> TextStyle.Ink {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .suggestion: .blue
    }
  }
}
