internal import ClaimExtraction
internal import Extraction
internal import TextModel

extension Arithmetic {
  /// `Police arrested 12 men and seven women. In all, 21 people were arrested.`: a total, by its words, of what the sentence before
  /// lists and nothing else is counted in.
  ///
  /// Only near misses: a total of something larger is mostly no slip.
  func totalsOfTold() -> [ArithmeticSlip] {
    guard sentence.index > 0, sentence.isProse, let total = toldTotal(), !isQualified(total) else { return [] }
    let before = Arithmetic(text, text.sentences[sentence.index - 1])
    let parts = before.numbers.filter { areAlike($0, total) }
    guard (2...6).contains(parts.count), text.sentences[sentence.index - 1].isProse,
      parts.allSatisfy({ !isQualified($0) && !isFraction($0) && value($0) > 0 && value($0) < value(total) }),
      zip(parts, parts.dropFirst()).allSatisfy({ before.isJoined($0, $1) }),
      !text.has([.open, .each, .contrast, .total, .subset], in: before.sentence.tokens)
    else { return [] }
    let sum = parts.reduce(0) { $0 + value($1) }
    let slack = (parts + [total]).reduce(0) { $0 + (rounding($1).upperBound - rounding($1).lowerBound) / 2 }
    guard abs(sum - value(total)) > max(0.001, min(slack, value(total) * 0.02)),
      Self.nearMissOfTold.contains(sum / value(total))
    else { return [] }
    let shown = parts.map { words($0) }.joined(separator: " + ")
    return [
      slip(
        [total], "\(shown) make \(Phrasing.number(sum)), not \(words(total)).", stated: words(total),
        computed: Phrasing.number(sum))
    ]
  }

  /// How much of a total the parts of the sentence before must make for the sum to be asked about.
  private static let nearMissOfTold = 0.8...1.25

  /// The one number of the sentence that is a total by the words beside it: `In all, 21`, `the $8 million total`, `a total of 21`.
  private func toldTotal() -> Int? {
    let totals = numbers.filter { index in
      guard [.cardinal, .money].contains(text.quantity(index).kind), value(index) > 2 else { return false }
      let range = tokens(index)
      let start = max(sentence.tokens.lowerBound, range.lowerBound - 4)
      return text.has(.total, in: start..<min(sentence.tokens.upperBound, range.upperBound + 3))
    }
    guard totals.count == 1, let total = totals.first, numbers.count(where: { areAlike($0, total) }) == 1 else {
      return nil
    }
    return total
  }

  /// Whether two numbers of a sentence are told side by side: `12 men and seven women`, `$3 million, to the library and the
  /// second, of $4 million`.
  private func isJoined(_ one: Int, _ other: Int) -> Bool {
    let gap = gap(one, other)
    return gap.count <= 14 && gap.contains { isWord(.and, $0) || text.isMark(",", at: $0) }
      && !gap.contains { isWord([.to, .from], $0) && gap.count == 1 || text.isMark("(", at: $0) }
  }
}
