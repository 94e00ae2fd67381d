internal import TextModel

/// Builds the quotations of an article statement by statement: what each cue reports, then the passages that no
/// cue takes, which go on with the quotation before them, wait for the one behind, or stand alone.
struct DraftBuilder {
  let narrated: NarratedText
  var drafts: [Draft] = []
  /// The quotation in marks that a passage with no cue would go on with, and the statement where it ended.
  var open: (draft: Int, statement: Int)?
  /// A cue that ended its statement with a colon, for the passage that follows.
  var waiting: (cue: CueMatch, statement: Int)?
  /// Passages that stand alone before a statement that may say whose they are.
  var pending: [Int] = []
  /// The statement of the first of them.
  var pendingStatement = 0
  /// The paragraph that is a speaker's turn in a transcript, behind its label; -1 before the first.
  var turn = -1

  /// For each passage, whether a cue takes it.
  var isTaken: [Bool]

  let labels: LabelFinder
  private let reader: StatementReader
  /// The cues of the statement at hand, and what they report: room that all statements use in turn.
  private var cues: [CueMatch] = []
  private var reports: [Report] = []

  var text: QuotationText { narrated.text }

  private init(_ narrated: NarratedText, index: CastIndex) {
    self.narrated = narrated
    labels = LabelFinder(narrated, index: index)
    reader = StatementReader(narrated)
    isTaken = Array(repeating: false, count: narrated.passages.count)
    cues.reserveCapacity(8)
    reports.reserveCapacity(4)
    drafts.reserveCapacity(narrated.statements.count / 2)
  }

  /// All quotations of `narrated`, in the order of their statements, with the cues of each statement. Labels have to name
  /// somebody of the cast.
  static func drafts(of narrated: NarratedText, index: CastIndex) -> [Draft] {
    var builder = DraftBuilder(narrated, index: index)
    for index in narrated.statements.indices { builder.take(index) }
    builder.flush()
    return builder.drafts
  }

  // MARK: One statement

  mutating func take(_ index: Int) {
    let statement = narrated.statements[index]
    let kind = text.layout.paragraphs[statement.paragraph].kind
    guard kind != .caption, kind != .furniture else { return }
    let start = statement.tokens.lowerBound
    if labels.mayBeCredit(statement), let credit = labels.credit(at: start, in: statement), takeCredit(credit, index) {
      return
    }
    let isNewParagraph = index == 0 || narrated.statements[index - 1].paragraph != statement.paragraph
    if !isNewParagraph, goesOnWithTurn(statement) { return }
    if isNewParagraph, !pending.isEmpty, !mayWait { flush() }
    let isHeading = kind == .headline || kind == .heading
    reader.read(statement, isTitleCase: isHeading)
    CueFinder(reader: reader).find(into: &cues)
    if isNewParagraph, labels.mayHaveLabel(statement), let label = labels.label(of: statement) {
      if labels.isTurn(label, of: statement, index, isHeading: isHeading) {
        return takeTurn(label, statement, index)
      }
      cues.removeAll { $0.start < label.end }
      cues.insert(label, at: 0)
    }
    if cues.isEmpty, statement.passages.isEmpty {
      if isNewParagraph { flush() }
      waiting = waiting(behind: statement, index, idle: nil)
      return
    }
    takeReports(of: statement, index, isNewParagraph: isNewParagraph)
  }

  /// What the cues of a statement report, and the passages that they leave.
  private mutating func takeReports(of statement: Statement, _ index: Int, isNewParagraph: Bool) {
    let idle = findReports(in: statement)
    if reports.isEmpty, let idle, takesPending(cues[idle], statement) {
      // `“It is over.” Smith said.`
      takePending(cue: cues[idle], index)
      open = (drafts.count - 1, index)
      return
    }
    if isNewParagraph, !isWaited(by: statement) { flush() }
    let first = drafts.count
    Self.keepOutermost(&reports)
    for report in reports { add(report.content, cue: report.cue, statement: index) }
    takeRest(of: statement, index, first: first)
    waiting = waiting(behind: statement, index, idle: idle)
  }

  /// Puts what each cue of a statement reports into ``reports``, in place of what is there.
  ///
  /// - Returns: The last cue that reports nothing there.
  private mutating func findReports(in statement: Statement) -> Int? {
    if !reports.isEmpty { reports.removeAll(keepingCapacity: true) }
    var idle: Int?
    let contents = ContentFinder(reader, cues: cues)
    var covered = 0
    for position in cues.indices {
      let cue = cues[position]
      if let rival = reports.last, isUtterance(after: cue, in: rival), let content = contents.content(of: position),
        !content.isBeforeCue
      {
        reports[reports.count - 1] = Report(cue: cue, content: content)
        continue
      }
      guard cue.end > covered || cue.start < covered && cue.kind == .label else { continue }
      if let content = cue.kind == .label ? labels.content(of: cue, in: statement) : contents.content(of: position) {
        if let rival = reports.last, content.isBeforeCue, content.first == rival.content.first {
          // `He was blunt: “No,” he said.` has its cue behind, `Smith said: “No”, reports the paper` before.
          guard contents.endsWithComma(content.first.upperBound) else { continue }
          reports.removeLast()
        }
        reports.append(Report(cue: cue, content: content))
        if !content.isBeforeCue { covered = max(covered, content.extent.upperBound) }
      } else if cue.frames.contains(.clause) || cue.frames.contains(.quote), !cue.isPassive {
        idle = position
      }
    }
    return idle
  }

  /// Whether all that a source reports is that somebody said something in marks: `According to Holm, Ness had said: “I will
  /// pay.”` The words are those of who said them.
  private func isUtterance(after cue: CueMatch, in rival: Report) -> Bool {
    rival.cue.kind == .phrase && cue.kind == .verb && !cue.isInverted && !cue.isPassive && cue.subject?.isNear == true
      && rival.content.first.lowerBound == cue.start && rival.content.rest.isEmpty
      && !text.roles(cue.end, in: rival.content.first).isDisjoint(with: [.colon, .comma])
      && narrated.isQuoted(cue.end + 1) && !narrated.isQuoted(cue.end)
  }

  /// Keeps those that are not inside what another cue reports: in `Smith said Jones denied it`, that Jones denied it is
  /// what Smith said. Of 100 attributions so nested, annotators mark 20.
  static func keepOutermost(_ reports: inout [Report]) {
    // As in most statements: one report is inside of no other.
    guard reports.count > 1 else { return }
    var pieces: [Range<Int>] = []
    pieces.reserveCapacity(reports.count * 2)
    for report in reports {
      pieces.append(report.content.first)
      if !report.content.rest.isEmpty { pieces.append(report.content.rest) }
    }
    pieces.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    // How far the pieces reach that start no later than each does.
    var reach: [Int] = []
    reach.reserveCapacity(pieces.count)
    for piece in pieces { reach.append(max(reach.last ?? 0, piece.upperBound)) }
    reports.removeAll { report in
      let extent = report.content.extent
      // Of the pieces that start with it, the longest is first.
      let own = pieces.partitioningIndex { $0.lowerBound >= extent.lowerBound }
      return own > 0 && reach[own - 1] >= extent.upperBound || pieces[own].upperBound > extent.upperBound
    }
  }

  /// A quotation of what a cue reports.
  mutating func add(_ content: Content, cue: CueMatch, statement: Int) {
    if answersPending(cue) { flush() }
    let new = drafts.count
    drafts.append(Draft(pieces: ShortList(content.first), passages: ShortList(), cue: cue, statement: statement))
    if !content.rest.isEmpty { drafts[new].pieces.append(content.rest) }
    let passages = narrated.statements[statement].passages
    if !passages.isEmpty {
      take(passages, in: content.first, for: new)
      if !content.rest.isEmpty { take(passages, in: content.rest, for: new) }
    }
    if !pending.isEmpty, content.isBeforeCue, let first = drafts[new].passages.first, first > 0,
      pending.last == first - 1
    {
      drafts[new].pieces.prepend(contentsOf: pending.map { narrated.passages[$0].tokens })
      drafts[new].passages.prepend(contentsOf: pending)
      pending = []
    }
  }

  /// Gives a quotation those of a statement's passages that open in a piece of it.
  private mutating func take(_ passages: Range<Int>, in piece: Range<Int>, for draft: Int) {
    var i = narrated.passages[passages].partitioningIndex { $0.open >= piece.lowerBound }
    while i < passages.upperBound, narrated.passages[i].open < piece.upperBound {
      drafts[draft].passages.append(i)
      isTaken[i] = true
      i += 1
    }
  }

  /// A quotation of the passages that stood alone, which get a cue or wait for none any longer.
  private mutating func takePending(cue: CueMatch?, _ statement: Int) {
    drafts.append(
      Draft(
        pieces: ShortList(pending.map { narrated.passages[$0].tokens }), passages: ShortList(pending), cue: cue,
        statement: statement, isUtterance: cue == nil))
    pending = []
  }

  /// Whether a cue says that its speaker answers what stands alone before: `“Will you go?” “Never,” he replied.`
  func answersPending(_ cue: CueMatch) -> Bool {
    guard cue.frames.contains(.answer), let last = pending.last.flatMap({ narrated.passages[$0].content.last }) else {
      return false
    }
    return text.tokens[last].firstByte == UInt8(ascii: "?")
  }

  /// The cue of a statement that ends with a colon, for the quotation that follows.
  func waiting(behind statement: Statement, _ index: Int, idle: Int?) -> (cue: CueMatch, statement: Int)? {
    guard let last = statement.tokens.last, text.roles[last].contains(.colon) else { return nil }
    return (idle.map { cues[$0] } ?? colon(endingAt: last), index)
  }

  /// A colon that leads to a quotation though no verb says so: `He made this comment:`.
  func colon(endingAt i: Int) -> CueMatch {
    CueMatch(
      kind: .label, tokens: i..<i + 1, group: i..<i + 1, lemma: .colon, tone: ReportingTone(), frames: .quote, form: [],
      subject: SubjectPhrase(kind: .implied, tokens: i..<i, head: i))
  }

  /// Passages that waited for a cue in vain stand alone.
  mutating func flush() {
    guard !pending.isEmpty else { return }
    takePending(cue: nil, pendingStatement)
    open = (drafts.count - 1, pendingStatement)
  }

  /// Gives the quotation before a credit its speaker.
  mutating func takeCredit(_ credit: CueMatch, _ index: Int) -> Bool {
    let start = narrated.statements[index].tokens.lowerBound
    if let last = pending.last, narrated.passages[last].end == start {
      takePending(cue: credit, index)
    } else if let last = drafts.last, last.cue == nil, last.pieces.last?.upperBound == start {
      drafts[drafts.count - 1] = Draft(pieces: last.pieces, passages: last.passages, cue: credit, statement: index)
    } else if let open, drafts[open.draft].pieces.count > 1, drafts[open.draft].pieces.last?.upperBound == start,
      !drafts[open.draft].passages.isEmpty, let piece = drafts[open.draft].pieces.popLast(),
      let passage = drafts[open.draft].passages.popLast()
    {
      // The passage was taken to go on with the quotation before.
      drafts.append(
        Draft(pieces: ShortList(piece), passages: ShortList(passage), cue: credit, statement: index))
    } else {
      return false
    }
    open = nil
    return true
  }
}
