internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// Finds quantities of one article that two sentences state with two values.
struct QuantityConflicts {
  /// A pair of quantities, as indices, the one that stands first in the text first.
  struct Conflict {
    let first: Int
    let second: Int
  }

  /// How much of the shorter sentence, by the weight of its words of sense, the other one must have beside the
  /// number. At .75 two sentences of the same building tell of two things in hardly any of the articles that were
  /// looked at; lower finds more slips and many more series of events.
  static let leastShare = 0.75
  /// What the shared words must weigh at least: three words of sense.
  static let leastSharedWeight = 12
  /// What the words must weigh that follow both numbers one for one, for the rest of the sentences not to matter: four words of
  /// sense.
  static let leastWeightOfSameWords = 16

  /// More of the same thing are counted in a table, not in a story.
  private static let mostOfOneThing = 40

  private let text: NormalText

  init(_ text: NormalText) { self.text = text }

  /// The conflicts in order of their second quantity, each quantity in one at most.
  func find() -> [Conflict] {
    var byCounted: [UInt64: [Int]] = [:]
    for (index, quantity) in text.article.quantities.enumerated() {
      guard quantity.kind == .cardinal, quantity.value != nil, let counted = quantity.counted, !isQuoted(quantity)
      else { continue }
      byCounted[key(ofCounted: counted), default: []].append(index)
    }
    var conflicts: [Conflict] = []
    for (_, indices) in byCounted.sorted(by: { $0.key < $1.key }) where indices.count <= Self.mostOfOneThing {
      for j in indices.indices.dropFirst() {
        if let i = indices[..<j].first(where: { areInConflict($0, indices[j]) }) {
          conflicts.append(Conflict(first: i, second: indices[j]))
        }
      }
    }
    return conflicts.sorted { $0.second < $1.second }
  }

  private func key(ofCounted span: ReadingSpan) -> UInt64 {
    let run = text.units(in: span)
    return run.isEmpty ? 0 : text.keys[run.upperBound - 1]
  }

  private func isQuoted(_ quantity: Quantity) -> Bool {
    text.units(in: quantity.span).contains { text.units[$0].isQuoted }
  }

  private func areInConflict(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (text.article.quantities[i], text.article.quantities[j])
    guard let one = a.value, let other = b.value, one != other, a.qualifier == b.qualifier else { return false }
    let (first, second) = (sentence(of: a), sentence(of: b))
    guard first != second, mayBeOneTime(first, second), !addsUp(first), !addsUp(second) else { return false }
    if goOnAlike(a, b) { return haveSameNames(units(of: first, before: a), units(of: second, before: b)) }
    guard haveSameNames(text.sentences[first], text.sentences[second]) else { return false }
    let (wording, otherWording) = (rest(of: first, without: a), rest(of: second, without: b))
    let short = min(wording.weight, otherWording.weight)
    let shared = wording.shared(with: otherWording)
    return shared >= Self.leastSharedWeight && Double(shared) >= Self.leastShare * Double(short)
  }

  private func sentence(of quantity: Quantity) -> Int {
    text.sentence(of: text.firstUnit(atOrBehind: quantity.span.start))
  }

  /// The words of a sentence beside a quantity.
  private func rest(of sentence: Int, without quantity: Quantity) -> Wording {
    let taken = text.units(in: quantity.span)
    return Wording(
      text.sentences[sentence].filter { !taken.contains($0) && !text.units[$0].traits.contains(.function) }
        .map { text.units[$0] })
  }

  /// Whether the same words follow both numbers, so many that they are one statement, whatever comes behind them: `Eleven people
  /// were taken to the hospital in Lund, the police said`, `Fourteen people were taken to the hospital in Lund, and …`.
  private func goOnAlike(_ a: Quantity, _ b: Quantity) -> Bool {
    let run = zip(
      text.units(in: a.span).upperBound..<text.units.count, text.units(in: b.span).upperBound..<text.units.count
    )
    .prefix { text.keys[$0] == text.keys[$1] && !text.units[$0].traits.contains(.first) }
    let sense = run.lazy.map { text.units[$0.0] }.filter { !$0.traits.contains(.function) }
    return sense.reduce(0) { $0 + $1.weight } >= Self.leastWeightOfSameWords
  }

  /// The units of a sentence that stand before a quantity.
  private func units(of sentence: Int, before quantity: Quantity) -> Range<Int> {
    text.sentences[sentence].clamped(to: 0..<text.units(in: quantity.span).lowerBound)
  }

  /// Whether what two sentences tell can have happened at one time: both name the same times, or one of them none and
  /// the other only days and hours, as a first paragraph adds them to a headline. A year or a month tells of another
  /// time.
  private func mayBeOneTime(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (times(in: first), times(in: second))
    if a.map(\.start) == b.map(\.start) { return true }
    guard a.isEmpty || b.isEmpty else { return false }
    return (a + b).allSatisfy { time in
      switch time.granularity {
      case .second?, .minute?, .hour?, .partOfDay?, .day?: true
      default: false
      }
    }
  }

  private func times(in sentence: Int) -> [TimeExpression] {
    let span = text.article.layout.sentences[sentence].span
    return text.article.times.filter { span.contains($0.span) }
  }

  /// Whether neither of two runs names somebody or some place where the other names another one.
  private func haveSameNames(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    let (a, b) = (names(in: first), names(in: second))
    return a.isSubset(of: b) || b.isSubset(of: a)
  }

  private func names(in run: Range<Int>) -> Set<UInt64> {
    Set(
      text.units[run]
        .filter { $0.traits.contains(.capital) && !$0.traits.contains(.first) && !$0.traits.contains(.function) }
        .map(\.key))
  }

  /// Whether a sentence says that its number is one of several: `another eleven students`.
  private func addsUp(_ sentence: Int) -> Bool {
    text.sentences[sentence].contains { text.units[$0].traits.contains(.increment) }
  }
}
