/// What is looked at when it is judged whether a change of words changed what is stated.
///
/// Each is a number for one change: mostly how many words it is so of. Their weights are in `statement-weights.tsv`
/// under these names.
enum StatementFeature: String, CaseIterable, Sendable {
  /// Of every change.
  case any
  // Words that took the place of others, by how the two stand to each other and what part of speech the new one is.
  case nearNoun = "near-noun"
  case nearVerb = "near-verb"
  case nearQuality = "near-quality"
  case broaderNoun = "broader-noun"
  case broaderVerb = "broader-verb"
  case broaderQuality = "broader-quality"
  case coordinateNoun = "coordinate-noun"
  case coordinateVerb = "coordinate-verb"
  case coordinateQuality = "coordinate-quality"
  case farNoun = "far-noun"
  case farVerb = "far-verb"
  case farQuality = "far-quality"
  case unknown
  case opposite
  case nearlyOpposite = "nearly-opposite"
  /// A new word that the rest of the earlier passage has: two words changed places.
  case swapped
  // Words without a counterpart, by part of speech.
  case newNoun = "new-noun"
  case newVerb = "new-verb"
  case newQuality = "new-quality"
  case newUnknown = "new-unknown"
  case goneNoun = "gone-noun"
  case goneVerb = "gone-verb"
  case goneQuality = "gone-quality"
  case goneUnknown = "gone-unknown"
  /// New words that the earlier passage has elsewhere, and gone ones that the later passage has.
  case moved
  // What became of words of sense: only put in, only left out, exchanged, or none concerned.
  case insertion
  case deletion
  case exchange
  case functionWords = "function-words"
  /// The number of words of sense put in where nothing was, up to six.
  case insertedLength = "inserted-length"
  /// The square root of the number of words on both sides of an exchange.
  case exchangedLength = "exchanged-length"
  /// By how many words of sense one side is longer, up to six.
  case growth
  case shrinkage
  // Small words that only one side has.
  case negation
  case hedge
  case modal
  case newContrast = "new-contrast"
  case goneContrast = "gone-contrast"
  case newQuantity = "new-quantity"
  case goneQuantity = "gone-quantity"
  case coordinator
  case direction
  // Numbers and names.
  case number
  case newNumber = "new-number"
  case goneNumber = "gone-number"
  case name
  case newName = "new-name"
}

/// What each feature of one change is.
struct StatementFeatures: Sendable {
  private(set) var values: [StatementFeature: Double] = [.any: 1]
  /// Whether one word was exchanged for its opposite, or for one that no desk may take it for. That is not weighed: it
  /// is known.
  var isGrave = false

  /// Adds to a feature.
  mutating func add(_ feature: StatementFeature, _ value: Double = 1) { values[feature, default: 0] += value }

  /// A negation and an opposite say the same together: `did not win`, `lost`.
  mutating func cancelDoubleNegation() {
    guard values[.negation] == 1, values[.opposite] == 1 else { return }
    values[.negation] = nil
    values[.opposite] = nil
    add(.nearVerb)
  }

  /// Whether there is a word of sense that does not pass for one that it replaces.
  var hasStrangeWord: Bool {
    [
      .coordinateNoun, .coordinateVerb, .coordinateQuality, .farNoun, .farVerb, .farQuality, .unknown, .opposite,
      .nearlyOpposite, .swapped, .newNoun, .newVerb, .newQuality, .newUnknown, .goneNoun, .goneVerb, .goneQuality,
      .goneUnknown,
    ].contains { self[$0] > 0 }
  }

  /// Whether words were put in, or left out, that the other side has elsewhere in the passage, and none beside.
  var isMoveAlone: Bool {
    self[.moved] > 0 && self[.exchange] == 0
      && [.newNoun, .newVerb, .newQuality, .newUnknown, .goneNoun, .goneVerb, .goneQuality, .goneUnknown, .negation]
        .allSatisfy { self[$0] == 0 }
  }

  /// A feature; 0 where nothing was added to it.
  subscript(feature: StatementFeature) -> Double { values[feature] ?? 0 }
}
