/// Two articles that were held against each other.
public struct ComparedArticles: Sendable {
  /// What the rules found, at places of the later one, by place, then rule.
  public let findings: [Finding]
  /// How much of the two is worded alike, from 0 to 1: the share of their words that stand in the same order in sentences that
  /// belong together. Two versions of one article are seldom below a half, two articles on one event seldom above a tenth.
  /// `nil` against a source, which is looked through for quotations alone.
  public let likeness: Double?
}

extension Comparison {
  /// How much of the two is worded alike; see ``ComparedArticles/likeness``.
  var likeness: Double {
    let all = earlier.units.count + later.units.count
    return all == 0 ? 1 : Double(2 * laterOfEarlier.count { $0 >= 0 }) / Double(all)
  }
}
