internal import TextModel

/// What the words of a time say that is told from the day of publication or from another time: `last week`, `two years ago`,
/// `tomorrow`.
///
/// For times that cannot be resolved, because nothing says when the article was published.
struct RelativeTime: Sendable {
  /// What one of its words is.
  enum Word: Sendable {
    /// Which one of several: -1 the last, 0 this, 1 the next.
    case direction(Int)
    /// On which side of another time: -1 before it, 1 behind it.
    case side(Int)
    /// The length of time that is counted or named.
    case unit(String)
    /// How many days from today.
    case day(Int)

    /// From the role and value of a word of time; `nil` for all other roles.
    init?(role: Substring, value: Substring) {
      switch role {
      case "direction": self = .direction(Int(value) ?? 0)
      case "unit": self = .unit(String(value))
      case "day": self = .day(Int(value) ?? 0)
      case "ago": self = .side(-1)
      case "later": self = .side(Int(value) ?? 1)
      default: return nil
      }
    }
  }

  private var direction: Int?
  private var unit: String?
  private var day: Int?
  private var numbers: Set<UInt64> = []

  init(_ run: Range<Int>, in text: NormalText, names: CalendarNames) {
    var side: Int?
    for index in run {
      switch names.relative[text.keys[index]] {
      case .direction(let value): direction = direction ?? value
      case .side(let value): side = value
      case .unit(let name): unit = name
      case .day(let distance): day = distance
      case nil: if text.units[index].traits.contains(.number) { numbers.insert(text.keys[index]) }
      }
    }
    // `Earlier last year` is last year.
    direction = direction ?? side
  }

  /// Whether one looks back, or to the present, and the other does not.
  func looksElsewhere(than other: RelativeTime) -> Bool {
    if let direction, let otherDirection = other.direction { return direction != otherDirection }
    return false
  }

  /// Whether two times are told that cannot be one: `last week` and `last month`, `this year` and `next year`. Both must be
  /// told in the same way, and with the same number: `the past year` may be `the past 12 months`.
  func differs(from other: RelativeTime) -> Bool {
    if let day, let otherDay = other.day { return day != otherDay }
    guard day == nil, other.day == nil, numbers == other.numbers, let direction, let otherDirection = other.direction,
      (unit == nil) == (other.unit == nil)
    else { return false }
    return direction != otherDirection || unit != other.unit
  }
}
