internal import TextModel

/// Turns what a time's words say into an interval, given the moment of publication and the time last spoken of.
///
/// Where words leave the year or week open, the nearest one is meant, as in news: a bare weekday is the last such day
/// up to the day of publication, unless the sentence speaks of what is to come; a date without a year is the nearest
/// such date, the past one where both are as near.
struct TimeResolver {
  /// When the text was published.
  let reference: Moment?
  /// The day last spoken of, which `the next day` and `two days later` count from.
  var spoken: CalendarDate? { spokenWhole?.start?.day }
  /// The time last spoken of, whole.
  private(set) var spokenWhole: TimeInterval?
  /// The day spoken of in this paragraph, which clock times are on; farther back it is mostly another day's.
  private(set) var spokenHere: CalendarDate?
  /// The years of days that were named whole: the day and month alone name the same one again.
  private var namedYears: [Int: Int] = [:]
  /// A month that is farther off, in days, may have been read wrongly, and is no witness for others.
  private static let longestOutlook = 300
  /// The years of months that the text looks ahead to: where nothing tells, it goes on speaking of the same ones.
  private var comingMonths: [Int: Int] = [:]
  /// What the sentence says of past and future.
  var tense = Tense.open
  /// Whether the time last spoken of is in the same sentence.
  var isBesideSpoken = false
  /// Whether the sentence opened with the year last spoken of.
  var isInSpokenYear = false
  /// Whether only an `and` parts it from the time last spoken of.
  var isJoinedToSpoken = false

  init(reference: Moment?) {
    self.reference = reference
  }

  var today: CalendarDate? { reference?.day }

  /// The interval of `parts`; `nil` where it cannot be told.
  func interval(of parts: TimeParts) -> TimeInterval? {
    if parts.isImpossible || parts.isGeneric { return nil }
    if case .range(let from, let to)? = parts.base { return range(from, to) }
    guard let whole = date(of: parts) else {
      if parts.hasDate || parts.isAdjective { return nil }
      return timeOfDay(parts, on: spokenHere ?? (parts.isAlone ? today : nil))
    }
    guard let part = edged(whole, parts.edge) else { return nil }
    return parts.hasClock ? timeOfDay(parts, on: part.start?.day) ?? part : part
  }

  /// Remembers the time as the one last spoken of.
  mutating func remember(_ interval: TimeInterval?, of parts: TimeParts) {
    if let year = parts.year, let month = parts.month, let day = parts.day { namedYears[month * 100 + day] = year }
    guard let start = interval?.start, parts.hasDate, !parts.isSetOrDuration else { return }
    if let month = parts.month, parts.base == nil, let today, start.day > today,
      start.day.dayNumber - today.dayNumber < Self.longestOutlook
    {
      comingMonths[month] = start.day.year
    }
    switch parts.base {
    case .stretch, .range: return
    // `up from 4 percent a year earlier`: what follows is told from today again.
    case .shift(_, -1, .spoken): return
    case .unit where parts.anaphor == -1: return
    default: break
    }
    spokenWhole = interval
    if interval?.granularity == .day || interval?.granularity == .partOfDay { spokenHere = start.day }
  }

  /// Begins a paragraph.
  mutating func beginParagraph() {
    spokenHere = nil
  }

  /// The day that `the next day` counts from.
  private var spokenDay: CalendarDate? { spoken ?? today }

  // MARK: Dates

  private func date(of parts: TimeParts) -> TimeInterval? {
    if case .unit(.year)? = parts.base, parts.month != nil { return monthOfDirectedYear(parts) }
    if let base = parts.base { return based(base, parts) }
    if let day = parts.day { return dayOf(parts, day) }
    if let month = parts.month { return monthOf(parts, month) }
    if let weekday = parts.weekday { return weekdayOf(parts, weekday) }
    if let year = parts.year { return yearInterval(year) }
    return nil
  }

  /// `March of next year`
  private func monthOfDirectedYear(_ parts: TimeParts) -> TimeInterval? {
    var year = parts
    (year.month, year.day) = (nil, nil)
    guard let start = date(of: year)?.start?.day else { return nil }
    var dated = parts
    (dated.base, dated.direction, dated.anaphor, dated.year) = (nil, nil, nil, start.year)
    return date(of: dated)
  }

  func yearInterval(_ year: Int, count: Int = 1, _ granularity: TimeExpression.Granularity = .year) -> TimeInterval? {
    TimeInterval(
      from: CalendarDate(year: year, month: 1, day: 1), to: CalendarDate(year: year + count, month: 1, day: 1),
      granularity)
  }

  func monthInterval(_ year: Int, _ month: Int, count: Int = 1, _ granularity: TimeExpression.Granularity = .month)
    -> TimeInterval?
  {
    let start = CalendarDate(year: year, month: month, day: 1)
    return TimeInterval(from: start, to: start?.adding(months: count), granularity)
  }

  private func dayOf(_ parts: TimeParts, _ day: Int) -> TimeInterval? {
    guard let month = parts.month else { return loneDay(parts, day) }
    let named = parts.direction == nil && parts.weekday == nil ? namedYears[month * 100 + day] : nil
    let opening = isInSpokenYear && !tense.isAheadOrAim && parts.direction == nil ? spoken?.year : nil
    if let year = parts.year ?? directedYear(parts) ?? opening ?? named {
      return TimeInterval(day: CalendarDate(year: year, month: month, day: day))
    }
    guard let today else { return nil }
    let candidates = (-4...4).compactMap { CalendarDate(year: today.year + $0, month: month, day: day) }
    // `next Friday, 5/12`: the direction is the weekday's.
    if parts.weekday != nil { return TimeInterval(day: nearest(candidates, to: today)) }
    if parts.direction == 1 { return TimeInterval(day: candidates.first { $0 > today }) }
    if parts.direction == -1 { return TimeInterval(day: candidates.last { $0 < today }) }
    return TimeInterval(day: nearest(candidates, to: today))
  }

  private func directedYear(_ parts: TimeParts) -> Int? {
    parts.direction == 0 ? today?.year : nil
  }

  private func nearest(_ days: [CalendarDate], to today: CalendarDate) -> CalendarDate? {
    if !tense.isAheadOrAim, let limit = today.adding(months: tense.monthsAheadOfDate) {
      let past = days.filter { $0 <= limit }
      return past.max()
    }
    // What is aimed at is to come, but for a day that has just been.
    if case .aim = tense, let next = days.first(where: { $0 >= today }), let last = days.last(where: { $0 < today }),
      today.dayNumber - last.dayNumber > 30, next.dayNumber - today.dayNumber < Self.longestOutlook
    {
      return next
    }
    let distance = { (day: CalendarDate) in abs(day.dayNumber - today.dayNumber) * 2 - (day > today ? 1 : 0) }
    return days.min { distance($0) < distance($1) }
  }

  /// `the 18th`, `Friday the 26th`: in the nearest month that has it.
  private func loneDay(_ parts: TimeParts, _ day: Int) -> TimeInterval? {
    guard let today else { return nil }
    let first = CalendarDate(year: today.year, month: today.month, day: 1)
    let candidates = (-12...12).compactMap { first?.adding(months: $0) }.compactMap {
      CalendarDate(year: $0.year, month: $0.month, day: day)
    }
    let fitting = parts.weekday.map { weekday in candidates.filter { $0.weekday == weekday } } ?? candidates
    if parts.weekday == nil, !tense.isAheadOrAim { return TimeInterval(day: fitting.last { $0 <= today }) }
    return TimeInterval(day: nearest(fitting, to: today))
  }

  private func monthOf(_ parts: TimeParts, _ month: Int) -> TimeInterval? {
    if let year = parts.year ?? directedYear(parts) { return monthInterval(year, month) }
    guard let today else { return nil }
    let index = today.year * 12 + today.month - 1
    if parts.anaphor == 0, let spoken, spoken.year * 12 + month - 1 <= index {
      // `in 1968 … that November`
      return monthInterval(spoken.year, month)
    }
    if isInSpokenYear, !tense.isAheadOrAim, let spoken { return monthInterval(spoken.year, month) }
    if isJoinedToSpoken, let spokenWhole, spokenWhole.granularity == .month, let first = spoken {
      let year = first.month > month ? first.year + 1 : first.year
      // `unchanged from February and October`
      let isFar = year * 12 + month - first.year * 12 - first.month > 3 && year * 12 + month - 1 > index
      return monthInterval(first <= today && isFar && !tense.isAhead ? year - 1 : year, month)
    }
    var candidate = today.year * 12 + month - 1
    switch parts.direction ?? parts.anaphor {
    case -1: if candidate >= index { candidate -= 12 }
    case 1: if candidate <= index { candidate += 12 }
    default:
      if tense.isWeak, let year = comingMonths[month] { return monthInterval(year, month) }
      if candidate < index { candidate += 12 }
      let isFar = candidate - index > tense.monthsAhead
      if candidate > index, isFar || parts.bound == .since { candidate -= 12 }
    }
    return monthInterval(candidate / 12, candidate % 12 + 1)
  }

  private func weekdayOf(_ parts: TimeParts, _ weekday: Weekday) -> TimeInterval? {
    if parts.anaphor != nil, let base = spokenDay {
      let step = ((weekday.rawValue - base.weekday.rawValue) % 7 + 7) % 7
      if parts.anaphor == 0 { return TimeInterval(day: base.adding(days: step > 3 ? step - 7 : step)) }
      return TimeInterval(day: base.adding(days: parts.anaphor == 1 ? (step == 0 ? 7 : step) : step - 7))
    }
    guard let today else { return nil }
    let ahead = ((weekday.rawValue - today.weekday.rawValue) % 7 + 7) % 7
    switch parts.direction {
    case 1 where parts.isByWeek:
      return TimeInterval(day: today.adding(days: 7 - today.weekday.rawValue + weekday.rawValue))
    case 1: return TimeInterval(day: today.adding(days: ahead == 0 ? 7 : ahead))
    case -1: return TimeInterval(day: today.adding(days: ahead - 7))
    case 0:
      let monday = today.adding(days: 1 - today.weekday.rawValue)
      return TimeInterval(day: monday?.adding(days: weekday.rawValue - 1))
    default:
      guard ahead > 0 else { return TimeInterval(day: today) }
      return tense.isNext(inDays: ahead).flatMap { TimeInterval(day: today.adding(days: $0 ? ahead : ahead - 7)) }
    }
  }

  // MARK: Times of the day

  private func timeOfDay(_ parts: TimeParts, on day: CalendarDate?) -> TimeInterval? {
    guard let day else { return nil }
    if let clock = parts.clock, clock.isMidnight, parts.hasDate, let next = day.adding(days: 1) {
      // Midnight belongs to the day that is ending, as the AP has it: `midnight Friday` is when Saturday begins.
      let start = Moment(day: next, second: 0)
      return TimeInterval(start, start.adding(seconds: 60), .minute)
    }
    if let clock = parts.clockInPart {
      let start = Moment(day: day, second: clock.secondOfDay)
      return TimeInterval(start, start.adding(seconds: clock.length), clock.second != nil ? .second : .minute)
    }
    guard let (from, to) = parts.hoursOfDay else { return nil }
    let midnight = Moment(day: day, second: 0)
    return TimeInterval(midnight.adding(seconds: from * 3600), midnight.adding(seconds: to * 3600), .partOfDay)
  }

  // MARK: Ranges

  private func range(_ from: TimeParts, _ to: TimeParts) -> TimeInterval? {
    if let span = fromNow(from, to) { return span }
    if let months = monthsAroundToday(from, to) { return months }
    guard let first = interval(of: withoutClock(from)) ?? today(at: from, before: to) else { return nil }
    var to = withoutClock(to)
    if to.month != nil, to.year == nil, to.base == nil, let start = first.start?.day, let month = to.month {
      // `from November to March` goes over the turn of the year.
      to.year = (month, to.day ?? 31) < (start.month, start.day) ? start.year + 1 : start.year
    }
    guard var last = interval(of: to) else { return nil }
    if let start = first.start, let end = last.start, end.day < start.day, to.year == nil {
      if to.month == nil, let earlier = start.day.adding(months: -12), from.month != nil {
        return TimeInterval(Moment(day: earlier, second: start.second), endOfRange(to, last), first.granularity)
      } else if from.weekday != nil || to.weekday != nil, let later = end.day.adding(days: 7) {
        last = TimeInterval(Moment(day: later, second: end.second), later.adding(days: 1).map { Moment(day: $0) }, .day)
      }
    }
    return TimeInterval(startOfRange(from, first), endOfRange(to, last), coarser(first.granularity, last.granularity))
  }

  /// `from 2pm till tomorrow 4:30pm` begins today.
  private func today(at clock: TimeParts, before other: TimeParts) -> TimeInterval? {
    guard case .day? = other.base, !clock.hasDate else { return nil }
    return timeOfDay(clock, on: today)
  }

  /// `between August and October`, said in September, is of that year, whatever the verb.
  private func monthsAroundToday(_ from: TimeParts, _ to: TimeParts) -> TimeInterval? {
    guard let today, let first = from.month, let last = to.month, from.year == nil, to.year == nil, from.base == nil,
      to.base == nil, !from.hasClock, !to.hasClock, from.direction == nil, to.direction == nil
    else { return nil }
    var from = from
    var to = to
    // `from 12 May to 9 May` is a slip, and no year.
    if first == last, let start = from.day, let end = to.day, end < start { return nil }
    let turns = (first, from.day ?? 1) > (last, to.day ?? 31)
    for year in [today.year, today.year - 1] {
      (from.year, to.year) = (year, turns ? year + 1 : year)
      guard let start = interval(of: from), let end = interval(of: to), let start = startOfRange(from, start)?.day,
        let end = endOfRange(to, end)?.day
      else { return nil }
      if start <= today, today < end { return TimeInterval(from: start, to: end, from.day == nil ? .month : .day) }
    }
    return nil
  }

  /// `between now and eight o'clock`: the next time that the clock shows it.
  private func fromNow(_ from: TimeParts, _ to: TimeParts) -> TimeInterval? {
    guard case .now? = from.base, case .now? = to.base, let now = reference, let second = now.second,
      let clock = to.clock
    else { return nil }
    var end = clock.secondOfDay
    if !clock.isCertain, end <= second, end < 43_200 { end += 43_200 }
    return TimeInterval(
      now, Moment(day: now.day, second: 0).adding(seconds: end <= second ? end + 86_400 : end), .minute)
  }

  /// `now` at an end of a range means today, not this second.
  private func withoutClock(_ parts: TimeParts) -> TimeParts {
    guard case .now? = parts.base else { return parts }
    var parts = parts
    parts.base = .day(0)
    return parts
  }

  /// Where a range ends: before the time that it is said to go to, as in ISO 8601 intervals; `until the end of June`
  /// takes June in.
  private func endOfRange(_ parts: TimeParts, _ last: TimeInterval) -> Moment? {
    if parts.isEdgePoint, parts.edge == 1 { return middle(of: parts) }
    return parts.edge.map { $0 >= 2 } == true ? last.end : last.start
  }

  /// Where a range begins: `from the end of March` when it is over, `from the middle of May` on the 16th.
  private func startOfRange(_ parts: TimeParts, _ first: TimeInterval) -> Moment? {
    guard parts.isEdgePoint else { return first.start }
    return parts.edge == 2 ? first.end : parts.edge == 1 ? middle(of: parts) : first.start
  }

  private func middle(of parts: TimeParts) -> Moment? {
    var whole = parts
    whole.edge = nil
    guard let interval = interval(of: whole), let start = interval.start?.day, let end = interval.end?.day else {
      return nil
    }
    let middle =
      interval.granularity == .year
      ? start.adding(months: 6) : start.adding(days: (end.dayNumber - start.dayNumber) / 2)
    return middle.map { Moment(day: $0) }
  }

  private func coarser(_ one: TimeExpression.Granularity, _ other: TimeExpression.Granularity)
    -> TimeExpression.Granularity
  {
    one == other ? one : other
  }

  // MARK: Parts of times

  /// The start, middle or end of a time. A third of a year or decade, half a month, half a week and a bit.
  private func edged(_ whole: TimeInterval, _ edge: Int?) -> TimeInterval? {
    guard let edge, let start = whole.start?.day, let end = whole.end?.day else { return whole }
    if edge > 2 { return sideOfToday(whole, start, end, isLater: edge == 3) }
    let bounds: (CalendarDate?, CalendarDate?)
    switch whole.granularity {
    case .month where edge == 1: bounds = (start.adding(days: 9), start.adding(days: 20))
    case .month: bounds = edge == 0 ? (start, start.adding(days: 15)) : (start.adding(days: 15), end)
    case .year: bounds = (start.adding(months: edge * 4), start.adding(months: edge * 4 + 4))
    case .week:
      bounds =
        edge == 0
        ? (start, start.adding(days: 3))
        : edge == 1 ? (start.adding(days: 1), start.adding(days: 4)) : (start.adding(days: 3), end)
    case .decade:
      let years = [0, 4, 7, 10]
      let index = min(edge, 2)
      bounds = (start.adding(months: years[index] * 12), start.adding(months: years[index + 1] * 12))
    default: return whole
    }
    return TimeInterval(from: bounds.0, to: bounds.1, whole.granularity)
  }

  /// `later this week`, `earlier this year`, `later today`: the second half, or what is left of it; the first half, or
  /// what is gone of it.
  private func sideOfToday(
    _ whole: TimeInterval, _ start: CalendarDate, _ end: CalendarDate, isLater: Bool
  ) -> TimeInterval? {
    if whole.granularity == .day {
      let now = reference?.day == start ? reference?.second : nil
      // Without the hour of publication it may be any hour of the day.
      guard let now else { return TimeInterval(Moment(day: start, second: 0), Moment(day: end, second: 0), .partOfDay) }
      let noon = 43_200
      let from = Moment(day: start, second: isLater ? max(noon, now) : 0)
      let to = isLater ? Moment(day: end, second: 0) : Moment(day: start, second: now > 0 ? now : noon)
      return TimeInterval(from, to, .partOfDay)
    }
    let half =
      whole.granularity == .year ? start.adding(months: 6) : start.adding(days: (end.dayNumber - start.dayNumber) / 2)
    guard let half, let today else { return TimeInterval(from: start, to: end, whole.granularity) }
    let isIn = start <= today && today < end
    let from = isLater ? (isIn ? max(half, today) : half) : start
    let to = isLater ? end : (isIn && today > start ? min(half, today) : half)
    return TimeInterval(from: from, to: to, whole.granularity)
  }
}
