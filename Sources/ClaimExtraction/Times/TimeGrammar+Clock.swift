internal import TextModel

extension TimeGrammar {
  /// A clock time that begins with digits: `10:30`, `9 a.m.`, `2.30pm`, `0730`, `7 o'clock`.
  func digitClock(at index: Int, isContinuation: Bool) -> TimeParts? {
    if let colon = colonClock(at: index) { return colon }
    guard let hour = plainInteger(index), text[index].count <= 2 else { return militaryClock(at: index) }
    var parts = TimeParts(index..<(index + 1))
    if text[index + 1].isMark("."), text[index + 1].isJoined, text[index + 2].kind == .digits,
      text[index + 2].count == 2,
      text[index + 2].isJoined, let minute = plainInteger(index + 2), minute < 60, hour <= 12,
      let half = meridiem(at: index + 3)
    {
      parts.clock = TimeParts.Clock(hour: Self.hour(hour, half.offset), minute: minute, isCertain: true)
      return parts.extended(to: half.end)
    }
    if (1...12).contains(hour), let half = meridiem(at: index + 1) {
      parts.clock = TimeParts.Clock(hour: Self.hour(hour, half.offset), isCertain: true)
      return parts.extended(to: half.end)
    }
    if (0...24).contains(hour), case .oclock = text.sense(index + 1).time {
      parts.clock = TimeParts.Clock(hour: hour % 24)
      return parts.extended(to: index + 2)
    }
    if hour == 12, case .clock(let twelve) = text.sense(index + 1).time {
      // `12 noon`
      parts.clock = TimeParts.Clock(hour: twelve, isCertain: true)
      return parts.extended(to: index + 2)
    }
    let ish = text.behindHyphen(index + 1)
    if (1...12).contains(hour), text[ish].hash == Self.ish, text[ish].isJoined {
      return clocked(parts.extended(to: ish + 1), hour)
    }
    if let past = pastClock(minutes: hour, from: index, behind: index + 1) { return past }
    return loneHour(parts, hour, isContinuation: isContinuation)
  }

  /// `10:30`, `10:30:15`, `9:30 p.m.`, `14:55Z`
  func colonClock(at index: Int) -> TimeParts? {
    // `Exodus 18:21`
    if let label = lexicon.labels.longestMatch(in: text, at: index - 1), label.value == .label,
      text[index - 1].isCapitalised
    {
      return nil
    }
    guard text[index].count <= 2, text[index + 1].isMark(":"), text[index + 1].isJoined,
      text[index + 2].kind == .digits,
      text[index + 2].count == 2, text[index + 2].isJoined, let hour = plainInteger(index), hour <= 24,
      let minute = plainInteger(index + 2), minute < 60, !text[index - 1].isMark(":") || !text[index].isJoined
    else { return nil }
    var parts = TimeParts(index..<(index + 3))
    var clock = TimeParts.Clock(hour: hour, minute: minute, isCertain: hour > 12 || hour == 0)
    if text[index + 3].isMark(":"), text[index + 3].isJoined, let second = plainInteger(index + 4), second < 61 {
      clock.second = min(second, 59)
      parts = parts.extended(to: index + 5)
    }
    if text[parts.range.upperBound].isMark("."), text[parts.range.upperBound + 1].kind == .digits,
      text[parts.range.upperBound].isJoined, text[parts.range.upperBound + 1].isJoined, clock.second != nil
    {
      parts = parts.extended(to: parts.range.upperBound + 2)
    }
    if hour <= 12, let half = meridiem(at: parts.range.upperBound) {
      clock.hour = Self.hour(hour, half.offset)
      clock.isCertain = true
      parts = parts.extended(to: half.end)
    }
    // `9:32PMPosted by`: pieces of a page run together.
    let behind = text[parts.range.upperBound]
    if behind.kind == .word, behind.isJoined, behind.count > 2, behind.hash != text.vocabulary.possessive { return nil }
    guard clock.hour < 24 || clock.minute == 0 else { return nil }
    parts.clock = clock
    return parts
  }

  /// `0730-0930`: four digits with a nought before, only beside another.
  private func militaryClock(at index: Int) -> TimeParts? {
    if let american = shortClock(at: index) { return american }
    guard text[index].count == 4, let value = plainInteger(index), value / 100 < 24, value % 100 < 60,
      text[index + 1].isMark("-") && text[index + 2].count == 4 && value < 1000
        || text[index - 1].isMark("-") && text[index - 2].count == 4 && (plainInteger(index - 2) ?? 9999) < 1000
        || text[index + 1].hash == Self.hours && text.bytes[Int(text[index].start)] == 0x30
    else { return nil }
    var parts = TimeParts(index..<(index + 1))
    parts.clock = TimeParts.Clock(hour: value / 100, minute: value % 100, isCertain: true)
    return text[index + 1].hash == Self.hours ? parts.extended(to: index + 2) : parts
  }

  /// `1140 a.m.`
  private func shortClock(at index: Int) -> TimeParts? {
    guard text[index].count == 3 || text[index].count == 4, let value = plainInteger(index), value / 100 <= 12,
      value >= 100, value % 100 < 60, let half = meridiem(at: index + 1)
    else { return nil }
    var parts = TimeParts(index..<half.end)
    parts.clock = TimeParts.Clock(hour: Self.hour(value / 100, half.offset), minute: value % 100, isCertain: true)
    return parts
  }

  private static let hours = WordHash.of("hours")
  private static let ish = WordHash.of("ish")

  /// `am`, `p.m.`, `p`: which half of the day, and where the words for it end.
  private func meridiem(at index: Int) -> (offset: Int, end: Int)? {
    guard text[index].gap != .line else { return nil }
    if case .meridiem(let offset) = text.sense(index).time { return (offset, index + 1) }
    // `9p`, `8a`
    guard text[index].kind == .word, text[index].count == 1, text[index].isJoined, text[index].shape == .lower else {
      return nil
    }
    switch text[index].byte {
    case 0x61: return (0, index + 1)
    case 0x70 where !text[index + 1].isJoined || text[index + 1].isMark("."): return (12, index + 1)
    default: return nil
    }
  }

  private static func hour(_ hour: Int, _ offset: Int) -> Int { hour % 12 + offset }

  /// `half past seven`, `15 past seven`, `quarter to six`
  func pastClock(minutes: Int, from index: Int, behind: Int) -> TimeParts? {
    var next = behind
    if text.sense(next).unit == .minute { next += 1 }
    let isPast = text[next].hash == Self.past || text.sense(next).time.isLater(1) && minutes < 31
    let isTo = text.has(.to, at: next) && text[next].count == 2 || text[next].hash == Self.before
    guard isPast || isTo, (1...59).contains(minutes), let hour = hourNumber(at: next + 1) else { return nil }
    guard
      isPast || text.sense(behind).unit == .minute || minutes == 15 || isOClock(hour.end)
        || text.has(.at, at: index - 1)
    else { return nil }
    var parts = TimeParts(index..<hour.end)
    let total = isPast ? hour.value * 60 + minutes : hour.value * 60 - minutes
    parts.clock = TimeParts.Clock(hour: (total + 1440) / 60 % 24, minute: (total + 1440) % 60)
    var end = hour.end
    if isOClock(end) { end += 1 }
    if let half = meridiem(at: end) {
      parts.clock?.hour = Self.hour((total + 1440) / 60 % 12, half.offset)
      parts.clock?.isCertain = true
      end = half.end
    }
    return parts.extended(to: end)
  }

  private func isOClock(_ index: Int) -> Bool {
    if case .oclock = text.sense(index).time { return true }
    return false
  }

  private static let past = WordHash.of("past")
  private static let before = WordHash.of("before")

  private func hourNumber(at index: Int) -> (value: Int, end: Int)? {
    if case .clock(let hour) = text.sense(index).time { return (hour, index + 1) }
    guard let number = numerals.numeral(at: index), let value = number.whole, (1...12).contains(value),
      number.form == .digits || number.form == .words
    else { return nil }
    return (value, number.end)
  }

  /// `half past seven`, `seven o'clock`, `five-thirty`, `six pm`
  func wordClock(at index: Int, number: Numeral, isContinuation: Bool) -> TimeParts? {
    guard let hour = number.whole, number.form == .words else { return nil }
    var parts = TimeParts(number.range)
    if (1...12).contains(hour) {
      parts.clock = TimeParts.Clock(hour: hour)
      if isOClock(number.end) {
        parts = parts.extended(to: number.end + 1)
        if let half = meridiem(at: parts.range.upperBound) {
          parts.clock = TimeParts.Clock(hour: Self.hour(hour, half.offset), isCertain: true)
          parts = parts.extended(to: half.end)
        }
        return parts
      }
      if let half = meridiem(at: number.end) {
        parts.clock = TimeParts.Clock(hour: Self.hour(hour, half.offset), isCertain: true)
        return parts.extended(to: half.end)
      }
      if let minutes = spokenMinutes(at: text.behindHyphen(number.end)) {
        let half = meridiem(at: minutes.end)
        guard
          half != nil || isContinuation || text.has(.at, at: index - 1) || text[number.end].isMark("-")
            || [.from, .between].contains(text.keyword(index - 1)) && isRange(behind: minutes.end)
        else { return nil }
        parts.clock = TimeParts.Clock(
          hour: half.map { Self.hour(hour, $0.offset) } ?? hour, minute: minutes.value, isCertain: half != nil)
        return parts.extended(to: half?.end ?? minutes.end)
      }
    }
    if let past = pastClock(minutes: hour, from: index, behind: number.end) { return past }
    let isAt = text.has(.at, at: index - 1)
    if (1...12).contains(hour), isInPartOfDay(number.end) || isBeforeDay(number.end, isAt: isAt) {
      return clocked(TimeParts(number.range), hour)
    }
    return isContinuation
      ? loneHour(TimeParts(number.range), hour, isContinuation: true)
      : rangedHour(TimeParts(number.range), hour, isContinuation: false)
  }

  private func isRange(behind index: Int) -> Bool { text.has(.to, at: index) || text.has(.and, at: index) }

  private func spokenMinutes(at index: Int) -> (value: Int, end: Int)? {
    guard text[index].roles.contains(.number), let number = numerals.numeral(at: index), let value = number.whole,
      (10...59).contains(value), number.form == .words
    else { return nil }
    return (value, text.sense(number.end).unit == .minute ? number.end + 1 : number.end)
  }

  /// An hour with nothing beside it: `at 6`, `tonight around 3`, `7 to 9 last night`.
  private func loneHour(_ parts: TimeParts, _ hour: Int, isContinuation: Bool) -> TimeParts? {
    let end = parts.range.upperBound
    let isAt =
      text.has(.at, at: parts.range.lowerBound - 1)
      || text.has(.around, at: parts.range.lowerBound - 1) && text.has(.at, at: parts.range.lowerBound - 2)
      || isContinuation && (text.has(.around, at: parts.range.lowerBound - 1))
    let next = text[end]
    let isOpen =
      next.kind != .word && next.kind != .digits && !next.isMark("%") && !next.isMark("$") && !next.isMark("/")
      || next.roles.contains(.function) && !text.has(.percent, at: end) && !text.has(.per, at: end)
    if (1...12).contains(hour), isInPartOfDay(end) || isBeforeDay(end, isAt: isAt) { return clocked(parts, hour) }
    if (1...24).contains(hour), isAt, isContinuation, isOpen || text[end].isMark("-") { return clocked(parts, hour) }
    return rangedHour(parts, hour, isContinuation: isContinuation)
  }

  /// The first hour of `5 to 6pm`, `9 to 10:30`, `between 5 and 6 in the afternoon`.
  /// `7 this evening`, `at 8 tomorrow`, `at 6 on Friday`
  private func isBeforeDay(_ end: Int, isAt: Bool) -> Bool {
    let next = text.has(.on, at: end) ? end + 1 : end
    let isPart = text.sense(next).direction == 0 && text.sense(next + 1).part != nil || isTonight(next)
    guard isAt || isPart, text[next].gap != .line else { return false }
    if case .day = text.sense(next).time { return true }
    return isPart || text[next].roles.contains(.weekday) && text[next].isCapitalised
  }

  /// `5 in the afternoon`, `eight at night`
  private func isInPartOfDay(_ end: Int) -> Bool {
    let isIn = text.has(.in, at: end) && text.has(.the, at: end + 1)
    let part = isIn ? end + 2 : end + 1
    return (isIn || text.has(.at, at: end)) && text.sense(part).part != nil
  }

  private func rangedHour(_ parts: TimeParts, _ hour: Int, isContinuation: Bool) -> TimeParts? {
    let end = parts.range.upperBound
    guard (0...24).contains(hour),
      text[end].isMark("-") || text.has(.to, at: end)
        || text.has(.and, at: end) && text.has(.between, at: parts.range.lowerBound - 1)
    else { return nil }
    let second = end + 1
    guard text[second].kind == .digits, text[second].count <= 2 else {
      if case .clock = text.sense(second).time { return clocked(parts, hour) }
      return isBesideDay(parts, hour, second: second) ? clocked(parts, hour) : nil
    }
    if let clock = colonClock(at: second), clock.clock != nil { return clocked(parts, hour) }
    if meridiem(at: second + 1) != nil { return clocked(parts, hour) }
    if isContinuation, text.has(.from, at: parts.range.lowerBound - 1), hour <= 12 { return clocked(parts, hour) }
    if isContinuation, isOpeningHours(parts, hour, second: second) { return clocked(parts, hour) }
    let hasPart = (second + 1...second + 4).contains {
      text.sense($0).part != nil && text.sense($0).unit == nil || isTonight($0)
        || (text.sense($0).part != nil && text[$0 - 1].roles.contains(.direction))
    }
    if hasPart, !text[second + 1].isMark("%") { return clocked(parts, hour) }
    return isBesideDay(parts, hour, second: second) ? clocked(parts, hour) : nil
  }

  /// The first hour of `Monday 11-4`; not of `won Monday 6-3`.
  private func isOpeningHours(_ parts: TimeParts, _ hour: Int, second: Int) -> Bool {
    let start = parts.range.lowerBound
    guard text[start - 1].roles.contains(.weekday), (1...12).contains(hour), let last = plainInteger(second),
      (1...12).contains(last), text[second].isJoined,
      text[second + 1].kind == .none || text[second + 1].kind == .mark && !text[second + 1].isJoined
        || text[second + 1].isMark(".") || text[second + 1].isMark(",")
    else { return false }
    return !(max(0, start - 8)..<start).contains { i in
      lexicon.labels.longestMatch(in: text, at: i).map { $0.value == .score } ?? false
    }
  }

  /// The first hour of `five to seven today`, `between 3 and 8 yesterday`; not of `voted 5 to 7 on Monday`.
  private func isBesideDay(_ parts: TimeParts, _ hour: Int, second: Int) -> Bool {
    guard text[second - 1].kind == .word, let other = numerals.numeral(at: second), let last = other.whole,
      (1...24).contains(last), hour < last,
      hour > 0, other.form == .digits || other.form == .words, other.scale == nil
    else { return false }
    let start = parts.range.lowerBound
    let isScore = (max(0, start - 6)..<start).contains { i in
      lexicon.labels.longestMatch(in: text, at: i).map { $0.value == .score || $0.value == .change } ?? false
    }
    let day = text.has(.on, at: other.end) ? other.end + 1 : other.end
    if case .day = text.sense(day).time { return !isScore }
    return !isScore && text[day].roles.contains(.weekday) && text[day].isCapitalised && text[day].gap != .line
  }

  private func isTonight(_ index: Int) -> Bool {
    if case .tonight = text.sense(index).time { return true }
    return false
  }

  private func clocked(_ parts: TimeParts, _ hour: Int) -> TimeParts {
    var parts = parts
    parts.clock = TimeParts.Clock(hour: hour % 24)
    return parts
  }
}

extension TimeWord? {
  /// Whether it is `later` or `after` (1), `earlier` or `before` (-1).
  func isLater(_ sign: Int) -> Bool {
    if case .later(let own)? = self { return own == sign }
    return false
  }
}
