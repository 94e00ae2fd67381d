internal import TextModel

/// The passages of a statement that no cue of it takes.
extension DraftBuilder {
  /// The passages that no cue takes.
  ///
  /// - Parameters:
  ///   - statement: The statement.
  ///   - index: Its index.
  ///   - first: The first quotation of it that has a cue.
  mutating func takeRest(of statement: Statement, _ index: Int, first: Int) {
    if statement.passages.contains(where: { !isTaken[$0] }) {
      let isAllQuoted = isAllQuoted(statement)
      let isFirstTaken = statement.passages.contains { isTaken[$0] }
      for i in statement.passages where !isTaken[i] {
        place(i, of: statement, index, isAllQuoted: isAllQuoted, isFirstTaken: isFirstTaken)
      }
    }
    let new = first..<drafts.count
    if let last = new.last(where: { !drafts[$0].passages.isEmpty && drafts[$0].cue != nil }) {
      open = (last, index)
    }
  }

  /// Whether a statement has no words but quoted ones, a word or two before them aside that link it to the one before:
  /// `Instead, “he just left.”`
  private func isAllQuoted(_ statement: Statement) -> Bool {
    let first = statement.passages.first.map { narrated.passages[$0].open } ?? statement.tokens.upperBound
    // Three tokens buy `But then,`.
    let lead = statement.tokens.lowerBound..<min(first, statement.tokens.lowerBound + 3)
    return statement.tokens.allSatisfy {
      narrated.isQuoted($0) || text.roles[$0].isMark || lead.contains($0) && isLink($0)
    }
  }

  private func isLink(_ i: Int) -> Bool {
    !text.roles[i].isDisjoint(with: [.conjunction, .joiner, .breaker, .adverb]) || text.ends(i, as: .adverb)
  }

  /// Puts a passage that no cue of its statement takes where it belongs.
  mutating func place(
    _ i: Int, of statement: Statement, _ index: Int, isAllQuoted: Bool, isFirstTaken: Bool
  ) {
    let passage = narrated.passages[i]
    if let label = labels.label(in: passage) {
      drafts.append(
        Draft(
          pieces: ShortList(label.end..<passage.content.upperBound), passages: ShortList(i), cue: label,
          statement: index))
      open = (drafts.count - 1, index)
      return
    }
    if passage.open == statement.tokens.lowerBound || isAllQuoted, let waiting, waiting.statement == index - 1 {
      drafts.append(draft(of: i, cue: waiting.cue, index))
      open = (drafts.count - 1, index)
      self.waiting = nil
    } else if passage.isBlock, let open, drafts[open.draft].passages.last == i - 1, narrated.passages[i - 1].isBlock {
      // The next paragraph of a block quotation that a cue led to.
      drafts[open.draft].pieces.append(passage.tokens)
      drafts[open.draft].passages.append(i)
      self.open = (open.draft, index)
    } else if passage.isBlock {
      wait(i, index)
    } else if isAllQuoted, isTurn(passage, in: statement) {
      var turn = draft(of: i, cue: nil, index)
      (turn.isUtterance, turn.isTurn) = (true, true)
      drafts.append(turn)
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
      wait(i, index)
    } else {
      placeAlone(i, of: statement, index)
    }
  }

  /// A passage alone.
  private func draft(of passage: Int, cue: CueMatch?, _ index: Int) -> Draft {
    Draft(
      pieces: ShortList(narrated.passages[passage].tokens), passages: ShortList(passage), cue: cue, statement: index)
  }

  /// A passage waits for a statement that says whose it is.
  private mutating func wait(_ i: Int, _ index: Int) {
    if pending.isEmpty { pendingStatement = index }
    pending.append(i)
  }

  /// A passage within a statement that has other words, but no cue that takes it.
  private mutating func placeAlone(_ i: Int, of statement: Statement, _ index: Int) {
    let passage = narrated.passages[i]
    if let credit = labels.credit(behind: passage, in: statement) {
      drafts.append(draft(of: i, cue: credit, index))
    } else if passage.open > statement.tokens.lowerBound, text.roles[passage.open - 1].contains(.colon),
      labels.startsSentence(passage)
    {
      guard !labels.isPrompt(before: passage, in: statement) else { return }
      // `Her lawyer, who was there: “It was fair.”`
      drafts.append(draft(of: i, cue: colon(endingAt: passage.open - 1), index))
    } else if !labels.isTerm(passage) {
      drafts.append(draft(of: i, cue: nil, index))
    }
  }

  /// Whether a paragraph that is one short quotation answers the one before: in the two paragraphs before it two
  /// people spoke by turns.
  func isTurn(_ passage: QuotedPassage, in statement: Statement) -> Bool {
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
  func goesOn(_ passage: QuotedPassage, in statement: Statement, isFirstTaken: Bool) -> Bool {
    guard passage.open == statement.tokens.lowerBound, statement.passages.count == 1, !isFirstTaken, let open,
      narrated.statements[open.statement].paragraph == statement.paragraph
    else { return false }
    return labels.startsSentence(passage)
  }

  /// Behind the last word of a statement.
  func trimmedEnd(of statement: Statement) -> Int {
    let last = statement.tokens.last { narrated.isQuoted($0) || !text.roles[$0].isMark }
    return last.map { $0 + 1 } ?? statement.tokens.upperBound
  }
}
