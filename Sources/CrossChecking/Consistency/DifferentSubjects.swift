internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import QuoteExtraction
internal import TextModel

extension CheckedText {
  /// Whether each of the sentences of two passages names somebody or something that the other does not: `Germany won 12
  /// medals`, `France won nine medals`. Whoever is named as the speaker of a sentence only tells of it.
  func haveDifferentSubjects(_ first: ReadingSpan, _ second: ReadingSpan) -> Bool {
    let (one, other) = (entitiesNamed(besides: first), entitiesNamed(besides: second))
    return !one.isSubset(of: other) && !other.isSubset(of: one) || nameRelatives(first, second)
  }

  /// Whether two sentences name people of one surname who need not be one: `Smith`, `his brother Alan Smith`. A surname alone
  /// may be anybody's of that name, where the article has several.
  private func nameRelatives(_ first: ReadingSpan, _ second: ReadingSpan) -> Bool {
    let (one, other) = (people(inSentenceAt: first), people(inSentenceAt: second))
    return one.contains { person in
      other.contains { candidate in
        guard person.surname == candidate.surname, person.given != candidate.given else { return false }
        return givenNames[person.surname, default: []].count > 1
      }
    }
  }

  private func people(inSentenceAt passage: ReadingSpan) -> [(given: [UInt8], surname: [UInt8])] {
    guard let sentence = sentence(at: passage) else { return [] }
    return mentions(in: sentence.tokens).filter { $0.form == .name && $0.kind == .person }.compactMap { mention in
      let words = PersonalName(article.reading.string(mention.nameSpan)).words
      return words.last.map { (words.count > 1 ? words[0] : [], $0) }
    }
  }

  /// Who is named in the sentence of a passage, speakers apart.
  private func entitiesNamed(besides passage: ReadingSpan) -> Set<Int> {
    guard let sentence = sentence(at: passage) else { return [] }
    let mentions = article.cast.mentions
    let start = mentions.partitioningIndex { $0.span.start >= sentence.span.start }
    let named = mentions[start...].prefix { $0.span.start < sentence.span.end }.filter { $0.form == .name }
    let speakers = article.quotations.lazy.compactMap { $0.speaker?.mention }.filter { $0.overlaps(sentence.span) }
    return Set(named.filter { mention in !speakers.contains { $0.overlaps(mention.span) } }.compactMap(\.entity))
  }

  /// How far a headline's number may be from the text's.
  private static let headlineShare = 0.1

  /// Whether one passage is a number of a headline that rounds the other: `300 arrested` above `298 people`.
  func isRoundedInHeadline(_ first: ReadingSpan, _ second: ReadingSpan) -> Bool {
    guard let (one, other) = quantity(at: first).flatMap({ one in quantity(at: second).map { (one, $0) } }),
      let value = one.value, let otherValue = other.value,
      abs(value - otherValue) <= Self.headlineShare * max(value, otherValue)
    else { return false }
    return [(one, otherValue), (other, value)].contains { headline, exact in
      guard sentence(at: headline.span)?.kind == .headline else { return false }
      return Precision(headline, in: article.reading.bytes)?.rounding.contains(exact) ?? false
    }
  }

  private func quantity(at span: ReadingSpan) -> Quantity? {
    let index = article.quantities.partitioningIndex { $0.span.start >= span.start }
    return article.quantities.indices.contains(index) && article.quantities[index].span == span
      ? article.quantities[index] : nil
  }
}
