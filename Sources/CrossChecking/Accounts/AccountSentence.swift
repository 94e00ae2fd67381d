/// A sentence of an account, in its clauses: what happens in each, and which words only say who told of it.
struct AccountSentence: Sendable {
  /// Words that tell what happens.
  struct Event: Sendable {
    /// Their tokens.
    let tokens: Range<Int>
    /// The key of the concept, or the stem of a verb that is in no list.
    let key: UInt64
    /// The concept, where it is one of the lists.
    let concept: NewsConcepts.Concept?
    /// Whether they only report: `said`.
    let isCue: Bool

    /// Whether it says no more than that there is a count, or where it went: `reached 12`, `rose to 12`.
    var isLight: Bool {
      switch concept?.kind {
      case .event?, .price?, .measure?, .movement?: isCue
      case nil: isCue
      default: true
      }
    }

    /// Whether it stands before the edge of a time: `until`, `since`.
    var isEdge: Bool { concept?.kind == .until || concept?.kind == .since }

    /// Whether a clause begins with it.
    var opensClause: Bool {
      switch concept?.kind {
      case .clause?, .before?, .after?, .until?, .since?: true
      default: false
      }
    }
  }

  /// Its tokens.
  let tokens: Range<Int>
  /// For each of its tokens the clause that it is in.
  let clauses: [Int]
  /// What happens in it, in order.
  let events: [Event]

  /// The events of a clause, in order.
  func events(inClause clause: Int) -> [Event] {
    events.filter { self.clause(of: $0.tokens.lowerBound) == clause }
  }

  /// The clause that a token is in.
  func clause(of token: Int) -> Int {
    guard let last = clauses.indices.last, tokens.lowerBound <= token else { return 0 }
    return clauses[min(token - tokens.lowerBound, last)]
  }
}
