public import CrossChecking
public import Extraction
public import TextModel

/// A finding with what was said of it.
public struct ReviewedFinding: Hashable, Sendable {
  /// What the rule reported.
  public let finding: Finding
  /// What was decided on it; `nil` where nothing was.
  public let decision: EditorDecision?
  /// Where earlier versions of the text have the same passage, with the same thing to say of it, latest first. The decision
  /// goes for these places too.
  public let recurrences: [Place]

  /// Puts a finding beside its decision.
  public init(_ finding: Finding, decision: EditorDecision? = nil, recurrences: [Place] = []) {
    self.finding = finding
    self.decision = decision
    self.recurrences = recurrences
  }

  /// Whether something is left to do: nobody has put it right or let it stand.
  public var isOpen: Bool { !(decision?.isSettling ?? false) }
}

/// What `compare`, `verify` or `check` found, ready to be written in any ``OutputFormat``.
///
/// Findings are written in the order in which they are given.
public struct FindingsReport: Sendable {
  /// What was held against what; it says how the two passages of a finding are called where the documents do not.
  public enum Comparison: Sendable {
    /// A later text against an earlier one.
    case versions
    /// An article against its sources.
    case sources
  }

  /// What was held against what.
  public let comparison: Comparison
  /// The findings.
  public let findings: [ReviewedFinding]
  /// What was found of every quotation; only `verify` has it.
  public let quotations: [VerifiedQuotation]?
  /// What is to be mended in how findings are decided.
  public let notices: [Notice]
  /// Whether the ledger keeps the findings, so that they can be decided on by their ids.
  public let isKept: Bool
  /// The pages of the rules that were asked, for formats that explain them.
  public let pages: [RulePage]
  /// The version of the program, for formats that name it.
  public let programVersion: String
  /// What is known of the files.
  public let documents: [ReportedDocument]
  /// The lines of the files by path, for formats that say where a passage ends. A file may be missing: then they leave
  /// it unsaid.
  public let lines: [String: PlaceIndex]

  /// Makes a report.
  public init(
    comparison: Comparison, findings: [ReviewedFinding], quotations: [VerifiedQuotation]? = nil,
    notices: [Notice] = [], isKept: Bool = false, pages: [RulePage], programVersion: String,
    documents: [ReportedDocument] = [], lines: [String: PlaceIndex] = [:]
  ) {
    self.comparison = comparison
    self.findings = findings
    self.quotations = quotations
    self.notices = notices
    self.isKept = isKept
    self.pages = pages
    self.programVersion = programVersion
    self.documents = documents
    self.lines = lines
  }

  /// The report in `format`, in UTF-8. `style` is for ``OutputFormat/text`` alone.
  public func rendered(as format: OutputFormat, style: TextStyle = .plain) -> [UInt8] {
    switch format {
    case .text: Array(FindingsText(style: style).text(of: self).utf8)
    case .json: FindingsJSON.document(self, isOnOneLine: false)
    case .ndjson: FindingsJSON.document(self, isOnOneLine: true)
    case .markdown: Array(FindingsMarkup.document(of: self).commonMark().utf8)
    case .html: Array(HTMLPage(title: "Findings", body: FindingsMarkup.document(of: self).html()).text.utf8)
    case .sarif: SARIFLog.bytes(of: self)
    case .github: Array(WorkflowCommands.text(of: self).utf8)
    }
  }

  /// What to tell a person beside the findings where the format itself does not have it: what stands in bulk, and what is to
  /// be mended. One line each.
  public func remarks(as format: OutputFormat) -> [String] {
    guard format == .text else { return [] }
    return [findings.bulkLine.map(VisibleText.line)].compactMap { $0 } + notices.map(\.description)
  }

  /// The line and column, from 1, behind the last code point of a place, where its file's lines are known.
  func end(of place: Place) -> (line: Int, column: Int)? {
    lines[place.path]?.lineAndColumn(of: SourceSpan(place.span.end, place.span.end))
  }

  /// How places are called.
  var naming: PlaceNaming { PlaceNaming(documents: documents, comparison: comparison) }
}

extension PlaceNaming.Standing {
  /// What the two passages are called on a terminal: the related one, and the finding's own.
  var labels: (related: String, own: String) {
    switch self {
    case .source: ("source", "article")
    case .earlier: ("earlier", "later")
    case .later: ("later", "earlier")
    case .same: ("there", "here")
    case .other: ("other", "here")
    }
  }
}
