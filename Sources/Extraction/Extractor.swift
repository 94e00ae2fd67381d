internal import ClaimExtraction
public import Lexicons
internal import Mentions
internal import QuoteExtraction
public import TextModel

/// Reads an article: who is in it, what they said, what it claims.
///
/// A pure function: the same text in the same language gives the same article, on every machine.
public struct Extractor: Sendable {
  private let abbreviations: AbbreviationTable
  private let castFinder: CastFinder
  private let quotationExtractor: QuotationExtractor
  private let quantityExtractor: QuantityExtractor
  private let timeExtractor: TimeExtractor
  private let claimExtractor: ClaimExtractor

  /// An extractor for texts in `language`. Making one builds its word tables; make one and use it for many texts.
  public init(language: Language = .english) {
    abbreviations = language.abbreviations
    castFinder = CastFinder(language: language)
    quotationExtractor = QuotationExtractor(language: language)
    quantityExtractor = QuantityExtractor(language: language)
    timeExtractor = TimeExtractor(language: language)
    claimExtractor = ClaimExtractor(language: language)
  }

  /// Finds everything in one text.
  ///
  /// - Parameters:
  ///   - path: The path of its file, for places.
  ///   - source: The file.
  ///   - reading: Its reading text.
  ///   - metadata: What it says of itself; times are resolved against its date of publication.
  public func article(
    path: String, source: SourceText, reading: ReadingText, metadata: ArticleMetadata
  ) -> Article {
    let layout = TextLayout(of: reading, abbreviations: abbreviations)
    let cast = castFinder.cast(of: reading, layout: layout)
    let quotations = quotationExtractor.quotations(in: reading, layout: layout, cast: cast)
    let published = metadata.published.flatMap { Moment(iso: $0) }
    let lexemes = timeExtractor.lexemes(of: reading, layout: layout)
    let times = timeExtractor.times(in: lexemes, publishedAt: published, metadata: metadata)
    let quantities = quantityExtractor.quantities(in: lexemes, times: times)
    let claims = claimExtractor.claims(
      in: reading, layout: layout, attributions: Self.attributions(of: quotations), quantities: quantities,
      times: times, places: Self.places(in: cast))
    return Article(
      path: path, source: source, reading: reading, metadata: metadata, layout: layout, cast: cast,
      quotations: quotations, quantities: quantities, times: times, claims: claims)
  }

  /// Whose words the pieces of the quotations are.
  private static func attributions(of quotations: [Quotation]) -> [Attribution] {
    var attributions: [Attribution] = []
    attributions.reserveCapacity(quotations.count * 2)
    // By index: a quotation whole is dear to copy.
    for i in quotations.indices {
      let speaker = quotations[i].speaker?.name
      for span in quotations[i].spans { attributions.append(Attribution(span: span, speaker: speaker)) }
    }
    return attributions
  }

  /// The names of places, those inside other mentions too, in order.
  private static func places(in cast: Cast) -> [ReadingSpan] {
    var places: [ReadingSpan] = []
    for mentions in [cast.mentions, cast.nested] {
      for mention in mentions where mention.kind == .place && mention.form == .name { places.append(mention.nameSpan) }
    }
    return places.sorted()
  }
}
