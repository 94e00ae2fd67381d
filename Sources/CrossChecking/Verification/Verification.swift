internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// An article's quotations, each looked for in all sources.
struct Verification: Sendable {
  /// What was found of one quotation.
  struct Entry: Sendable {
    /// The quotation, as an index into the article's.
    let quotation: Int
    /// Its parts that a source has, in order.
    var checked: [CheckedPart] = []
    /// Its parts that none has.
    var missing: [QuotationPart] = []
    /// Parts that stand apart in the source and are given as said in one go: each with the one before it.
    var splices: [Splice] = []
  }

  /// Two parts that were said apart.
  struct Splice: Sendable {
    let first: CheckedPart
    let second: CheckedPart
  }

  /// The article.
  let text: NormalText
  /// The sources.
  let sources: [SpokenSource]
  /// Every quotation with quotation marks, in order.
  let entries: [Entry]

  init(
    of text: NormalText, against sources: [NormalText], lexicon: ComparisonLexicon, sourceLexicon: SourceLexicon
  ) {
    let spoken = sources.map { SpokenSource($0, lexicon: sourceLexicon) }
    let speakers = SpeakerFit(article: text, sources: spoken, lexicon: lexicon, titles: sourceLexicon.titles)
    let finder = PartFinder(spoken, article: text, speakers: speakers)
    let checker = PartChecker(text, spoken, speakers: speakers, lexicon: lexicon, sourceLexicon: sourceLexicon)
    var entries: [Entry] = []
    for (piece, quoted) in QuotedUnits.all(of: text).enumerated() where !quoted.units.isEmpty {
      let quotation = text.pieces[piece].quotation
      if entries.last?.quotation != quotation { entries.append(Entry(quotation: quotation)) }
      let breaths = text.breaths(of: quoted.units, in: text.article.quotations[quotation])
      let parts = breaths.enumerated().map { finder.parts(of: $1, piece: piece, number: $0) }
      for (number, breath) in parts.enumerated() {
        let isCutBehind = number + 1 < breaths.count && breaths[number + 1].isBehindEllipsis
        entries[entries.count - 1].take(
          breath, with: checker, isCutBehind: isCutBehind || text.hasEllipsis(behind: breath))
      }
    }
    for index in entries.indices { entries[index].findSplices(in: spoken) }
    self.text = text
    self.sources = spoken
    self.entries = entries
  }

  /// One comparison a source, for the rules that hold two texts against each other.
  func comparisons(settings: RuleSettings, lexicon: ComparisonLexicon) -> [Comparison] {
    var utterances = [[SharedUtterance]](repeating: [], count: sources.count)
    for part in entries.flatMap(\.checked) { utterances[part.source].append(part.utterance) }
    return zip(sources, utterances).map {
      Comparison(source: $0.text, text, utterances: $1, settings: settings, lexicon: lexicon)
    }
  }
}

extension Verification.Entry {
  /// Takes the parts of one breath.
  fileprivate mutating func take(_ parts: [QuotationPart], with checker: PartChecker, isCutBehind: Bool) {
    for (index, part) in parts.enumerated() {
      let isLast = index + 1 == parts.count && !isCutBehind
      if let checked = checker.check(part, isFirst: index == 0, isLast: isLast) {
        self.checked.append(checked)
      } else {
        missing.append(part)
      }
    }
  }

  /// Parts of one piece that were said apart. Within a breath any two that were found apart are; an ellipsis between two
  /// shows that words were left out, but not that another spoke them, nor that what is given first was said last.
  fileprivate mutating func findSplices(in sources: [SpokenSource]) {
    for (first, second) in zip(checked, checked.dropFirst()) where first.part.piece == second.part.piece {
      let isOneBreath = first.part.breath == second.part.breath
      guard isOneBreath || second.part.isBehindEllipsis else { continue }
      if isOneBreath || first.isOutOfOrder(with: second, in: sources) {
        splices.append(Verification.Splice(first: first, second: second))
      }
    }
    // Of a quotation that is pieced together from two people's words, that one of them is not the one named is part of the
    // same mistake.
    if !splices.isEmpty, checked.contains(where: { $0.speaker != .other }) {
      for index in checked.indices { checked[index].utterance.earlierSpeaker = nil }
    }
  }
}

extension CheckedPart {
  /// Whether another part of the same quotation is from another source, stands before it, or is somebody else's.
  fileprivate func isOutOfOrder(with next: CheckedPart, in sources: [SpokenSource]) -> Bool {
    if source != next.source || next.places.lowerBound < places.lowerBound { return true }
    guard let one = sources[source].speaker(at: places.lowerBound),
      let other = sources[source].speaker(at: next.places.lowerBound)
    else { return false }
    return !PersonalName(one).mayBeSame(as: PersonalName(other))
  }
}

extension NormalText {
  /// Whether an ellipsis stands behind the last word of some parts.
  fileprivate func hasEllipsis(behind parts: [QuotationPart]) -> Bool {
    parts.last?.run.last.map { hasEllipsis(before: $0 + 1) } ?? false
  }
}
