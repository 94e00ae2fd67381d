internal import CrossChecking

/// All that an editor needs to decide on one story: what was compared, what differs, who said what, what is
/// claimed, what could not be told, and a list to sign.
///
/// The same values give the same bytes: nothing in a report tells when, where or by whom it was made.
public struct StoryReport: Sendable {
  /// The name of the story.
  public var story: String
  /// What was compared, in the order in which it is to be listed.
  public var documents: [ReportedDocument]
  /// The findings, in the order in which they are to be listed within their severity.
  public var findings: [ReviewedFinding]
  /// What is to be mended in how findings are decided.
  public var notices: [Notice]
  /// Who said what.
  public var utterances: [QuotationEntry]
  /// What is claimed.
  public var claims: [ClaimEntry]
  /// What could not be told.
  public var unresolved: [Unresolved]
  /// What leads from the report's folder to the folder that paths start in, as in `../`.
  public var pathPrefix: String
  /// How much of the long lists is shown.
  public var bounds: Bounds

  /// How many entries of the long lists are shown. The report says how many it leaves out.
  ///
  /// The bounds buy a report that can be read and printed; errors and warnings are never left out.
  public struct Bounds: Sendable {
    /// Suggestions of one rule.
    public var suggestionsOfOneRule = 20
    /// Utterances in the quotation register.
    public var utterances = 120
    /// Claims in the claims register.
    public var claims = 60
    /// Entries of each kind that could not be resolved.
    public var unresolvedOfOneKind = 40

    /// The bounds that reports have unless told otherwise.
    public init() {}
  }

  /// Makes a report.
  public init(
    story: String, documents: [ReportedDocument], findings: [ReviewedFinding], notices: [Notice] = [],
    utterances: [QuotationEntry], claims: [ClaimEntry], unresolved: [Unresolved], pathPrefix: String = "",
    bounds: Bounds = Bounds()
  ) {
    self.story = story
    self.documents = documents
    self.findings = findings
    self.notices = notices
    self.utterances = utterances
    self.claims = claims
    self.unresolved = unresolved
    self.pathPrefix = pathPrefix
    self.bounds = bounds
  }

  /// The report as CommonMark.
  public func markdown() -> String { document.commonMark() }

  /// The report as a page for a browser, complete in itself.
  public func html() -> String {
    HTMLPage(title: title, body: document.html()).text
  }

  private var title: String { "Discrepancy report: \(story)" }

  private var document: MarkupDocument {
    let naming = PlaceNaming(documents: documents, pathPrefix: pathPrefix)
    let numbered = NumberedFinding.numbering(findings.shown, in: documents)
    var blocks: [MarkupBlock] = [.heading(1, [.text(title)])]
    blocks += OverviewSection(report: self, findings: numbered, naming: naming).blocks
    blocks += FindingSections(report: self, findings: numbered, naming: naming).blocks
    blocks += NoticeSection(notices: notices, naming: naming).blocks
    blocks += QuotationRegister(utterances: utterances, limit: bounds.utterances, naming: naming).blocks
    blocks += ClaimRegister(claims: claims, limit: bounds.claims, naming: naming).blocks
    blocks += UnresolvedSection(entries: unresolved, limit: bounds.unresolvedOfOneKind, naming: naming).blocks
    blocks += SignOffSection(findings: numbered, naming: naming).blocks
    blocks += FilesSection(documents: documents, naming: naming).blocks
    return MarkupDocument(blocks: blocks)
  }
}
