internal import TextModel

/// Makes quotations of drafts: tokens become spans, and marks are told from words.
struct QuotationBuilder {
  let narrated: NarratedText

  private var text: QuotationText { narrated.text }

  /// The quotation of `draft`, or `nil` where no word is left in it.
  func quotation(of draft: Draft, speaker: Speaker?, candidates: [SpeakerCandidate]) -> Quotation? {
    let quoted = quotedSpans(of: draft)
    let kind = kind(of: draft)
    let spans = kind == .direct ? quoted : spans(of: draft)
    guard !spans.isEmpty, kind != .indirect || spans.contains(where: { !$0.isEmpty }) else { return nil }
    let isRecovered = draft.passages.contains { narrated.passages[$0].ending == .unclosed }
    return Quotation(
      kind: kind, spans: spans, quotedSpans: quoted, cue: draft.cue.map(publicCue), speaker: speaker,
      candidates: candidates, closing: isRecovered ? .recovered : .closed,
      mood: mood(of: draft))
  }

  /// The words of the passages that belong to the quotation: all of them, but for the label of a quoted transcript.
  private func quotedSpans(of draft: Draft) -> [ReadingSpan] {
    guard !draft.passages.isEmpty else { return [] }
    var spans: [ReadingSpan] = []
    spans.reserveCapacity(draft.passages.count)
    var piece = 0
    for passage in draft.passages {
      let content = narrated.passages[passage].content
      while piece < draft.pieces.count, draft.pieces[piece].upperBound <= content.lowerBound { piece += 1 }
      guard piece < draft.pieces.count, draft.pieces[piece].overlaps(content) else { continue }
      spans.append(text.span(of: draft.pieces[piece].clamped(to: content)))
    }
    return spans
  }

  /// The pieces without the marks at their ends.
  private func spans(of draft: Draft) -> [ReadingSpan] {
    var spans: [ReadingSpan] = []
    spans.reserveCapacity(draft.pieces.count)
    for piece in draft.pieces {
      if let span = span(of: piece, isTurn: draft.cue?.kind == .label) { spans.append(span) }
    }
    return spans
  }

  private func publicCue(_ cue: CueMatch) -> Cue {
    Cue(
      span: text.span(of: cue.tokens), lemma: text.lexicon.lemmas[cue.lemma], stance: cue.tone.stance,
      strength: cue.tone.strength, isNegated: cue.isNegated)
  }

  /// Whether it asserts, asks or directs, as its cue and its last mark tell.
  private func mood(of draft: Draft) -> Quotation.Mood {
    guard let first = draft.pieces.first?.lowerBound, let end = draft.pieces.last?.upperBound, first < end
    else { return .statement }
    let last = (first..<end).last { text.roles[$0] != .quotationMark }
    if let last, text.tokens[last].firstByte == UInt8(ascii: "?") { return .question }
    guard let cue = draft.cue, !narrated.isQuoted(first) else { return .statement }
    let roles = text.roles[first]
    if roles.contains(.polar) { return .question }
    if roles.contains(.question), cue.frames.contains(.question), cue.tone.stance == .requesting { return .question }
    let leadsToInfinitive = !cue.frames.isDisjoint(with: [.infinitive, .objectInfinitive])
    return cue.tone.stance == .requesting && leadsToInfinitive && !roles.contains(.complementiser)
      ? .directive : .statement
  }

  /// Direct where every word is in marks, indirect where none is.
  private func kind(of draft: Draft) -> Quotation.Kind {
    guard !draft.passages.isEmpty else { return .indirect }
    return draft.pieces.contains(where: hasOpenWords) ? .mixed : .direct
  }

  /// Whether any word of a piece is in no passage.
  private func hasOpenWords(_ piece: Range<Int>) -> Bool {
    var i = piece.lowerBound
    while i < piece.upperBound {
      if let passage = narrated.passage(at: i) {
        i = max(i + 1, narrated.passages[passage].end)
      } else if text.tokens[i].kind != .punctuation {
        return true
      } else {
        i += 1
      }
    }
    return false
  }

  /// The bytes of a piece without the marks at its ends, quotation marks excepted. A turn of a transcript keeps the mark
  /// that says that it asks or exclaims.
  private func span(of piece: Range<Int>, isTurn: Bool) -> ReadingSpan? {
    var range = piece
    while let first = range.first, !narrated.isQuoted(first), text.roles[first].isMark,
      !text.roles[first].contains(.opening)
    {
      range = range.dropFirst()
    }
    while let last = range.last, !narrated.isQuoted(last), text.roles[last].isMark,
      !text.roles[last].contains(.closing)
    {
      if isTurn, text.roles[last].contains(.stop), text.tokens[last].firstByte != UInt8(ascii: ".") { break }
      range = range.dropLast()
    }
    return range.isEmpty ? nil : text.span(of: range)
  }
}
