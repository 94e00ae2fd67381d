internal import Extraction
internal import Mentions
internal import TextModel

/// Changes of numbers and names that stand at the same place of two wordings, told from the words alone: for what is
/// no quantity, time or name by itself (`Fortune 500`, `Article 21`, `the Ruiz administration`).
struct PlainChanges {
  private let alignment: Alignment
  /// The changes outside quotation marks, each with the passage that it is in.
  private let changes: [(UnitChange, ChangedPassage)]
  /// Says whether small letters are a word of the language.
  private let isWord: @Sendable ([UInt8]) -> Bool

  /// A number or name, and what stands in its place.
  struct Exchange {
    let earlier: Range<Int>
    let later: Range<Int>
  }

  init(
    _ alignment: Alignment, strength: Double, isWord: @escaping @Sendable ([UInt8]) -> Bool = { _ in true }
  ) {
    self.alignment = alignment
    changes = Self.changes(alignment, strength: strength)
    self.isWord = isWord
  }

  /// Numbers exchanged one for one, outside quotation marks.
  func numbers() -> [Exchange] {
    changes.flatMap { change, _ -> [Exchange] in
      let gone = change.earlier.filter { alignment.earlier.units[$0].traits.contains(.number) }
      let new = change.later.filter { alignment.later.units[$0].traits.contains(.number) }
      guard gone.count == new.count else { return [] }
      let keys = Set(gone.map { alignment.earlier.keys[$0] })
      return zip(gone, new).filter { !keys.contains(alignment.later.keys[$0.1]) }
        .map { Exchange(earlier: $0..<($0 + 1), later: $1..<($1 + 1)) }
    }
  }

  /// Weekdays and months exchanged one for one, outside quotation marks.
  func times(_ names: CalendarNames) -> [Exchange] {
    changes.compactMap { change, _ in
      guard change.earlier.count == 1, change.later.count == 1,
        names.nameOtherTimes(alignment.earlier.keys[change.earlier[0]], alignment.later.keys[change.later[0]])
      else { return nil }
      return Exchange(
        earlier: change.earlier[0]..<(change.earlier[0] + 1), later: change.later[0]..<(change.later[0] + 1))
    }
  }

  /// Verbs that say how many times as much something became, exchanged one for one: `doubled`, `tripled`.
  func multiples(_ worth: [UInt64: String]) -> [Exchange] {
    changes.compactMap { change, _ in
      let gone = change.earlier.filter { worth[alignment.earlier.keys[$0]] != nil }
      let new = change.later.filter { worth[alignment.later.keys[$0]] != nil }
      guard gone.count == 1, new.count == 1,
        worth[alignment.earlier.keys[gone[0]]] != worth[alignment.later.keys[new[0]]]
      else { return nil }
      return Exchange(earlier: gone[0]..<(gone[0] + 1), later: new[0]..<(new[0] + 1))
    }
  }

  /// Runs of at most this many capitalised words are names; longer ones are titles of works, or headlines.
  static let longestName = 4

  /// Capitalised words exchanged for others, outside quotation marks, in sentences that are not all capitals.
  func names() -> [Exchange] {
    changes.compactMap { change, passage in
      if let name = nameAnywhere(change) { return name }
      guard isName(change.earlier, in: alignment.earlier), isName(change.later, in: alignment.later),
        !isTitled(passage.earlierSentences, alignment.earlier), !isTitled(passage.laterSentences, alignment.later)
      else { return nil }
      return Exchange(
        earlier: change.earlier[0]..<(change.earlier[0] + change.earlier.count),
        later: change.later[0]..<(change.later[0] + change.later.count))
    }
  }

  /// A word of a name that is spelled otherwise now, or a word that is in no dictionary in place of one: there the first word
  /// of a sentence, and one of a headline in capitals, is known to be a name all the same.
  private func nameAnywhere(_ change: UnitChange) -> Exchange? {
    guard change.earlier.count == 1, change.later.count == 1 else { return nil }
    let (unit, laterUnit) = (alignment.earlier.units[change.earlier[0]], alignment.later.units[change.later[0]])
    guard unit.traits.contains(.capital), laterUnit.traits.contains(.capital) else { return nil }
    let (a, b) = (alignment.earlier.foldedLetters(of: unit), alignment.later.foldedLetters(of: laterUnit))
    let isOther =
      laterUnit.traits.contains(.first) && !laterUnit.traits.contains(.function)
      && (!isWord(b) || isName(at: change.later[0], in: alignment.later))
    guard Spelling.areVariants(a, b) || isOther else { return nil }
    guard isName(at: change.earlier[0], in: alignment.earlier) else { return nil }
    return Exchange(
      earlier: change.earlier[0]..<(change.earlier[0] + 1), later: change.later[0]..<(change.later[0] + 1))
  }

  /// Whether a unit is part of a name that the article is known to speak of.
  private func isName(at unit: Int, in text: NormalText) -> Bool {
    let span = text.span(of: unit)
    return text.article.name(around: span).map { text.article.cast.mentions[$0].nameSpan.contains(span) } ?? false
  }

  private static func changes(_ alignment: Alignment, strength: Double) -> [(UnitChange, ChangedPassage)] {
    alignment.changed.filter { $0.strength >= strength }.flatMap { passage in
      passage.changes.filter { change in
        !change.earlier.contains { alignment.earlier.units[$0].isQuoted }
          && !change.later.contains { alignment.later.units[$0].isQuoted }
      }
      .map { ($0, passage) }
    }
  }

  private func isName(_ run: [Int], in text: NormalText) -> Bool {
    guard let first = run.first, let last = run.last, run.count <= Self.longestName, last - first + 1 == run.count
    else {
      return false
    }
    // `Zero Hedge` is a name, `Twelve` is none.
    if run.allSatisfy({ text.units[$0].traits.contains(.number) }) { return false }
    return run.allSatisfy { index in
      let traits = text.units[index].traits
      return traits.contains(.capital) && traits.isDisjoint(with: [.first, .function, .negation])
    }
  }

  /// Whether most words of the sentences have capitals: a headline in title case, where a capital says nothing.
  private func isTitled(_ sentences: [Int], _ text: NormalText) -> Bool {
    let units = sentences.flatMap { Array(text.units[text.sentences[$0]]) }.filter { !$0.traits.contains(.function) }
    return units.count { $0.traits.contains(.capital) } * 3 > units.count * 2
  }
}
