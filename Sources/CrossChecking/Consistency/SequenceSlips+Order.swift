internal import ClaimExtraction
internal import Extraction
internal import TextModel

extension SequenceSlips {
  // MARK: Two dates and the distance between them

  /// `closed in 2015, eight years after it opened in 2009`; `arrested on June 4 and charged on June 11, two days after his
  /// arrest`: a sentence of two dates and one distance.
  func between(_ sentence: CheckedSentence, _ own: [NamedDate]) -> [SequenceSlip] {
    guard own.count == 2, let one = own.first, let other = own.last, one.granularity == other.granularity else {
      return []
    }
    return sentence.times.compactMap { index -> SequenceSlip? in
      let time = text.time(index)
      guard time.kind == .duration, !text.isQuoted(time.span),
        let direction = direction(behind: index, one, other),
        let distance = TimeDistance(iso: time.duration, isVague: isVague(index)), isComparable(one, other, distance)
      else { return nil }
      let later = direction == 0 ? one.first <= other.first : direction > 0
      if agrees(one, other, distance, later ? 1 : -1) { return nil }
      if direction == 0, agrees(one, other, distance, -1) { return nil }
      return SequenceSlip(
        primary: time.span, other: text.time(other.index).span,
        message: "From \(Phrasing.quoted(words(one.index))) to \(Phrasing.quoted(words(other.index))) it is not "
          + "\(Phrasing.quoted(text.string(time.span))).")
    }
  }

  private func isVague(_ index: Int) -> Bool {
    let range = tokens(index)
    return text.has([.near, .over], in: max(0, range.lowerBound - 2)..<range.upperBound)
  }

  /// The direction of a distance that stands right beside one of two dates and ties it to the other: 1 where it counts from
  /// the first to the second, 0 where only its length is said; `nil` where it belongs to neither.
  private func direction(behind index: Int, _ one: NamedDate, _ other: NamedDate) -> Int? {
    let range = tokens(index)
    guard let word = text.marks(.direction, in: range.upperBound..<(range.upperBound + 1)).first,
      !text.tokens[word.token].isJoined, range.lowerBound > 0, text.isMark(",", at: range.lowerBound - 1)
    else { return nil }
    let comma = range.lowerBound - 1
    // Right behind the first date, with the second in the clause that follows.
    if tokens(one.index).upperBound == comma, tokens(other.index).lowerBound > range.upperBound {
      return -word.sense.direction
    }
    // Right behind the second one: it counts from what the sentence began with.
    return tokens(other.index).upperBound == comma ? word.sense.direction : nil
  }

  // MARK: Ranges

  /// `from 12 May to 9 May`; `the three-day conference, from 14 to 18 January`.
  func ranges(_ sentence: CheckedSentence) -> [SequenceSlip] {
    sentence.times.compactMap { index in
      let time = text.time(index)
      guard time.kind == .date, time.granularity == .day || time.granularity == .year, !text.isQuoted(time.span),
        let start = time.start.flatMap({ CalendarDate(iso: $0) }),
        let end = time.end.flatMap({ CalendarDate(iso: $0) })
      else { return nil }
      guard text.isWord(.from, at: tokens(index).lowerBound) else { return ownLength(index, start, end) }
      return reversed(index, start, end) ?? lasting(sentence, index, start, end)
    }
  }

  /// A range whose end was only found in the next year though both months are told, and the same: nobody means a year less
  /// some days by that.
  private func reversed(_ index: Int, _ start: CalendarDate, _ end: CalendarDate) -> SequenceSlip? {
    let span = text.time(index).span
    let numbers = CalendarNumbers(text, tokens(index))
    let isReversed: Bool
    if numbers.years.count == 2 {
      isReversed = numbers.years[1] < numbers.years[0]
    } else {
      guard numbers.years.isEmpty, numbers.months.count == 2, numbers.days.count == 2 else { return nil }
      isReversed = numbers.months[0] == numbers.months[1] && numbers.days[1] < numbers.days[0]
    }
    guard isReversed else { return nil }
    return SequenceSlip(
      primary: span, other: span, message: "\(Phrasing.quoted(text.string(span))) ends before it begins.")
  }

  /// `a three-day conference` and the days that it is held on, counted with or without the first.
  private func lasting(_ sentence: CheckedSentence, _ index: Int, _ start: CalendarDate, _ end: CalendarDate)
    -> SequenceSlip?
  {
    let durations = sentence.times.filter { other in
      // `for three days, from Monday 2 May`
      let end = tokens(other).upperBound
      let isBeside = tokens(index).lowerBound - end == 1 && text.isMark(",", at: end)
      return other < index && text.time(other).kind == .duration
        && (isBeside
          || text.tokens[tokens(other).lowerBound..<tokens(other).upperBound].contains {
            $0.kind == .word && hasHyphen($0) || $0.isJoined
          })
    }
    guard durations.count == 1, let duration = durations.first,
      tokens(index).lowerBound - tokens(duration).upperBound <= 6,
      let distance = TimeDistance(iso: text.time(duration).duration, isVague: false), distance.unit == .day
    else { return nil }
    let days = end.dayNumber - start.dayNumber
    guard days > 0, days < 60, ![days, days + 1].contains(distance.count) else {
      return nil
    }
    let span = text.time(duration).span.union(text.time(index).span)
    return SequenceSlip(
      primary: span, other: text.time(index).span,
      message: "\(Phrasing.quoted(words(index))) is not \(Phrasing.quoted(words(duration))).")
  }

  private func hasHyphen(_ token: Token) -> Bool {
    text.article.reading.bytes[token.span.range].contains(UInt8(ascii: "-"))
  }

  /// `three days, from Monday 23 May to Friday 27 May`, where all of it is one time.
  private func ownLength(_ index: Int, _ start: CalendarDate, _ end: CalendarDate) -> SequenceSlip? {
    let range = tokens(index)
    guard let from = range.first(where: { text.isWord(.from, at: $0) }), from > range.lowerBound,
      text.isMark(",", at: from - 1), !text.has([.near, .over], in: max(0, range.lowerBound - 2)..<from),
      let distance = TimeDistance(text, range.lowerBound..<from, isVague: false), distance.unit == .day
    else { return nil }
    let days = end.dayNumber - start.dayNumber
    guard days > 0, days < 60, ![days, days + 1].contains(distance.count) else { return nil }
    let span = text.time(index).span
    return SequenceSlip(
      primary: span, other: span,
      message: "\(Phrasing.quoted(text.string(span))) is \(days + 1) days, or \(days) without the first.")
  }

  // MARK: Courses of events

  /// `married in 2003 and divorced in 2001`: two steps of one course, each with its date behind it, in the wrong order.
  func stages(_ sentence: CheckedSentence, _ own: [NamedDate]) -> [SequenceSlip] {
    guard own.count >= 2 else { return [] }
    let dated = own.compactMap { date in verb(before: date, own, sentence).map { (date, $0) } }
    guard dated.count >= 2 else { return [] }
    return zip(dated, dated.dropFirst()).compactMap { earlier, later in
      let ((one, verb), (other, otherVerb)) = (earlier, later)
      guard one.granularity == other.granularity, one.hasYear == other.hasYear,
        !text.has(.again, in: verb.token..<tokens(other.index).lowerBound),
        isOutOfOrder(verb.sense.stages, otherVerb.sense.stages, one, other)
      else { return nil }
      let (first, second) = (text.string(text.tokens[verb.token].span), text.string(text.tokens[otherVerb.token].span))
      return SequenceSlip(
        primary: text.time(other.index).span, other: text.time(one.index).span,
        message: "\(Phrasing.quoted(second)) in \(words(other.index)) is before \(Phrasing.quoted(first)) in "
          + "\(words(one.index)).")
    }
  }

  /// How many days apart two dates without years are taken to be of one year. A winter that is told of in one sentence is longer.
  private static let mostWithoutYears = 100

  /// Whether two steps are dated against the order of their course. Told backwards (`opened in 1994 and begun in 1998`) only
  /// those of a course that nothing goes through twice.
  private func isOutOfOrder(
    _ stages: [RuleWords.Stage], _ later: [RuleWords.Stage], _ one: NamedDate, _ other: NamedDate
  ) -> Bool {
    let pairs = stages.flatMap { stage in later.filter { $0.course == stage.course }.map { (stage, $0) } }
    if other.last < one.first {
      // `opens on 20 November and closes on 3 March`: without years, the second may be of the next one.
      let isOfOneYear = one.hasYear || one.first.dayNumber - other.last.dayNumber <= Self.mostWithoutYears
      return isOfOneYear && !pairs.isEmpty && pairs.allSatisfy { $0.0.step < $0.1.step }
    }
    return one.last < other.first && pairs.contains { $0.0.isOnce } && pairs.allSatisfy { $0.0.step > $0.1.step }
  }

  /// The step that a date is told of: the last one before it, with no other date between and few words.
  private func verb(before date: NamedDate, _ own: [NamedDate], _ sentence: CheckedSentence) -> CheckedText.Mark? {
    let start = tokens(date.index).lowerBound
    let floor =
      own.filter { $0.index < date.index }.map { tokens($0.index).upperBound }.max() ?? sentence.tokens.lowerBound
    guard floor <= start, let mark = text.marks(.stage, in: max(floor, start - 6)..<start).last else { return nil }
    // `was arrested by police who …, in 2003`: no mark of punctuation between a verb and its date.
    return (mark.token..<start).contains { text.tokens[$0].kind == .punctuation } ? nil : mark
  }
}

/// The numbers of days and years and the months in the words of a range, in order.
struct CalendarNumbers {
  private(set) var days: [Int] = []
  private(set) var years: [Int] = []
  private(set) var months: [UInt64] = []

  init(_ text: CheckedText, _ range: Range<Int>) {
    for token in text.tokens[range] {
      if token.kind == .number, let number = Self.whole(text.article.reading.bytes[token.span.range]) {
        if number >= 1000 { years.append(number) } else { days.append(number) }
      } else if token.kind == .word, token.isCapitalised {
        months.append(token.hash)
      }
    }
  }

  private static func whole(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.prefix { $0 &- 0x30 < 10 }
    guard (1...4).contains(digits.count) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }
}
