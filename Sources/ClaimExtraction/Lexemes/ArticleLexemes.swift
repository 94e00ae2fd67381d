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
  /// The bytes of the text.
  let bytes: [UInt8]
  let vocabulary: Vocabulary
  /// The lexemes of all paragraphs, in order.
  let lexemes: [Lexeme]
  /// The paragraphs in which a time or a quantity may begin, in order.
  let paragraphs: [Paragraph]
  /// The places at which one may: indices into ``lexemes``.
  let starts: [Int32]

  /// A paragraph, as ranges of ``ArticleLexemes/lexemes`` and of ``ArticleLexemes/starts``.
  struct Paragraph {
    let lexemes: Range<Int>
    let starts: Range<Int>
  }

  init(of reading: ReadingText, layout: TextLayout, vocabulary: Vocabulary) {
    bytes = reading.bytes
    self.vocabulary = vocabulary
    let words = layout.words.map { KnownWord(meaning: vocabulary.meaning(of: $0.hash), isPlain: $0.isPlain) }
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(layout.paragraphs.count)
    // Of eight tokens one has more lexemes than one.
    (lexemes, starts) = LexemeList.gathered(minimumCapacity: layout.tokens.count + layout.tokens.count / 8) { list in
      for paragraph in layout.paragraphs {
        let (first, firstStart) = list.beginParagraph()
        let tokens = paragraph.tokens.clamped(to: layout.tokens.indices)
        var reader = LexemeReader(reading.bytes, in: paragraph.span.range, vocabulary: vocabulary)
        reader.read(layout.tokens[tokens], of: words, into: &list)
        guard list.starts.count > firstStart else { continue }
        paragraphs.append(Paragraph(lexemes: first..<list.count, starts: firstStart..<list.starts.count))
      }
    }
    self.paragraphs = paragraphs
  }
}

/// What the vocabulary says of one of an article's distinct words.
struct KnownWord {
  let meaning: WordMeaning
  /// Whether it is letters alone.
  let isPlain: Bool
}

extension TimeExtractor {
  /// Cuts `reading` into lexemes, for this extractor and for a ``QuantityExtractor`` of the same language.
  public func lexemes(of reading: ReadingText, layout: TextLayout) -> ArticleLexemes {
    ArticleLexemes(of: reading, layout: layout, vocabulary: lexicon.vocabulary)
  }
}
