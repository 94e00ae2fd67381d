internal import TextModel

/// Passages that stand alone until another paragraph says whose they are, and paragraphs that are one speaker's.
extension DraftBuilder {
  /// Whether what stands alone may still get its speaker from the next paragraph.
  var mayWait: Bool {
    pending.last.map { narrated.passages[$0].ending == .continued || narrated.passages[$0].isBlock } ?? false
  }

  /// Whether a statement of another paragraph goes on with what stands alone before it: the rest of a quotation, or of
  /// a block quotation.
  func isWaited(by statement: Statement) -> Bool {
    guard let last = pending.last, let next = narrated.passages[statement.passages].first else { return false }
    return next.isContinuation && narrated.passages[last].ending == .continued
      || next.isBlock && narrated.passages[last].isBlock
  }

  /// Whether a statement is but a cue for what stands alone right before it: `Smith wrote on his blog.`
  func takesPending(_ cue: CueMatch, _ statement: Statement) -> Bool {
    guard cue.start == statement.tokens.lowerBound, statement.passages.isEmpty, let last = pending.last,
      narrated.passages[last].end == cue.start
    else { return false }
    return !narrated.passages[last].isBlock || cue.frames.contains(.clause)
  }

  /// A paragraph of a transcript or interview is all its speaker's.
  mutating func takeTurn(_ label: CueMatch, _ statement: Statement, _ index: Int) {
    flush()
    drafts.append(
      Draft(
        pieces: ShortList(label.end..<statement.tokens.upperBound), passages: ShortList(statement.passages), cue: label,
        statement: index))
    turn = statement.paragraph
    (open, waiting) = (nil, nil)
  }

  /// Whether a statement goes on with the turn that its paragraph began with.
  mutating func goesOnWithTurn(_ statement: Statement) -> Bool {
    guard turn == statement.paragraph, let last = drafts.indices.last, let piece = drafts[last].pieces.last else {
      return false
    }
    drafts[last].pieces[drafts[last].pieces.count - 1] = piece.lowerBound..<statement.tokens.upperBound
    drafts[last].passages.append(contentsOf: statement.passages)
    return true
  }
}
