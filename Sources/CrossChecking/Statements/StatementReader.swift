internal import Extraction
internal import TextModel

/// Reads the features of changes off two texts.
struct StatementReader {
  let earlier: NormalText
  let later: NormalText
  let words: StatementWords
  let relations: WordRelations
  let exchanges: GraveExchanges

  /// Changes of more words than this are a rewriting, of which single words say nothing.
  static let mostWords = 24
  /// Lengths are counted up to this: whether six words were put in or twenty says no more of the sense.
  static let mostCounted = 6

  /// A word or phrase of sense in a change.
  private struct Sense {
    let key: UInt64
    let senses: WordSenses
  }

  /// What is to be said of one change in a passage.
  func features(of change: UnitChange, in passage: ChangedPassage) -> StatementFeatures {
    var features = StatementFeatures()
    let (gone, new) = (change.earlier.map { earlier.units[$0] }, change.later.map { later.units[$0] })
    addSmallWords(gone, new, to: &features)
    addNegations(change, to: &features)
    addNumbers(gone, new, to: &features)
    let (one, other) = (senses(of: change.earlier, in: earlier), senses(of: change.later, in: later))
    addNames(gone, new, isExchange: !one.isEmpty && !other.isEmpty, to: &features)
    addShape(one.count, other.count, gone.count + new.count, to: &features)
    if gone.count <= Self.mostWords, new.count <= Self.mostWords { addWords(one, other, passage, to: &features) }
    features.cancelDoubleNegation()
    features.isGrave = isGrave(change)
    return features
  }

  /// Whether one word was exchanged for its opposite, or for one that it may not be taken for. Small words count where
  /// nothing else was exchanged: `up`, `down`.
  func isGrave(_ change: UnitChange) -> Bool {
    guard let gone = onlyWord(change.earlier, earlier), let new = onlyWord(change.later, later),
      gone.isSmall == new.isSmall, earlier.negations(in: change.earlier) == 0 || !gone.isSmall,
      let one = relations.senses(of: gone.letters), let other = relations.senses(of: new.letters)
    else { return false }
    if exchanges.areGrave(one.bases + [gone.letters], other.bases + [new.letters]) { return true }
    return !gone.isSmall && !gone.isNegation && !new.isNegation
      && one.relation(to: other, prefixes: words.prefixes) == .opposite
  }

  /// The only word of sense in a run, or its only word.
  private func onlyWord(
    _ run: [Int], _ text: NormalText
  ) -> (letters: [UInt8], isSmall: Bool, isNegation: Bool)? {
    let sense = run.filter { text.units[$0].traits.isDisjoint(with: [.function, .filler]) }
    guard let only = sense.isEmpty ? run.first : sense.first, max(sense.count, sense.isEmpty ? run.count : 1) == 1,
      text.units[only].traits.isDisjoint(with: [.number, .limit, .bound])
    else { return nil }
    return (
      text.foldedLetters(of: text.units[only]), sense.isEmpty, text.units[only].traits.contains(.negation)
    )
  }

  private func addShape(_ gone: Int, _ new: Int, _ all: Int, to features: inout StatementFeatures) {
    switch (gone > 0, new > 0) {
    case (false, false): features.add(.functionWords)
    case (false, true):
      features.add(.insertion)
      features.add(.insertedLength, Double(min(new, Self.mostCounted)))
    case (true, false): features.add(.deletion)
    case (true, true):
      features.add(.exchange)
      features.add(.exchangedLength, Double(all).squareRoot())
      features.add(.growth, Double(min(max(0, new - gone), Self.mostCounted)))
      features.add(.shrinkage, Double(min(max(0, gone - new), Self.mostCounted)))
    }
  }
}

// MARK: - Small words, numbers and names

extension StatementReader {
  private func addSmallWords(_ gone: [Unit], _ new: [Unit], to features: inout StatementFeatures) {
    let (was, now) = (keys(gone), keys(new))
    let (lost, won) = (was.subtracting(now), now.subtracting(was))
    let roles = { (keys: Set<UInt64>) in
      keys.reduce(into: StatementWords.Role()) { $0.formUnion(words[$1]) }
    }
    let (lostRoles, wonRoles) = (roles(lost), roles(won))
    if wonRoles.contains(.contrast), !roles(was).contains(.contrast) { features.add(.newContrast) }
    if lostRoles.contains(.contrast), !roles(now).contains(.contrast) { features.add(.goneContrast) }
    if wonRoles.contains(.quantity) { features.add(.newQuantity) }
    if lostRoles.contains(.quantity) { features.add(.goneQuantity) }
    if lostRoles.contains(.modal) || wonRoles.contains(.modal) { features.add(.modal) }
    if lostRoles.contains(.coordinator), wonRoles.contains(.coordinator) { features.add(.coordinator) }
    if lostRoles.contains(.direction), wonRoles.contains(.direction), isFunction(gone), isFunction(new) {
      features.add(.direction)
    }
    let limits = { (units: [Unit]) in Set(units.filter { $0.traits.contains(.limit) }.map(\.key)) }
    if limits(gone) != limits(new) { features.add(.hedge) }
  }

  private func keys(_ units: [Unit]) -> Set<UInt64> { Set(units.map(\.key)) }

  private func isFunction(_ units: [Unit]) -> Bool { units.allSatisfy { $0.traits.contains(.function) } }

  private func addNegations(_ change: UnitChange, to features: inout StatementFeatures) {
    let denials = { (text: NormalText, run: [Int]) in
      text.negations(in: run) + run.count { words[text.keys[$0]].contains(.denial) }
    }
    if denials(earlier, change.earlier) != denials(later, change.later) { features.add(.negation) }
  }

  private func addNumbers(_ gone: [Unit], _ new: [Unit], to features: inout StatementFeatures) {
    let numbers = { (units: [Unit]) in units.filter { $0.traits.contains(.number) }.map(\.key) }
    let (was, now) = (numbers(gone), numbers(new))
    if was == now { return }
    features.add(was.isEmpty ? .newNumber : now.isEmpty ? .goneNumber : .number)
  }

  private func addNames(_ gone: [Unit], _ new: [Unit], isExchange: Bool, to features: inout StatementFeatures) {
    let names = { (units: [Unit]) in
      Set(
        units.filter { $0.traits.contains(.capital) && $0.traits.isDisjoint(with: [.first, .function, .number]) }
          .map(\.key))
    }
    let (was, now) = (names(gone), names(new))
    if isExchange, !was.isEmpty, !now.isEmpty, was != now {
      features.add(.name)
    } else if gone.isEmpty, !now.isEmpty {
      features.add(.newName)
    }
  }
}

// MARK: - Words of sense

extension StatementReader {
  private func addWords(
    _ gone: [Sense], _ new: [Sense], _ passage: ChangedPassage, to features: inout StatementFeatures
  ) {
    let (was, now) = (keys(of: passage.earlierSentences, in: earlier), keys(of: passage.laterSentences, in: later))
    var (openGone, openNew) = (Array(gone.indices), Array(new.indices))
    let pairs = gone.indices.flatMap { i in
      new.indices.map { j in (i, j, gone[i].senses.relation(to: new[j].senses, prefixes: words.prefixes)) }
    }
    for (i, j, relation) in pairs.sorted(by: { ($0.2.distance, $0.0, $0.1) < ($1.2.distance, $1.0, $1.1) }) {
      guard openGone.contains(i), openNew.contains(j) else { continue }
      // Words that have nothing to do with each other are held against each other only where it is sure which ones.
      if relation.distance >= WordRelation.far.distance, openGone.count > 1, openNew.count > 1 { continue }
      openGone.removeAll { $0 == i }
      openNew.removeAll { $0 == j }
      features.add(Self.feature(relation, new[j].senses.part))
      if was.contains(new[j].key) { features.add(.swapped) }
    }
    for j in openNew {
      features.add(was.contains(new[j].key) ? .moved : Self.newWord(new[j].senses.part))
    }
    for i in openGone {
      features.add(now.contains(gone[i].key) ? .moved : Self.goneWord(gone[i].senses.part))
    }
  }

  /// In a longer passage every word stands somewhere, so that where one came from says nothing; and every change in it would
  /// cost all of it.
  private static let longestPassage = 4096

  private func keys(of sentences: [Int], in text: NormalText) -> Set<UInt64> {
    let count = sentences.reduce(0) { $0 + text.sentences[$1].count }
    return count > Self.longestPassage ? [] : Set(sentences.flatMap { text.keys[text.sentences[$0]] })
  }

  private static func feature(_ relation: WordRelation, _ part: WordSenses.Part) -> StatementFeature {
    switch (relation, part) {
    case (.opposite, _): .opposite
    case (.nearlyOpposite, _): .nearlyOpposite
    case (.unknown, _): .unknown
    case (.near, .noun): .nearNoun
    case (.near, .verb): .nearVerb
    case (.near, _): .nearQuality
    case (.broader, .noun): .broaderNoun
    case (.broader, .verb): .broaderVerb
    case (.broader, _): .broaderQuality
    case (.coordinate, .noun): .coordinateNoun
    case (.coordinate, .verb): .coordinateVerb
    case (.coordinate, _): .coordinateQuality
    case (.far, .noun): .farNoun
    case (.far, .verb): .farVerb
    case (.far, _): .farQuality
    }
  }

  private static func newWord(_ part: WordSenses.Part) -> StatementFeature {
    switch part {
    case .noun: .newNoun
    case .verb: .newVerb
    case .quality: .newQuality
    case .unknown: .newUnknown
    }
  }

  private static func goneWord(_ part: WordSenses.Part) -> StatementFeature {
    switch part {
    case .noun: .goneNoun
    case .verb: .goneVerb
    case .quality: .goneQuality
    case .unknown: .goneUnknown
    }
  }

  /// The words of sense in a run, phrases that mean something by themselves as one: `talk about`.
  private func senses(of run: [Int], in text: NormalText) -> [Sense] {
    var result: [Sense] = []
    var at = 0
    while at < run.count {
      if let (senses, count) = phrase(at: at, of: run, in: text) {
        result.append(Sense(key: text.keys[run[at]], senses: senses))
        at += count
        continue
      }
      let unit = text.units[run[at]]
      if isSense(unit) {
        let letters = text.foldedLetters(of: unit)
        if let senses = relations.senses(of: letters) { result.append(Sense(key: unit.key, senses: senses)) }
      }
      at += 1
    }
    return result
  }

  private func isSense(_ unit: Unit) -> Bool {
    unit.traits.isDisjoint(with: [.function, .filler, .negation, .limit, .bound, .number])
      && words[unit.key].isDisjoint(with: [.quantity, .contrast, .modal, .denial, .coordinator])
  }

  /// The phrase of three or two words that starts at a place of a run.
  private func phrase(at start: Int, of run: [Int], in text: NormalText) -> (WordSenses, Int)? {
    guard isSense(text.units[run[start]]) else { return nil }
    for count in [3, 2] where start + count <= run.count && run[start + count - 1] == run[start] + count - 1 {
      let rest = run[(start + 1)..<(start + count)].flatMap {
        [UInt8(ascii: " ")] + text.foldedLetters(of: text.units[$0])
      }
      let first = text.foldedLetters(of: text.units[run[start]])
      if let senses = relations.senses(of: first, followedBy: rest) { return (senses, count) }
    }
    return nil
  }
}

extension NormalText {
  /// The bytes of a unit, ASCII capitals folded.
  func foldedLetters(of unit: Unit) -> [UInt8] {
    article.reading.bytes[Int(unit.start)..<Int(unit.end)].map(ByteFold.lower)
  }
}
