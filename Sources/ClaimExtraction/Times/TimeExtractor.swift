public import Lexicons
public import TextModel

/// Finds the dates, times and durations of an article and resolves them.
///
/// Dates in digits follow the language of the article: `03/04/2020` is 4 March in American English and 3 April in British,
/// by the article's other dates, its language and address, and its spelling. A date without a year is the nearest such date to the day of publication; a bare weekday
/// is the last such day up to it. `Two days later` and `the following day` count from the time last spoken of.
public struct TimeExtractor: Sendable {
  let lexicon: ClaimLexicon

  /// An extractor for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {
    lexicon = ClaimLexicon.of(language)
  }

  /// All times of `reading`, in order, resolved against the day of publication where that is known.
  public func times(in reading: ReadingText, layout: TextLayout, published: CalendarDate?) -> [TimeExpression] {
    times(in: reading, layout: layout, publishedAt: published.map { Moment(day: $0) })
  }

  /// All times of `reading`, in order, resolved against the moment of publication: `two hours ago` needs its hour.
  public func times(in reading: ReadingText, layout: TextLayout, publishedAt: Moment?) -> [TimeExpression] {
    times(in: lexemes(of: reading, layout: layout), publishedAt: publishedAt)
  }

  /// All times of an article that is cut into lexemes already, in order, resolved against the moment of publication. What
  /// the metadata say of language and address decides between day and month where digits leave that open.
  public func times(
    in lexemes: ArticleLexemes, publishedAt: Moment?, metadata: ArticleMetadata = ArticleMetadata()
  ) -> [TimeExpression] {
    var resolver = TimeResolver(reference: publishedAt)
    var judge = DateOrderJudge(article: lexemes, metadata: metadata, table: lexicon.dateOrders)
    var times: [TimeExpression] = []
    times.reserveCapacity(lexemes.starts.count / 8)
    lexemes.withText { text in
      let grammar = TimeGrammar(text: text, lexicon: lexicon)
      for paragraph in lexemes.paragraphs {
        resolver.beginParagraph()
        text.move(to: paragraph)
        scan(paragraph.starts, grammar, resolver: &resolver, into: &times, judge: &judge)
      }
    }
    return times
  }

  /// Finds the times of one paragraph, each of which begins at one of the places `starts`.
  private func scan(
    _ starts: Range<Int>, _ grammar: TimeGrammar, resolver: inout TimeResolver, into times: inout [TimeExpression],
    judge: inout DateOrderJudge
  ) {
    var floor = 0
    var lastEnd: Int?
    for place in starts {
      let index = grammar.text.start(place)
      if index < floor { continue }
      guard grammar.couldStart(at: index), var parts = grammar.time(at: index, floor: floor) else { continue }
      if parts.isOrderOpen, judge.order == .dayFirst { parts = parts.dayFirst }
      grammar.tellTense(of: parts, behind: lastEnd, to: &resolver)
      let interval = parts.isSetOrDuration ? nil : resolver.interval(of: parts)
      resolver.remember(interval, of: parts)
      times.append(TimeExpression(parts, interval: interval, span: grammar.text.span(parts.range)))
      floor = max(index + 1, parts.range.upperBound)
      lastEnd = floor
    }
  }
}

extension TimeExpression {
  /// The value of resolved parts.
  init(_ parts: TimeParts, interval: TimeInterval?, span: ReadingSpan) {
    let kind = parts.kind ?? Self.kind(of: parts, interval)
    var (start, end) = (interval?.start?.iso, interval?.end?.iso)
    if interval == nil { (start, end) = parts.hoursAlone.map { ($0.from, $0.to) } ?? (nil, nil) }
    switch parts.bound {
    // `before the end of 2017` ends with the year, `after the start of March` begins with the month.
    case .before?, .until?: (start, end) = (nil, parts.edge == 2 ? end : start)
    case .after?: (start, end) = (parts.clock == nil && parts.edge != 0 ? end : start, nil)
    case .since?: end = nil
    case .upTo?: start = nil
    case nil: break
    }
    if let zone = parts.zone, zone != "?", kind == .time || kind == .datetime {
      let suffix = zone == "+00:00" ? "Z" : zone
      (start, end) = (start.map { $0 + suffix }, end.map { $0 + suffix })
    }
    self.init(
      span: span, kind: kind, start: start, end: end, duration: parts.isSetOrDuration ? parts.duration : nil,
      granularity: interval?.granularity ?? (parts.hasDate || parts.hours == nil ? nil : .partOfDay),
      weekday: parts.namedWeekday,
      isImpossible: parts.isImpossible || parts.isOffCalendar, isAmbiguous: parts.isOrderOpen,
      namesEnd: parts.namesEnd && end != nil)
  }

  private static func kind(of parts: TimeParts, _ interval: TimeInterval?) -> TimeExpression.Kind {
    if case .range(let from, let to)? = parts.base {
      let hasDate = from.hasDate || to.hasDate
      return from.hasClock || to.hasClock ? (hasDate ? .datetime : .time) : .date
    }
    if case .shift(let length, _, _)? = parts.base, length.unit.days < 1 { return .datetime }
    if parts.hasClock { return parts.hasDate ? .datetime : .time }
    return interval?.start?.second != nil ? .datetime : .date
  }
}

extension TimeParts {
  /// Where nobody says on which day, the time of day alone, as ISO 8601 writes it.
  fileprivate var hoursAlone: (from: String, to: String?)? {
    if case .range(let first, let last)? = base, !first.hasDate, let from = first.clockInPart {
      return (
        Moment.clock(from.secondOfDay), last.hasDate ? nil : last.clockInPart.map { Moment.clock($0.secondOfDay) }
      )
    }
    guard !hasDate else { return nil }
    if let clock = clockInPart {
      return (Moment.clock(clock.secondOfDay), Moment.clock(clock.secondOfDay + clock.length))
    }
    return hoursOfDay.map { (Moment.clock($0.start * 3600), Moment.clock($0.end * 3600)) }
  }

  /// Whether it is a range whose last day, month or year is named: not `until the end of June`, `three days from Monday`.
  fileprivate var namesEnd: Bool {
    guard case .range(_, let last)? = base else { return false }
    if case .shift? = last.base { return false }
    return (last.edge ?? 0) < 2
  }

  /// Whether year, month and day are said and no calendar has that day: `February 29, 2019`.
  fileprivate var isOffCalendar: Bool {
    guard let year, let month, let day, base == nil else { return false }
    return CalendarDate(year: year, month: month, day: day) == nil
  }

  /// The weekday that the words name, where they name one.
  fileprivate var namedWeekday: Weekday? {
    // `midnight Friday` is when Saturday begins.
    if clock?.isMidnight == true { return nil }
    if case .range(let from, _)? = base { return from.weekday }
    return weekday
  }
}
