internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// Two dates of an article, and what it says of how they follow each other.
struct SequenceSlip {
  /// The words that say it, with the date that does not fit.
  let primary: ReadingSpan
  /// The other date.
  let other: ReadingSpan
  /// What does not agree, in one sentence.
  let message: String
}

/// Finds dates that do not follow each other as the words between them say.
struct SequenceSlips {
  let text: CheckedText
  /// Every date that the article names, in order.
  let dates: [NamedDate]

  init(_ text: CheckedText) {
    self.text = text
    dates = text.article.times.indices.compactMap { NamedDate(text, $0) }
  }

  /// All slips, in order of their places.
  func find() -> [SequenceSlip] {
    let found = text.sentences.flatMap { sentence -> [SequenceSlip] in
      guard (1...Self.mostInSentence).contains(sentence.times.count) else { return [] }
      let own = dates(in: sentence.times)
      return reckoned(sentence) + counted(sentence, own) + between(sentence, own) + ranges(sentence) + spans(sentence)
        + agos(sentence, own) + stages(sentence, own)
    }
    var slips: [SequenceSlip] = []
    for slip in found.sorted(by: { $0.primary < $1.primary })
    where !(slips.last?.primary.overlaps(slip.primary) ?? false) { slips.append(slip) }
    return slips
  }

  /// A sentence with more times is a table, and each is held against each.
  private static let mostInSentence = 40

  /// The dates among the times in `range`.
  private func dates(in range: Range<Int>) -> [NamedDate] {
    let start = dates.partitioningIndex { $0.index >= range.lowerBound }
    return Array(dates[start...].prefix { $0.index < range.upperBound })
  }

  private func firstDate(behind index: Int) -> NamedDate? {
    let next = dates.partitioningIndex { $0.index > index }
    return next < dates.count ? dates[next] : nil
  }

  func words(_ index: Int) -> String { text.string(text.time(index).span) }

  func tokens(_ index: Int) -> Range<Int> { text.timeTokens[index] }

  // MARK: A date beside the words that reckon it

  /// No more dates before one are looked at.
  private static let furthest = 32
  /// A date may count from any of so many dates before it: stories go to and fro.
  private static let memory = 4

  /// `two days later, on 7 February`, `the next day, Thursday 5 September`: held against every date told shortly before.
  private func reckoned(_ sentence: CheckedSentence) -> [SequenceSlip] {
    sentence.times.compactMap { index -> SequenceSlip? in
      guard let date = firstDate(behind: index), date.index < sentence.times.upperBound,
        let (distance, direction) = distance(at: index), !text.isQuoted(text.time(index).span),
        isBeside(index, date.index)
      else { return nil }
      let before = dates[..<dates.partitioningIndex { $0.index >= index }].suffix(Self.furthest)
        .filter { isComparable($0, date, distance) }
      let near = before.filter { isNear($0, sentence) }
      let anchors = (near.isEmpty ? before : near).suffix(Self.memory)
      guard let anchor = anchors.last, !anchors.contains(where: { agrees($0, date, distance, direction) }) else {
        return nil
      }
      let span = text.time(index).span.union(text.time(date.index).span)
      return SequenceSlip(
        primary: span, other: text.time(anchor.index).span,
        message: "\(Phrasing.quoted(text.string(span))) does not count from \(Phrasing.quoted(words(anchor.index))): "
          + expected(anchor, distance, direction) + ".")
    }
  }

  /// The distance and direction of a time that is told from another one: `two days later`, `the next day`.
  private func distance(at index: Int) -> (TimeDistance, Int)? {
    let range = tokens(index)
    let marks = text.marks(.direction, in: range)
    guard let mark = marks.last, mark.sense.direction != 0 else { return nil }
    let vague = text.has([.near, .over], in: max(0, range.lowerBound - 2)..<range.upperBound)
    guard let distance = TimeDistance(text, range, isVague: vague) else { return nil }
    return (distance, mark.sense.direction)
  }

  /// Whether a date stands beside a time as the same one told again: a comma, a bracket, `on` or `in` between.
  private func isBeside(_ index: Int, _ date: Int) -> Bool {
    let gap = tokens(index).upperBound..<max(tokens(index).upperBound, tokens(date).lowerBound)
    guard let first = gap.first, gap.count <= 3 else { return false }
    return text.tokens[first].kind == .punctuation && !text.isMark(".", at: first) && !text.isMark(";", at: first)
      && gap.dropFirst().allSatisfy { text.isWord(.on, at: $0) || text.isWord(.in, at: $0) }
  }

  /// How many sentences back a date is looked for.
  private static let reach = 5

  private func isNear(_ date: NamedDate, _ sentence: CheckedSentence) -> Bool {
    let from = max(0, sentence.index - Self.reach)
    return text.sentences[from].times.lowerBound <= date.index
  }

  func isComparable(_ one: NamedDate, _ other: NamedDate, _ distance: TimeDistance) -> Bool {
    switch distance.unit {
    case .day, .week: one.isDay && other.isDay
    case .month: !one.isYear && !other.isYear
    case .year, .decade, .century: true
    }
  }

  /// Whether the second date can be that far from the first one. Where only one of them has its year in words, the other's
  /// may be that one or the next to it.
  func agrees(_ one: NamedDate, _ other: NamedDate, _ distance: TimeDistance, _ direction: Int) -> Bool {
    if one.hasYear == other.hasYear || one.isYear || other.isYear { return isApart(one, other, distance, direction) }
    let year = one.hasYear ? one.first.year : other.first.year
    return (-1...1).contains { step in
      one.hasYear
        ? isApart(one, other.moved(toYear: year + step), distance, direction)
        : isApart(one.moved(toYear: year + step), other, distance, direction)
    }
  }

  private func isApart(_ one: NamedDate, _ other: NamedDate, _ distance: TimeDistance, _ direction: Int) -> Bool {
    if one.isYear, other.isYear {
      let years = (other.first.year - one.first.year) * direction
      return distance.unit == .year
        && (years == distance.count || distance.isVague && abs(years - distance.count) <= 1 + distance.count / 8)
    }
    let days = direction > 0 ? one.days(to: other) : other.days(to: one)
    let slack = slack(of: distance)
    return days.lowerBound <= distance.days + slack && days.upperBound >= distance.days - slack
  }

  /// How many days a distance may be off: `a week later` is said of six days and of eight, `a month` of ten days more or
  /// less, `four years` of half a year.
  private func slack(of distance: TimeDistance) -> Double {
    let exact: Double =
      switch distance.unit {
      case .day: 0
      case .week: 2 + Double(distance.count - 1)
      case .month: 10 + 2 * Double(distance.count)
      case .year, .decade, .century: 190
      }
    return distance.isVague ? max(exact * 1.5, distance.days * 0.35) : exact
  }

  func expected(_ anchor: NamedDate, _ distance: TimeDistance, _ direction: Int) -> String {
    if anchor.isYear {
      return "that would be \(anchor.first.year + direction * distance.count)"
    }
    let day: CalendarDate? =
      switch distance.unit {
      case .day: anchor.first.adding(days: direction * distance.count)
      case .week: anchor.first.adding(days: direction * distance.count * 7)
      case .month: anchor.first.adding(months: direction * distance.count)
      case .year, .decade, .century: anchor.first.adding(months: direction * distance.count * 12)
      }
    return "that would be \(day.map { "\($0)" } ?? "another day")"
  }
}

extension TimeDistance {
  /// Reads `two days later`, `a week after`, `the next day` from their tokens.
  init?(_ text: CheckedText, _ range: Range<Int>, isVague: Bool) {
    var (count, unit): (Int?, Unit?) = (nil, nil)
    for index in range {
      if let found = Unit(text.smallWords(at: index)) { unit = found }
    }
    let run = text.normal.units(
      in: ReadingSpan(text.tokens[range.lowerBound].span.start, text.tokens[range.upperBound - 1].span.end))
    for index in run {
      if let number = Self.counts[text.normal.keys[index]] { count = number }
    }
    guard let unit else { return nil }
    switch unit {
    case .decade: self.init(count: (count ?? 1) * 10, unit: .year, isVague: isVague)
    case .century: self.init(count: (count ?? 1) * 100, unit: .year, isVague: isVague)
    default: self.init(count: count ?? 1, unit: unit, isVague: isVague)
    }
  }

  /// The keys of the numbers to a hundred, as units have them.
  private static let counts: [UInt64: Int] = Dictionary(
    (1...100).map { (Decimal(UInt64($0)).key, $0) }, uniquingKeysWith: { first, _ in first })
}
