internal import ClaimExtraction
internal import Extraction
internal import TextModel

extension SequenceSlips {
  // MARK: Years from and to

  /// `He served from 1998 to 2003, ten years in all`; `for eight years, from 2010 to 2016`.
  func spans(_ sentence: CheckedSentence) -> [SequenceSlip] {
    sentence.times.compactMap { index -> SequenceSlip? in
      // `12 years, from 2004 to 2012` is one time: its length is none of its years.
      let from = tokens(index).first { text.isWord(.from, at: $0) } ?? tokens(index).lowerBound
      let years = CalendarNumbers(text, from..<tokens(index).upperBound)
      guard text.time(index).kind == .date, years.years.count == 2, years.days.isEmpty, years.months.isEmpty,
        years.years[1] > years.years[0], let (distance, span) = length(of: index, sentence), distance.unit == .year,
        !text.isQuoted(text.time(index).span)
      else { return nil }
      let difference = years.years[1] - years.years[0]
      // Both years may be counted, or neither in full.
      guard abs(difference - distance.count) > 1 else { return nil }
      return SequenceSlip(
        primary: text.time(index).span.union(span), other: text.time(index).span,
        message: "From \(years.years[0]) to \(years.years[1]) it is \(difference) years, not "
          + "\(Phrasing.quoted(text.string(span))).")
    }
  }

  /// The length of time that is told of a range: in the same words (`eight years, from 2010 to 2016`), or beside them.
  private func length(of index: Int, _ sentence: CheckedSentence) -> (TimeDistance, ReadingSpan)? {
    let range = tokens(index)
    guard let from = range.first(where: { text.isWord(.from, at: $0) }) else { return nil }
    if from > range.lowerBound {
      guard !text.has([.near, .over], in: max(0, range.lowerBound - 2)..<from),
        let distance = TimeDistance(text, range.lowerBound..<from, isVague: false)
      else { return nil }
      return (distance, text.time(index).span)
    }
    guard let length = sentence.times.first(where: { isLength($0, beside: index) }),
      let distance = TimeDistance(iso: text.time(length).duration, isVague: false)
    else { return nil }
    return (distance, text.time(length).span)
  }

  /// Whether a length of time is told of a range: right beside it, with a comma between, and not about something else.
  private func isLength(_ length: Int, beside range: Int) -> Bool {
    let (own, other) = (tokens(length), tokens(range))
    guard text.time(length).kind == .duration,
      !text.has([.near, .over, .direction], in: max(0, own.lowerBound - 2)..<(own.upperBound + 1))
    else { return false }
    if own.upperBound + 1 == other.lowerBound { return text.isMark(",", at: own.upperBound) }
    let behind = other.upperBound
    return text.isMark(",", at: behind) && (1...5).contains(own.lowerBound - behind)
      && (behind + 1..<own.lowerBound).allSatisfy {
        text.isWord([.indefinite, .of], at: $0) || text.has(.total, in: $0..<($0 + 1))
      }
  }

  // MARK: Years ago

  /// `founded in 1999, 35 years ago`: a year, and right beside it how long ago that was when the article was published.
  func agos(_ sentence: CheckedSentence, _ own: [NamedDate]) -> [SequenceSlip] {
    guard let published = text.article.metadata.published.flatMap({ CalendarDate(iso: $0) }) else { return [] }
    return sentence.times.compactMap { index -> SequenceSlip? in
      let range = tokens(index)
      // Reckoned back by whole years from the day of publication.
      guard let distance = TimeDistance(text, range, isVague: false), distance.unit == .year, distance.count > 1,
        let start = text.time(index).start.flatMap({ CalendarDate(iso: $0) }), start.month == published.month,
        start.day == published.day, start.year == published.year - distance.count,
        !text.isQuoted(text.time(index).span), !isRough(range),
        let year = own.first(where: { $0.isYear && isBeside($0.index, index) })
      else { return nil }
      let difference = published.year - year.first.year
      // The day may not have come round yet, or the year before was meant.
      guard abs(difference - distance.count) > 1 else { return nil }
      return SequenceSlip(
        primary: text.time(index).span, other: text.time(year.index).span,
        message: "\(year.first.year) was \(difference) years before \(published.year), not "
          + "\(Phrasing.quoted(text.string(text.time(index).span))).")
    }
  }

  /// Whether nothing but a comma, a bracket or a preposition stands between two times.
  private func isBeside(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = one < other ? (tokens(one), tokens(other)) : (tokens(other), tokens(one))
    let gap = first.upperBound..<max(first.upperBound, second.lowerBound)
    return (1...2).contains(gap.count)
      && gap.allSatisfy { text.tokens[$0].kind == .punctuation || text.isWord(.in, at: $0) }
  }

  /// `nearly 25 years ago`, `some 25 years ago`
  private func isRough(_ range: Range<Int>) -> Bool {
    let before = max(0, range.lowerBound - 3)..<(range.lowerBound + 1)
    return text.has([.near, .over], in: before)
      || text.normal.units(in: text.tokens[before.lowerBound].span.union(text.tokens[range.lowerBound].span))
        .contains { text.normal.units[$0].traits.contains(.bound) }
  }

  // MARK: A distance from what is named

  /// The longest phrase between `two weeks after` and the date, in tokens.
  private static let longestPhrase = 5

  /// `Two weeks after the vote, on 10 May,`: a distance, what it counts from, and the date that it comes to. Held against the
  /// date in that phrase, or the dates told shortly before.
  func counted(_ sentence: CheckedSentence, _ own: [NamedDate]) -> [SequenceSlip] {
    sentence.times.compactMap { index -> SequenceSlip? in
      // Within a sentence (`broke on 13 August, three days after the tremor, on 10 August`) the date may be of either.
      guard tokens(index).lowerBound == sentence.tokens.lowerBound,
        let date = own.first(where: { $0.index > index }), let start = distanceEnd(index),
        let (distance, direction) = start.distance, !text.isQuoted(text.time(index).span)
      else { return nil }
      let gap = start.end..<max(start.end, tokens(date.index).lowerBound)
      guard let comma = gap.last(where: { text.isMark(",", at: $0) }), gap.upperBound - comma <= 2,
        comma - gap.lowerBound <= Self.longestPhrase,
        !(gap.lowerBound..<comma).contains(where: { text.tokens[$0].kind == .punctuation })
      else { return nil }
      let anchors =
        named(in: index).map { [$0] } ?? near(sentence, before: index).suffix(1).filter { isOf(start.end..<comma, $0) }
      guard let anchor = anchors.first(where: { isComparable($0, date, distance) }),
        !agrees(anchor, date, distance, direction)
      else { return nil }
      let span = text.time(index).span.union(text.time(date.index).span)
      return SequenceSlip(
        primary: span, other: text.time(anchor.index).span,
        message: "\(Phrasing.quoted(text.string(span))) does not count from \(Phrasing.quoted(words(anchor.index))): "
          + expected(anchor, distance, direction) + ".")
    }
  }

  /// The distance that a time tells together with the `after` or `before` behind it or in it, and where the phrase starts
  /// that it counts from.
  private func distanceEnd(_ index: Int) -> (distance: (TimeDistance, Int)?, end: Int)? {
    let range = tokens(index)
    if text.time(index).kind == .duration {
      guard let word = text.marks(.direction, in: range.upperBound..<(range.upperBound + 1)).first,
        let distance = TimeDistance(iso: text.time(index).duration, isVague: false),
        text.isWord([.definite, .owner], at: word.token + word.count)
      else { return nil }
      return ((distance, word.sense.direction), word.token + word.count)
    }
    // `Two weeks after the 3 May` is one time, with the date that it counts from.
    guard let word = text.marks(.direction, in: range).first, word.token > range.lowerBound,
      let distance = TimeDistance(text, range.lowerBound..<word.token, isVague: false), named(in: index) != nil
    else { return nil }
    return ((distance, word.sense.direction), range.upperBound)
  }

  /// The date within a time that counts from it: `3 May` in `two weeks after the 3 May`.
  private func named(in index: Int) -> NamedDate? {
    let range = tokens(index)
    guard let word = text.marks(.direction, in: range).first else { return nil }
    let numbers = CalendarNumbers(text, (word.token + word.count)..<max(word.token + word.count, range.upperBound))
    guard numbers.days.count == 1, numbers.months.count == 1,
      text.time(index).granularity == .week || text.time(index).granularity == .day,
      let distance = TimeDistance(text, range.lowerBound..<word.token, isVague: false), distance.unit.days <= 7,
      let end = text.time(index).start.flatMap({ CalendarDate(iso: $0) }),
      let day = end.adding(days: -word.sense.direction * Int(distance.days))
    else { return nil }
    return NamedDate(day: day, index: index)
  }

  /// Whether the sentence of a date has a word of a phrase: `the vote`, of a day on which people voted.
  private func isOf(_ phrase: Range<Int>, _ date: NamedDate) -> Bool {
    guard let words = text.sentence(at: text.time(date.index).span)?.tokens else { return false }
    return phrase.contains { token in
      text.smallWords(at: token).isEmpty && words.contains { text.tokens[$0].hash == text.tokens[token].hash }
    }
  }

  private func near(_ sentence: CheckedSentence, before index: Int) -> [NamedDate] {
    let from = text.sentences[max(0, sentence.index - 2)].times.lowerBound
    return dates.filter { $0.index >= from && $0.index < index }
  }
}
