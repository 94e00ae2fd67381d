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
    let words = layout.words.map { KnownWord($0, vocabulary: vocabulary) }
    paragraphs = layout.paragraphs.map { paragraph in
      let tokens = layout.tokens[paragraph.tokens.clamped(to: layout.tokens.indices)]
      return LexemeText(reading.bytes, paragraph.span.range, tokens: tokens, words: words, vocabulary: vocabulary)
    }
  }
}

/// What the vocabulary says of one of an article's distinct words.
struct KnownWord {
  /// Whether it is letters alone.
  let isPlain: Bool
  let sense: UInt16
  let roles: Lexeme.Roles

  init(_ word: DistinctWord, vocabulary: Vocabulary) {
    isPlain = word.isPlain
    sense = vocabulary.senseIndex(word.hash)
    roles = vocabulary.roles(sense)
  }
}

extension TimeExtractor {
  /// Cuts `reading` into lexemes, for this extractor and for a ``QuantityExtractor`` of the same language.
  public func lexemes(of reading: ReadingText, layout: TextLayout) -> ArticleLexemes {
    ArticleLexemes(of: reading, layout: layout, vocabulary: lexicon.vocabulary)
  }
}
