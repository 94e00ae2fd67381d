internal import TextModel

/// Builds the quotations of an article statement by statement: what each cue reports, then the passages that no
/// cue takes, which go on with the quotation before them, wait for the one behind, or stand alone.
struct DraftBuilder {
  let narrated: NarratedText
  private var drafts: [Draft] = []
  /// The quotation in marks that a passage with no cue would go on with, and the statement where it ended.
  private var open: (draft: Int, statement: Int)?
  /// A cue that ended its statement with a colon, for the passage that follows.
  private var waiting: (cue: CueMatch, statement: Int)?
  /// Passages that stand alone before a statement that may say whose they are.
  private var pending: [Int] = []
  /// The statement of the first of them.
  private var pendingStatement = 0
  /// The paragraph that is a speaker's turn in a transcript, behind its label; -1 before the first.
  private var turn = -1

  private let labels: LabelFinder

  private var text: QuotationText { narrated.text }

  private init(_ narrated: NarratedText, index: CastIndex) {
    self.narrated = narrated
    labels = LabelFinder(narrated, index: index)
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

  private mutating func take(_ index: Int) {
    let statement = narrated.statements[index]
    let paragraph = text.layout.paragraphs[statement.paragraph]
    guard paragraph.kind != .caption, paragraph.kind != .furniture else { return }
    if let credit = labels.credit(at: statement.tokens.lowerBound, in: statement), takeCredit(credit, index) { return }
    let isNewParagraph = index == 0 || narrated.statements[index - 1].paragraph != statement.paragraph
    if !isNewParagraph, goesOnWithTurn(statement) { return }
    if isNewParagraph, !mayWait { flush() }
    let isHeading = paragraph.kind == .headline || paragraph.kind == .heading
    let finder = CueFinder(narrated, bounds: statement.tokens, isTitleCase: isHeading)
    var cues = finder.cues()
    if let label = isNewParagraph ? labels.label(of: statement) : nil {
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
    let (found, idle) = contents(of: cues, in: statement)
    if found.isEmpty, let cue = idle, takesPending(cue, statement) {
      // `“It is over.” Smith said.`
      drafts.append(
        Draft(pieces: pending.map { narrated.passages[$0].tokens }, passages: pending, cue: cue, statement: index))
      open = (drafts.count - 1, index)
      pending = []
      return
    }
    if isNewParagraph, !isWaited(by: statement) { flush() }
    var taken: Set<Int> = []
    let first = drafts.count
    for report in Self.outermost(found) { add(report.content, cue: report.cue, statement: index, taken: &taken) }
    takeRest(of: statement, index, taken: taken, first: first, idle: idle)
  }

  /// Whether what stands alone may still get its speaker from the next paragraph.
  private var mayWait: Bool {
    pending.last.map { narrated.passages[$0].ending == .continued || narrated.passages[$0].isBlock } ?? false
  }

  /// Whether a statement of another paragraph goes on with what stands alone before it: the rest of a quotation, or of
  /// a block quotation.
  private func isWaited(by statement: Statement) -> Bool {
    guard let last = pending.last, let next = narrated.passages[statement.passages].first else { return false }
    return next.isContinuation && narrated.passages[last].ending == .continued
      || next.isBlock && narrated.passages[last].isBlock
  }

  /// Whether a statement is but a cue for what stands alone right before it: `Smith wrote on his blog.`
  private func takesPending(_ cue: CueMatch, _ statement: Statement) -> Bool {
    guard cue.start == statement.tokens.lowerBound, statement.passages.isEmpty, let last = pending.last,
      narrated.passages[last].end == cue.start
    else { return false }
    return !narrated.passages[last].isBlock || cue.frames.contains(.clause)
  }

  // MARK: Turns

  /// A paragraph of a transcript or interview is all its speaker's.
  private mutating func takeTurn(_ label: CueMatch, _ statement: Statement, _ index: Int) {
    flush()
    drafts.append(
      Draft(
        pieces: [label.end..<statement.tokens.upperBound], passages: Array(statement.passages), cue: label,
        statement: index))
    turn = statement.paragraph
    (open, waiting) = (nil, nil)
  }

  /// Whether a statement goes on with the turn that its paragraph began with.
  private mutating func goesOnWithTurn(_ statement: Statement) -> Bool {
    guard turn == statement.paragraph, let last = drafts.indices.last, let piece = drafts[last].pieces.last else {
      return false
    }
    drafts[last].pieces[drafts[last].pieces.count - 1] = piece.lowerBound..<statement.tokens.upperBound
    drafts[last].passages += statement.passages
    return true
  }

  /// What each cue of a statement reports, and the last cue that reports nothing there.
  private func contents(
    of cues: [CueMatch], in statement: Statement
  ) -> (found: [Report], idle: CueMatch?) {
    var found: [Report] = []
    var idle: CueMatch?
    let contents = ContentFinder(narrated, bounds: statement.tokens, cues: cues)
    var covered = 0
    for (position, cue) in cues.enumerated() where cue.end > covered || cue.start < covered && cue.kind == .label {
      if let content = cue.kind == .label ? labels.content(of: cue, in: statement) : contents.content(of: position) {
        if let rival = found.last, content.isBeforeCue, content.pieces.first == rival.content.pieces.first {
          // `He was blunt: “No,” he said.` has its cue behind, `Smith said: “No”, reports the paper` before.
          guard content.pieces.first.map({ contents.endsWithComma($0.upperBound) }) ?? false else { continue }
          found.removeLast()
        }
        found.append(Report(cue: cue, content: content))
        if !content.isBeforeCue { covered = max(covered, content.pieces.last?.upperBound ?? 0) }
      } else if cue.frames.contains(.clause) || cue.frames.contains(.quote), !cue.isPassive {
        idle = cue
      }
    }
    return (found, idle)
  }

  /// Those that are not inside what another cue reports: in `Smith said Jones denied it`, that Jones denied it is
  /// what Smith said. Of 100 attributions so nested, annotators mark 20.
  private static func outermost(
    _ found: [Report]
  ) -> [Report] {
    // As in most statements: one report is inside of no other.
    guard found.count > 1 else { return found }
    let pieces = found.flatMap(\.content.pieces).sorted {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }
    // How far the pieces reach that start no later than each does.
    var reach: [Int] = []
    for piece in pieces { reach.append(max(reach.last ?? 0, piece.upperBound)) }
    return found.filter { item in
      guard let start = item.content.pieces.first?.lowerBound, let end = item.content.pieces.last?.upperBound
      else { return false }
      // Of the pieces that start with it, the longest is first.
      let own = pieces.partitioningIndex { $0.lowerBound >= start }
      if own > 0, reach[own - 1] >= end { return false }
      return pieces[own].upperBound <= end
    }
  }

  private mutating func add(_ content: Content, cue: CueMatch, statement: Int, taken: inout Set<Int>) {
    var passages: [Int] = []
    let all = narrated.statements[statement].passages
    for piece in content.pieces {
      let first = narrated.passages[all].partitioningIndex { $0.open >= piece.lowerBound }
      passages += (first..<all.upperBound).prefix { narrated.passages[$0].open < piece.upperBound }
    }
    taken.formUnion(passages)
    if answersPending(cue) { flush() }
    drafts.append(Draft(pieces: content.pieces, passages: passages, cue: cue, statement: statement))
    if !pending.isEmpty, content.isBeforeCue, let first = passages.first, first > 0, pending.last == first - 1 {
      let pieces = pending.map { narrated.passages[$0].tokens }
      drafts[drafts.count - 1].pieces.insert(contentsOf: pieces, at: 0)
      drafts[drafts.count - 1].passages.insert(contentsOf: pending, at: 0)
      pending = []
    }
  }

  /// Whether a cue says that its speaker answers what stands alone before: `“Will you go?” “Never,” he replied.`
  private func answersPending(_ cue: CueMatch) -> Bool {
    guard cue.frames.contains(.answer), let last = pending.last.flatMap({ narrated.passages[$0].content.last }) else {
      return false
    }
    return text.tokens[last].firstByte == UInt8(ascii: "?")
  }

  /// The passages that no cue takes.
  private mutating func takeRest(
    of statement: Statement, _ index: Int, taken: Set<Int>, first: Int, idle: CueMatch?
  ) {
    let isAllQuoted = statement.tokens.allSatisfy {
      narrated.isQuoted($0) || text.senses[$0].roles.isMark
    }
    for i in statement.passages where !taken.contains(i) {
      place(i, of: statement, index, isAllQuoted: isAllQuoted, isFirstTaken: !taken.isEmpty)
    }
    let new = first..<drafts.count
    if let last = new.last(where: { !drafts[$0].passages.isEmpty && drafts[$0].cue != nil }) {
      open = (last, index)
    }
    waiting = waiting(behind: statement, index, idle: idle)
  }

  /// Puts a passage that no cue of its statement takes where it belongs.
  private mutating func place(
    _ i: Int, of statement: Statement, _ index: Int, isAllQuoted: Bool, isFirstTaken: Bool
  ) {
    let passage = narrated.passages[i]
    if let label = labels.label(in: passage) {
      drafts.append(
        Draft(pieces: [label.end..<passage.content.upperBound], passages: [i], cue: label, statement: index))
      open = (drafts.count - 1, index)
      return
    }
    if passage.open == statement.tokens.lowerBound || isAllQuoted, let waiting, waiting.statement == index - 1 {
      drafts.append(Draft(pieces: [passage.tokens], passages: [i], cue: waiting.cue, statement: index))
      open = (drafts.count - 1, index)
      self.waiting = nil
    } else if passage.isBlock, let open, drafts[open.draft].passages.last == i - 1, narrated.passages[i - 1].isBlock {
      // The next paragraph of a block quotation that a cue led to.
      drafts[open.draft].pieces.append(passage.tokens)
      drafts[open.draft].passages.append(i)
      self.open = (open.draft, index)
    } else if passage.isBlock {
      if pending.isEmpty { pendingStatement = index }
      pending.append(i)
    } else if isAllQuoted, isTurn(passage, in: statement) {
      drafts.append(
        Draft(
          pieces: [passage.tokens], passages: [i], cue: nil, statement: index, isUtterance: true, isTurn: true))
    } else if isAllQuoted || passage.isContinuation || goesOn(passage, in: statement, isFirstTaken: isFirstTaken),
      let open,
      open.statement >= index - 1
    {
      // `“It was late,” Smith said. “We left” without him.`: the rest of the sentence is what was said, too.
      let end = isAllQuoted ? passage.end : trimmedEnd(of: statement)
      drafts[open.draft].pieces.append(passage.open..<max(end, passage.end))
      drafts[open.draft].passages.append(i)
      self.open = (open.draft, index)
    } else if isAllQuoted {
      if pending.isEmpty { pendingStatement = index }
      pending.append(i)
    } else if let credit = labels.credit(behind: passage, in: statement) {
      drafts.append(Draft(pieces: [passage.tokens], passages: [i], cue: credit, statement: index))
    } else if passage.open > statement.tokens.lowerBound, text.senses[passage.open - 1].roles.contains(.colon),
      labels.startsSentence(passage)
    {
      // `Her lawyer, who was there: “It was fair.”`
      drafts.append(
        Draft(pieces: [passage.tokens], passages: [i], cue: colon(endingAt: passage.open - 1), statement: index))
    } else if !labels.isTerm(passage) {
      drafts.append(Draft(pieces: [passage.tokens], passages: [i], cue: nil, statement: index))
    }
  }

  /// Whether a paragraph that is one short quotation answers the one before: in the two paragraphs before it two
  /// people spoke by turns.
  private func isTurn(_ passage: QuotedPassage, in statement: Statement) -> Bool {
    // Longer quotations without a cue go on with the speaker before, as news has them; of one paragraph in a
    // dialogue, 25 words hold nearly all.
    guard !passage.isContinuation, passage.ending == .closed, passage.content.count <= 25, drafts.count >= 2,
      statement.tokens == text.layout.paragraphs[statement.paragraph].tokens
    else { return false }
    let last = drafts[drafts.count - 1]
    let other = drafts[drafts.count - 2]
    let paragraphs = [other, last].map { narrated.statements[$0.statement].paragraph }
    guard paragraphs == [statement.paragraph - 2, statement.paragraph - 1], !last.passages.isEmpty,
      !other.passages.isEmpty
    else { return false }
    if last.isTurn { return true }
    guard let first = other.cue?.subject, let second = last.cue?.subject else { return false }
    return text.tokens[first.head].hash != text.tokens[second.head].hash
  }

  /// Whether a sentence that opens with an utterance, in the paragraph of the quotation before, goes on with it.
  private func goesOn(_ passage: QuotedPassage, in statement: Statement, isFirstTaken: Bool) -> Bool {
    guard passage.open == statement.tokens.lowerBound, statement.passages.count == 1, !isFirstTaken, let open,
      narrated.statements[open.statement].paragraph == statement.paragraph
    else { return false }
    return labels.startsSentence(passage)
  }

  /// Behind the last word of a statement.
  private func trimmedEnd(of statement: Statement) -> Int {
    let last = statement.tokens.last { narrated.isQuoted($0) || !text.senses[$0].roles.isMark }
    return last.map { $0 + 1 } ?? statement.tokens.upperBound
  }

  /// The cue of a statement that ends with a colon, for the quotation that follows.
  private func waiting(behind statement: Statement, _ index: Int, idle: CueMatch?) -> (cue: CueMatch, statement: Int)? {
    guard let last = statement.tokens.last, text.senses[last].roles.contains(.colon) else { return nil }
    return (idle ?? colon(endingAt: last), index)
  }

  /// A colon that leads to a quotation though no verb says so: `He made this comment:`.
  private func colon(endingAt i: Int) -> CueMatch {
    CueMatch(
      kind: .label, tokens: i..<i + 1, group: i..<i + 1, lemma: .colon, tone: ReportingTone(), frames: .quote, form: [],
      subject: SubjectPhrase(kind: .implied, tokens: i..<i, head: i))
  }

  /// Passages that waited for a cue in vain stand alone.
  private mutating func flush() {
    guard !pending.isEmpty else { return }
    let statement = pendingStatement
    drafts.append(
      Draft(
        pieces: pending.map { narrated.passages[$0].tokens }, passages: pending, cue: nil, statement: statement,
        isUtterance: true))
    open = (drafts.count - 1, statement)
    pending = []
  }

  /// Gives the quotation before a credit its speaker.
  private mutating func takeCredit(_ credit: CueMatch, _ index: Int) -> Bool {
    if let last = pending.last, narrated.passages[last].end == credit.start {
      drafts.append(
        Draft(pieces: pending.map { narrated.passages[$0].tokens }, passages: pending, cue: credit, statement: index))
      pending = []
    } else if let last = drafts.last, last.cue == nil, last.pieces.last?.upperBound == credit.start {
      drafts[drafts.count - 1] = Draft(pieces: last.pieces, passages: last.passages, cue: credit, statement: index)
    } else if let open, drafts[open.draft].pieces.count > 1, drafts[open.draft].pieces.last?.upperBound == credit.start,
      let passage = drafts[open.draft].passages.last
    {
      // The passage was taken to go on with the quotation before.
      let piece = drafts[open.draft].pieces.removeLast()
      drafts[open.draft].passages.removeLast()
      drafts.append(Draft(pieces: [piece], passages: [passage], cue: credit, statement: index))
    } else {
      return false
    }
    open = nil
    return true
  }
}
