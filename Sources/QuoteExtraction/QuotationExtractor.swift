public import Lexicons
public import Mentions
public import TextModel

/// Finds the quotations of an article, each with its cue and speaker.
///
/// Four steps, each a folder: the quotation marks are paired (`Marks`), the reporting words found with their
/// subjects (`Cues`), what each reports is bounded and pieces are joined (`Content`), and the subjects are
/// resolved to the article's cast (`Speakers`). What is particular to English is in word lists (`Lexicon`).
public struct QuotationExtractor: Sendable {
  private let lexicon: ReportingLexicon
  private let resolver: CoreferenceResolver

  /// An extractor for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {
    lexicon = ReportingLexicon(language: language)
    resolver = CoreferenceResolver(language: language)
  }

  /// All quotations of `reading`, in order of their first word.
  public func quotations(in reading: ReadingText, layout: TextLayout, cast: Cast) -> [Quotation] {
    let text = QuotationText(reading, layout: layout, lexicon: lexicon)
    let narrated = NarratedText(text)
    let index = CastIndex(cast) {
      resolver.resolve(cast, layout: layout, ignoring: narrated.passages.map { text.span(of: $0.tokens) })
    }
    let drafts = DraftBuilder.drafts(of: narrated, index: index)
    let finder = SpeakerFinder(narrated: narrated, index: index)
    let builder = QuotationBuilder(narrated: narrated)
    var quotations: [Quotation] = []
    quotations.reserveCapacity(drafts.count)
    var turns = SpeakerTurns()
    // Statement by statement they come in order, but for what a cue takes from a statement before.
    var isOrdered = true
    for draft in drafts {
      let (speaker, candidates) = finder.speaker(of: draft, behind: turns)
      if let speaker {
        turns.take(speaker, paragraph: narrated.statements[draft.statement].paragraph, cue: draft.cue)
      }
      if let quotation = builder.quotation(of: draft, speaker: speaker, candidates: candidates) {
        if let last = quotations.last?.extent, last > quotation.extent { isOrdered = false }
        quotations.append(quotation)
      }
    }
    return isOrdered ? quotations : quotations.sorted { $0.extent < $1.extent }
  }
}
