public import Extraction
public import Lexicons
public import TextModel

/// The words of a text in their normal form: what says the same in the same words has the same keys, whether it has `5%`,
/// `5 percent` or `five per cent`, `Dec.` or `December`, curly marks or straight ones.
public struct NormalWording: Sendable {
  /// Makes the wordings of texts of one language. Making one reads word lists; make one and use it for many texts.
  public struct Maker: Sendable {
    fileprivate let lexicon: ComparisonLexicon

    /// A maker for texts in `language`.
    public init(language: Language = .english) {
      lexicon = ComparisonLexicon.of(language)
    }

    /// The wording of an article.
    public func wording(of article: Article) -> NormalWording {
      NormalWording(text: NormalText(article, lexicon: lexicon))
    }
  }

  fileprivate let text: NormalText

  /// The keys of the words that start inside `span`, in order.
  public func keys(in span: ReadingSpan) -> [UInt64] {
    text.units(in: span).map { text.keys[$0] }
  }
}
