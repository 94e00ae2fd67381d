internal import Extraction
public import Lexicons
internal import Mentions
internal import TextModel

/// The word difference of two passages, for showing.
///
/// Words are compared in their normal form, so `twelve` and `12`, or straight and curly marks, are no change.
/// ```
/// WordDifference().changes(from: "There were some indications.", to: "There were clear indications.")
/// // same "There were ", removed "some ", added "clear ", same "indications."
/// ```
public struct WordDifference: Sendable {
  private let lexicon: ComparisonLexicon
  private let abbreviations: AbbreviationTable

  /// A difference of texts in `language`. Making one reads its word lists; make one and use it for many.
  public init(language: Language = .english) {
    abbreviations = language.abbreviations
    lexicon = ComparisonLexicon.of(language)
  }

  /// The runs of words that both passages have, or only one, in order. Near-linear in their length.
  public func changes(from earlier: String, to later: String) -> [WordChange] {
    let (a, b) = (normal(earlier), normal(later))
    return UnitDifference(a, Array(a.units.indices), b, Array(b.units.indices)).wordChanges
  }

  /// The words of a passage in their normal form as one number: passages between which no word changes have the same.
  public func digest(of text: String) -> UInt64 {
    let normal = normal(text)
    return normal.digest(of: normal.units.indices)
  }

  private func normal(_ text: String) -> NormalText {
    let bytes = Array(text.utf8)
    let reading = ReadingText(bytes: bytes, origin: .identity(count: bytes.count))
    let layout = TextLayout(of: reading, abbreviations: abbreviations)
    let article = Article(
      path: "", source: SourceText(utf8: bytes), reading: reading, metadata: ArticleMetadata(), layout: layout,
      cast: Cast(entities: [], mentions: []), quotations: [], quantities: [], times: [], claims: [])
    return NormalText(article, lexicon: lexicon)
  }
}
