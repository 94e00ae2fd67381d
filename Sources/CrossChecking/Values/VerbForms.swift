internal import Extraction
internal import Lexicons
internal import TextModel

/// Says whether two words are forms of one word: `say` and `said`, `killing` and `killed`.
struct VerbForms: Sendable {
  /// The verbs of irregular forms, and of themselves.
  private var verbs: [UInt64: String] = [:]
  /// The irregular forms that are past.
  private var pasts: Set<UInt64> = []

  init(language: Language) {
    language.resource("irregular-verbs").forEachEntry { fields in
      guard fields.count >= 2 else { return }
      let verb = String(fields[0])
      verbs[WordHash.of(verb)] = verb
      // `lay` is a verb of its own, and the past of `lie`: the first entry counts.
      for form in fields[1].split(separator: " ") where verbs[WordHash.of(String(form))] == nil {
        verbs[WordHash.of(String(form))] = verb
      }
      let others = fields.count >= 3 ? fields[2].split(separator: " ") : []
      for form in fields[1].split(separator: " ") where !others.contains(form) {
        pasts.insert(WordHash.of(String(form)))
      }
    }
  }

  /// Whether a word is one of the irregular verbs, in any form.
  func isIrregularForm(_ hash: UInt64) -> Bool { verbs[hash] != nil }

  /// Whether a word is a past form, one of the irregular ones or with one of `endings`.
  func isPast(_ unit: Unit, of text: NormalText, endings: [[UInt8]]) -> Bool {
    if verbs[unit.key] != nil { return pasts.contains(unit.key) }
    let letters = text.foldedLetters(of: unit)
    return endings.contains { letters.count > $0.count + 1 && letters.suffix($0.count).elementsEqual($0) }
  }

  /// Two words with this many letters in common at their start are forms of one word, as far as a rule for errors
  /// needs.
  private static let shortestStem = 4
  /// No ending is longer: `-ing`.
  private static let longestEnding = 3

  /// Whether unit `index` of one text and unit `other` of another are forms of one word.
  func areOneWord(_ index: Int, _ text: NormalText, _ other: Int, _ otherText: NormalText) -> Bool {
    let (verb, otherVerb) = (verbs[text.keys[index]], verbs[otherText.keys[other]])
    let a = Array((verb ?? text.string(index..<(index + 1))).utf8)
    let b = Array((otherVerb ?? otherText.string(other..<(other + 1))).utf8)
    let common = zip(a, b).prefix { ByteFold.lower($0) == ByteFold.lower($1) }.count
    if common >= Self.shortestStem { return true }
    // `go` and `going`, `say` and `says`.
    let isStem = verb != nil && common == a.count || otherVerb != nil && common == b.count
    return isStem && max(a.count, b.count) <= common + Self.longestEnding
  }
}

extension VerbForms {
  /// Whether the words of sense in a change, beside those with a trait, are the same: none, or one in two forms (`did
  /// not approve`, `approved`). Otherwise the statement was worded anew (`did not win`, `lost`), and may say the same.
  func haveSameSense(_ change: UnitChange, beside trait: Unit.Traits, _ alignment: Alignment) -> Bool {
    haveSameSense(change, beside: trait, alignment.earlier, alignment.later)
  }

  /// The same, of two texts.
  func haveSameSense(
    _ change: UnitChange, beside trait: Unit.Traits, _ earlier: NormalText, _ later: NormalText
  ) -> Bool {
    let isSense = { (unit: Unit) in unit.traits.isDisjoint(with: [trait, .function, .filler]) }
    let gone = change.earlier.filter { isSense(earlier.units[$0]) }
    let new = change.later.filter { isSense(later.units[$0]) }
    if gone.isEmpty && new.isEmpty { return true }
    guard gone.count == 1, new.count == 1 else { return false }
    return areOneWord(gone[0], earlier, new[0], later)
  }
}
