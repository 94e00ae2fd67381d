public import Extraction

/// What is like a wording that was searched for.
public struct SearchResult: Hashable, Sendable {
  /// The wordings of quotations, the most alike first.
  public let wordings: [WordingHit]
  /// The passages of sources, the most alike first. They need not stand in quotation marks.
  public let passages: [SourcePassage]
  /// Whether there may be more that is as like: only so many wordings are looked at, of those that have the same words the ones
  /// that were added first.
  public let isPartial: Bool
}

/// A wording that is like one that was searched for.
public struct WordingHit: Hashable, Sendable {
  /// The words, as one of the quotations has them.
  public let text: String
  /// How much of what was searched for it has, by what its words tell and in which order they stand, from 0 to 1.
  public let likeness: Double
  /// The quotations that have these words, whatever their case, accents and marks, in the order in which they were added.
  public let quotations: [QuotationRecord]
}

/// Some sentences of a source.
public struct SourcePassage: Hashable, Sendable {
  /// The version of the source that has it.
  public let version: VersionRecord
  /// From the first byte of its first sentence to behind the last byte of its last one, with the sentences as they read.
  public let place: Place
  /// Who says so, by the source's own words: `HALLORAN`; `nil` where it does not tell.
  public let speaker: String?
  /// What is said there and in some sentences before and behind: an article's quotation may begin earlier or go on.
  public let surroundings: String
  /// How much of what was searched for it has, from 0 to 1, as ``WordingHit/likeness``.
  public let likeness: Double
}
