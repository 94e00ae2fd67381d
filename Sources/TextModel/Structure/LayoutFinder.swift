extension TextLayout {
  /// Finds the tokens, sentences and paragraphs of `reading`.
  ///
  /// Linear in the length of the text.
  ///
  /// - Parameters:
  ///   - reading: The text. Where its format names its parts, these are the paragraphs; elsewhere they are
  ///     inferred from its lines.
  ///   - abbreviations: The abbreviations of its language.
  public init(of reading: ReadingText, abbreviations: AbbreviationTable) {
    var tokeniser = Tokeniser(text: reading.bytes, abbreviations: abbreviations)
    let parts = ParagraphFinder.parts(of: reading)
      .map { (part: $0, tokens: tokeniser.tokenise($0.span.range)) }
      .filter { !$0.tokens.isEmpty }
    let tokens = tokeniser.tokens
    let kinds = KindFinder(text: reading.bytes, tokens: tokens, words: abbreviations)
    var finder = SentenceFinder(
      text: reading.bytes, tokens: tokens, terminals: tokeniser.terminals, abbreviations: abbreviations)
    var sentences: [Sentence] = []
    var paragraphs: [Paragraph] = []
    for (index, (part, range)) in parts.enumerated() {
      let firstSentence = sentences.count
      finder.find(in: range, paragraph: index, into: &sentences)
      let candidate = KindFinder.Candidate(
        tokens: range, sentenceCount: sentences.count - firstSentence, isInferred: part.isInferred,
        isFirst: index == 0, isLast: index == parts.count - 1)
      paragraphs.append(
        Paragraph(
          span: tokens[range.lowerBound].span.union(tokens[range.upperBound - 1].span),
          kind: part.kind == .paragraph ? kinds.kind(of: candidate) : part.kind,
          sentences: firstSentence..<sentences.count, tokens: range))
    }
    self.init(tokens: tokens, sentences: sentences, paragraphs: paragraphs, words: tokeniser.words)
  }
}
