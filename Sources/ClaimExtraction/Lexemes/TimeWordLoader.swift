internal import Lexicons
internal import TextModel

extension LexiconBuilder {
  /// Reads the words of the grammar of times.
  mutating func readTimeWords(_ language: Language) {
    forEach(language, "time-words") { lexicon, word, fields in
      guard fields.count > 2 else { return }
      lexicon.vocabulary.update(WordHash.of(String(word))) { Self.apply(role: fields[1], value: fields[2], to: &$0) }
    }
  }

  private static func apply(role: Substring, value: Substring, to sense: inout WordSense) {
    switch role {
    case "unit":
      sense.unit = TimeUnit(rawValue: String(value))
      sense.roles.insert(.timeUnit)
    case "direction":
      sense.direction = Int(value)
      sense.roles.formUnion([.direction, .time])
    case "anaphor":
      sense.anaphor = Int(value)
      sense.roles.formUnion([.direction, .time])
    case "part":
      sense.part = hours(value)
      sense.roles.insert(.time)
    case "keyword":
      sense.keyword = Keyword(rawValue: String(value))
      sense.roles.insert(.keyword)
    default:
      guard let word = timeWord(role: role, value: value) else { return }
      sense.time = word
      switch word {
      case .few, .whole: sense.roles.insert(.common)
      default: sense.roles.insert(.time)
      }
    }
  }

  private static func timeWord(role: Substring, value: Substring) -> TimeWord? {
    let number = Int(value) ?? 0
    return switch role {
    case "day": .day(number)
    case "tonight": hours(value).map { .tonight($0) }
    case "now": .now
    case "decade": .decade(number)
    case "clock": .clock(hour: number)
    case "season": .season(firstMonth: number)
    case "ago": .ago
    case "later": .later(number)
    case "edge": .edge(number)
    case "every": .every
    case "adverb": period(value).map { .adverb($0.count, $0.unit) }
    case "meridiem": .meridiem(number)
    case "oclock": .oclock
    case "times": .times(number)
    case "few": .few
    case "whole": .whole
    case "rest": .rest
    case "toDate": .toDate(TimeUnit(rawValue: String(value)))
    default: nil
    }
  }

  /// `2 week`
  private static func period(_ value: Substring) -> (count: Int, unit: TimeUnit)? {
    let parts = value.split(separator: " ")
    guard parts.count == 2, let count = Int(parts[0]), let unit = TimeUnit(rawValue: String(parts[1])) else {
      return nil
    }
    return (count, unit)
  }

  private static func hours(_ value: Substring) -> HourRange? {
    let parts = value.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    return HourRange(start: parts[0], end: parts[1])
  }
}
