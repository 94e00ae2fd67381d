internal import Extraction
internal import QuoteExtraction

/// Says which quotations of two texts hold the same utterance.
///
/// Where the alignment leads from the words of one to the words of another they belong together, however they
/// are cut: a quotation in two halves round its cue is the same as one in one piece. Quotations that it does
/// not join (in another outlet's account, or in a passage written anew) are found by their rare words.
struct QuotationPairing {
  /// The share of the shorter one's words that must lead into the other. A third lets words of a quotation be
  /// altered beyond recognition; less joins quotations that only stand in the same sentence.
  static let linkShare = 0.34
  /// How alike two quotations must be that only their wording joins: at .55 six words of eleven are the same.
  static let likeness = 0.55
  /// How much of a shorter one must be in a longer one that it may have been cut from, and what it must weigh:
  /// five words with a sense of their own. A shorter fragment is in many a speech by chance.
  static let shareOfFragment = 0.8
  static let leastFragmentWeight = 20

  /// Quotations of both sides that hold the same words.
  struct Pair: Sendable {
    var earlier: [Int]
    var later: [Int]
    /// Whether the alignment joins them, not only their wording.
    let isPlaced: Bool
  }

  private let earlier: [QuotedUnits]
  private let later: [QuotedUnits]
  private(set) var pairs: [Pair] = []
  private var pairOfEarlier: [Int]
  private var pairOfLater: [Int]

  init(_ earlier: [QuotedUnits], _ later: [QuotedUnits]) {
    self.earlier = earlier
    self.later = later
    pairOfEarlier = [Int](repeating: -1, count: earlier.count)
    pairOfLater = [Int](repeating: -1, count: later.count)
  }

  /// The pairs in the order of the later text.
  var inOrder: [Pair] {
    pairs.filter { !$0.later.isEmpty }
      .map { Pair(earlier: $0.earlier.sorted(), later: $0.later.sorted(), isPlaced: $0.isPlaced) }
      .sorted { ($0.later.first ?? 0) < ($1.later.first ?? 0) }
  }

  /// Whether an earlier quotation has a partner.
  func hasPartner(earlier index: Int) -> Bool { pairOfEarlier[index] >= 0 }

  /// Whether a later quotation has a partner.
  func hasPartner(later index: Int) -> Bool { pairOfLater[index] >= 0 }

  /// Joins long quotations that have the same words, each once on either side: wherever they went, and whoever is said to
  /// have spoken them now. In an exchange of what two people said the place would lead from one to the other.
  mutating func pairIdentical(_ earlierText: NormalText, _ laterText: NormalText) {
    let (places, laterPlaces) = (Self.onlyPlaces(earlier, earlierText), Self.onlyPlaces(later, laterText))
    for l in later.indices {
      guard later[l].weight >= Self.leastFragmentWeight, let key = Self.key(later[l], laterText),
        laterPlaces[key] == l, let e = places[key], e >= 0
      else { continue }
      join(e, l, placed: false)
    }
  }

  /// Where each wording stands, or -1 where it stands more than once.
  private static func onlyPlaces(_ quotations: [QuotedUnits], _ text: NormalText) -> [UInt64: Int] {
    var places: [UInt64: Int] = [:]
    for (index, quotation) in quotations.enumerated() {
      guard let key = key(quotation, text) else { continue }
      if places.updateValue(index, forKey: key) != nil { places[key] = -1 }
    }
    return places
  }

  private static func key(_ quotation: QuotedUnits, _ text: NormalText) -> UInt64? {
    quotation.units.isEmpty ? nil : text.digest(of: quotation.units)
  }

  /// Joins the quotations between which the alignment leads.
  mutating func pairByPlace(_ alignment: Alignment) {
    for l in later.indices where pairOfLater[l] < 0 {
      var weights: [Int: Int] = [:]
      for unit in later[l].units {
        let partner = Int(alignment.earlierOfLater[unit])
        guard partner >= 0 else { continue }
        let piece = Int(alignment.earlier.units[partner].piece)
        if piece >= 0 { weights[piece, default: 0] += alignment.later.units[unit].weight }
      }
      for (e, weight) in weights.sorted(by: { $0.key < $1.key }) where !isIdentical(e) {
        let least = min(earlier[e].weight, later[l].weight)
        if Double(weight) >= Self.linkShare * Double(least) { join(e, l, placed: true) }
      }
    }
    pairExchanged(alignment)
  }

  /// Whether an earlier quotation is joined to one with the same words.
  private func isIdentical(_ e: Int) -> Bool { pairOfEarlier[e] >= 0 && !pairs[pairOfEarlier[e]].isPlaced }

  /// Joins quotations that took each other's place in a sentence that is otherwise the same: `called it "serious"`,
  /// `called it "grave"`.
  private mutating func pairExchanged(_ alignment: Alignment) {
    for passage in alignment.changed where passage.strength >= Comparison.strengthForValues {
      for change in passage.changes {
        let gone = change.earlier.map { Int(alignment.earlier.units[$0].piece) }.first { $0 >= 0 }
        let new = change.later.map { Int(alignment.later.units[$0].piece) }.first { $0 >= 0 }
        if let gone, let new, pairOfEarlier[gone] < 0, pairOfLater[new] < 0 { join(gone, new, placed: true) }
      }
    }
  }

  /// Joins what is left over by wording, the most alike first.
  mutating func pairByWording() {
    let leftEarlier = earlier.indices.filter { pairOfEarlier[$0] < 0 && !earlier[$0].units.isEmpty }
    let leftLater = later.indices.filter { pairOfLater[$0] < 0 && !later[$0].units.isEmpty }
    if leftEarlier.isEmpty || leftLater.isEmpty { return }
    let index = WordingIndex(leftEarlier.map { earlier[$0].wording })
    var votes = index.noVotes
    var candidates: [(likeness: Double, e: Int, l: Int)] = []
    for l in leftLater {
      let wording = later[l].wording
      for candidate in index.candidates(for: wording, votes: &votes) {
        let likeness = Self.likeness(index.wordings[candidate], wording)
        if likeness > 0 { candidates.append((likeness, leftEarlier[candidate], l)) }
      }
    }
    for (_, e, l) in candidates.sorted(by: { ($1.likeness, $0.l, $0.e) < ($0.likeness, $1.l, $1.e) })
    where pairOfEarlier[e] < 0 && pairOfLater[l] < 0 {
      join(e, l, placed: false)
    }
  }

  /// How surely two wordings are of one utterance, from 0 (not at all) to 1.
  static func likeness(_ a: Wording, _ b: Wording) -> Double {
    let likeness = a.likeness(to: b)
    if likeness >= Self.likeness { return likeness }
    let (short, long) = a.weight <= b.weight ? (a, b) : (b, a)
    guard short.weight >= leastFragmentWeight else { return 0 }
    let share = short.share(in: long)
    return share >= shareOfFragment ? max(likeness, share / 2) : 0
  }

  private mutating func join(_ e: Int, _ l: Int, placed: Bool) {
    switch (pairOfEarlier[e], pairOfLater[l]) {
    case (-1, -1):
      pairOfEarlier[e] = pairs.count
      pairOfLater[l] = pairs.count
      pairs.append(Pair(earlier: [e], later: [l], isPlaced: placed))
    case (-1, let pair):
      pairs[pair].earlier.append(e)
      pairOfEarlier[e] = pair
    case (let pair, -1):
      pairs[pair].later.append(l)
      pairOfLater[l] = pair
    case (let one, let other) where one != other:
      for index in pairs[other].earlier { pairOfEarlier[index] = one }
      for index in pairs[other].later { pairOfLater[index] = one }
      pairs[one].earlier += pairs[other].earlier
      pairs[one].later += pairs[other].later
      pairs[other] = Pair(earlier: [], later: [], isPlaced: placed)
    default: break
    }
  }
}
