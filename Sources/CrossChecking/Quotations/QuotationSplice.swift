internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// Two quotations of one text that the other one gives as said in one go.
struct QuotationSplice: Sendable {
  /// The two, as pieces of the earlier text, in the order in which the later one has them.
  let first: Int
  let second: Int
  /// The piece of the later text that holds both.
  let later: Int
  /// Its units from which on it has the second.
  let seam: Int
  /// Whether more than the two cues stands between them, or two people said them.
  let isSure: Bool
}

/// Finds quotations that are run together from two of another text, with nothing between them that shows it.
///
/// Each quotation that the other text does not have as it is is held against the few of that text that share its rare words;
/// two of those that lie in it whole, one behind the other, were run together where they are two quotations there.
struct SpliceFinder {
  /// What a quotation must weigh that lies in another one word for word: three words of sense. Shorter ones are in many.
  static let leastWeight = 12
  /// More new words than this between the two are no seam.
  static let longestSeam = 3

  private let earlierText: NormalText
  private let laterText: NormalText
  private let earlier: [QuotedUnits]
  private let later: [QuotedUnits]

  init(_ earlierText: NormalText, _ laterText: NormalText, _ earlier: [QuotedUnits], _ later: [QuotedUnits]) {
    (self.earlierText, self.laterText, self.earlier, self.later) = (earlierText, laterText, earlier, later)
  }

  /// The splices, in the order of the later text: one a piece.
  func find() -> [QuotationSplice] {
    let known = Set(earlier.map { earlierText.digest(of: $0.units) })
    let asked = later.indices.filter {
      later[$0].weight >= 2 * Self.leastWeight && !known.contains(laterText.digest(of: later[$0].units))
    }
    let parts = asked.isEmpty ? [] : possibleParts(of: asked)
    if parts.count < 2 { return [] }
    let index = WordingIndex(parts.map { earlier[$0].wording })
    var votes = index.noVotes
    return asked.compactMap { l in
      let whole = later[l].wording
      let found = index.candidates(for: whole, votes: &votes)
        .filter { index.wordings[$0].share(in: whole) >= QuotationPairing.shareOfFragment }
        .compactMap { place(of: parts[$0], in: l) }
        .sorted { ($0.range.lowerBound, $0.piece) < ($1.range.lowerBound, $1.piece) }
      return zip(found, found.dropFirst()).lazy.compactMap { splice($0, $1, in: l) }.first
    }
  }

  /// The earlier quotations that have words enough in common with those asked for to be in one: the others, nearly all, need no
  /// index.
  private func possibleParts(of asked: [Int]) -> [Int] {
    let words = Set(asked.flatMap { later[$0].units }.map { laterText.keys[$0] })
    return earlier.indices.filter { e in
      guard earlier[e].weight >= Self.leastWeight else { return false }
      let same = earlier[e].units.reduce(0) {
        words.contains(earlierText.keys[$1]) ? $0 + earlierText.units[$1].weight : $0
      }
      return 2 * same >= earlier[e].weight
    }
  }

  private typealias Part = (piece: Int, range: Range<Int>)

  /// Where a quotation lies in a longer one that has most of its words, as positions of its units; `nil` where they are scattered.
  private func place(of e: Int, in l: Int) -> Part? {
    let (part, whole) = (earlier[e], later[l])
    guard part.weight >= Self.leastWeight, part.units.count < whole.units.count else { return nil }
    let blocks = SequenceDifference.blocks(
      part.units.map { earlierText.keys[$0] }, whole.units.map { laterText.keys[$0] })
    guard let first = blocks.first, let last = blocks.last else { return nil }
    let range = first.later..<(last.later + last.count)
    let same = blocks.reduce(0) { $0 + $1.count }
    let isDense = Double(same) >= QuotationPairing.shareOfFragment * Double(max(range.count, part.units.count))
    // A short one may be in it by chance unless it is there word for word.
    let isLong = part.weight >= QuotationPairing.leastFragmentWeight
    return isDense && (isLong || same == part.units.count) ? (e, range) : nil
  }

  private func splice(_ one: Part, _ other: Part, in l: Int) -> QuotationSplice? {
    let units = later[l].units
    let seam = other.range.lowerBound
    guard one.range.upperBound <= seam, seam - one.range.upperBound <= Self.longestSeam else { return nil }
    let joint = units[(one.range.upperBound - 1)...seam]
    // Words of the writer's own between the two, or an ellipsis, part them honestly.
    guard zip(joint, joint.dropFirst()).allSatisfy({ $0 + 1 == $1 }),
      !joint.dropFirst().contains(where: { laterText.hasEllipsis(before: $0) }),
      let isSure = areApart(one.piece, other.piece)
    else { return nil }
    return QuotationSplice(
      first: one.piece, second: other.piece, later: l, seam: units[seam], isSure: isSure)
  }

  /// Whether two pieces are two quotations: surely, where a sentence stands between them, the second stands first or two
  /// people said them; perhaps, where each has its own cue; `nil` where one goes on with the other.
  private func areApart(_ first: Int, _ second: Int) -> Bool? {
    let (one, other) = (earlierText.quotation(ofPiece: first), earlierText.quotation(ofPiece: second))
    guard one != other, let last = earlier[first].units.last, let next = earlier[second].units.first else { return nil }
    if last > next || earlierText.sentence(of: next) - earlierText.sentence(of: last) > 1 { return true }
    if let name = one.speaker?.name, let otherName = other.speaker?.name,
      !PersonalName(name).mayBeSame(as: PersonalName(otherName)), one.speaker?.kind == .person,
      other.speaker?.kind == .person
    {
      return true
    }
    return one.cue != nil && other.cue != nil && one.cue != other.cue ? false : nil
  }
}
