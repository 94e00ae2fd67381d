internal import ClaimExtraction
internal import Extraction
internal import TextModel

extension AgeSlips {
  /// `born in 1950 and turned 70 in 2018`
  func turned(in sentence: CheckedSentence) -> [AgeSlip] {
    guard let turn = text.marks(.turn, in: sentence.tokens).first,
      let age = sentence.quantities.first(where: { text.quantityTokens[$0].lowerBound == turn.token + turn.count }),
      let years = text.quantity(age).value, (1...115).contains(years), years == years.rounded(),
      !text.isQuoted(text.quantity(age).span)
    else { return [] }
    let dates = sentence.times.compactMap { NamedDate(text, $0) }
    let ageEnd = text.quantityTokens[age].upperBound
    guard let birth = dates.first(where: { isBehind(.birth, $0, sentence) }) else { return [] }
    let right = "turned \(Int(years)) in \(birth.first.year + Int(years))"
    if let date = dates.first(where: { $0.index != birth.index && text.timeTokens[$0.index].lowerBound >= ageEnd }) {
      return dates.count == 2 ? slip(age, Int(years), birth, date.first.year, right) : []
    }
    // `turned 70 last week`: a time that was reckoned, right behind the age.
    let reckoned = sentence.times.first { index in
      index != birth.index && (0...2).contains(text.timeTokens[index].lowerBound - ageEnd)
    }
    guard let year = reckoned.flatMap({ text.time($0).start }).flatMap({ CalendarDate(iso: $0) })?.year else {
      return []
    }
    return slip(age, Int(years), birth, year, right)
  }

  /// `The bakery opened in 1984. This week it is celebrating its 50th anniversary`: a founding, and a jubilee that is kept at
  /// the time of publication by what the sentence before tells of.
  func anniversariesOfTold(in sentence: CheckedSentence) -> [AgeSlip] {
    guard sentence.index > 0, let number = sentence.quantities.first(where: { isAnniversary($0, sentence) }),
      let years = text.quantity(number).value, (1...1000).contains(years), isKeptNow(number, sentence),
      !sentence.times.contains(where: { NamedDate(text, $0) != nil }), standsFor(number, sentence)
    else { return [] }
    let before = text.sentences[sentence.index - 1]
    let dates = before.times.compactMap { NamedDate(text, $0) }
    guard before.isProse, dates.count == 1, let founding = dates.first, isBehind(.begin, founding, before) else {
      return []
    }
    return anniversary(number, Int(years), of: founding)
  }

  /// Whether `it` or `they` keeps the jubilee.
  private func standsFor(_ number: Int, _ sentence: CheckedSentence) -> Bool {
    guard let verb = celebration(before: number, sentence) else { return false }
    return text.isWord(.thing, at: verb - 1)
  }

  /// The verb of `is celebrating its 20th anniversary`.
  private func celebration(before number: Int, _ sentence: CheckedSentence) -> Int? {
    let start = text.quantityTokens[number].lowerBound
    let window = max(sentence.tokens.lowerBound, start - 6)..<start
    return text.marks(.celebrate, in: window).last?.token
  }

  /// Whether a jubilee is kept by who was founded, and now: `celebrates its 20th anniversary`; not `of its first shop`.
  private func isKeptNow(_ number: Int, _ sentence: CheckedSentence) -> Bool {
    let range = text.quantityTokens[number]
    guard celebration(before: number, sentence) != nil, text.isWord(.owner, at: range.lowerBound - 1),
      !text.isWord(.definite, at: range.lowerBound - 1), !text.isQuoted(text.quantity(number).span),
      let jubilee = text.marks(
        .anniversary, in: range.upperBound..<min(sentence.tokens.upperBound, range.upperBound + 2)
      ).last
    else { return false }
    return !text.isWord([.of, .as], at: jubilee.token + jubilee.count)
  }

  /// A jubilee that is kept in the year of publication, or the next one.
  private func anniversary(_ number: Int, _ years: Int, of founding: NamedDate) -> [AgeSlip] {
    guard let year = text.article.metadata.published.flatMap({ CalendarDate(iso: $0) })?.year,
      abs(year - founding.first.year - years) > 1
    else { return [] }
    return [
      AgeSlip(
        age: text.quantity(number).span, birth: text.time(founding.index).span,
        message: "From \(founding.first.year) to \(year) it is \(year - founding.first.year) years, not \(years).")
    ]
  }

  /// `founded in 1952, celebrates its 60th anniversary this year`
  func anniversaries(in sentence: CheckedSentence) -> [AgeSlip] {
    guard let number = sentence.quantities.first(where: { isAnniversary($0, sentence) }),
      let years = text.quantity(number).value, (1...1000).contains(years),
      let founding = sentence.times.compactMap({ NamedDate(text, $0) }).first(where: { isBehind(.begin, $0, sentence) })
    else { return [] }
    let others = sentence.times.filter { $0 != founding.index && text.time($0).granularity == .year }
    if others.isEmpty, isKeptNow(number, sentence) { return anniversary(number, Int(years), of: founding) }
    guard others.count == 1, let when = others.first,
      let year = text.time(when).start.flatMap({ CalendarDate(iso: $0) })?.year
    else { return [] }
    guard founding.first.year + Int(years) != year, !text.isQuoted(text.quantity(number).span) else { return [] }
    return [
      AgeSlip(
        age: text.quantity(number).span, birth: text.time(founding.index).span,
        message: "From \(founding.first.year) to \(year) it is \(year - founding.first.year) years, not \(Int(years)).")
    ]
  }

  private func isAnniversary(_ index: Int, _ sentence: CheckedSentence) -> Bool {
    let end = text.quantityTokens[index].upperBound
    return text.quantity(index).kind == .ordinal
      && text.has(.anniversary, in: end..<min(sentence.tokens.upperBound, end + 2))
  }

  /// Whether a word with that role stands shortly before a date.
  private func isBehind(_ role: RuleWords.Roles, _ date: NamedDate, _ sentence: CheckedSentence) -> Bool {
    let start = text.timeTokens[date.index].lowerBound
    let window = max(sentence.tokens.lowerBound, start - 6)..<start
    guard let mark = text.marks(role, in: window).last else { return false }
    return !(mark.token..<start).contains { text.tokens[$0].kind == .number }
  }

  private func slip(_ age: Int, _ years: Int, _ birth: NamedDate, _ year: Int, _ right: String) -> [AgeSlip] {
    guard birth.first.year + years != year else { return [] }
    return [
      AgeSlip(
        age: text.quantity(age).span, birth: text.time(birth.index).span,
        message: "Who was born in \(birth.first.year) \(right), not in \(year).")
    ]
  }
}
