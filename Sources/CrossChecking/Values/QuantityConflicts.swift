internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// Finds quantities of one article that two sentences state with two values.
struct QuantityConflicts {
  /// A pair of quantities, as indices, the one that stands first in the text first.
  struct Conflict {
    let first: Int
    let second: Int
    /// Whether the two sentences say it in the same words all through. Otherwise they share a clause, and each may
    /// have its own source for it.
    let isSentence: Bool
  }

  /// How much of the shorter sentence, by the weight of its words of sense, the other one must have beside the
  /// number. At .75 two sentences of the same building tell of two things in hardly any of the articles that were
  /// looked at; lower finds more slips and many more series of events.
  static let leastShare = 0.75
  /// What the shared words must weigh at least: three words of sense.
  static let leastSharedWeight = 12

  /// More of the same thing are counted in a table, not in a story.
  private static let mostOfOneThing = 40

  /// A thing that is counted with so many values is what the story is about, state by state or hour by hour.
  private static let mostValues = 6

  private let text: NormalText
  /// The words that are written with a capital within a sentence.
  private let nameKeys: Set<UInt64>

  init(_ text: CheckedText) { (self.text, nameKeys) = (text.normal, text.nameKeys) }

  /// The conflicts in order of their second quantity, each quantity in one at most.
  func find() -> [Conflict] {
    var byCounted: [UInt64: [Int]] = [:]
    for (index, quantity) in text.article.quantities.enumerated() where quantity.value != nil && !isQuoted(quantity) {
      if let key = key(ofCounted: quantity) { byCounted[key, default: []].append(index) }
    }
    var conflicts: [Conflict] = []
    for (_, indices) in byCounted.sorted(by: { $0.key < $1.key }) where indices.count <= Self.mostOfOneThing {
      guard Set(indices.compactMap { text.article.quantities[$0].value }).count <= Self.mostValues else { continue }
      for j in indices.indices.dropFirst() {
        let found = indices[..<j].lazy.compactMap { conflict($0, indices[j]) }.first
        if let found { conflicts.append(found) }
      }
    }
    return conflicts.sorted { $0.second < $1.second }
  }

  /// What is counted: the noun of a bare number, the currency of an amount of money.
  private func key(ofCounted quantity: Quantity) -> UInt64? {
    switch quantity.kind {
    case .cardinal:
      guard let counted = quantity.counted else { return nil }
      let run = text.units(in: counted)
      return run.isEmpty ? nil : text.keys[run.upperBound - 1]
    case .money: return quantity.unit.map { WordHash.of($0) }
    default: return nil
    }
  }

  private func isQuoted(_ quantity: Quantity) -> Bool {
    text.units(in: quantity.span).contains { text.units[$0].isQuoted }
  }

  private func conflict(_ i: Int, _ j: Int) -> Conflict? {
    let (a, b) = (text.article.quantities[i], text.article.quantities[j])
    guard let one = a.value, let other = b.value, one != other, a.qualifier == b.qualifier, a.kind == b.kind else {
      return nil
    }
    let (first, second) = (sentence(of: a), sentence(of: b))
    guard first != second, mayBeOneTime(first, second), !addsUp(first), !addsUp(second) else { return nil }
    if a.kind == .cardinal, haveSameNames(first, second), shareSentence(a, b) {
      return Conflict(first: i, second: j, isSentence: true)
    }
    return shareClause(a, b) ? Conflict(first: i, second: j, isSentence: false) : nil
  }

  /// Whether the shorter of the two sentences has hardly a word of sense that the other one has not.
  private func shareSentence(_ a: Quantity, _ b: Quantity) -> Bool {
    let (wording, otherWording) = (rest(of: sentence(of: a), without: a), rest(of: sentence(of: b), without: b))
    let short = min(wording.weight, otherWording.weight)
    let shared = wording.shared(with: otherWording)
    return shared >= Self.leastSharedWeight && Double(shared) >= Self.leastShare * Double(short)
  }

  /// Whether both sentences start with one clause, word by word, but for the number: `The bridge cost £12 million, the
  /// council said`, `The bridge cost £21 million, the minister said`.
  private func shareClause(_ a: Quantity, _ b: Quantity) -> Bool {
    let (run, other) = (text.units(in: a.span), text.units(in: b.span))
    let (sentence, otherSentence) = (text.sentences[sentence(of: a)], text.sentences[self.sentence(of: b)])
    guard sentence.lowerBound <= run.lowerBound, otherSentence.lowerBound <= other.lowerBound else { return false }
    let before = sentence.lowerBound..<run.lowerBound
    guard text.keys[before].elementsEqual(text.keys[otherSentence.lowerBound..<other.lowerBound]) else { return false }
    var (i, j) = (run.upperBound, other.upperBound)
    while !endsClause(i, of: sentence), !endsClause(j, of: otherSentence), text.keys[i] == text.keys[j] {
      (i, j) = (i + 1, j + 1)
    }
    guard endsClause(i, of: sentence), endsClause(j, of: otherSentence) else { return false }
    let weight = (Array(before) + Array(run.upperBound..<i)).map { text.units[$0] }
      .filter { !$0.traits.contains(.function) }.reduce(0) { $0 + $1.weight }
    // A subject of its own before the verb says more than a count of people at the start of a sentence.
    return weight >= (before.isEmpty ? Self.leastSharedWeight : Self.leastClauseWeight)
  }

  /// What a clause that has its subject before the number must weigh at least: subject and verb.
  private static let leastClauseWeight = 8

  /// Whether a clause ends before unit `index`: at a mark, or with its sentence.
  private func endsClause(_ index: Int, of sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return true }
    guard index > sentence.lowerBound else { return false }
    let tokens = text.article.layout.tokens
    let (end, start) = (Int(text.units[index - 1].tokenEnd), Int(text.units[index].token))
    return end < start && tokens[end..<start].contains { $0.kind == .punctuation }
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

  /// Whether what two sentences tell can have happened at one time: both name the same times, or one of them none and
  /// the other only days and hours, as a first paragraph adds them to a headline. A year or a month tells of another
  /// time.
  private func mayBeOneTime(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (times(in: first), times(in: second))
    if a.map(\.start) == b.map(\.start) { return true }
    guard a.isEmpty || b.isEmpty else { return false }
    return (a + b).allSatisfy { time in
      // A weekday that nothing resolves.
      if time.granularity == nil, time.weekday != nil { return true }
      switch time.granularity {
      case .second?, .minute?, .hour?, .partOfDay?, .day?: return true
      default: return false
      }
    }
  }

  private func times(in sentence: Int) -> [TimeExpression] {
    let span = text.article.layout.sentences[sentence].span
    return text.article.times.filter { span.contains($0.span) }
  }

  /// Whether neither of the sentences names somebody or some place where the other names another one.
  private func haveSameNames(_ first: Int, _ second: Int) -> Bool {
    let (a, b) = (names(in: first), names(in: second))
    return a.isSubset(of: b) || b.isSubset(of: a)
  }

  private func names(in sentence: Int) -> Set<UInt64> {
    Set(
      text.sentences[sentence].map { text.units[$0] }
        .filter {
          $0.traits.contains(.capital) && !$0.traits.contains(.function)
            && (!$0.traits.contains(.first) || nameKeys.contains($0.key))
        }
        .map(\.key))
  }

  /// Whether a sentence says that its number is one of several: `another eleven students`.
  private func addsUp(_ sentence: Int) -> Bool {
    text.sentences[sentence].contains { text.units[$0].traits.contains(.increment) }
  }
}
