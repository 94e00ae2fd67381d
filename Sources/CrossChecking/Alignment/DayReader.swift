internal import TextModel

/// Reads a day of a month that is spelled in one of many ways, so that all of them are compared as one: `June 13`,
/// `13 June`, `June 13th`, `the thirteenth of June`.
///
/// A day is spoken in one way and printed in another, and houses differ in the order (AP: `June 13`, The Guardian:
/// `13 June`); within a quotation too that is a matter of style.
struct DayReader {
  let numerals: NumeralReader
  let calendar: CalendarNames

  /// The key of the day whose words start at token `index` and end before `limit`, with the token behind it.
  func read(_ index: Int, _ limit: Int) -> (key: UInt64, end: Int)? {
    if let (month, behind) = month(at: index, limit), tokens[index].isCapitalised || !calendar.isBare(month.hash) {
      let isSpoken = behind < limit && tokens[behind].hash == Self.the
      guard let day = day(at: isSpoken ? behind + 1 : behind, limit), day.isOrdinal || !isSpoken else { return nil }
      return key(month.number, day.number).map { ($0, day.end) }
    }
    let isSpoken = tokens[index].hash == Self.the
    guard let day = day(at: isSpoken ? index + 1 : index, limit), day.end < limit else { return nil }
    // `the second March` is no day, and `13 of March's` none either.
    let hasOf = tokens[day.end].hash == Self.of
    guard hasOf ? day.isOrdinal : !isSpoken && !day.isWord,
      let (month, end) = month(at: hasOf ? day.end + 1 : day.end, limit),
      hasOf || tokens[day.end].isCapitalised || !calendar.isBare(month.hash)
    else { return nil }
    return key(month.number, day.number).map { ($0, end) }
  }

  private var tokens: [Token] { numerals.tokens }
  private static let the = WordHash.of("the")
  private static let of = WordHash.of("of")

  private func key(_ month: Int, _ day: Int) -> UInt64? {
    (1...31).contains(day) ? CalendarNames.key(month: month, day: day) : nil
  }

  /// The month that token `index` names, with the token behind it and its stop.
  private func month(at index: Int, _ limit: Int) -> (month: (number: Int, hash: UInt64), end: Int)? {
    guard index < limit, tokens[index].kind == .word, (3...10).contains(tokens[index].span.count) else { return nil }
    // The hash of a token knows no last stop: `Jan.` has that of `Jan`.
    let hash = tokens[index].hash
    guard let number = calendar.months[hash] else { return nil }
    let hasStop = index + 1 < limit && tokens[index + 1].firstByte == 0x2E && tokens[index + 1].isJoined
    return ((number, hash), hasStop ? index + 2 : index + 1)
  }

  /// The number of a day, in digits or words, with or without the ending of an ordinal.
  private struct Day {
    let number: Int
    let end: Int
    let isOrdinal: Bool
    let isWord: Bool
  }

  private func day(at index: Int, _ limit: Int) -> Day? {
    guard index < limit else { return nil }
    if let ordinal = numerals.ordinal(at: index, limit) {
      return Day(
        number: ordinal.number, end: ordinal.end, isOrdinal: true, isWord: tokens[index].kind == .word)
    }
    guard let (number, end) = numerals.read(index, limit), let whole = number.whole, whole <= 31 else { return nil }
    return Day(number: Int(whole), end: end, isOrdinal: false, isWord: tokens[index].kind == .word)
  }
}
