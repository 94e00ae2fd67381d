internal import TextModel

extension TimeGrammar {
  // MARK: Repeated times

  /// `every Monday`, `each day`, `every two weeks`, `every other Friday`
  func repeated(at index: Int) -> TimeParts? {
    var next = index + 1
    var count = 1.0
    if text[next].hash == Self.other {
      count = 2
      next += 1
    } else if let number = numerals.numeral(at: next), let value = number.value, number.form != .vague {
      count = value
      next = number.end
    }
    var parts = TimeParts(index..<(next + 1))
    parts.kind = .set
    let sense = text.sense(next)
    if sense.weekday != nil {
      parts.duration = Period.iso(count, .week)
      parts.weekday = sense.weekday
    } else if let unit = sense.unit {
      parts.duration = Period.iso(count, unit)
      // `every weekday morning`
      if unit == .day, text.sense(next + 1).part != nil { parts = parts.extended(to: next + 2) }
    } else if sense.part != nil || sense.month != nil || text[next].roles.contains(.holiday) {
      parts.duration = sense.part != nil ? "P1D" : "P1Y"
    } else if case .season = sense.time {
      parts.duration = "P1Y"
    } else {
      return nil
    }
    return parts
  }

  private static let other = WordHash.of("other")

  /// `twice a week`, `three times a day`
  func frequency(at start: Int, end: Int) -> TimeParts? {
    guard text.has(.a, at: end) || text.has(.per, at: end) || isEvery(end), let unit = text.sense(end + 1).unit else {
      return nil
    }
    var parts = TimeParts(start..<(end + 2))
    parts.kind = .set
    parts.duration = Period.iso(1, unit)
    return parts
  }

  private func isEvery(_ index: Int) -> Bool {
    if case .every = text.sense(index).time { return true }
    return false
  }
}
