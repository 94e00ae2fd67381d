internal import TextModel

/// All that the word lists say of one word. A word may have several senses (`second`, `may`, `march`); which one
/// it has in a text is for the grammars to tell.
struct WordSense: Sendable {
  var number: NumberWord?
  var scale: Scale?
  /// The month, 1 to 12.
  var month: Int?
  var weekday: Weekday?
  /// Whether the word names every such day: `Fridays`.
  var isPluralWeekday = false
  /// Whether the word is more often another one, so that it is a month or weekday only beside other signs.
  var isBare = false
  var unit: TimeUnit?
  var time: TimeWord?
  /// A second sense: `night` is a unit and a part of the day, `last` a direction, `past` that and a clock word.
  var part: HourRange?
  /// Which of several: -1 the last, 0 this, 1 the next.
  var direction: Int?
  /// Which from the time last spoken of: -1 the one before, 0 the same, 1 the one after.
  var anaphor: Int?
  var keyword: Keyword?
  var wordClass: WordClass?
  /// Whether a qualifier, unit or currency may begin with it is in its roles alone.
  var roles: Lexeme.Roles = []

  static let none = WordSense()
}

/// What a word is to the grammar of numerals.
struct NumberWord: Sendable {
  enum Role: String, Sendable {
    case small, tens, hundred, ordinal, denominator, fraction, vulgar, article, couple, point
  }

  let role: Role
  let value: Double
}

/// A word that multiplies the number before it.
struct Scale: Sendable {
  enum Role: String, Sendable {
    case scale, group, plural, suffix, letter
  }

  let role: Role
  let factor: Double
}

/// Hours of a day, the last one exclusive.
struct HourRange: Hashable, Sendable {
  private let packedStart: Int8
  private let packedEnd: Int8

  init(start: Int, end: Int) {
    packedStart = Int8(clamping: start)
    packedEnd = Int8(clamping: end)
  }

  var start: Int { Int(packedStart) }
  var end: Int { Int(packedEnd) }
}

/// What a word is to the grammar of times, beside units, directions and keywords.
enum TimeWord: Sendable {
  /// A day, so many days from today.
  case day(Int)
  case tonight(HourRange)
  case now
  /// A decade in words: `the nineties`.
  case decade(Int)
  case clock(hour: Int)
  /// A season: the month with which it begins in the north.
  case season(firstMonth: Int)
  case ago
  case later(Int)
  /// Which part of a time: 0 its start, 1 its middle, 2 its end.
  case edge(Int)
  case every
  /// A repeated time in one word: its period.
  case adverb(Int, TimeUnit)
  /// Which half of the day: 0 or 12 hours.
  case meridiem(Int)
  case oclock
  /// How many times: `twice`; 0 for `times`.
  case times(Int)
  /// Several, and not how many: `few`.
  case few
  /// All of one unit: `all week`.
  case whole
  /// What is left of a time: `the rest of the week`.
  case rest
  /// The `date` of `to date`; or a word that says all of `year to date`, with its unit.
  case toDate(TimeUnit?)
}

/// The closed-class words that the grammars ask for by what they mean.
enum Keyword: String, Sendable {
  case of, to, and, between, from, on, `in`, at, by, during, since, `for`, within, per, or, than
  case a, the, around, business, fiscal, week, half, quarter, starting, commencing, percent, point, age, old, aged
  case over, out, minus, date, not, ahead, calendar, moment, yearsOld, size, basisPoint, share
  case futurate, perfect, attack, be, modal, festive, planned
}

/// The closed classes of words.
enum WordClass: String, Sendable {
  case determiner, preposition, conjunction, auxiliary, pronoun, adverb, possessive, particle
}

/// A length of time that times are counted in.
enum TimeUnit: String, Sendable {
  case second, minute, hour, day, businessDay, weekend, week, businessWeek, fortnight, month, quarter, season, semester,
    year
  case decade, century, millennium
}
