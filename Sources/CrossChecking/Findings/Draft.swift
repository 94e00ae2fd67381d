internal import Extraction
internal import TextModel

/// What a rule has found, before it is known how much the house wants to hear of it.
struct Draft {
  /// How much it asks of an editor, where that is not what the rule's page says.
  var severity: Severity?
  /// One sentence that says what differs.
  var message: String
  /// The passage in the article that is checked.
  var primary: ReadingSpan
  /// The digest of the words that it is about, where they are not those at its place: a quotation that is gone is known by its
  /// own words, and not by the sentence that stands where it was.
  var subject: UInt64?
  /// The passages that it was held against.
  var related: [Place] = []
  /// What it rests on.
  var evidence = Evidence()
}
