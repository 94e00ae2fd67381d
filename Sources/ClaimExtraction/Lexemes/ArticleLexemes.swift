public import TextModel

/// An article cut into the small parts that the grammars of times and of quantities read.
///
/// Both read the same parts, and cutting takes longer than finding the quantities: cut once and hand them to both.
/// ```
/// let lexemes = timeExtractor.lexemes(of: reading, layout: layout)
/// let times = timeExtractor.times(in: lexemes, publishedAt: published)
/// let quantities = quantityExtractor.quantities(in: lexemes, times: times)
/// ```
public struct ArticleLexemes: Sendable {
  /// The lexemes of each paragraph, in order.
  let paragraphs: [LexemeText]

  init(of reading: ReadingText, layout: TextLayout, vocabulary: Vocabulary) {
    paragraphs = layout.paragraphs.map { paragraph in
      let tokens = layout.tokens[paragraph.tokens.clamped(to: layout.tokens.indices)]
      return LexemeText(reading.bytes, paragraph.span.range, tokens: tokens, vocabulary: vocabulary)
    }
  }
}

extension TimeExtractor {
  /// Cuts `reading` into lexemes, for this extractor and for a ``QuantityExtractor`` of the same language.
  public func lexemes(of reading: ReadingText, layout: TextLayout) -> ArticleLexemes {
    ArticleLexemes(of: reading, layout: layout, vocabulary: lexicon.vocabulary)
  }
}
