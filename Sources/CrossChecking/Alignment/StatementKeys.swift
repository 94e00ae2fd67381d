public import Extraction
public import Lexicons
public import TextModel

/// Tells whether passages of articles say the same thing in the same words, written in whatever way: `5 percent` is `5%`,
/// `twelve boats` is `12 boats`, `U.K.'s` is `UK’s`.
///
/// Making one reads the language's word lists; make one and use it for many articles.
public struct StatementKeys: Sendable {
  private let lexicon: ComparisonLexicon

  /// Keys of texts in `language`.
  public init(language: Language = .english) {
    lexicon = ComparisonLexicon(language: language)
  }

  /// For each of `spans` of an article a number that is the same for the same words in their normal form. Two other statements
  /// share one by chance once in 2^64.
  public func keys(of spans: [ReadingSpan], in article: Article) -> [UInt64] {
    guard !spans.isEmpty else { return [] }
    let text = NormalText(article, lexicon: lexicon)
    return spans.map { text.digest(of: text.units(in: $0)) }
  }
}
