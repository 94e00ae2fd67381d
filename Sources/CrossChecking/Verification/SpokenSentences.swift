public import Extraction
public import Lexicons
internal import Mentions
internal import QuoteExtraction
public import TextModel

/// What is said in a source, sentence by sentence, and who says it.
///
/// In a transcript whoever's turn it is, without the label that says so; in a document whom it quotes there. The sentences of
/// a source are what the quotations of articles come from, in quotation marks or not.
public struct SpokenSentences: Sendable {
  /// Something that is said.
  public struct Sentence: Hashable, Sendable {
    /// Its words.
    public let span: ReadingSpan
    /// Who says it, as the source names them; `nil` where nothing tells.
    public let speaker: String?
  }

  private let lexicon: SourceLexicon

  /// Finds what is said in sources in `language`. Making one reads word lists; make one and use it for many.
  public init(language: Language = .english) {
    lexicon = SourceLexicon(language: language)
  }

  /// The sentences of a source, in order.
  public func sentences(of source: Article) -> [Sentence] {
    let headers = TurnFinder(source, lexicon: lexicon).headers()
    let hasTurns = Self.areTurns(headers, of: source.layout.tokens.count)
    var next = 0
    var speaker: String?
    return source.layout.sentences.compactMap { sentence in
      var tokens = sentence.tokens.clamped(to: source.layout.tokens.indices)
      while next < headers.count, headers[next].tokens.lowerBound < tokens.upperBound {
        let header = headers[next]
        // A bare time stamp begins no turn.
        if header.name != nil || header.role != nil { speaker = header.name }
        if header.tokens.lowerBound <= tokens.lowerBound {
          tokens = min(header.tokens.upperBound, tokens.upperBound)..<tokens.upperBound
        }
        next += 1
      }
      guard let first = tokens.first else { return nil }
      let span = ReadingSpan(source.layout.tokens[first].span.start, sentence.span.end)
      return Sentence(span: span, speaker: hasTurns ? speaker : Self.quoted(span, in: source))
    }
  }

  /// Whether labels are those of speakers: two at least, and half of the words behind the first. A statement may have a line
  /// `Contact: …` at its end.
  private static func areTurns(_ headers: [TurnFinder.Header], of count: Int) -> Bool {
    let turns = headers.filter { $0.name != nil || $0.role != nil }
    guard let first = turns.first, turns.count >= 2 else { return false }
    return 2 * (count - first.tokens.lowerBound) >= count
  }

  /// Whom a document quotes in a sentence.
  private static func quoted(_ span: ReadingSpan, in source: Article) -> String? {
    let quotations = source.quotations
    let behind = quotations.partitioningIndex { $0.extent.start >= span.end }
    return quotations[..<behind].suffix(nested).last { $0.extent.overlaps(span) }?.speaker?.name
  }

  /// Quotations are in order of their starts: one that has a part of a sentence is seldom further back than this.
  private static let nested = 4
}
