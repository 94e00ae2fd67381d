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
    let parts = ParagraphFinder.parts(of: reading).map { (kind: $0.kind, tokens: tokeniser.tokenise($0.span.range)) }
    let tokens = tokeniser.tokens
    let finder = SentenceFinder(text: reading.bytes, tokens: tokens, abbreviations: abbreviations)
    var sentences: [Sentence] = []
    var paragraphs: [Paragraph] = []
    for part in parts {
      guard let first = part.tokens.first, let last = part.tokens.last else { continue }
      let firstSentence = sentences.count
      finder.find(in: part.tokens, paragraph: paragraphs.count, into: &sentences)
      paragraphs.append(
        Paragraph(
          span: ReadingSpan(tokens[first].span.start, tokens[last].span.end), kind: part.kind,
          sentences: firstSentence..<sentences.count, tokens: part.tokens))
    }
    self.init(tokens: tokens, sentences: sentences, paragraphs: paragraphs)
  }
}
