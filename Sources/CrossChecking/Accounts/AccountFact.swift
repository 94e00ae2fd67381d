internal import ClaimExtraction
internal import TextModel

/// One thing that an account claims, with what tells whether another account claims something of the same thing: what
/// happened, to whom or what, where, when, and how many.
struct AccountFact: Sendable {
  /// What is claimed of it.
  enum Value: Sendable {
    /// How many: an index into the article's quantities.
    case quantity(Int)
    /// How long: an index into the article's times.
    case length(Int)
    /// When: an index into the article's times.
    case time(Int)
    /// That it happened, or did not.
    case outcome(negated: Bool)
  }

  /// What a number counts.
  enum Thing: Hashable, Sendable {
    /// Nothing that is named: `killed 14`.
    case none
    /// People, whoever they are.
    case everyone
    /// One of the listed things.
    case concept(Int)
    /// The votes of those who won, and of those who lost: `9 to 6`.
    case winners
    case losers
    /// A noun, by its stem.
    case noun(UInt64)
  }

  /// The key of all that money goes for.
  static let price: UInt64 = 0

  /// What is claimed.
  let value: Value
  /// The words that claim it.
  let span: ReadingSpan
  /// The sentence that they are in.
  let sentence: Int
  /// What happens there, by the number of a concept or the stem of a verb. A count has one; money or a share goes with all
  /// of its clause.
  let events: Set<UInt64>
  /// What is counted.
  let thing: Thing
  /// The rates of its clause: unemployment, turnout.
  let measures: Set<Int>
  /// What its sentence says of its reach.
  let reach: Reach
  /// Who is named in its clause, or else in its sentence, those left out who only say so.
  let people: [PersonalName]
  /// What places are named there.
  let places: [PersonalName]
  /// The times that are named there, those left out at which it was only said, as ISO 8601 intervals.
  let times: [Interval]
  /// The names of all sorts in its clause, by their words.
  let names: Wording
  /// The numbers in its clause, where it is a time.
  let counts: Set<Double>
  /// The words of sense in its clause, but for those above.
  let clause: Wording
  /// Those of `clause` that name nobody.
  let objects: Wording
  /// The words of sense in its sentence, names and events among them.
  let context: Wording
  /// The words of sense of the first sentence of its article that is no headline: what the story is about.
  let setting: Wording
  /// By what it is found: all words of sense of its sentence.
  let keys: Wording

  /// Whether it is of who is named beside it, as an age is.
  let isOfPerson: Bool
  /// Whether it is a length, a weight or another measure.
  let isMeasure: Bool
  /// Whether it is a bare count, and no money, share or measure.
  let isCount: Bool

  /// Whether it is money, a share or a measure that no rate is named for.
  var isShare: Bool {
    if case .quantity = value { !isCount && !isOfPerson && measures.isEmpty } else { false }
  }

  /// Whether it says how many, how much or how long.
  var isAmount: Bool {
    switch value {
    case .quantity, .length: true
    case .time, .outcome: false
    }
  }

  /// Whether it has a value that can be shown: a number, a length or a time.
  var isValue: Bool { if case .outcome = value { false } else { true } }

  /// How much of what happened a fact is of, and whether it is so at all. Two facts of another reach are of two things.
  struct Reach: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    /// `across the country`
    static let wider = Reach(rawValue: 1)
    /// It is some of what was told, or more of it: `including 14`, `another 14`.
    static let part = Reach(rawValue: 2)
    /// It is said to be an earlier value: `from 7.1 percent`.
    static let earlier = Reach(rawValue: 4)
    /// It was so before something, or after it.
    static let before = Reach(rawValue: 8)
    static let after = Reach(rawValue: 16)
    /// It is asked for, planned, feared or possible.
    static let wished = Reach(rawValue: 32)
    /// It lasts to a time: `closed until Monday`.
    static let until = Reach(rawValue: 64)
    /// It lasts from a time on: `since 2011`, `from June 3`.
    static let since = Reach(rawValue: 128)
    /// It is of those who were hurt badly, or not badly.
    static let grave = Reach(rawValue: 256)
    static let slight = Reach(rawValue: 512)
  }

  /// From a time up to another one.
  struct Interval: Hashable, Sendable {
    let start: String
    let end: String

    /// What a time tells, and whether it is the edge of something that lasts; `nil` where nothing is known of it.
    ///
    /// An edge is as fine as it is told: `since 2011` and `since June 2011` may be one, and overlap.
    static func told(by time: TimeExpression) -> (interval: Interval, edges: Reach)? {
      switch (time.start, time.end) {
      case (let start?, let end?): return (Interval(start: start, end: end), [])
      case (let start?, nil): return (edge(start, time.granularity), .since)
      case (nil, let end?): return (edge(end, time.granularity), .until)
      case (nil, nil): return nil
      }
    }

    private static func edge(_ moment: String, _ granularity: TimeExpression.Granularity?) -> Interval {
      let digits: Int
      switch granularity {
      case .year?: digits = 4
      case .month?: digits = 7
      default: digits = moment.utf8.count
      }
      let told = String(moment.prefix(digits))
      // `~` stands behind all that follows in ISO 8601.
      return Interval(start: told, end: told + "~")
    }

    /// Whether some moment is in both.
    func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }
  }
}
