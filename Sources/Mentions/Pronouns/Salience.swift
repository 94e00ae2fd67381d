/// The weights of what was mentioned of late.
///
/// Only the heaviest few are kept, so that a sentence of ten thousand names costs no more than one of ten.
struct Salience {
  /// One of the cast and its weight.
  struct Item {
    let entity: Int
    var weight: Double
    /// What this sentence has added to it. A second mention in one sentence counts only where it is the stronger one.
    var ofSentence: Double
    /// The clause in which it was last mentioned as the subject, or -1.
    var subjectOfClause: Int

    fileprivate mutating func fade(by factor: Double) {
      weight *= factor
      ofSentence = 0
    }

    /// Notes one more mention, as the subject of `clause` or otherwise.
    fileprivate mutating func note(_ emphasis: Emphasis, clause: Int) {
      weight += max(0, emphasis.rawValue - ofSentence)
      ofSentence = max(ofSentence, emphasis.rawValue)
      if emphasis == .subject { subjectOfClause = clause }
    }
  }

  /// What a mention adds. The figures are those of Lappin and Leass, table 1, summed for what can be told here:
  /// recency 100 and head noun 80 go to all, subject 80, object 50 or oblique 40 by place.
  enum Emphasis: Double {
    case subject = 310
    case object = 280
    case oblique = 220
    case possessive = 140
  }

  /// Twelve buy every antecedent that matters within the few sentences that a weight outlasts; more cost time.
  private static let capacity = 12
  /// Under this weight, six sentences or three paragraphs after a single mention, an antecedent is past memory.
  private static let floor = 4.0

  private(set) var items: [Item] = []

  /// Multiplies all weights by `factor`: a new sentence begins.
  mutating func fade(by factor: Double) {
    let kept = items.withUnsafeMutableBufferPointer { items in
      var kept = 0
      for var item in items {
        item.fade(by: factor)
        guard item.weight >= Self.floor else { continue }
        items[kept] = item
        kept += 1
      }
      return kept
    }
    while items.count > kept { items.removeLast() }
  }

  /// Notes a mention of `entity` in `clause`.
  mutating func note(_ entity: Int, as emphasis: Emphasis, clause: Int) {
    for i in items.indices where items[i].entity == entity { return items[i].note(emphasis, clause: clause) }
    if items.count == Self.capacity, let lightest = items.indices.min(by: { items[$0].weight < items[$1].weight }) {
      items.remove(at: lightest)
    }
    items.append(
      Item(
        entity: entity, weight: emphasis.rawValue, ofSentence: emphasis.rawValue,
        subjectOfClause: emphasis == .subject ? clause : -1))
  }
}
