internal import CrossChecking
internal import Extraction

/// Findings as a log of SARIF 2.1.0 ("Static Analysis Results Interchange Format", OASIS Standard, 2020), for code
/// hosts and editors that show it.
///
/// Columns and offsets count Unicode code points, which the log says (`columnKind`). A finding that was decided on is a
/// suppressed result: accepted where nothing is left to do, under review where somebody has to be asked; in the source where a
/// comment in the text says so. `partialFingerprints` carries the finding's id, so that a result is known again whatever
/// lines moved.
enum SARIFLog {
  static func bytes(of report: FindingsReport) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      $0.member("version", "2.1.0")
      $0.member("runs") {
        $0.array { $0.object { writeRun(of: report, to: &$0) } }
      }
    }
    json.endLine()
    return json.bytes
  }

  private static func writeRun(of report: FindingsReport, to json: inout JSONWriter) {
    let ruleIndices = Dictionary(
      report.pages.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    json.member("tool") {
      $0.object {
        $0.member("driver") {
          $0.object {
            $0.member("name", "stet")
            $0.member("version", report.programVersion)
            $0.member("rules", of: report.pages) { write($1, to: &$0) }
          }
        }
      }
    }
    json.member("columnKind", "unicodeCodePoints")
    if !report.notices.isEmpty {
      json.member("invocations") {
        $0.array { $0.object { writeInvocation(of: report, to: &$0) } }
      }
    }
    json.member("results", of: report.findings) { json, reviewed in
      json.startLine()
      json.object { write(reviewed, ruleIndex: ruleIndices[reviewed.finding.rule], of: report, to: &$0) }
    }
  }

  private static func write(_ page: RulePage, to json: inout JSONWriter) {
    json.startLine()
    json.object {
      $0.member("id", page.id)
      $0.member("shortDescription") { text(page.summary, to: &$0) }
      $0.member("fullDescription") { text(page.rationale, to: &$0) }
      $0.member("defaultConfiguration") {
        $0.object {
          $0.member("enabled") { $0.bool(page.severity != nil) }
          $0.member("level", level(of: page.severity ?? .suggestion))
        }
      }
      $0.member("properties") {
        $0.object { $0.member("tags", of: page.askedBy) { $0.string($1) } }
      }
    }
  }

  private static func write(
    _ reviewed: ReviewedFinding, ruleIndex: Int?, of report: FindingsReport, to json: inout JSONWriter
  ) {
    let finding = reviewed.finding
    json.member("ruleId", finding.rule)
    if let ruleIndex { json.member("ruleIndex", ruleIndex) }
    json.member("level", level(of: finding.severity))
    json.member("message") { text(finding.message, to: &$0) }
    json.member("locations") {
      $0.array {
        $0.object { $0.member("physicalLocation") { physicalLocation(finding.primary, of: report, to: &$0) } }
      }
    }
    if !finding.related.isEmpty {
      json.member("relatedLocations", of: Array(finding.related.enumerated())) { json, entry in
        json.object {
          $0.member("id", entry.offset)
          $0.member("physicalLocation") { physicalLocation(entry.element, of: report, to: &$0) }
          $0.member("message") {
            text(report.naming.standing(of: entry.element, to: finding.primary).labels.related, to: &$0)
          }
        }
      }
    }
    json.member("partialFingerprints") { $0.object { $0.member("stetFinding/v1", finding.id) } }
    if let decision = reviewed.decision, !decision.isOutlived {
      json.member("suppressions") { $0.array { write(decision, to: &$0) } }
    }
  }

  private static func write(_ decision: EditorDecision, to json: inout JSONWriter) {
    json.object {
      guard case .comment(let path, let line, let column) = decision.origin else {
        $0.member("kind", "external")
        $0.member("status", decision.isSettling ? "accepted" : "underReview")
        return $0.member("justification", decision.line)
      }
      $0.member("kind", "inSource")
      $0.member("status", "accepted")
      $0.member("justification", decision.line)
      $0.member("location") { $0.object { writeLocation(path, line, column, to: &$0) } }
    }
  }

  /// What the run has to say of its own settings (`toolConfigurationNotifications`).
  private static func writeInvocation(of report: FindingsReport, to json: inout JSONWriter) {
    json.member("executionSuccessful") { $0.bool(true) }
    json.member("toolConfigurationNotifications", of: report.notices) { json, notice in
      json.object {
        $0.member("descriptor") { $0.object { $0.member("id", notice.kind.rawValue) } }
        $0.member("level", notice.kind == .unused ? "note" : "warning")
        $0.member("message") { text(notice.message, to: &$0) }
        $0.member("locations") {
          $0.array { $0.object { writeLocation(notice.path, notice.line, notice.column, to: &$0) } }
        }
      }
    }
  }

  private static func writeLocation(_ path: String, _ line: Int?, _ column: Int?, to json: inout JSONWriter) {
    json.member("physicalLocation") {
      $0.object {
        $0.member("artifactLocation") { $0.object { $0.member("uri", Address.path(path)) } }
        guard let line else { return }
        $0.member("region") {
          $0.object {
            $0.member("startLine", line)
            if let column { $0.member("startColumn", column) }
          }
        }
      }
    }
  }

  /// SARIF asks that lines and offsets of one region name the same text, so the offsets are left out where the end's
  /// line and column are not known.
  private static func physicalLocation(_ place: Place, of report: FindingsReport, to json: inout JSONWriter) {
    json.object {
      $0.member("artifactLocation") { $0.object { $0.member("uri", Address.path(place.path)) } }
      $0.member("region") {
        $0.object {
          $0.member("startLine", place.line)
          $0.member("startColumn", place.column)
          if let end = report.end(of: place) {
            $0.member("endLine", end.line)
            $0.member("endColumn", end.column)
            $0.member("charOffset", place.codePoints.lowerBound)
            $0.member("charLength", place.codePoints.count)
          }
          $0.member("snippet") { text(place.text, to: &$0) }
        }
      }
    }
  }

  private static func text(_ text: String, to json: inout JSONWriter) {
    json.object { $0.member("text", text) }
  }

  private static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "note"
    }
  }
}
