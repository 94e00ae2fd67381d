internal import TextModel

extension TimeResolver {
  /// The interval of a time that is told from something else than a date.
  func based(_ base: TimeParts.Base, _ parts: TimeParts) -> TimeInterval? {
    switch base {
    case .day(let offset): return TimeInterval(day: today?.adding(days: offset))
    case .now:
      return reference.map {
        TimeInterval(
          $0, $0.second == nil ? $0.day.adding(days: 1).map { Moment(day: $0) } : $0.adding(seconds: 1), .day)
      }
    case .unit(let unit): return unitInterval(unit, parts)
    case .stretch(let count, let unit, let sign): return stretch(count, unit, sign)
    case .shift(let length, let sign, let origin): return shift(length, sign, origin, parts)
    case .rest(let whole): return rest(of: whole)
    case .toDate(let unit): return toDate(unit)
    case .weekdays(let count, let weekday, let sign): return TimeInterval(day: counted(count, weekday, sign))
    case .season(let month): return season(month, parts)
    case .quarter(let number): return partOfYear(parts, firstMonth: number * 3 - 2, months: 3, .quarter)
    case .half(let number): return partOfYear(parts, firstMonth: number * 6 - 5, months: 6, .season)
    case .decade(let year): return yearInterval(year, count: 10, .decade)
    case .century(let number): return yearInterval(number * 100 - 99 - 1, count: 100, .century)
    case .holiday(let rule): return holiday(rule, parts)
    case .holidayWeekend(let rule): return holidayWeekend(rule, parts)
    case .fiscalYear: return nil
    case .week(let number): return week(number, parts.year ?? today?.year)
    case .nth(let number, let unit, let whole): return nth(number, unit, whole)
    case .nthWeekday(let number, let weekday, let whole): return nthWeekday(number, weekday, whole)
    case .some(let count, let unit, let sign, let whole): return some(count, unit, sign, whole)
    case .weekOf(let whole): return interval(of: whole).flatMap { weekInterval(of: $0.start?.day) }
    case .range: return nil
    }
  }

  // MARK: Weeks, months, years

  private func weekInterval(of day: CalendarDate?) -> TimeInterval? {
    guard let day, let monday = day.adding(days: 1 - day.weekday.rawValue) else { return nil }
    return TimeInterval(from: monday, to: monday.adding(days: 7), .week)
  }

  private func unitInterval(_ unit: TimeUnit, _ parts: TimeParts) -> TimeInterval? {
    let isAnaphoric = parts.anaphor != nil
    guard let origin = isAnaphoric ? spoken ?? today : today else { return nil }
    let offset = parts.anaphor ?? parts.direction ?? 0
    // `below his standing today … that year`: another than today's.
    if parts.anaphor == 0, unit == .year, origin == today { return nil }
    // `By the end of the day he was gone`: the day that is told of
    if unit == .day, parts.edge == 2, tense.isPast, !isAnaphoric { return TimeInterval(day: spokenHere) }
    // `until that day`, `the following morning`, where only a year or month has been spoken of
    if isAnaphoric, unit == .day, let spokenWhole,
      ![.day, .partOfDay, .minute].contains(spokenWhole.granularity)
    {
      return nil
    }
    if let weekday = parts.weekday, unit == .week {
      let week = weekInterval(of: origin.adding(days: 7 * offset))
      return TimeInterval(day: week?.start?.day.adding(days: weekday.rawValue - 1))
    }
    switch unit {
    case .second, .minute, .hour: return clockUnit(unit, offset)
    case .day, .businessDay: return TimeInterval(day: origin.adding(days: offset))
    case .weekend:
      // `over the weekend`, written on a Monday to Thursday, is the last one.
      let isBehind =
        parts.direction == nil && origin.weekday.rawValue < 5
        || parts.direction == 0 && (origin.weekday.rawValue < 3 || origin.weekday.rawValue < 5 && tense.monthsAhead < 2)
      let isPast = isBehind && !isAnaphoric && !tense.isAhead
      // `this coming weekend` is the nearest, `next weekend` that of next week.
      let isComing = parts.direction == 1 && !parts.isByWeek && origin.weekday.rawValue < 6
      let days = isPast ? -7 : isComing ? 0 : 7 * offset
      let saturday = weekInterval(of: origin.adding(days: days))?.start?.day.adding(days: 5)
      return TimeInterval(from: saturday, to: saturday?.adding(days: 2), .weekend)
    case .week: return weekInterval(of: origin.adding(days: 7 * offset))
    case .businessWeek:
      let monday = weekInterval(of: origin.adding(days: 7 * offset))?.start?.day
      return TimeInterval(from: monday, to: monday?.adding(days: 5), .week)
    case .fortnight:
      let week = weekInterval(of: origin.adding(days: 14 * offset))
      return TimeInterval(from: week?.start?.day, to: week?.start?.day.adding(days: 14), .week)
    case .month: return origin.adding(months: offset).flatMap { monthInterval($0.year, $0.month) }
    case .quarter, .season:
      let first = origin.adding(months: offset * 3)
      return first.flatMap { monthInterval($0.year, ($0.month - 1) / 3 * 3 + 1, count: 3, .quarter) }
    case .semester: return nil
    case .year: return yearInterval(origin.year + offset)
    case .decade: return yearInterval((origin.year / 10 + offset) * 10, count: 10, .decade)
    case .century: return yearInterval((origin.year / 100 + offset) * 100, count: 100, .century)
    case .millennium: return yearInterval((origin.year / 1000 + offset) * 1000, count: 1000, .century)
    }
  }

  /// `last hour`, `next minute`: up to now or from now.
  private func clockUnit(_ unit: TimeUnit, _ offset: Int) -> TimeInterval? {
    guard let reference, reference.second != nil, offset != 0 else { return nil }
    let seconds = unit == .hour ? 3600 : unit == .minute ? 60 : 1
    let other = reference.adding(seconds: seconds * offset)
    return offset > 0 ? TimeInterval(reference, other, .hour) : TimeInterval(other, reference, .hour)
  }

  // MARK: Distances

  /// `the last two weeks` end today, `the next two weeks` begin tomorrow; quarters are those of the calendar.
  private func stretch(_ count: Double, _ unit: TimeUnit, _ sign: Int) -> TimeInterval? {
    guard let reference, let today, count.isFinite, count < 1e7 else { return nil }
    if unit.days < 1 {
      guard reference.second != nil, let other = reference.adding(seconds: Int(count * unit.days * 86_400 + 0.5) * sign)
      else { return nil }
      return sign > 0 ? TimeInterval(reference, other, .minute) : TimeInterval(other, reference, .minute)
    }
    let granularity = granularity(unit)
    // `she called him over the next six months`
    if sign > 0, tense.monthsAhead < 2, !isBesideSpoken { return nil }
    if sign > 0, isBesideSpoken, let end = spokenWhole?.end?.day, end <= today, unit.days > 1 {
      // `a loss in 1995 that saved him taxes for the next 18 years`
      return TimeInterval(from: end, to: moved(end, count, unit), granularity)
    }
    if unit == .quarter, let first = unitInterval(.quarter, TimeParts(0..<0))?.start?.day {
      let months = Int(count) * 3
      if sign < 0 { return TimeInterval(from: first.adding(months: -months), to: first, .quarter) }
      return TimeInterval(from: first.adding(months: 3), to: first.adding(months: 3 + months), .quarter)
    }
    if unit == .businessDay, sign > 0 {
      return TimeInterval(from: today.adding(days: 1), to: moved(today, count, unit)?.adding(days: 1), .day)
    }
    if sign < 0 { return TimeInterval(from: moved(today, -count, unit), to: today, granularity) }
    let tomorrow = today.adding(days: 1)
    return TimeInterval(from: tomorrow, to: tomorrow.flatMap { moved($0, count, unit) }, granularity)
  }

  private func shift(
    _ length: TimeParts.Length, _ sign: Int, _ origin: TimeParts.Origin, _ parts: TimeParts
  ) -> TimeInterval? {
    guard length.parts.allSatisfy({ $0.count.isFinite && $0.count.magnitude < 1e7 }) else { return nil }
    switch origin {
    case .now: return shifted(reference, length, sign, parts)
    case .spoken:
      // `a year earlier`, said of a year or a month, is a year or a month.
      if let today, let spoken, tense.isPast, spoken > today { return nil }
      if let whole = spokenWhole, isCoarser(whole.granularity, than: length) {
        // `two days later` than a year is any day.
        return nil
      }
      if let whole = spokenWhole, whole.granularity != .day {
        // `a decade later`, told of what is: not of a year to come.
        let later = shifted(whole, length, sign)
        if case .ahead = tense { return later }
        return isAfterToday(later) ? nil : later
      }
      return shifted(spoken.map { Moment(day: $0) } ?? reference, length, sign, parts)
    case .time(let base):
      if case .unit(let same)? = base.base, same == length.unit, base.direction == 0 {
        var other = base
        other.direction = Int(length.count)
        return unitInterval(same, other)
      }
      guard let interval = interval(of: base) else { return nil }
      if interval.granularity == granularity(length.unit), length.unit != .day, length.unit.days > 1 {
        // `five years before 2015` is a year.
        return shifted(interval, length, sign)
      }
      return shifted(interval.start, length, sign, parts)
    }
  }

  /// Whether a time is told in months or years and a length in smaller units.
  private func isCoarser(_ granularity: TimeExpression.Granularity, than length: TimeParts.Length) -> Bool {
    guard let unit = length.parts.last?.unit else { return false }
    return switch granularity {
    case .month, .quarter, .season: unit.days < 28
    case .year: unit.days < 300
    case .decade, .century: unit.days < 3000
    case .second, .minute, .hour, .partOfDay, .day, .weekend, .week: false
    }
  }

  private func isAfterToday(_ interval: TimeInterval?) -> Bool {
    guard let today, let start = interval?.start?.day else { return false }
    return start > today
  }

  /// The whole of a time, so much earlier or later.
  private func shifted(_ whole: TimeInterval, _ length: TimeParts.Length, _ sign: Int) -> TimeInterval? {
    guard length.unit.days >= 1, let start = whole.start?.day, let end = whole.end?.day else { return nil }
    return TimeInterval(from: moved(start, length, sign), to: moved(end, length, sign), whole.granularity)
  }

  /// A moment, so much earlier or later: to the minute where the length is told in hours and less.
  private func shifted(
    _ start: Moment?, _ length: TimeParts.Length, _ sign: Int, _ parts: TimeParts
  ) -> TimeInterval? {
    guard let start, let last = length.parts.last?.unit, let day = moved(start.day, length, sign) else { return nil }
    if last.days < 1 {
      guard start.second != nil || parts.hasClock else { return nil }
      let seconds = length.parts.reduce(0) { sum, part in
        part.unit.days < 1 ? sum + Int(part.count * part.unit.days * 86_400 + 0.5) : sum
      }
      let moment = Moment(day: day, second: start.second).adding(seconds: seconds * sign)
      return TimeInterval(moment, moment?.adding(seconds: 60), .minute)
    }
    if let weekday = parts.weekday {
      let isFar = length.unit == .month
      return TimeInterval(day: isFar ? counted(1, weekday, 1, from: day.adding(days: -1)) : nearest(weekday, to: day))
    }
    return TimeInterval(from: day, to: day.adding(days: 1), granularity(length.unit))
  }

  private func moved(_ day: CalendarDate, _ length: TimeParts.Length, _ sign: Int) -> CalendarDate? {
    length.parts.reduce(Optional(day)) { day, part in
      part.unit.days < 1 ? day : day.flatMap { moved($0, part.count * Double(sign), part.unit) }
    }
  }

  // MARK: Up to and from today

  /// From today to the end of a time that today is in.
  private func rest(of whole: TimeParts) -> TimeInterval? {
    guard let interval = interval(of: whole), let start = interval.start?.day, let end = interval.end?.day else {
      return nil
    }
    guard let today, start < today, today < end else {
      return today.map { $0 <= start } == true ? interval : TimeInterval(nil, interval.end, interval.granularity)
    }
    return TimeInterval(from: today, to: end, interval.granularity)
  }

  /// From the start of the present week, month or year to today.
  private func toDate(_ unit: TimeUnit) -> TimeInterval? {
    let whole = unitInterval(unit, TimeParts(0..<0))
    return whole.flatMap { TimeInterval(from: $0.start?.day, to: today, $0.granularity) }
  }

  /// The nth such weekday behind a day, or before it for a negative sign.
  private func counted(_ count: Int, _ weekday: Weekday, _ sign: Int, from day: CalendarDate? = nil) -> CalendarDate? {
    guard let day = day ?? today else { return nil }
    let ahead = ((weekday.rawValue - day.weekday.rawValue) % 7 + 7) % 7
    let first = sign > 0 ? (ahead == 0 ? 7 : ahead) : ahead - 7
    return day.adding(days: first + 7 * (count - 1) * sign)
  }

  func nearest(_ weekday: Weekday, to day: CalendarDate) -> CalendarDate? {
    let step = ((weekday.rawValue - day.weekday.rawValue) % 7 + 7) % 7
    return day.adding(days: step > 3 ? step - 7 : step)
  }

  /// The day so many units away. Broken months and years are taken in days.
  private func moved(_ day: CalendarDate, _ count: Double, _ unit: TimeUnit) -> CalendarDate? {
    let months: Double
    switch unit {
    case .businessDay: return businessDays(day, Int(count))
    case .month: months = 1
    case .quarter, .season: months = 3
    case .semester: months = 6
    case .year: months = 12
    case .decade: months = 120
    case .century: months = 1200
    case .millennium: months = 12_000
    default: return day.adding(days: Int((count * unit.days).rounded()))
    }
    let total = count * months
    let whole = total.rounded(.towardZero)
    return day.adding(months: Int(whole))?.adding(days: Int(((total - whole) * 30.4).rounded()))
  }

  private func businessDays(_ day: CalendarDate, _ count: Int) -> CalendarDate? {
    var day: CalendarDate? = day
    var left = min(count.magnitude, 10_000)
    while left > 0, let current = day {
      day = current.adding(days: count > 0 ? 1 : -1)
      if let next = day, next.weekday != .saturday, next.weekday != .sunday { left -= 1 }
    }
    return day
  }

  private func granularity(_ unit: TimeUnit) -> TimeExpression.Granularity {
    switch unit {
    case .second: .second
    case .minute: .minute
    case .hour: .hour
    case .day, .businessDay: .day
    case .weekend: .weekend
    case .week, .businessWeek, .fortnight: .week
    case .month: .month
    case .quarter, .season, .semester: .quarter
    case .year: .year
    case .decade: .decade
    case .century, .millennium: .century
    }
  }

  // MARK: Counted parts

  /// ISO 8601 week: the first is the one with the year's first Thursday.
  private func week(_ number: Int, _ year: Int?) -> TimeInterval? {
    guard let year, let fourth = CalendarDate(year: year, month: 1, day: 4),
      let first = weekInterval(of: fourth)?.start?.day
    else { return nil }
    let monday = first.adding(days: 7 * (number - 1))
    guard number < 53 || monday?.adding(days: 3)?.year == year else { return nil }
    return TimeInterval(from: monday, to: monday?.adding(days: 7), .week)
  }

  private func nth(_ number: Int, _ unit: TimeUnit, _ whole: TimeParts?) -> TimeInterval? {
    guard let whole, let interval = interval(of: whole), let start = interval.start?.day, let end = interval.end?.day
    else {
      return nil
    }
    switch unit {
    case .day:
      let day = number > 0 ? start.adding(days: number - 1) : end.adding(days: -1)
      return day.map { $0 >= start && $0 < end } == true ? TimeInterval(day: day) : nil
    case .week:
      // A week belongs to the month that its Thursday is in.
      let thursday = ((Weekday.thursday.rawValue - start.weekday.rawValue) % 7 + 7) % 7
      let first = start.adding(days: thursday)
      if number > 0 { return weekInterval(of: first?.adding(days: 7 * (number - 1))) }
      guard let first else { return nil }
      return weekInterval(of: first.adding(days: (end.dayNumber - 1 - first.dayNumber) / 7 * 7))
    case .month:
      let month = number > 0 ? start.adding(months: number - 1) : end.adding(months: -1)
      return month.flatMap { monthInterval($0.year, $0.month) }
    default: return nil
    }
  }

  private func nthWeekday(_ number: Int, _ weekday: Weekday, _ whole: TimeParts) -> TimeInterval? {
    guard let interval = interval(of: whole), let start = interval.start?.day, let end = interval.end?.day else {
      return nil
    }
    let lead = ((weekday.rawValue - start.weekday.rawValue) % 7 + 7) % 7
    let weeks = number > 0 ? number - 1 : (end.dayNumber - 1 - start.dayNumber - lead) / 7
    let day = start.adding(days: lead + 7 * weeks)
    return day.map { $0 < end } == true ? TimeInterval(day: day) : nil
  }

  private func some(_ count: Int, _ unit: TimeUnit, _ sign: Int, _ whole: TimeParts) -> TimeInterval? {
    guard let interval = interval(of: whole), let start = interval.start?.day, let end = interval.end?.day else {
      return nil
    }
    if sign > 0 { return TimeInterval(from: start, to: moved(start, Double(count), unit), granularity(unit)) }
    return TimeInterval(from: moved(end, -Double(count), unit), to: end, granularity(unit))
  }
}
