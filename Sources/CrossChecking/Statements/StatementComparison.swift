internal import ClaimExtraction
package import Extraction
internal import Lexicons
internal import TextModel

/// A change of words, outside quotation marks, that changed what is stated.
struct StatementChange: Sendable {
  /// The passage that it is in.
  let passage: ChangedPassage
  /// The words.
  let change: UnitChange
  /// Those of them that are shown: without what only moved.
  var shown: UnitChange
  /// How surely it did, as log odds.
  let logOdds: Double
  /// Whether its words only stand elsewhere in the passage.
  let isMove: Bool
  /// Whether a word was exchanged for its opposite, or for one that it may not be taken for.
  let isGrave: Bool
  /// Whether it says from when, or in what rank, an office is held.
  let isOfTenure: Bool
}

/// Judges of changes of words whether what is stated changed with them.
struct StatementComparison: Sendable {
  /// How alike two wordings of a passage must be for single changes in it to be judged.
  static let leastStrength = 0.3

  /// The log odds of a change that needs no weighing.
  private static let certain = 3.0

  let words: StatementWords
  let relations: WordRelations
  private let weights: StatementWeights
  private let exchanges: GraveExchanges

  init(language: Language) {
    words = StatementWords(language: language)
    relations = WordRelations(language: language)
    weights = StatementWeights(language: language)
    exchanges = GraveExchanges(language: language)
  }

  /// The changes of passages outside quotation marks that may have changed what is stated.
  func changes(
    in passages: [ChangedPassage], _ earlier: NormalText, _ later: NormalText, forms: VerbForms
  ) -> [StatementChange] {
    let prospects = ProspectComparison(earlier: earlier, later: later, words: words, forms: forms)
    return judged(passages, earlier, later).compactMap { passage, change, features in
      // What was to come and has come are two statements, however like the words are.
      let isOfTenure = isOfTenure(change, earlier, later)
      let isTurned = prospects.prospect(in: change) == .future || isOfTenure
      let logOdds = isTurned || features.isGrave ? Self.certain : weights.logOdds(of: features)
      guard logOdds > (features.hasStrangeWord ? ClaimChanged.leastLogOddsOfSuggestion : ClaimChanged.leastLogOdds)
      else {
        return nil
      }
      return StatementChange(
        passage: passage, change: change, shown: change, logOdds: logOdds, isMove: features.isMoveAlone,
        isGrave: features.isGrave, isOfTenure: isOfTenure)
    }
  }

  /// Whether all that came, went or was exchanged says from when, or in what rank, an office is held: `the former minister`.
  private func isOfTenure(_ change: UnitChange, _ earlier: NormalText, _ later: NormalText) -> Bool {
    let sense = { (run: [Int], text: NormalText) in
      run.filter { text.units[$0].traits.isDisjoint(with: [.function, .filler]) }.map { text.keys[$0] }
    }
    let all = sense(change.earlier, earlier) + sense(change.later, later)
    return !all.isEmpty && all.count <= 2 && all.allSatisfy { words[$0].contains(.tenure) }
  }

  private func reader(_ earlier: NormalText, _ later: NormalText) -> StatementReader {
    StatementReader(earlier: earlier, later: later, words: words, relations: relations, exchanges: exchanges)
  }

  /// Whether a change exchanges one word for its opposite, or for one that it may not be taken for.
  func isGrave(_ change: UnitChange, _ earlier: NormalText, _ later: NormalText) -> Bool {
    reader(earlier, later).isGrave(change)
  }

  /// Whether small letters are a word that the lists of meanings have.
  @Sendable func isWord(_ letters: [UInt8]) -> Bool { relations.senses(of: letters)?.isKnown ?? false }

  /// Whether two units are one word, once with a beginning that turns it: `likely`, `unlikely`.
  func turnEachOther(_ unit: Int, _ text: NormalText, _ other: Int, _ otherText: NormalText) -> Bool {
    let (one, two) = (text.foldedLetters(of: text.units[unit]), otherText.foldedLetters(of: otherText.units[other]))
    let (long, short) = one.count > two.count ? (one, two) : (two, one)
    return short.count > 3 && long.suffix(short.count) == short[...]
      && words.prefixes.contains { $0[...] == long.dropLast(short.count) }
  }

  /// Every such change with its features.
  func judged(
    _ passages: [ChangedPassage], _ earlier: NormalText, _ later: NormalText
  ) -> [(passage: ChangedPassage, change: UnitChange, features: StatementFeatures)] {
    let reader = reader(earlier, later)
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
  func earlierPlace(_ earlier: NormalText, _ later: NormalText) -> Int {
    change.earlier.first ?? Self.place(before: change.earlierNext, in: earlier, forWords: change.later, of: later)
  }

  /// The unit of the later text at which it is shown.
  func laterPlace(_ earlier: NormalText, _ later: NormalText) -> Int {
    change.later.first ?? Self.place(before: change.laterNext, in: later, forWords: change.earlier, of: earlier)
  }

  /// Where words are missing, the unit before; the one behind, where they opened a sentence.
  private static func place(before next: Int, in text: NormalText, forWords run: [Int], of other: NormalText) -> Int {
    let opens = run.first.map { other.units[$0].traits.contains(.first) } ?? false
    return opens && next < text.units.count ? next : max(0, next - 1)
  }
}

extension Comparison {
  /// The changes of words that may have changed what is stated, and that no other rule reports or has found to be none.
  func statementChanges() -> [StatementChange] {
    let changes = lexicon.statements.changes(in: changed, earlier, later, forms: lexicon.verbs)
    if changes.isEmpty { return [] }
    let turned = Set(polarities.map(\.change)).union(hedges.map(\.change))
    let differing = SpanSet(
      numbers.map(\.later) + times.map(\.later) + names.map(\.later) + titles.map(\.later) + speakers.map(\.mention))
    let earlierDiffering = SpanSet(
      numbers.map(\.earlier) + times.map(\.earlier) + names.map(\.earlier) + titles.map(\.earlier))
    let (one, other) = (AnsweredPassages(earlier), AnsweredPassages(later))
    // What takes a look at all of both texts is made where a change asks for it.
    lazy var attributions = KeptAttributions(self)
    lazy var moved = MovedAttributions(self)
    let reworded = rewordedNegations()
    return changes.filter { statement in
      let change = statement.change
      if statement.isMove || reworded.contains(change) || turned.contains(change)
        || touches(change.later, differing, later) || touches(change.earlier, earlierDiffering, earlier)
        || areSpokenAlike(change) || isPadding(change)
      {
        return false
      }
      if !statement.isOfTenure, one.answer(for: change.earlier, other, change.later) { return false }
      if change.earlier.isEmpty != change.later.isEmpty, attributions.holdAll(of: change) || moved.hold(change) {
        return false
      }
      return !isStatedElsewhere(statement) && !isLocality(change)
    }.compactMap { statement in
      var statement = statement
      guard let rest = MovedWords(statement.passage, earlier, later).rest(of: statement.change) else { return nil }
      statement.shown = rest
      return statement
    }
  }

  /// Pairs of changes by which a negation is only worded otherwise, all but side by side: `has not yet decided`, `has yet to
  /// decide`. Farther apart it negates something else now.
  private func rewordedNegations() -> Set<UnitChange> {
    var found: Set<UnitChange> = []
    for passage in changed {
      for (first, second) in zip(passage.changes, passage.changes.dropFirst()) {
        let was = earlier.negations(in: first.earlier) + earlier.negations(in: second.earlier)
        let now = later.negations(in: first.later) + later.negations(in: second.later)
        let start = first.later.last.map { $0 + 1 } ?? first.laterNext
        guard was > 0, (was > 0) == (now > 0),
          (second.later.first ?? second.laterNext) - start <= Self.mostWordsBetween,
          lexicon.verbs.haveSameSense(first, beside: .negation, earlier, later),
          lexicon.verbs.haveSameSense(second, beside: .negation, earlier, later)
        else { continue }
        found.formUnion([first, second])
      }
    }
    return found
  }

  /// `yet`, `still`.
  private static let mostWordsBetween = 1

  /// Whether words only came, or only went, that say nothing beside the word behind them: `in order` before `to`.
  private func isPadding(_ change: UnitChange) -> Bool {
    guard change.earlier.isEmpty != change.later.isEmpty else { return false }
    let (run, next, text) =
      change.later.isEmpty
      ? (change.earlier, change.earlierNext, earlier) : (change.later, change.laterNext, later)
    guard run.count <= Self.longestTurn, text.keys.indices.contains(next), run.last == next - 1 else { return false }
    return lexicon.statements.words.paddings.contains(ComparisonLexicon.joined((run + [next]).map { text.keys[$0] }))
  }

  /// Whether the two sides are spoken alike: `would not`, `wouldn't`.
  private func areSpokenAlike(_ change: UnitChange) -> Bool {
    guard !change.earlier.isEmpty, !change.later.isEmpty, change.earlier.count + change.later.count <= Self.longestTurn
    else { return false }
    let (one, other) = (earlier.spoken(change.earlier, lexicon), later.spoken(change.later, lexicon))
    return one == other || one == later.spoken(change.later, lexicon, as: lexicon.spokenElse)
      || other == earlier.spoken(change.earlier, lexicon, as: lexicon.spokenElse)
  }

  /// Whether the words are part of a quantity that the other wording of the passage has too, with its unit elsewhere:
  /// `€2m`, `two million euros`.
  private func isStatedElsewhere(_ statement: StatementChange) -> Bool {
    let (change, passage) = (statement.change, statement.passage)
    let isFunction = { (text: NormalText) in { (unit: Int) in text.units[unit].traits.contains(.function) } }
    if change.earlier.allSatisfy(isFunction(earlier)), change.later.allSatisfy(isFunction(later)) { return false }
    return earlier.restates(change.earlier, later, passage.laterSentences)
      && later.restates(change.later, earlier, passage.earlierSentences)
  }

  /// Whether only what kind of place it is was put before a name, or taken from there: `the town of Orne`.
  private func isLocality(_ change: UnitChange) -> Bool {
    let words = lexicon.statements.words
    return change.earlier.isEmpty && later.isLocality(change.later, next: change.laterNext, words)
      || change.later.isEmpty && earlier.isLocality(change.earlier, next: change.earlierNext, words)
  }

  private func touches(_ run: [Int], _ spans: SpanSet, _ text: NormalText) -> Bool {
    run.contains { spans.overlaps(text.span(of: $0)) }
  }
}

extension NormalText {
  /// Whether all words of a run are in quantities that stand in sentences of another text too, of one value and unit.
  func restates(_ run: [Int], _ other: NormalText, _ sentences: [Int]) -> Bool {
    run.allSatisfy { index in
      if units[index].traits.contains(.function) { return true }
      let unit = span(of: index)
      return article.quantities.contains { quantity in
        quantity.span.contains(unit)
          && other.article.quantities.contains { candidate in
            (quantity.mayBeAge(candidate)
              || quantity.kind == candidate.kind && quantity.unit == candidate.unit
                && NumberPair.difference(quantity, candidate) == nil)
              && sentences.contains { other.article.layout.sentences[$0].span.contains(candidate.span) }
          }
      }
    }
  }

  /// Whether a run is one word for a kind of place, with small words alone beside it, before a name.
  fileprivate func isLocality(_ run: [Int], next: Int, _ words: StatementWords) -> Bool {
    let sense = run.filter { !units[$0].traits.contains(.function) }
    guard sense.count == 1, let last = run.last, last != sense[0], next == last + 1, units.indices.contains(next) else {
      return false
    }
    return words[keys[sense[0]]].contains(.locality) && units[next].traits.contains(.capital)
  }
}

extension Quantity {
  /// Whether one is an age and the other the same number with nothing counted: `a 44-year-old man`, `a man, 44,`.
  fileprivate func mayBeAge(_ other: Quantity) -> Bool {
    let isBare = { (quantity: Quantity) in quantity.kind == .cardinal && quantity.unit == nil && quantity.counted == nil
    }
    return value != nil && value == other.value && (kind == .age && isBare(other) || isBare(self) && other.kind == .age)
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
