public import CrossChecking
public import Extraction

/// An entry of the quotation register: one thing that was said, in every wording that the texts of a story have for it.
public struct QuotationEntry: Hashable, Sendable {
  /// The wording that stands for all: the source's where there is one, else the earliest.
  public let wording: String
  /// Whose words they are; `nil` where no text tells.
  public let speaker: String?
  /// Where a primary source has it; `nil` where none does.
  public let source: Place?
  /// Where it was found, earliest first.
  public let occurrences: [Occurrence]

  /// Makes an entry.
  public init(wording: String, speaker: String?, source: Place? = nil, occurrences: [Occurrence]) {
    self.source = source
    self.wording = wording
    self.speaker = speaker
    self.occurrences = occurrences
  }
}

/// One text's rendering of something that was said.
public struct Occurrence: Hashable, Sendable {
  /// Where it is.
  public let place: Place
  /// The words there.
  public let wording: String
  /// The words of the wording that it is held against and of this one, run by run; empty where they are the same.
  public let changes: [WordChange]
  /// Whose words this text says that they are.
  public let speaker: String?
  /// How sure that is, from 0 to 1.
  public let confidence: Double?

  /// Makes an occurrence.
  public init(place: Place, wording: String, changes: [WordChange], speaker: String?, confidence: Double?) {
    self.place = place
    self.wording = wording
    self.changes = changes
    self.speaker = speaker
    self.confidence = confidence
  }
}
