internal import TextModel

/// Parts of the year, and its holidays.
extension TimeResolver {
  func season(_ firstMonth: Int, _ parts: TimeParts) -> TimeInterval? {
    if let year = parts.year { return monthInterval(year, firstMonth, count: 3, .season) }
    guard let today else { return nil }
    if parts.anaphor == 0, let spoken, spoken < today {
      return monthInterval(spoken.year, firstMonth, count: 3, .season)
    }
    let year = seasonYear(firstMonth, today, parts.direction ?? parts.anaphor)
    return monthInterval(year, firstMonth, count: 3, .season)
  }

  /// The year of the season that is meant: the one that is on or comes next for `this`, the last full one for `last`.
  private func seasonYear(_ firstMonth: Int, _ today: CalendarDate, _ direction: Int?) -> Int {
    let index = today.year * 12 + today.month - 1
    let start = today.year * 12 + firstMonth - 1
    switch direction {
    case -1: return start + 3 > index ? today.year - 1 : today.year
    case 1: return start <= index ? today.year + 1 : today.year
    case 0 where tense.isAheadOrAim && start + 2 < index: return today.year + 1
    case 0: return firstMonth == 12 && today.month < 3 ? today.year - 1 : today.year
    default:
      if tense.isAheadOrAim { return start + 2 < index ? today.year + 1 : today.year }
      return start - index > 5 || start > index && tense.monthsAhead < 2 ? today.year - 1 : today.year
    }
  }

  func partOfYear(
    _ parts: TimeParts, firstMonth: Int, months: Int, _ granularity: TimeExpression.Granularity
  ) -> TimeInterval? {
    guard var year = parts.year ?? today.map({ $0.year + (parts.direction ?? 0) }) else { return nil }
    // `it raised more in the third quarter of the year`, told in January
    if parts.year == nil, tense.isPast, let today, year == today.year, firstMonth > today.month { year -= 1 }
    return monthInterval(year, firstMonth, count: months, granularity)
  }

  func holiday(_ rule: HolidayRule, _ parts: TimeParts) -> TimeInterval? {
    if let year = parts.year { return TimeInterval(day: rule.day(in: year)) }
    guard let today else { return nil }
    if parts.direction == 0 { return TimeInterval(day: rule.day(in: today.year)) }
    let days = (-1...1).compactMap { rule.day(in: today.year + $0) }
    switch parts.direction ?? parts.anaphor {
    case 1: return TimeInterval(day: days.first { $0 > today })
    case -1: return TimeInterval(day: days.last { $0 < today })
    default:
      // `headed into Super Tuesday`, written on the day after it
      let isJustOver = days.contains { $0 < today && today.dayNumber - $0.dayNumber < 4 } && !tense.isAhead
      if tense.isAheadOrAim, !isJustOver { return TimeInterval(day: days.first { $0 >= today }) }
      if case .ledPast = tense {
        // `In 2012 … soon after Election Day, he said`
        let year = spoken.map(\.year) ?? today.year
        return TimeInterval(day: year < today.year ? rule.day(in: year) : days.last { $0 <= today })
      }
      let distance = { (day: CalendarDate) in abs(day.dayNumber - today.dayNumber) }
      return TimeInterval(day: days.min { distance($0) < distance($1) })
    }
  }

  /// Saturday and Sunday, and the holiday where that lies next to them.
  func holidayWeekend(_ rule: HolidayRule, _ parts: TimeParts) -> TimeInterval? {
    guard let day = holiday(rule, parts)?.start?.day else { return nil }
    let saturday = nearest(.saturday, to: day.weekday == .sunday ? day.adding(days: -1) ?? day : day)
    guard let saturday, let monday = saturday.adding(days: 2) else { return nil }
    return TimeInterval(from: min(day, saturday), to: max(day.adding(days: 1) ?? monday, monday), .weekend)
  }
}
