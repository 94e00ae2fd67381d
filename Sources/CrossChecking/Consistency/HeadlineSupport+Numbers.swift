internal import ClaimExtraction
internal import Extraction
internal import TextModel

extension HeadlineSupport {
  /// Smaller numbers are told in other words than numbers: `Two die`, `a man and a woman`.
  private static let leastNumber = 4.0

  /// Numbers, lengths of time, years and results that the body does not have.
  func numbers() -> [Gap] {
    let results = results()
    let quantities = headline.quantities.filter { isUnsupported($0) }.map { text.quantity($0).span }
      .filter { span in !results.contains { $0.overlaps(span) } }
    let times = headline.times.filter { isUnsupported(duration: $0) || isUnsupported(year: $0) }
    return (results + quantities + times.map { text.time($0).span }).map { Gap(span: $0, kind: .number) }
  }

  private func isUnsupported(_ index: Int) -> Bool {
    let quantity = text.quantity(index)
    guard let value = quantity.value, quantity.kind != .ordinal else { return false }
    let end = text.quantityTokens[index].upperBound
    guard !text.has(.list, in: end..<min(headline.tokens.upperBound, end + 3)) else { return false }
    if quantity.unit == "percent" { return value > 1 && !isShare(quantity, value) }
    // `Seven in 10`, `a fifth`: told as a share below, if at all.
    if quantity.kind == .cardinal, value > 0, value < 1 {
      return hasShares && !isShare(quantity, value * 100, within: 6)
    }
    if contradictsLead(quantity, value) { return true }
    return value > Self.leastNumber && !hasUnit(in: quantity.span)
      && !body.contains { supports(quantity, value, $0) }
  }

  /// Whether the body has the same number, in whatever spelling.
  private func hasUnit(in span: ReadingSpan) -> Bool {
    let units = text.normal.units(in: span).filter { text.normal.units[$0].traits.contains(.number) }
    return !units.isEmpty && units.allSatisfy { keys.contains(text.normal.keys[$0]) }
  }

  /// Whether a sentence has a number that the headline's may stand for: rounded, as a share, or the sum of some.
  private func supports(_ quantity: Quantity, _ value: Double, _ sentence: CheckedSentence) -> Bool {
    let others = sentence.quantities.map { text.quantity($0) }
    guard let slack = slack(of: quantity, value) else { return true }
    if others.contains(where: { isNear($0, value, slack) }) { return true }
    guard quantity.kind == .cardinal || quantity.kind == .money else { return false }
    let addends = others.filter { $0.kind == quantity.kind && $0.unit == quantity.unit }.compactMap(\.value)
    return isSum(value, of: addends.prefix(6))
  }

  /// A headline may round to its last digit, and an inexact one by a tenth.
  private func slack(of quantity: Quantity, _ value: Double) -> Double? {
    Precision(quantity, in: text.article.reading.bytes).map {
      max($0.quantum * 0.51, quantity.isQualified ? value * 0.1 : value * 0.005)
    }
  }

  private func isNear(_ quantity: Quantity, _ value: Double, _ slack: Double) -> Bool {
    [quantity.value, quantity.low, quantity.high].contains { $0.map { abs($0 - value) <= slack } ?? false }
  }

  /// Whether some neighbours among the numbers make the value.
  private func isSum(_ value: Double, of numbers: ArraySlice<Double>) -> Bool {
    numbers.indices.contains { start in
      var sum = 0.0
      return numbers[start...].contains { number in
        sum += number
        return sum == value
      }
    }
  }

  // MARK: Shares

  /// No more numbers of a sentence are held against each other.
  private static let mostPaired = 12
  /// From this on a percentage may tell in numbers what the body tells as `doubled`.
  private static let leastMultiple = 45.0

  /// Whether the body has a percentage: as one, as a fraction, or as what two of its numbers come to.
  private func isShare(_ quantity: Quantity, _ value: Double, within points: Double? = nil) -> Bool {
    guard let slack = points ?? slack(of: quantity, value) else { return true }
    var hasPercent = false
    for sentence in body {
      if value >= Self.leastMultiple, text.has(.multiple, in: sentence.tokens) { return true }
      let numbers = sentence.quantities.prefix(Self.mostPaired).map { text.quantity($0) }
      for number in numbers {
        let isPercent = number.kind == .percent
        hasPercent = hasPercent || isPercent
        if isPercent ? isNear(number, value, slack) : isNear(number, value / 100, 0.02) { return true }
      }
      for (place, one) in numbers.enumerated() {
        if numbers[..<place].contains(where: { makes(value, one, $0) }) { return true }
      }
    }
    return !hasPercent && hasUnit(in: quantity.span)
  }

  /// Whether the body tells shares in numbers.
  private var hasShares: Bool {
    body.contains { sentence in
      sentence.quantities.contains { index in
        let quantity = text.quantity(index)
        return quantity.kind == .percent
          || quantity.kind == .cardinal && quantity.value.map { $0 > 0 && $0 < 1 } ?? false
      }
    }
  }

  /// Whether one number is that percentage of another, or has changed into it by as much.
  private func makes(_ percent: Double, _ one: Quantity, _ other: Quantity) -> Bool {
    guard one.kind == other.kind, one.unit == other.unit, let a = one.value, let b = other.value, a > 0, b > 0 else {
      return false
    }
    return [a / b, b / a, abs(a - b) / a, abs(a - b) / b].contains { abs($0 * 100 - percent) <= 1 }
  }

  // MARK: What the first paragraph counts

  /// So many sentences of the body say what the headline says.
  private static let lead = 2

  /// `Three dead in crash` above `Two people were killed`: the first sentences count what happened to people and never by
  /// that number. A small number may be told in other words, so the sum of what they count is tried as well.
  private func contradictsLead(_ quantity: Quantity, _ value: Double) -> Bool {
    guard quantity.kind == .cardinal, value >= 2, value < 100, !quantity.isQualified, !hasUnit(in: quantity.span),
      let own = text.facts.first(where: { $0.span == quantity.span }), own.event != 0, own.isAnybody, !own.isSetApart,
      !own.isQuoted
    else { return false }
    let sentences = Set(body.prefix(Self.lead).map(\.index))
    let told = text.facts.filter { sentences.contains($0.sentence) && $0.event == own.event && $0.isAnybody }
    guard !told.isEmpty, told.allSatisfy({ !$0.isSetApart && !$0.interval.contains(value) }) else { return false }
    let sum = told.reduce(0) { $0 + $1.value }
    // `A third man died in hospital`: the body counts on.
    let countsOn = body.prefix(Self.lead + 2).contains { text.has(.subset, in: $0.tokens) }
    return sum != value && told.count <= 4 && !countsOn
  }

  // MARK: Lengths and years

  private func isUnsupported(duration index: Int) -> Bool {
    let time = text.time(index)
    guard time.kind == .duration, let distance = TimeDistance(iso: time.duration, isVague: true),
      Double(distance.count) > Self.leastNumber
    else { return false }
    return !hasUnit(in: time.span) && !spans(distance)
  }

  /// Whether years that the body names are that far apart, or from the day of publication.
  private func spans(_ distance: TimeDistance) -> Bool {
    guard distance.unit == .year else { return false }
    var years = body.flatMap { $0.times }.compactMap { text.time($0).start.flatMap { CalendarDate(iso: $0) }?.year }
    if let year = publicationYear { years.append(year) }
    guard years.count <= 60 else { return true }
    return years.contains { one in years.contains { abs(abs($0 - one) - distance.count) <= 1 } }
  }

  private var publicationYear: Int? {
    text.article.metadata.published.flatMap { CalendarDate(iso: $0) }?.year
  }

  /// `The flood of 1953` above a body that tells of 1935. The year of publication and its neighbours need no telling.
  private func isUnsupported(year index: Int) -> Bool {
    let time = text.time(index)
    guard time.kind == .date, time.granularity == .year, let start = time.start.flatMap({ CalendarDate(iso: $0) }),
      time.end.flatMap({ CalendarDate(iso: $0) })?.year == start.year + 1,
      CalendarNumbers(text, text.timeTokens[index]).years == [start.year]
    else { return false }
    if let published = publicationYear, abs(published - start.year) <= 1 { return false }
    guard !hasUnit(in: time.span) else { return false }
    return !body.contains { sentence in
      sentence.times.contains { covers(start.year, text.time($0)) }
    }
  }

  private func covers(_ year: Int, _ time: TimeExpression) -> Bool {
    let (start, end) = (
      time.start.flatMap { CalendarDate(iso: $0) }?.year, time.end.flatMap { CalendarDate(iso: $0) }?.year
    )
    guard let first = start ?? end, let last = end ?? start else { return false }
    return first <= year && year <= last
  }

  // MARK: Results

  /// `Senate confirms judge 68-31` above `voted 68 to 21`: two numbers joined by a dash of which the body has the like,
  /// and not these.
  private func results() -> [ReadingSpan] {
    let own = text.results(in: headline).filter(\.isJoined)
    guard own.count == 1, let result = own.first else { return [] }
    let told = body.flatMap { text.results(in: $0) }
    guard !told.isEmpty, !told.contains(where: { $0.values == result.values }), !hasUnit(in: result.span) else {
      return []
    }
    return [result.span]
  }
}
