public import ClaimExtraction
public import Mentions
public import QuoteExtraction
public import TextModel

/// One state of one outlet's text, read: its text and everything that was found in it.
///
/// All spans of what was found are in the reading text; ``place(of:)`` leads to the file.
public struct Article: Sendable {
  /// The path of the file, as the user named it.
  public let path: String
  /// The file.
  public let source: SourceText
  /// What a person reads of it.
  public let reading: ReadingText
  /// What the file says of itself.
  public let metadata: ArticleMetadata
  /// The parts of the text.
  public let layout: TextLayout
  /// Everybody and everything that it mentions.
  public let cast: Cast
  /// Its quotations, in order of their first word.
  public let quotations: [Quotation]
  /// Its quantities, in order.
  public let quantities: [Quantity]
  /// Its times, in order.
  public let times: [TimeExpression]
  /// Its claims, in order.
  public let claims: [Claim]
  /// Lines, columns and code points of the file.
  public let places: PlaceIndex

  /// Takes what was found elsewhere. Use ``Extractor`` to find it.
  public init(
    path: String, source: SourceText, reading: ReadingText, metadata: ArticleMetadata, layout: TextLayout, cast: Cast,
    quotations: [Quotation], quantities: [Quantity], times: [TimeExpression], claims: [Claim]
  ) {
    self.path = path
    self.source = source
    self.reading = reading
    self.metadata = metadata
    self.layout = layout
    self.cast = cast
    self.quotations = quotations
    self.quantities = quantities
    self.times = times
    self.claims = claims
    self.places = PlaceIndex(source)
  }

  /// The place in the file of a span of the reading text.
  public func place(of span: ReadingSpan) -> Place {
    place(of: reading.origin(span), text: reading.string(span))
  }

  /// The place of a span of the file, which reads as `text`.
  public func place(of span: SourceSpan, text: String) -> Place {
    let (line, column) = places.lineAndColumn(of: span)
    return Place(
      path: path, span: span, codePoints: places.codePoints(of: span), line: line, column: column, text: text,
      time: reading.timeline?.time(at: span))
  }

  /// The words of a quotation: its spans joined by single spaces.
  public func text(of quotation: Quotation) -> String {
    quotation.spans.map { reading.string($0) }.joined(separator: " ")
  }
}
