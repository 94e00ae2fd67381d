package import Extraction
internal import Lexicons
internal import TextModel

/// A change of words, outside quotation marks, that changed what is stated.
struct StatementChange: Sendable {
  /// The passage that it is in.
  let passage: ChangedPassage
  /// The words.
  let change: UnitChange
  /// How surely it did, as log odds.
  let logOdds: Double
  /// Whether its words only stand elsewhere in the passage.
  let isMove: Bool
}

/// Judges of changes of words whether what is stated changed with them.
struct StatementComparison: Sendable {
  /// How alike two wordings of a passage must be for single changes in it to be judged.
  static let leastStrength = 0.3

  let words: StatementWords
  private let relations: WordRelations
  private let weights: StatementWeights

  init(language: Language) {
    words = StatementWords(language: language)
    relations = WordRelations(language: language)
    weights = StatementWeights(language: language)
  }

  /// The changes of passages outside quotation marks that may have changed what is stated.
  func changes(in passages: [ChangedPassage], _ earlier: NormalText, _ later: NormalText) -> [StatementChange] {
    judged(passages, earlier, later).compactMap { passage, change, features in
      let logOdds = weights.logOdds(of: features)
      guard logOdds > (features.hasStrangeWord ? ClaimChanged.leastLogOddsOfSuggestion : ClaimChanged.leastLogOdds)
      else {
        return nil
      }
      return StatementChange(
        passage: passage, change: change, logOdds: logOdds, isMove: features.isMoveAlone)
    }
  }

  /// Every such change with its features.
  func judged(
    _ passages: [ChangedPassage], _ earlier: NormalText, _ later: NormalText
  ) -> [(passage: ChangedPassage, change: UnitChange, features: StatementFeatures)] {
    let reader = StatementReader(earlier: earlier, later: later, words: words, relations: relations)
    return passages.filter { $0.strength >= Self.leastStrength }.flatMap { passage in
      passage.changes.filter { change in
        !change.earlier.contains { earlier.units[$0].isQuoted } && !change.later.contains { later.units[$0].isQuoted }
      }
      .map { (passage, $0, reader.features(of: $0, in: passage)) }
    }
  }
}

extension StatementChange {
  /// The unit of the earlier text at which it is shown.
  var earlierPlace: Int { change.earlier.first ?? max(0, change.earlierNext - 1) }
  /// The unit of the later text at which it is shown: where words are gone, the one before.
  var laterPlace: Int { change.later.first ?? max(0, change.laterNext - 1) }
}

extension Comparison {
  /// The changes of words that may have changed what is stated, and that no other rule reports or has found to be none.
  func statementChanges() -> [StatementChange] {
    let turned = Set(polarities.map(\.change)).union(hedges.map(\.change))
    let differing = SpanSet(numbers.map(\.later) + times.map(\.later) + names.map(\.later) + speakers.map(\.mention))
    let earlierDiffering = SpanSet(numbers.map(\.earlier) + times.map(\.earlier) + names.map(\.earlier))
    let (one, other) = (AnsweredPassages(earlier), AnsweredPassages(later))
    return lexicon.statements.changes(in: changed, earlier, later).filter { statement in
      let change = statement.change
      if statement.isMove || turned.contains(change) || touches(change.later, differing, later)
        || touches(change.earlier, earlierDiffering, earlier)
      {
        return false
      }
      return !one.answer(for: change.earlier, other, change.later)
    }
  }

  private func touches(_ run: [Int], _ spans: SpanSet, _ text: NormalText) -> Bool {
    run.contains { spans.overlaps(ReadingSpan(text.units[$0].start, max(text.units[$0].start, text.units[$0].end))) }
  }
}

extension CrossChecker {
  /// What is looked at in every change between two texts, by the names of the features: what the weights are learned
  /// from.
  package func statementFeatures(_ earlier: Article, _ later: Article) -> [[String: Double]] {
    let (one, other) = (NormalText(earlier, lexicon: lexicon), NormalText(later, lexicon: lexicon))
    return lexicon.statements.judged(Alignment(one, other).changed, one, other).map { _, _, features in
      Dictionary(uniqueKeysWithValues: features.values.map { ($0.key.rawValue, $0.value) })
    }
  }
}
