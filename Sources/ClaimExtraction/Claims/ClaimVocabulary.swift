internal import Lexicons
internal import TextModel

/// What all word lists together say of single words to a claim: one look-up answers everybody who asks about a word.
struct ClaimVocabulary: Sendable {
  private var roles = FlatTable<UInt16>(minimumCapacity: 1536, free: 0)

  /// Says that the first word of `phrase` can be `role`.
  mutating func insert(_ role: ClaimWord, firstOf phrase: Substring) {
    guard let word = phrase.split(separator: " ", maxSplits: 1).first else { return }
    roles.insert(WordHash.of(String(word)), role.rawValue) { $0 | $1 }
  }

  /// Says what a word can be, where `phrase` is one word.
  mutating func insert(_ role: ClaimWord, ofWord phrase: Substring) {
    if !phrase.contains(" ") { insert(role, firstOf: phrase) }
  }

  /// What a word can be: what the lists say of it, and what its ending does.
  func role(of word: DistinctWord, in bytes: [UInt8]) -> ClaimWord {
    let role = ClaimWord(rawValue: roles.value(word.hash))
    let (count, end) = (word.span.count, Int(word.span.end))
    guard count > 3, end <= bytes.count else { return role }
    switch bytes[end &- 1] | 0x20 {
    case 0x64 where bytes[end &- 2] | 0x20 == 0x65: return role.union(.pastEnding)
    case 0x74 where count > 5 && role.isDisjoint(with: [.plain, .past]):
      let isSuperlative = bytes[end &- 2] | 0x20 == 0x73 && bytes[end &- 3] | 0x20 == 0x65
      return isSuperlative ? role.union(.superlativeEnding) : role
    default: return role
    }
  }
}
