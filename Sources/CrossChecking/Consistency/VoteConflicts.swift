internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// Finds votes that an article tells with two results: `voted 68 to 31`, `the 66-31 vote`.
///
/// Stories tell of several votes. Two results are held against each other only where the article has no third, both share
/// one of their numbers, and no year or word of contrast says that one was another vote.
struct VoteConflicts {
  /// Two results, the one that stands first in the text first.
  struct Conflict {
    let first: ReadingSpan
    let second: ReadingSpan
  }

  let text: CheckedText

  /// The conflict, where there is one.
  func find() -> [Conflict] {
    let results = text.sentences.flatMap { sentence -> [ResultPair] in
      guard sentence.isProse, text.has(.ballot, in: sentence.tokens) else { return [] }
      return text.results(in: sentence)
    }
    guard Set(results.map(\.values)).count == 2, let first = results.first,
      let second = results.first(where: { $0.values != first.values }), !areApart(first), !areApart(second),
      !Set(first.values).isDisjoint(with: second.values)
    else { return [] }
    return [Conflict(first: first.span, second: second.span)]
  }

  /// Whether the words beside a result say that it is of another vote.
  private func areApart(_ result: ResultPair) -> Bool {
    let sentence = text.sentences[result.sentence]
    let before = max(sentence.tokens.lowerBound, result.tokens.lowerBound - 6)..<result.tokens.lowerBound
    return text.has([.contrast, .elsewhere], in: before)
      || sentence.times.contains { [.year, .month].contains(text.time($0).granularity) }
  }
}

/// Two whole numbers that tell a result: `68 to 31`, `66-31`, `312 votes to 290`.
struct ResultPair {
  /// The greater one first.
  let values: [Double]
  /// From the first number to the second.
  let span: ReadingSpan
  /// Its tokens.
  let tokens: Range<Int>
  /// The sentence.
  let sentence: Int
  /// Whether a dash joins them.
  let isJoined: Bool
}

extension CheckedText {
  /// The results in a sentence, in order.
  func results(in sentence: CheckedSentence) -> [ResultPair] {
    zip(sentence.quantities, sentence.quantities.dropFirst()).compactMap { one, other in
      let (first, second) = (quantity(one), quantity(other))
      let (start, end) = (quantityTokens[one], quantityTokens[other])
      let link = end.lowerBound - 1
      guard first.kind == .cardinal, second.kind == .cardinal, let a = first.value, let b = second.value,
        start.upperBound <= link, link - start.upperBound <= 1, isDash(at: link) || isWord(.to, at: link),
        !isWord(.from, at: start.lowerBound - 1)
      else { return nil }
      return ResultPair(
        values: [max(a, b), min(a, b)], span: first.span.union(second.span), tokens: start.lowerBound..<end.upperBound,
        sentence: sentence.index, isJoined: isDash(at: link) && link == start.upperBound)
    }
  }
}
