internal import TextModel

extension ResourceFields {
  /// Calls `body` with the plurals of a noun: as the second field has them, or by the rule.
  func forEachPlural(_ body: (UInt64) -> Void) {
    guard self[1].isEmpty else {
      if letter(1) == UInt8(ascii: "-") { return }
      forEachPart(of: self[1], separator: UInt8(ascii: ",")) { body(WordHash.of(bytes, $0)) }
      return
    }
    body(withS(self[0]))
  }

  /// Calls `body` with a verb and its forms: those of the rule, and those that the fourth field has.
  func forEachInflection(_ body: (UInt64) -> Void) {
    let word = firstWordRange(0)
    guard !word.isEmpty else { return }
    body(WordHash.of(bytes, word))
    body(withS(word))
    let stem = word.lowerBound..<word.upperBound - 1
    switch bytes[word.upperBound - 1] {
    case UInt8(ascii: "e"):
      body(hash(word, adding: "d"))
      body(hash(stem, adding: "ing"))
    case UInt8(ascii: "y") where !isVowel(word.upperBound - 2):
      body(hash(stem, adding: "ied"))
      body(hash(word, adding: "ing"))
    default:
      body(hash(word, adding: "ed"))
      body(hash(word, adding: "ing"))
    }
    forEachPart(of: self[3], separator: UInt8(ascii: ",")) { body(WordHash.of(bytes, $0)) }
  }

  /// The plural of a noun or the third person of a verb: `chiefs`, `says`, `witnesses`, `deputies`.
  private func withS(_ word: Range<Int>) -> UInt64 {
    guard let last = word.last else { return WordHash.of(bytes, word) }
    switch bytes[last] {
    case UInt8(ascii: "y") where !isVowel(last - 1): return hash(word.lowerBound..<last, adding: "ies")
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"): return hash(word, adding: "es")
    case UInt8(ascii: "h") where last > word.lowerBound && "cs".utf8.contains(bytes[last - 1]):
      return hash(word, adding: "es")
    default: return hash(word, adding: "s")
    }
  }

  private func isVowel(_ index: Int) -> Bool { index >= 0 && "aeou".utf8.contains(bytes[index]) }

  private func hash(_ word: Range<Int>, adding ending: StaticString) -> UInt64 {
    ending.withUTF8Buffer { WordHash.of(bytes, word, adding: $0) }
  }
}
