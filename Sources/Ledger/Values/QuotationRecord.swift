public import Extraction
public import QuoteExtraction

/// A quotation that the ledger keeps, with the version that has it.
public struct QuotationRecord: Hashable, Sendable {
  /// Its key in this ledger.
  public let id: Int64
  /// The version that has it.
  public let version: VersionRecord
  /// Its number in the version, from 0, in order of the text.
  public let ordinal: Int
  /// How much of it is inside marks.
  public let kind: Quotation.Kind
  /// How its marks end.
  public let closing: Quotation.Closing
  /// Its words as they read, its parts joined by single spaces.
  public let text: String
  /// What was said, part by part.
  public let content: [Place]
  /// The parts of it that stand inside marks; equal to ``content`` for a direct quotation.
  public let quoted: [Place]
  /// The reporting words.
  public let cue: CueRecord?
  /// Whose words they are; `nil` where nothing tells.
  public let speaker: SpeakerRecord?
  /// Who else it might be, best first, the speaker included.
  public let candidates: [SpeakerCandidate]
}

/// The reporting words of a quotation.
public struct CueRecord: Hashable, Sendable {
  /// Where they are.
  public let place: Place
  /// The reporting word in its dictionary form.
  public let lemma: String
  /// What it says beside.
  public let stance: Cue.Stance
  /// Whether the saying itself is negated.
  public let isNegated: Bool
}

/// Whose words a quotation is.
public struct SpeakerRecord: Hashable, Sendable {
  /// Their fullest name in the article.
  public let name: String
  /// What they are.
  public let kind: Speaker.Kind
  /// The words at the quotation that point to them.
  public let mention: Place
  /// How sure it is, from 0 to 1.
  public let confidence: Double
}
