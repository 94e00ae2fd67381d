internal import Extraction
internal import Lexicons
internal import TextModel

/// What the names of months and halves of the day are to a comparison of times.
struct CalendarNames: Sendable {
  /// The number of a month, by the key of its name or its abbreviation.
  private(set) var months: [UInt64: Int] = [:]
  /// The first hour of a half of the day, by the key of its name: `am`, `pm`.
  private(set) var halves: [UInt64: Int] = [:]
  /// The keys of the months' names, with and without the stop of an abbreviation.
  private(set) var spellings: [UInt64] = []
  /// The months whose names may be other words: `may`, `march`.
  private var bare: Set<UInt64> = []
  /// The number of a weekday, by the key of its name; not of words that are others as well.
  private(set) var weekdays: [UInt64: Int] = [:]
  /// What the words of a time told from another one are.
  private(set) var relative: [UInt64: RelativeTime.Word] = [:]
  /// The months and days that the keys of units are of.
  private let days: [UInt64: (month: Int, day: Int)]

  init(language: Language) {
    var days: [UInt64: (month: Int, day: Int)] = [:]
    for month in 1...12 {
      for day in 1...31 { days[Self.key(month: month, day: day)] = (month, day) }
    }
    self.days = days
    language.resource("months").forEachEntry { fields in
      guard fields.count >= 2, let number = Int(fields[1]) else { return }
      let key = ComparisonLexicon.key(of: fields[0])
      months[key] = number
      if fields.count >= 3, fields[2] == "bare" { bare.insert(key) }
      spellings += [key, ComparisonLexicon.key(of: "\(fields[0]).")]
    }
    language.resource("weekdays").forEachEntry { fields in
      guard fields.count >= 2, let number = Int(fields[1]), fields.count < 3 || fields[2] != "bare" else { return }
      weekdays[ComparisonLexicon.key(of: fields[0])] = number
    }
    language.resource("time-words").forEachEntry { fields in
      guard fields.count >= 2 else { return }
      let (key, value) = (ComparisonLexicon.key(of: fields[0]), fields.count >= 3 ? fields[2] : "")
      if fields[1] == "meridiem", let hour = Int(value) { halves[key] = hour }
      relative[key] = relative[key] ?? RelativeTime.Word(role: fields[1], value: value)
    }
  }

  /// Whether two keys name two weekdays, or two months, whatever else they are part of: `Super Tuesday`.
  func nameOtherTimes(_ key: UInt64, _ other: UInt64) -> Bool {
    if let one = weekdays[key], let two = weekdays[other] { return one != two }
    if let one = months[key], let two = months[other], !isBare(key), !isBare(other) { return one != two }
    return false
  }

  /// Whether the name of a month may be another word.
  func isBare(_ month: UInt64) -> Bool { bare.contains(month) }

  /// The key that a day of a month is compared by, however it is spelled.
  static func key(month: Int, day: Int) -> UInt64 {
    Decimal(UInt64(month * 100 + day)).key ^ 0xD1B5_4A32_D192_ED03
  }

  /// The month and the day that a key is of.
  func day(ofKey key: UInt64) -> (month: Int, day: Int)? { days[key] }
}

/// The month, the numbers and the half of the day that the words of a time name, in whatever order and spelling:
/// `Sept. 11`, `September 11th` and `11 September` have the same ones.
///
/// For times that cannot be resolved, because nothing says when the article was published.
struct CalendarWords: Sendable {
  private var months: Set<Int> = []
  private var halves: Set<Int> = []
  private var numbers: Set<UInt64> = []

  init(_ run: Range<Int>, in text: NormalText, names: CalendarNames) {
    for index in run {
      let unit = text.units[index]
      let bytes = text.article.reading.bytes[Int(unit.start)..<Int(unit.end)]
      if let day = names.day(ofKey: unit.key) {
        months.insert(day.month)
        numbers.insert(Decimal(UInt64(day.day)).key)
      } else if let month = names.months[unit.key] {
        months.insert(month)
      } else if let half = names.halves[unit.key] {
        halves.insert(half)
      } else if bytes.first.map({ $0 &- 0x30 < 10 }) == true {
        insertDigits(of: bytes)
        // `9am`; the `th` of `11th` is no name of anything.
        let letters = bytes.filter { ($0 | 0x20) &- 0x61 < 26 }
        if let half = names.halves[WordHash.of(letters, 0..<letters.count)] { halves.insert(half) }
      } else if unit.traits.contains(.number) {
        numbers.insert(unit.key)
      }
    }
  }

  /// Every run of digits is a number. Noughts are none: `9:00` is `9`.
  private mutating func insertDigits(of bytes: ArraySlice<UInt8>) {
    for digits in bytes.filter({ $0 != 0x2C }).split(whereSeparator: { $0 &- 0x30 >= 10 }) {
      if let number = Decimal(spelled: digits), number.digits > 0 { numbers.insert(number.key) }
    }
  }

  /// Whether both name the same day or days of the same month, and nothing else.
  func namesSame(as other: CalendarWords) -> Bool {
    !months.isEmpty && !numbers.isEmpty && (months, halves, numbers) == (other.months, other.halves, other.numbers)
  }

  /// Whether two times are named that cannot be one. `June` and `June 4` can: one is only more exact; so can `9 p.m.`
  /// and `21:00`, `June 4` and `two days later`.
  func differ(from other: CalendarWords) -> Bool {
    guard months.isEmpty == other.months.isEmpty else { return false }
    if !months.isSubset(of: other.months), !other.months.isSubset(of: months) { return true }
    guard halves.isEmpty == other.halves.isEmpty else { return false }
    return halves != other.halves || !numbers.isSubset(of: other.numbers) && !other.numbers.isSubset(of: numbers)
  }
}
