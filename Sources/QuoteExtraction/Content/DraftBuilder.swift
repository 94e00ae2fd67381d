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

  private var text: QuotationText { narrated.text }

  private init(_ narrated: NarratedText) { self.narrated = narrated }

  /// All quotations of `narrated`, in the order of their statements, with the cues of each statement.
  static func drafts(of narrated: NarratedText) -> [Draft] {
    var builder = DraftBuilder(narrated)
    for index in narrated.statements.indices { builder.take(index) }
    builder.flush()
    return builder.drafts
  }

  // MARK: One statement

  private mutating func take(_ index: Int) {
    let statement = narrated.statements[index]
    let paragraph = text.layout.paragraphs[statement.paragraph]
    guard paragraph.kind != .caption, paragraph.kind != .furniture else { return }
    if let credit = credit(at: statement.tokens.lowerBound, in: statement), takeCredit(credit, index) { return }
    let isNewParagraph = index == 0 || narrated.statements[index - 1].paragraph != statement.paragraph
    if isNewParagraph { flush() }
    let isHeading = paragraph.kind == .headline || paragraph.kind == .heading
    let finder = CueFinder(narrated, bounds: statement.tokens, isTitleCase: isHeading)
    var cues = finder.cues()
    if let label = label(of: statement, cues: cues, isHeading: isHeading, isFirst: isNewParagraph) {
      cues.removeAll { $0.start < label.end }
      cues.insert(label, at: 0)
    }
    var found: [(cue: CueMatch, content: Content)] = []
    var idle: CueMatch?
    let contents = ContentFinder(narrated, bounds: statement.tokens, cues: cues)
    for (position, cue) in cues.enumerated() {
      if let content = cue.kind == .label ? labelled(cue, in: statement) : contents.content(of: position) {
        found.append((cue, content))
      } else if cue.frames.contains(.clause) || cue.frames.contains(.quote), !cue.isPassive {
        idle = cue
      }
    }
    if found.isEmpty, let cue = idle, cue.start == statement.tokens.lowerBound, statement.passages.isEmpty,
      let last = pending.last, narrated.passages[last].end == cue.start
    {
      // `“It is over.” Smith said.`
      drafts.append(
        Draft(pieces: pending.map { narrated.passages[$0].tokens }, passages: pending, cue: cue, statement: index))
      open = (drafts.count - 1, index)
      pending = []
      return
    }
    var taken: Set<Int> = []
    let first = drafts.count
    for (cue, content) in Self.outermost(found) { add(content, cue: cue, statement: index, taken: &taken) }
    takeRest(of: statement, index, taken: taken, first: first, idle: idle)
  }

  /// Those that are not inside what another cue reports: in `Smith said Jones denied it`, that Jones denied it is
  /// what Smith said. Of 100 attributions so nested, annotators mark 20.
  private static func outermost(
    _ found: [(cue: CueMatch, content: Content)]
  ) -> [(cue: CueMatch, content: Content)] {
    let pieces = found.flatMap(\.content.pieces).sorted {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }
    return found.filter { item in
      guard let start = item.content.pieces.first?.lowerBound, let end = item.content.pieces.last?.upperBound
      else { return false }
      // The pieces that start no later, of which the one that reaches furthest is enough.
      return !pieces.contains { $0.lowerBound <= start && end <= $0.upperBound && $0.count > end - start }
    }
  }

  private mutating func add(_ content: Content, cue: CueMatch, statement: Int, taken: inout Set<Int>) {
    var passages: [Int] = []
    for i in narrated.statements[statement].passages {
      let open = narrated.passages[i].open
      if content.pieces.contains(where: { $0.contains(open) }) { passages.append(i) }
    }
    taken.formUnion(passages)
    drafts.append(Draft(pieces: content.pieces, passages: passages, cue: cue, statement: statement))
    if !pending.isEmpty, content.isBeforeCue, let first = passages.first, first > 0, pending.last == first - 1 {
      let pieces = pending.map { narrated.passages[$0].tokens }
      drafts[drafts.count - 1].pieces.insert(contentsOf: pieces, at: 0)
      drafts[drafts.count - 1].passages.insert(contentsOf: pending, at: 0)
      pending = []
    }
  }

  /// The passages that no cue takes.
  private mutating func takeRest(
    of statement: Statement, _ index: Int, taken: Set<Int>, first: Int, idle: CueMatch?
  ) {
    let isAllQuoted = statement.tokens.allSatisfy {
      narrated.isQuoted($0) || text.senses[$0].roles.isMark
    }
    for i in statement.passages where !taken.contains(i) {
      let passage = narrated.passages[i]
      if let label = label(in: passage) {
        drafts.append(
          Draft(pieces: [label.end..<passage.content.upperBound], passages: [i], cue: label, statement: index))
        open = (drafts.count - 1, index)
        continue
      }
      if passage.open == statement.tokens.lowerBound || isAllQuoted, let waiting, waiting.statement == index - 1 {
        drafts.append(Draft(pieces: [passage.tokens], passages: [i], cue: waiting.cue, statement: index))
        open = (drafts.count - 1, index)
        self.waiting = nil
      } else if isAllQuoted || passage.isContinuation, let open, open.statement >= index - 1 {
        drafts[open.draft].pieces.append(passage.tokens)
        drafts[open.draft].passages.append(i)
        self.open = (open.draft, index)
      } else if isAllQuoted {
        pending.append(i)
      } else if !isTerm(i, in: statement) {
        drafts.append(Draft(pieces: [passage.tokens], passages: [i], cue: nil, statement: index))
      }
    }
    if let last = drafts.indices.last(where: { $0 >= first && !drafts[$0].passages.isEmpty && drafts[$0].cue != nil }) {
      open = (last, index)
    }
    let endsInColon = statement.tokens.last.map { text.senses[$0].roles.contains(.colon) } ?? false
    waiting = endsInColon ? (idle ?? colon(endingAt: statement.tokens.upperBound - 1), index) : nil
  }

  /// A colon that leads to a quotation though no verb says so: `He made this comment:`.
  private func colon(endingAt i: Int) -> CueMatch {
    CueMatch(
      kind: .label, tokens: i..<i + 1, group: i..<i + 1, lemma: ":", stance: .neutral, frames: .quote, form: [],
      subject: SubjectPhrase(kind: .implied, tokens: i..<i, head: i))
  }

  /// Passages that waited for a cue in vain stand alone.
  private mutating func flush() {
    guard let first = pending.first else { return }
    let statement = narrated.statements.firstIndex { $0.passages.contains(first) } ?? 0
    drafts.append(
      Draft(
        pieces: pending.map { narrated.passages[$0].tokens }, passages: pending, cue: nil, statement: statement,
        isUtterance: true))
    open = (drafts.count - 1, statement)
    pending = []
  }

  // MARK: What is no speech

  /// `“No way.”` is an utterance, one word may be anything.
  private static let shortestUtterance = 2
  /// Of fragments of fewer words that no cue takes, one in ten is an attribution of its own; the others are coined
  /// terms, names, or inside what somebody else says. Six keeps half of the true ones and a tenth of the others.
  private static let shortestFragment = 6

  /// Whether a passage that no cue takes is a name between names (`Dwayne “The Rock” Johnson`), a title of a work
  /// or a coined term: few words that say nothing by themselves.
  private func isTerm(_ index: Int, in statement: Statement) -> Bool {
    let passage = narrated.passages[index]
    let words = passage.content.filter { text.tokens[$0].kind == .word }
    guard let last = passage.content.last else { return true }
    let capitals = words.filter { text.tokens[$0].isCapitalised || text.senses[$0].roles.contains(.preposition) }
    if capitals.count == words.count, !text.senses[last].roles.contains(.stop) { return true }
    let isSentence = words.first.map { text.tokens[$0].isCapitalised } ?? false
    return words.count < (isSentence ? Self.shortestUtterance : Self.shortestFragment)
  }

  // MARK: Labels

  /// `— Jane Smith`, alone behind a quotation.
  private func credit(at start: Int, in statement: Statement) -> CueMatch? {
    let end = statement.tokens.upperBound
    // Ten words buy a name with its office.
    guard end - start >= 2, end - start <= 10, text.senses[start].roles.contains(.dash) else { return nil }
    let name = start + 1..<end
    let isName = name.allSatisfy {
      text.tokens[$0].isCapitalised || text.senses[$0].roles.isMark
        || !text.senses[$0].roles.isDisjoint(with: [.preposition, .determiner])
    }
    guard isName, text.tokens[name.lowerBound].isCapitalised, !narrated.isQuoted(name.lowerBound) else { return nil }
    let last = name.last { !text.senses[$0].roles.isMark } ?? name.lowerBound
    let subject = SubjectPhrase(kind: .nominal, tokens: name.lowerBound..<last + 1, head: last)
    return CueMatch(
      kind: .label, tokens: start..<start + 1, group: start..<start + 1, lemma: "—", stance: .neutral,
      frames: .quote, form: [], subject: subject)
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

  /// `SMITH:`, `Q:`, and in headlines `Smith: the road is open`.
  private func label(of statement: Statement, cues: [CueMatch], isHeading: Bool, isFirst: Bool) -> CueMatch? {
    guard isFirst else { return nil }
    // Six words buy `REP. ALEXANDRIA OCASIO-CORTEZ (D-NY):`.
    for i in statement.tokens.prefix(8) {
      if narrated.isQuoted(i) { return nil }
      let roles = text.senses[i].roles
      if roles.contains(.colon) {
        guard i > statement.tokens.lowerBound, i + 1 < statement.tokens.upperBound else { return nil }
        let name = statement.tokens.lowerBound..<i
        let subject = SubjectPhrase(kind: .nominal, tokens: name, head: i - 1)
        return CueMatch(
          kind: .label, tokens: i..<i + 1, group: i..<i + 1, lemma: ":", stance: .neutral, frames: .clause,
          form: [], subject: subject)
      }
      guard text.tokens[i].isCapitalised || roles.contains(.opening) || roles.contains(.closing) else { return nil }
    }
    return nil
  }

  /// `SMITH:` at the start of a quoted transcript.
  private func label(in passage: QuotedPassage) -> CueMatch? {
    for i in passage.content.prefix(5) {
      if text.senses[i].roles.contains(.colon), i > passage.content.lowerBound, i + 1 < passage.content.upperBound {
        let subject = SubjectPhrase(kind: .nominal, tokens: passage.content.lowerBound..<i, head: i - 1)
        return CueMatch(
          kind: .label, tokens: i..<i + 1, group: i..<i + 1, lemma: ":", stance: .neutral, frames: .quote, form: [],
          subject: subject)
      }
      guard text.tokens[i].shape == .upper || text.tokens[i].shape == .initial else { return nil }
    }
    return nil
  }

  private func labelled(_ cue: CueMatch, in statement: Statement) -> Content? {
    let rest = cue.end..<statement.tokens.upperBound
    // `Smith: 1,234.` is a table. Three words buy `Smith: We shall see`.
    let words = rest.filter { text.tokens[$0].kind == .word }
    guard words.count >= 3 || narrated.isQuoted(rest.lowerBound) else { return nil }
    return Content(pieces: [rest], isBeforeCue: false)
  }
}
