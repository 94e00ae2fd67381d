/// What the words around a time say of past and future, where that tells which one of several is meant: the last Friday
/// or the next one, this year's November or last year's.
enum Tense {
  /// A `will` or its like governs it.
  case ahead
  /// The sentence opens with it and goes on so: `On Friday, he will speak`.
  case ledAhead
  /// An event that has the time as its own will do something: `Monday's debate will`. Mostly the event is to come, but
  /// one that has just been may do something too.
  case eventAhead
  /// The present tells what for: `they need to win in November`.
  case aim
  /// The time opens its sentence, and a past verb follows.
  case ledPast
  /// A past verb stands within a few words before.
  case nearPast
  /// A past verb stands farther off before, or behind, or governs an aim: `vowed to fight on in July`.
  case past
  /// Nothing tells.
  case open

  /// Whether it speaks of what is to come.
  var isAhead: Bool {
    switch self {
    case .ahead, .ledAhead: true
    default: false
    }
  }

  /// Whether it speaks of what is to come, or of what somebody aims at.
  var isAheadOrAim: Bool {
    if case .aim = self { return true }
    if case .eventAhead = self { return true }
    return isAhead
  }

  /// Whether hardly anything tells.
  var isWeak: Bool {
    switch self {
    case .open, .past: true
    default: false
    }
  }

  /// Whether a past verb tells.
  var isPast: Bool {
    switch self {
    case .ledPast, .nearPast, .past: true
    default: false
    }
  }

  /// How many months ahead a month without a year may be.
  var monthsAhead: Int {
    switch self {
    case .ahead, .ledAhead: 11
    case .aim: 10
    case .eventAhead: 8
    case .open: 5
    case .past: 3
    case .nearPast: 1
    case .ledPast: 0
    }
  }

  /// How many months ahead a date without a year may be.
  var monthsAheadOfDate: Int {
    switch self {
    case .ledPast: 0
    case .nearPast: 2
    default: 3
    }
  }

  /// Whether the next such weekday is meant, which is so many days off, and not the last one; `nil` where it may be either.
  func isNext(inDays days: Int) -> Bool? {
    switch self {
    case .ahead, .ledAhead: true
    case .eventAhead, .aim: days == 4 ? nil : days < 4
    case .ledPast, .nearPast, .past, .open: false
    }
  }
}
