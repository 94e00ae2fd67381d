internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// What the rules say of quotations beyond what holding two wordings against each other shows.
extension Verification {
  /// Words of a quotation that no source has.
  struct Missing: Sendable {
    /// Where they are in the article.
    let span: ReadingSpan
    /// The words.
    let words: String
    /// The piece of a quotation that they are of.
    let piece: Int
    /// Whether it is all of the piece.
    let isWhole: Bool
  }

  /// The drafts, by the ids of their rules.
  func drafts() -> [String: [Draft]] {
    var drafts: [String: [Draft]] = [:]
    drafts[QuoteUnverified.page.id] = QuoteUnverified.drafts(for: text, missing: missing)
    drafts[QuoteSpliced.page.id] = entries.compactMap { entry in
      entry.splices.first.map { QuoteSpliced.draft(for: $0, more: entry.splices.count - 1, in: self) }
    }
    for part in entries.flatMap(\.checked) {
      if let cut = part.cuts.first {
        drafts[QuoteTruncated.page.id, default: []].append(QuoteTruncated.draft(for: cut, of: part, in: self))
      }
      if part.isQuestion {
        drafts[QuoteSpeakerChanged.page.id, default: []].append(QuoteSpeakerChanged.draft(forQuestion: part, in: self))
      }
    }
    return drafts
  }

  private var missing: [Missing] {
    entries.flatMap { entry -> [Missing] in
      var missing: [Missing] = []
      for part in entry.missing {
        let isWhole = !entry.checked.contains { $0.part.piece == part.piece }
        let weight = part.run.reduce(0) { $0 + text.units[$1].weight }
        // What an ellipsis leaves of a quotation may be too short to be found by.
        guard weight >= WordingSearch.leastWeight, part.run.count >= QuoteRemoved.fewestWords,
          !isWhole || missing.last?.piece != part.piece
        else { continue }
        missing.append(
          Missing(
            span: isWhole ? text.pieces[part.piece].spans.first ?? span(of: part.run) : span(of: part.run),
            words: isWhole ? text.article.words(of: text.pieces[part.piece]) : text.text(part.run), piece: part.piece,
            isWhole: isWhole))
      }
      return missing
    }
  }

  /// From the first word of a run to its last, in the article.
  func span(of run: [Int]) -> ReadingSpan {
    guard let first = run.first, let last = run.last else { return ReadingSpan(0, 0) }
    return text.span(of: first..<(last + 1))
  }

  /// The words inside the same marks as the first word of a run.
  func markedSpan(of part: CheckedPart) -> ReadingSpan {
    let run = span(of: part.part.run)
    return text.pieces[part.part.piece].spans.first { $0.contains(run.start) } ?? run
  }

  /// The name of the speaker whom the article gives, for a sentence.
  func speakerName(of part: CheckedPart) -> String {
    text.quotation(ofPiece: part.part.piece).speaker?.name.map(Phrasing.speaker) ?? "the speaker"
  }

  /// A draft about a part, held against the passage of the source that it is from.
  func draft(
    about part: CheckedPart, severity: Severity?, message: String, related: [Range<Int>], question: String?
  ) -> Draft {
    Draft(
      severity: severity, message: message, primary: markedSpan(of: part),
      related: related.map { sources[part.source].place(of: $0) },
      evidence: Evidence(speaker: text.quotation(ofPiece: part.part.piece).speaker?.name, question: question))
  }
}

extension QuoteTruncated {
  /// Words that a quotation hangs on were left out of its sentence.
  static func draft(for cut: SentenceCut, of part: CheckedPart, in verification: Verification) -> Draft {
    let source = verification.sources[part.source]
    let words = Phrasing.phrase(source.text.text(source.units(cut.places)))
    let whole = min(cut.places.lowerBound, part.places.lowerBound)..<max(cut.places.upperBound, part.places.upperBound)
    return verification.draft(
      about: part, severity: cut.severity,
      message: "The quotation is cut out of a sentence that goes on: \(words) \(cut.description), and is left out.",
      related: [whole], question: "Does the quotation keep its sense without \(words)?")
  }
}

extension SentenceCut {
  fileprivate var severity: Severity {
    if case .limit = effect { return .warning }
    return .error
  }

  fileprivate var description: String {
    switch effect {
    case .negation: "denies it"
    case .limit: "limits it"
    case .frame(.condition): "makes it conditional"
    case .frame(.exception): "takes something out of it"
    case .frame(.supposition): "only supposes it"
    case .frame(.report), .frame(.verb), .frame(.own): "gives it as what others say"
    case .frame(.doubt): "doubts it"
    case .frame(.joiner), .frame(.breaker), .frame(.relative): "goes with it"
    }
  }
}

extension QuoteSpeakerChanged {
  /// The words are those of a question, and are given to whoever answered it.
  static func draft(forQuestion part: CheckedPart, in verification: Verification) -> Draft {
    let source = verification.sources[part.source]
    let asker = source.speaker(at: part.places.lowerBound).map { " by " + Phrasing.speaker($0) } ?? ""
    let name = verification.speakerName(of: part)
    let turn = source.turnIndex(at: part.places.lowerBound) ?? 0
    let next = turn + 1 < source.turns.count ? source.breath(at: source.turns[turn + 1].start) : part.places
    return verification.draft(
      about: part, severity: nil,
      message: "The words are those of a question\(asker), and are given to \(name), who answers it.",
      related: [source.breath(at: part.places.lowerBound), next],
      question: "Did \(name) say these words, or only agree to them?")
  }
}
