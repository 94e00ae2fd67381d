internal import Lexicons
internal import TextModel

/// Under what words a story may have what its headline calls by a short name: `Conservative` for `Tories`, `Spanish` for
/// `Spain`.
struct ShortNames: Sendable {
  /// The beginnings of the words of one meaning, as hashes; all of them must be there.
  typealias Words = [UInt64]

  private var phrases = PhraseTable<[Words]>()

  init(language: Language) {
    language.resource("short-names").forEachEntry { fields in
      if fields.count >= 2 { insert(fields[0], fields[1]) }
    }
    // A country for its people, and its people for a country.
    language.resource("demonyms").forEachEntry { fields in
      guard fields.count >= 2, !fields[1].isEmpty else { return }
      insert(fields[0], fields[1])
      insert(fields[1], fields[0])
    }
  }

  private mutating func insert(_ name: Substring, _ meaning: Substring) {
    let words = meaning.parts(separatedBy: " ").map { word in
      let bytes = Array(word.utf8)
      return WordHash.of(bytes, 0..<min(bytes.count, HeadlineSupport.stemLength))
    }
    phrases.insert(name, [words], combine: +)
  }

  /// What the longest short name that starts at `index` of `tokens` may stand for; nothing where none does.
  func meanings(in tokens: [Token], at index: Int, limit: Int) -> [Words] {
    phrases.longestMatch(in: tokens, at: index, limit: limit)?.value ?? []
  }
}
