internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// Something is said to be the first, the only or the most.
enum ClaimSuperlative: ConsistencyRule {
  static let page = RulePage(
    id: "claim.superlative", severity: .suggestion,
    summary: "The article says that something is the first, the only or the most.",
    rationale: """
      Firsts are the claims that are most often copied and least often checked. One that the article states in its own voice, \
      with the field in which it is claimed (`in Europe`, `to lead the council`, `since records began`), goes on the \
      checklist; `the first half` and `the only question` do not. More than two in an article are one finding.
      """,
    askedBy: ["ACC"],
    fires: [
      RuleExample(later: "Ines Halloran is ⟦the first⟧ woman to lead the council."),
      RuleExample(later: "The mill is the ⟦oldest⟧ working watermill in Europe."),
      RuleExample(later: "It was the ⟦hottest⟧ June day since records began."),
      RuleExample(later: "Castor Foods, the country’s ⟦largest⟧ maker of frozen meals, will close two plants."),
      RuleExample(later: "Lindale is ⟦the only⟧ town in the state without a library."),
    ],
    quiet: [
      RuleExample(later: "The first item was the budget, and the only question came from Per Strand."),
      RuleExample(later: "“It is the oldest mill in Europe,” said the miller, Gil Trevanion."),
      RuleExample(later: "At least 12 trains stood still in the west; the latest left at noon."),
      RuleExample(later: "In the first half Lindstrom hit the post, and the forest in the north burnt."),
    ])

  /// More of them are one finding.
  private static let most = 2
  /// How far behind the word its field may be named.
  private static let reach = 9

  static func drafts(for text: CheckedText) -> [Draft] {
    let quoted = text.article.quotations.flatMap(\.spans).sorted()
    let found = text.sentences.filter(\.isProse).compactMap { sentence -> ReadingSpan? in
      sentence.tokens.lazy.compactMap { claim(at: $0, sentence, text) }.first { span in
        let index = quoted.partitioningIndex { $0.end > span.start }
        return index >= quoted.count || !quoted[index].overlaps(span)
      }
    }
    guard found.count > most, let first = found.first else { return found.map { draft(for: $0, [], text) } }
    return [draft(for: first, found.dropFirst().map { text.article.place(of: $0) }, text)]
  }

  private static func draft(for span: ReadingSpan, _ others: [Place], _ text: CheckedText) -> Draft {
    let words = Phrasing.quoted(text.string(span))
    return Draft(
      message: others.isEmpty
        ? "A superlative to check: \(words)." : "\(others.count + 1) superlatives to check; the first is \(words).",
      primary: span, related: others,
      evidence: Evidence(
        values: others.isEmpty ? [] : [.init("superlatives", String(others.count + 1))],
        question: "Who says so, and of how many was it looked at?"))
  }

  /// The words at `token` that claim a superlative with its field.
  private static func claim(at token: Int, _ sentence: CheckedSentence, _ text: CheckedText) -> ReadingSpan? {
    if let mark = text.marks(.superlative, in: token..<(token + 1)).first {
      let end = mark.token + mark.count
      let isAlone = mark.count > 2 || !text.isWord(.definite, at: token)
      guard isAlone || hasField(behind: end, sentence, text) || isOnly(token, end, sentence, text) else { return nil }
      return text.tokens[token].span.union(text.tokens[end - 1].span)
    }
    guard isSuperlative(token, text), token > sentence.tokens.lowerBound else { return nil }
    let isOwned = text.tokens[token - 1].isJoined && text.tokens[token - 1].kind == .word
    guard isOwned || hasField(behind: token + 1, sentence, text), isOwned || text.isWord(.definite, at: token - 1)
    else {
      return nil
    }
    return text.tokens[token].span
  }

  /// `the only club in the league`, `the only one who`: of `only` any limit behind it says where it is claimed.
  private static func isOnly(_ token: Int, _ end: Int, _ sentence: CheckedSentence, _ text: CheckedText) -> Bool {
    guard text.isWord(.only, at: token + 1) else { return false }
    return (end..<min(sentence.tokens.upperBound, end + 5)).contains { text.isWord(.limit, at: $0) }
  }

  /// A word in `-est` that is no other word.
  private static func isSuperlative(_ token: Int, _ text: CheckedText) -> Bool {
    let word = text.tokens[token]
    guard word.kind == .word, word.shape == .lower, word.span.count > 5, !text.has(.plain, in: token..<(token + 1))
    else {
      return false
    }
    return text.article.reading.bytes[..<Int(word.span.end)].suffix(3).elementsEqual("est".utf8)
  }

  /// Whether the field is named behind: `in Europe`, `ever`, `to lead`.
  private static func hasField(behind start: Int, _ sentence: CheckedSentence, _ text: CheckedText) -> Bool {
    var end = start
    while end < min(sentence.tokens.upperBound, start + reach), text.tokens[end].kind != .punctuation { end += 1 }
    if text.has(.scope, in: start..<end) { return true }
    return (start..<end).contains { index in
      if text.isWord(.in, at: index) { return index + 1 < end && text.tokens[index + 1].isCapitalised }
      return text.isWord(.to, at: index) && index > start && index - start <= 3 && index + 1 < end
        && text.tokens[index + 1].shape == .lower && !text.isWord([.definite, .indefinite], at: index + 1)
    }
  }
}
