internal import Extraction
internal import QuoteExtraction

/// The quotations of two texts, held against each other.
struct QuotationComparison: Sendable {
  /// Utterances that both have, in the order of the later text.
  let shared: [SharedUtterance]
  /// Quotations that are run together from two.
  let splices: [QuotationSplice]
  /// Quotations of the earlier text whose words are gone from the later one, as indices of pieces.
  let removed: [Int]
  /// Quotations of the later text whose words the earlier one does not have, likewise.
  let added: [Int]

  /// The share of a quotation's words that must still be there without marks for it to have lost its marks only.
  static let shareWithoutMarks = 0.6

  /// Compares by the alignment of the two texts, and by wording where that does not lead on.
  init(_ alignment: Alignment, lexicon: ComparisonLexicon) {
    let exchanged = ExchangedWords.find(alignment.earlier, alignment.later)
    let (taken, laterTaken) = (
      Set(exchanged.flatMap(\.earlier.units)), Set(exchanged.flatMap(\.later.units))
    )
    var (earlier, later) = (QuotedUnits.all(of: alignment.earlier), QuotedUnits.all(of: alignment.later))
    for piece in Set(exchanged.map(\.earlier.piece)) { earlier[piece] = earlier[piece].without(taken) }
    for piece in Set(exchanged.map(\.later.piece)) { later[piece] = later[piece].without(laterTaken) }
    var pairing = QuotationPairing(earlier, later)
    pairing.pairIdentical(alignment.earlier, alignment.later)
    pairing.pairByPlace(alignment)
    pairing.pairByWording()
    var shared = pairing.inOrder.map { pair in
      SharedUtterance(
        alignment, earlier: pair.earlier, later: pair.later, earlierUnits: pair.earlier.flatMap { earlier[$0].units },
        laterUnits: pair.later.flatMap { later[$0].units }, byAlignment: pair.isPlaced, lexicon: lexicon)
    }
    shared += exchanged.map { SharedUtterance($0, alignment, lexicon: lexicon) }
    var removed: [Int] = []
    for e in earlier.indices where !pairing.hasPartner(earlier: e) && !earlier[e].units.isEmpty {
      let kept = earlier[e].units.filter { alignment.laterOfEarlier[$0] >= 0 }
      if Double(kept.count) >= Self.shareWithoutMarks * Double(earlier[e].units.count) {
        shared.append(
          SharedUtterance(
            alignment, earlier: [e], later: [], earlierUnits: earlier[e].units, laterUnits: [], byAlignment: true,
            lexicon: lexicon))
      } else {
        removed.append(e)
      }
    }
    var added: [Int] = []
    for l in later.indices where !pairing.hasPartner(later: l) && !later[l].units.isEmpty {
      let known = later[l].units.filter { alignment.earlierOfLater[$0] >= 0 }
      if Double(known.count) >= Self.shareWithoutMarks * Double(later[l].units.count) {
        shared.append(
          SharedUtterance(
            alignment, earlier: [], later: [l], earlierUnits: [], laterUnits: later[l].units, byAlignment: true,
            lexicon: lexicon))
      } else {
        added.append(l)
      }
    }
    let splices = SpliceFinder(alignment.earlier, alignment.later, earlier, later).find()
    self.init(
      shared: shared.sorted { ($0.difference.later.first ?? 0) < ($1.difference.later.first ?? 0) }, removed: removed,
      added: added, splices: splices)
  }

  /// Takes what was found elsewhere: the pieces of an article that a source has.
  init(shared: [SharedUtterance]) {
    self.init(shared: shared, removed: [], added: [], splices: [])
  }

  /// What is spliced is said to be, and nothing else of it.
  private init(shared: [SharedUtterance], removed: [Int], added: [Int], splices: [QuotationSplice]) {
    let spliced = Set(splices.map(\.later))
    let parts = Set(splices.flatMap { [$0.first, $0.second] })
    self.splices = splices
    self.shared = splices.isEmpty ? shared : shared.filter { spliced.isDisjoint(with: $0.later) }
    self.removed = removed.filter { !parts.contains($0) }
    self.added = added.filter { !spliced.contains($0) }
  }

  /// Compares by wording alone: for two outlets' accounts, whose sentences say nothing of where a quotation went.
  init(byWording earlierText: NormalText, _ laterText: NormalText, lexicon: ComparisonLexicon) {
    let (earlier, later) = (QuotedUnits.all(of: earlierText), QuotedUnits.all(of: laterText))
    var pairing = QuotationPairing(earlier, later)
    pairing.pairByWording()
    let shared = pairing.inOrder.map { pair in
      SharedUtterance(
        earlierText, laterText, earlier: pair.earlier, later: pair.later,
        earlierUnits: pair.earlier.flatMap { earlier[$0].units }, laterUnits: pair.later.flatMap { later[$0].units },
        lexicon: lexicon)
    }
    self.init(
      shared: shared, removed: earlier.indices.filter { !pairing.hasPartner(earlier: $0) },
      added: later.indices.filter { !pairing.hasPartner(later: $0) },
      splices: SpliceFinder(earlierText, laterText, earlier, later).find())
  }
}
