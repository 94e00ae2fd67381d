internal import CrossChecking

/// Findings as JSON:
///
/// ```
/// {"findings":[{"id","rule","severity","message","primary":PLACE,"related":[PLACE…],
///               "evidence":{"changes":[{"kind":"same|removed|added","text"}…],"speaker",
///                           "values":[{"name","value"}…],"question"},
///               "decision":{"verdict":"corrected|query|stet","by":"ledger|comment|baseline","editor","date","reason",
///                           "outlived","path","line","column"}|null}…],
///  "quotations":[{"text","status","speaker","match":PLACE|null,"changes","place":PLACE,"sourceSpeaker",
///                 "matches":[PLACE…],"before":PLACE,"after":PLACE,
///                 "flags":["out-of-sentence|question|other-speaker|part-not-found"…]}…],
///  "notices":[{"kind":"malformed|unknown-rule|unused","path","line","column","message"}…],
///  "summary":{"error","warning","suggestion","decided"}}
/// ```
///
/// Only `verify` writes `quotations`. The summary counts what is open by severity; what was let stand or put right is counted
/// as `decided`. A decision's `path`, `line` and `column` are those of the comment, or of the baseline file.
enum FindingsJSON {
  /// The report as one object. On several lines every finding has its own, so that two runs can be compared with
  /// line tools.
  static func document(_ report: FindingsReport, isOnOneLine: Bool) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("findings", of: report.findings) { json, reviewed in
        if !isOnOneLine { json.startLine() }
        write(reviewed, to: &json)
      }
      if let quotations = report.quotations {
        json.member("quotations", of: quotations) { json, quotation in
          if !isOnOneLine { json.startLine() }
          write(quotation, to: &json)
        }
      }
      json.member("notices", of: report.notices) { json, notice in
        if !isOnOneLine { json.startLine() }
        write(notice, to: &json)
      }
      json.member("summary") { writeSummary(of: report.findings, to: &$0) }
    }
    json.endLine()
    return json.bytes
  }

  private static func write(_ reviewed: ReviewedFinding, to json: inout JSONWriter) {
    let finding = reviewed.finding
    json.object {
      $0.member("id", finding.id)
      $0.member("rule", finding.rule)
      $0.member("severity", finding.severity.name)
      $0.member("message", finding.message)
      $0.member("primary") { $0.place(finding.primary) }
      $0.member("related", places: finding.related)
      $0.member("evidence") { write(finding.evidence, to: &$0) }
      $0.member("decision") { write(reviewed.decision, to: &$0) }
    }
  }

  private static func write(_ evidence: Evidence, to json: inout JSONWriter) {
    json.object {
      $0.member("changes", changes: evidence.changes)
      $0.member("speaker", evidence.speaker)
      $0.member("values", of: evidence.values) { json, value in
        json.object {
          $0.member("name", value.name)
          $0.member("value", value.value)
        }
      }
      $0.member("question", evidence.question)
    }
  }

  private static func write(_ decision: EditorDecision?, to json: inout JSONWriter) {
    guard let decision else { return json.null() }
    json.object {
      $0.member("verdict", decision.verdict.rawValue)
      switch decision.origin {
      case .ledger: $0.member("by", "ledger")
      case .comment: $0.member("by", "comment")
      case .baseline: $0.member("by", "baseline")
      }
      $0.member("editor", decision.editor)
      $0.member("date", decision.date)
      $0.member("reason", decision.reason)
      $0.member("outlived") { $0.bool(decision.isOutlived) }
      switch decision.origin {
      case .ledger: break
      case .comment(let path, let line, let column):
        $0.member("path", path)
        $0.member("line", line)
        $0.member("column", column)
      case .baseline(let path): $0.member("path", path)
      }
    }
  }

  private static func write(_ notice: Notice, to json: inout JSONWriter) {
    json.object {
      $0.member("kind", notice.kind.rawValue)
      $0.member("path", notice.path)
      $0.member("line", notice.line)
      $0.member("column", notice.column)
      $0.member("message", notice.message)
    }
  }

  private static func write(_ quotation: VerifiedQuotation, to json: inout JSONWriter) {
    json.object {
      $0.member("text", quotation.text)
      $0.member("status", quotation.status.rawValue)
      $0.member("speaker", quotation.speaker)
      $0.member("match") { json in
        if let match = quotation.match { json.place(match) } else { json.null() }
      }
      $0.member("changes", changes: quotation.changes)
      if let place = quotation.place { $0.member("place") { $0.place(place) } }
      if let name = quotation.sourceSpeaker { $0.member("sourceSpeaker", name) }
      $0.member("matches", places: quotation.matches)
      if let before = quotation.before { $0.member("before") { $0.place(before) } }
      if let after = quotation.after { $0.member("after") { $0.place(after) } }
      $0.member("flags", of: quotation.flags) { $0.string($1.rawValue) }
    }
  }

  private static func writeSummary(of findings: [ReviewedFinding], to json: inout JSONWriter) {
    json.object {
      for severity in Severity.allCases.reversed() {
        $0.member(severity.name, findings.count { $0.isOpen && $0.finding.severity == severity })
      }
      $0.member("decided", findings.count { !$0.isOpen })
    }
  }
}
