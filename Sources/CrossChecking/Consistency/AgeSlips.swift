internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import TextModel

/// An age, and a birth that it does not go with.
struct AgeSlip {
  /// The age.
  let age: ReadingSpan
  /// The date of birth, or the year.
  let birth: ReadingSpan
  /// What does not agree, in one sentence.
  let message: String
}

/// Finds ages that the birth of the same person speaks against.
///
/// Whose an age is, and whose a birth, is told by the sentence they stand in; over sentences, by the name right before the age and
/// the name, the pronoun or the opening word before `born`. Where another person comes between, nothing is said.
struct AgeSlips {
  let text: CheckedText

  /// The birth of somebody: a day, a month or a year.
  struct Birth {
    let sentence: CheckedSentence
    let date: NamedDate
    let span: ReadingSpan
    /// The year of death behind it, in `(1931–2015)`.
    var death: Int?
    /// Who was born, where a name says it.
    var entity: Int?
    /// Whether a name, a pronoun or nothing stands before `born`.
    var isNamed: Bool
  }

  /// An age that is told of somebody.
  struct Age {
    let quantity: Int
    let sentence: CheckedSentence
    let years: Int
    /// Whose, where a name stands right before it.
    let entity: Int?
  }

  /// A sentence of more numbers and dates is a table, and an article of more births a register: every birth is held against
  /// every age.
  private static let (mostInSentence, mostBirths) = (40, 40)

  /// All slips, in order.
  func find() -> [AgeSlip] {
    let sentences = text.sentences.filter { $0.quantities.count + $0.times.count <= Self.mostInSentence }
    let births = sentences.flatMap { self.births(in: $0) }.prefix(Self.mostBirths)
    let turns = sentences.flatMap { turned(in: $0) + anniversaries(in: $0) + anniversariesOfTold(in: $0) }
    guard !births.isEmpty else { return turns.sorted { $0.age < $1.age } }
    let ages = sentences.flatMap { self.ages(in: $0) }
    let found = births.flatMap { birth in
      ages.filter { isSamePerson($0, birth, ages) }.compactMap { slip($0, birth) }
    }
    var slips = turns
    var told = Set(turns.map(\.age))
    for slip in found where told.insert(slip.age).inserted { slips.append(slip) }
    return slips.sorted { $0.age < $1.age }
  }

  // MARK: Births

  private func births(in sentence: CheckedSentence) -> [Birth] {
    sentence.times.compactMap { index in
      let time = text.time(index)
      guard !text.isQuoted(time.span) else { return nil }
      if let lived = lifetime(index, sentence) { return lived }
      guard let date = NamedDate(text, index), let born = bornWord(before: text.timeTokens[index], sentence) else {
        return nil
      }
      let subject = subject(of: born, sentence)
      return Birth(
        sentence: sentence, date: date, span: time.span, death: nil, entity: subject.entity, isNamed: subject.isNamed)
    }
  }

  /// The `born` that a date belongs to: before it, with at most a place between and no other date.
  private func bornWord(before range: Range<Int>, _ sentence: CheckedSentence) -> Int? {
    let window = max(sentence.tokens.lowerBound, range.lowerBound - 6)..<range.lowerBound
    guard let mark = text.marks(.birth, in: window).last, text.tokens[mark.token].span.count >= 4 else { return nil }
    let between = (mark.token + mark.count)..<max(mark.token + mark.count, range.lowerBound)
    let isBroken = between.contains { text.tokens[$0].kind == .number || text.isMark(";", at: $0) }
    return isBroken || text.has(.again, in: max(sentence.tokens.lowerBound, mark.token - 1)..<mark.token)
      ? nil : mark.token
  }

  /// Who was born: the person before `born`, by name or, as in `his daughter, who was born in 1991`, by what they are; else
  /// whoever the sentence is about.
  private func subject(of born: Int, _ sentence: CheckedSentence) -> (entity: Int?, isNamed: Bool) {
    let before = text.mentions(in: sentence.tokens).last {
      $0.kind != .place && $0.kind != .organisation && $0.tokens.upperBound <= born
    }
    if before == nil, let bearer = text.personOfSurname(at: sentence.tokens.lowerBound) { return (bearer, true) }
    // `She was born in Cardiff`: nobody knows who, but the sentence before may.
    if let before, before.entity == nil, before.form == .pronoun { return (nil, false) }
    return (before?.entity, before != nil)
  }

  /// `(1931–2015)`
  private func lifetime(_ index: Int, _ sentence: CheckedSentence) -> Birth? {
    let range = text.timeTokens[index]
    guard text.isMark("(", at: range.lowerBound - 1), text.isMark(")", at: range.upperBound) else { return nil }
    let years = CalendarNumbers(text, range).years
    guard years.count == 2, years[0] < years[1], years[1] - years[0] <= 120,
      let name = text.person(endingAt: range.lowerBound - 1),
      let date = NamedDate(year: years[0], index: index)
    else { return nil }
    return Birth(
      sentence: sentence, date: date, span: text.time(index).span, death: years[1], entity: name.entity, isNamed: true)
  }

  // MARK: Ages

  private func ages(in sentence: CheckedSentence) -> [Age] {
    sentence.quantities.compactMap { index in
      let quantity = text.quantity(index)
      guard let value = quantity.value, value == value.rounded(), (1...115).contains(value), quantity.qualifier == nil,
        !text.isQuoted(quantity.span), !isOneOfSeveral(index),
        quantity.kind == .age && quantity.unit == "year" || isBareAge(index, sentence)
      else { return nil }
      let start = text.quantityTokens[index].lowerBound
      let name =
        text.person(endingAt: start - 1) ?? text.person(endingAt: start) ?? text.described(endingAt: start - 1)
      return Age(quantity: index, sentence: sentence, years: Int(value), entity: name?.entity)
    }
  }

  /// `two children, aged 11 and 14`
  private func isOneOfSeveral(_ index: Int) -> Bool {
    let next = index + 1
    guard next < text.article.quantities.count else { return false }
    let end = text.quantityTokens[index].upperBound
    return text.quantityTokens[next].lowerBound == end + 1
      && (text.isWord(.and, at: end) || text.isMark(",", at: end))
  }

  /// `Lindqvist, 42,`; `(born 14 August 1990), 35,`; `was 94 when she died`; `was 42 at the time`; `at 19, in 1998`.
  private func isBareAge(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    let quantity = text.quantity(index)
    guard quantity.kind == .cardinal, quantity.counted == nil else { return false }
    let range = text.quantityTokens[index]
    let (before, behind) = (range.lowerBound - 1, range.upperBound)
    let isSetOff = text.isMark(",", at: before) && (text.isMark(",", at: behind) || text.isMark(".", at: behind))
    if isSetOff {
      return text.person(endingAt: before) != nil || text.described(endingAt: before) != nil
        || text.isMark(")", at: before - 1)
    }
    // `Anna Lund (born 1970) is 44.`
    if text.isWord(.is, at: before), text.isMark(".", at: behind) {
      let subject = before - 1
      return subject == sentence.tokens.lowerBound && text.isWord(.subject, at: subject)
        || text.person(endingAt: before) != nil || text.isMark(")", at: subject)
    }
    guard text.has(.then, in: before..<range.lowerBound) || text.isWord(.at, at: before) else { return false }
    return text.isMark(".", at: behind) || text.isMark(",", at: behind) && text.isWord(.at, at: before)
      || text.has([.then, .when], in: behind..<min(sentence.tokens.upperBound, behind + 2))
  }

  // MARK: Whose

  private func isSamePerson(_ age: Age, _ birth: Birth, _ ages: [Age]) -> Bool {
    if age.sentence.index != birth.sentence.index, hasOwnBirth(age) { return false }
    if age.sentence.index == birth.sentence.index {
      let here = ages.filter { $0.sentence.index == age.sentence.index }
      if here.count == 1 { return age.entity == nil || birth.entity == nil || age.entity == birth.entity }
      return age.entity != nil && age.entity == birth.entity
    }
    if let entity = birth.entity { return age.entity == entity || age.entity == nil && isAbout(entity, age, birth) }
    // `Born in 1979 in Halmar, she studied`: the last person with an age, if no other is named between.
    guard !birth.isNamed, let entity = age.entity, age.sentence.index < birth.sentence.index else {
      return !birth.isNamed && follows(age, birth)
    }
    guard birth.sentence.index - age.sentence.index <= Self.profile else { return false }
    return !namesAnother(entity, between: age.sentence.index, and: birth.sentence.index)
  }

  /// Whether the sentence of an age tells of a birth itself: `Her sister, born in 1936, is 87.`
  private func hasOwnBirth(_ age: Age) -> Bool {
    age.sentence.times.contains { index in
      NamedDate(text, index) != nil && bornWord(before: text.timeTokens[index], age.sentence) != nil
    }
  }

  /// Whether the sentence of an age without a name right before it names that one and no other (`Tessler was 94 when she
  /// died`), or starts with the age and nobody else was named since (`The 67-year-old`).
  private func isAbout(_ entity: Int, _ age: Age, _ birth: Birth) -> Bool {
    let named = people(in: age.sentence)
    if !named.isEmpty { return named.allSatisfy { $0 == entity } }
    if isOfPronoun(age), birth.sentence.index < age.sentence.index,
      age.sentence.index - birth.sentence.index <= Self.memory,
      !namesAnother(entity, between: birth.sentence.index, and: age.sentence.index)
    {
      return true
    }
    let start = text.quantityTokens[age.quantity].lowerBound
    return age.sentence.index == birth.sentence.index + 1 && start <= age.sentence.tokens.lowerBound + 1
      && people(in: birth.sentence).allSatisfy { $0 == entity }
  }

  /// How many sentences behind an age a birth without a name may still be that person's: a long profile has some forty.
  private static let profile = 40

  /// How many sentences on `He was 93` may still be about who was born before.
  private static let memory = 3

  /// Whether the sentence of an age starts with a pronoun for a person: `He was 93.`
  private func isOfPronoun(_ age: Age) -> Bool {
    text.isWord(.subject, at: age.sentence.tokens.lowerBound)
      && text.quantityTokens[age.quantity].lowerBound <= age.sentence.tokens.lowerBound + 3
  }

  /// Whether a birth without a name stands in the sentence next to that of an age without one, and neither names anybody.
  private func follows(_ age: Age, _ birth: Birth) -> Bool {
    age.entity == nil && !isBehindName(age) && abs(age.sentence.index - birth.sentence.index) == 1
      && (age.sentence.paragraph == birth.sentence.paragraph || opensWithPronoun(birth))
      && Set(people(in: age.sentence) + people(in: birth.sentence)).count <= 1
  }

  /// `She was born in Cardiff`, as a paragraph of its own.
  private func opensWithPronoun(_ birth: Birth) -> Bool { text.isWord(.subject, at: birth.sentence.tokens.lowerBound) }

  /// `Her brother Per, 51,`: a word with a capital before the comma is somebody's name, known or not.
  private func isBehindName(_ age: Age) -> Bool {
    let start = text.quantityTokens[age.quantity].lowerBound
    return start >= 2 && text.isMark(",", at: start - 1) && text.tokens[start - 2].isCapitalised
  }

  private func people(in sentence: CheckedSentence) -> [Int?] {
    text.mentions(in: sentence.tokens).filter { $0.form == .name && $0.kind == .person }.map(\.entity)
  }

  private func namesAnother(_ entity: Int, between first: Int, and last: Int) -> Bool {
    text.sentences[first...last].contains { sentence in people(in: sentence).contains { $0 != entity } }
  }

  // MARK: The sum

  private func slip(_ age: Age, _ birth: Birth) -> AgeSlip? {
    guard let when = moment(of: age, birth) else { return nil }
    let least = years(from: birth.date.last, to: when.first)
    let most = years(from: birth.date.first, to: when.last)
    guard age.years < least || age.years > most, most >= 0 else { return nil }
    let span = text.quantity(age.quantity).span
    let range = least == most ? "\(least)" : "\(least) or \(most)"
    return AgeSlip(
      age: span, birth: birth.span,
      message:
        "Who was born in \(Phrasing.quoted(text.string(birth.span))) was \(range) \(when.words), not \(age.years).")
  }

  /// Full years from one day to another.
  private func years(from birth: CalendarDate, to day: CalendarDate) -> Int {
    day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day) ? 1 : 0)
  }

  /// The time at which somebody had an age: that of death or of the sentence, where it tells of another time; else the day
  /// of publication. `nil` where that is not known.
  private func moment(of age: Age, _ birth: Birth) -> (first: CalendarDate, last: CalendarDate, words: String)? {
    let range = age.sentence.tokens
    let own = text.quantityTokens[age.quantity]
    let isPast =
      text.has(.when, in: own.upperBound..<range.upperBound) || text.isWord(.at, at: own.lowerBound - 1)
      || text.has(.then, in: max(range.lowerBound, own.lowerBound - 1)..<own.lowerBound)
    if let death = birth.death, text.has(.death, in: range) {
      return NamedDate(year: death, index: birth.date.index).map { ($0.first, $0.last, "in \(death)") }
    }
    let dates = age.sentence.times.compactMap { NamedDate(text, $0) }.filter { $0.index != birth.date.index }
    if dates.count == 1, let date = dates.first, !isAnothers(date, age) {
      return (date.first, date.last, "at the time (\(text.string(text.time(date.index).span)))")
    }
    guard dates.allSatisfy({ isAnothers($0, age) }), !isPast || isOfTheDay(age),
      let day = text.article.metadata.published.flatMap({ CalendarDate(iso: $0) })
    else { return nil }
    return (day, day, "on \(day)")
  }

  /// `Alan, 70, was born in 1951 and June, 66, in 1955`: between an age and a date stands another age.
  private func isAnothers(_ date: NamedDate, _ age: Age) -> Bool {
    let (own, other) = (text.quantityTokens[age.quantity], text.timeTokens[date.index])
    let between =
      min(
        own.upperBound, other.upperBound)..<max(own.lowerBound, other.lowerBound, min(own.upperBound, other.upperBound))
    return age.sentence.quantities.contains { index in
      index != age.quantity && between.contains(text.quantityTokens[index].lowerBound)
        && (text.quantity(index).kind == .age || text.quantity(index).counted == nil)
    }
  }

  /// Whether an age is that of somebody who died these days: in the sentence that says so, or in a short one behind it.
  private func isOfTheDay(_ age: Age) -> Bool {
    if tellsOfDeath(age.sentence) { return true }
    guard age.sentence.index > 0, age.sentence.tokens.count <= 5 else { return false }
    return tellsOfDeath(text.sentences[age.sentence.index - 1])
  }

  /// Whether a sentence says that somebody died these days: with a weekday or another day, or as `has died`.
  private func tellsOfDeath(_ sentence: CheckedSentence) -> Bool {
    text.marks(.death, in: sentence.tokens).contains { text.isWord(.has, at: $0.token - 1) }
      || text.has(.death, in: sentence.tokens)
        && sentence.times.contains { text.time($0).weekday != nil || text.time($0).granularity == .day }
  }
}

extension NamedDate {
  /// A year.
  init?(year: Int, index: Int) {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    (self.index, self.first, self.last, granularity, hasYear) = (index, first, last, .year, true)
  }
}
