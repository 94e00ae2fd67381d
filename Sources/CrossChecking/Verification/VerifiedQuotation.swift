public import Extraction

/// What holding an article against its sources found of one of its quotations.
public struct VerifiedQuotation: Hashable, Sendable {
  /// How the quotation stands to its source.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Word for word.
    case verbatim
    /// Changed, and ellipses or brackets show where.
    case marked
    /// Changed, and nothing shows it.
    case altered
    /// Made of utterances that are apart in the source.
    case spliced
    /// Not in any source that was given.
    case absent
  }

  /// What may be amiss with words that are quoted as they were said.
  public enum Flag: String, Hashable, Sendable, CaseIterable {
    /// What they hang on was left out of their sentence: a negation, a condition.
    case outOfSentence = "out-of-sentence"
    /// They are those of a question, and the article gives them to whoever answered.
    case questionsWords = "question"
    /// Somebody else speaks in the source.
    case otherSpeaker = "other-speaker"
    /// A part of them, too short to be missed by a rule, is in no source.
    case partNotFound = "part-not-found"
  }

  /// The words in the article.
  public let text: String
  /// How it stands to its source.
  public let status: Status
  /// Whose words the article says that they are.
  public let speaker: String?
  /// Where the source has them, or the first part of them.
  public let match: Place?
  /// The words of the source and of the article, run by run.
  public let changes: [WordChange]
  /// Where the article has them; `nil` where that is unknown.
  public var place: Place?
  /// Who speaks in the source, where it says so.
  public var sourceSpeaker: String?
  /// Where the source has each part of them, in the order of the article.
  public var matches: [Place] = []
  /// What stands directly before them in the source.
  public var before: Place?
  /// What stands directly behind them in the source.
  public var after: Place?
  /// What may be amiss beside their wording.
  public var flags: [Flag] = []

  /// Makes the outcome for one quotation.
  public init(text: String, status: Status, speaker: String?, match: Place?, changes: [WordChange]) {
    self.text = text
    self.status = status
    self.speaker = speaker
    self.match = match
    self.changes = changes
  }
}

/// What holding an article against its sources found.
public struct VerifiedArticle: Hashable, Sendable {
  /// What the rules report, by place.
  public let findings: [Finding]
  /// Every quotation that has quotation marks, in order.
  public let quotations: [VerifiedQuotation]
  /// Indices of sources that are hardly in the article's language: a translation has other words.
  public let sourcesInOtherLanguages: [Int]
}
