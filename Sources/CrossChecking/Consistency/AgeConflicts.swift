internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import TextModel

/// Finds people who have two ages in one article.
///
/// Only ages beside a name are held against each other (`Alder, 76,`, `the 67-year-old Alder`, `Alder (67)`): such an age is
/// that of the day. A surname alone is one person's where the article names no other of that surname. What happened at another
/// time has its own age.
struct AgeConflicts {
  /// Two ages of one person, the one that stands first in the text first.
  struct Conflict {
    let first: ReadingSpan
    let second: ReadingSpan
  }

  let text: CheckedText

  /// An age, and whose it is.
  private struct Age {
    let span: ReadingSpan
    let years: Double
    let surname: [UInt8]
  }

  /// More people are a list, not a story.
  private static let most = 200

  /// The conflicts in the order of their second ages, each person in one.
  func find() -> [Conflict] {
    let ages = text.sentences.filter { isOrdinary($0) }.flatMap { self.ages(in: $0) }.prefix(Self.most)
    var first: [[UInt8]: Age] = [:]
    var told: Set<[UInt8]> = []
    var conflicts: [Conflict] = []
    for age in ages {
      guard let earlier = first[age.surname] else {
        first[age.surname] = age
        continue
      }
      guard earlier.years != age.years, told.insert(age.surname).inserted else { continue }
      conflicts.append(Conflict(first: earlier.span, second: age.span))
    }
    return conflicts
  }

  private func ages(in sentence: CheckedSentence) -> [Age] {
    sentence.quantities.compactMap { index in
      let quantity = text.quantity(index)
      guard let years = quantity.value, years == years.rounded(), (1...115).contains(years), quantity.qualifier == nil,
        !text.isQuoted(quantity.span), !isOfAnotherTime(index, sentence), let mention = bearer(of: index),
        let surname = surname(of: mention)
      else { return nil }
      return Age(span: quantity.span, years: years, surname: surname)
    }
  }

  /// Whose name stands right beside an age.
  private func bearer(of index: Int) -> Mention? {
    let (quantity, range) = (text.quantity(index), text.quantityTokens[index])
    if quantity.kind == .age, quantity.unit == "year", let name = text.person(startingAt: range.upperBound) {
      return name
    }
    guard quantity.kind == .age || quantity.counted == nil else { return nil }
    if let name = bearer(ofClauseWith: range) { return name }
    guard let name = text.person(endingAt: range.lowerBound - 1) else { return nil }
    let (before, behind) = (range.lowerBound - 1, range.upperBound)
    let isSetOff = text.isMark(",", at: before) && (text.isMark(",", at: behind) || text.isMark(".", at: behind))
    return isSetOff || text.isMark("(", at: before) && text.isMark(")", at: behind) ? name : nil
  }

  /// Whose age a clause behind a name tells: `Alder, who is 76, said`.
  private func bearer(ofClauseWith range: Range<Int>) -> Mention? {
    let (verb, behind) = (range.lowerBound - 1, range.upperBound)
    guard text.isWord(.is, at: verb), text.isWord(.who, at: verb - 1), text.isMark(",", at: verb - 2),
      text.isMark(",", at: behind) || text.isMark(".", at: behind)
    else { return nil }
    return text.person(endingAt: verb - 2)
  }

  /// The surname, where the article has nobody else of it.
  private func surname(of mention: Mention) -> [UInt8]? {
    let words = PersonalName(text.string(mention.nameSpan)).words
    guard let last = words.last, text.givenNames[last, default: []].count <= 1,
      text.tokens[mention.tokens.lowerBound...].prefix(mention.tokens.count).allSatisfy({ $0.kind == .word })
    else { return nil }
    return last
  }

  /// Whether a sentence is prose, and no table.
  private func isOrdinary(_ sentence: CheckedSentence) -> Bool {
    sentence.isProse && sentence.quantities.count <= 40 && sentence.times.count <= 40
  }

  /// Whether the sentence has a word that says that it was so once, or a year; `since 2009` reaches to the day.
  private func isOfAnotherTime(_ age: Int, _ sentence: CheckedSentence) -> Bool {
    let end = text.quantityTokens[age].upperBound
    return text.has(.when, in: sentence.tokens)
      || sentence.times.contains { index in
        let (time, start) = (text.time(index), text.timeTokens[index].lowerBound)
        guard time.kind == .date, time.granularity == .year else { return false }
        return start < end || !text.has(.direction, in: max(end, start - 1)..<(start + 1))
      }
  }
}
