internal import Lexicons
internal import TextModel

/// The words by which different accounts of one event tell of the same thing, after the event types of the ACE 2005
/// guidelines.
struct NewsConcepts: Sendable {
  /// What the words of a concept say.
  enum Kind: String, Sendable {
    case event, price, measure, dimension, thing, everyone, part, portion, grave, slight, scope
    case light, have, from, movement, before, after, until, since, wish, naming, clause
  }

  /// What some words mean.
  struct Concept: Hashable, Sendable {
    /// Which concept it is.
    let number: Int
    /// What its words say.
    let kind: Kind

    /// Its key among those of stems.
    var key: UInt64 { UInt64(truncatingIfNeeded: number &+ 1) &* 0x9E37_79B9_7F4A_7C15 }
  }

  private var happenings = Words()
  private var things = Words()
  private var opposites: [UInt64: UInt64] = [:]
  private var listed: Set<UInt64> = []

  /// Words of one sort: single ones by their stems, phrases as they are written.
  private struct Words: Sendable {
    var stems: [UInt64: Concept] = [:]
    var phrases = PhraseTable<Concept>()

    mutating func insert(_ words: some StringProtocol, _ concept: Concept) {
      if words.utf8.contains(0x20) { return phrases.insert(words, concept) }
      let bytes = Array(words.utf8)
      stems[Stem.key(bytes, 0..<bytes.count)] = concept
    }
  }

  init(language: Language) {
    var opposites: [(Concept, String)] = []
    var named: [String: Concept] = [:]
    var count = 0
    language.resource("news-concepts").forEachEntry { fields in
      guard fields.count >= 4, let kind = Kind(rawValue: String(fields[1])) else { return }
      let concept = Concept(number: count, kind: kind)
      count += 1
      // A happening and a thing may have one name; only happenings have opposites.
      if kind != .thing { named[String(fields[0])] = concept }
      if kind == .event { listed.insert(concept.key) }
      if fields[2] != "-" { opposites.append((concept, String(fields[2]))) }
      for words in fields[3].parts(separatedBy: ";") {
        let trimmed = words.first == " " ? words.dropFirst() : words
        if kind == .thing || kind == .everyone {
          things.insert(trimmed, concept)
        } else {
          happenings.insert(trimmed, concept)
        }
      }
    }
    for (concept, name) in opposites { if let other = named[name] { self.opposites[concept.key] = other.key } }
  }

  /// What happens, or how it is counted, by the words from a token on; and how many tokens they are.
  func happening(at index: Int, in tokens: [Token], limit: Int, stem: UInt64) -> (concept: Concept, count: Int)? {
    if let (concept, count) = happenings.phrases.longestMatch(in: tokens, at: index, limit: limit) {
      return (concept, count)
    }
    return happenings.stems[stem].map { ($0, 1) }
  }

  /// What is counted by the word at `index`, or by a phrase that ends with it: `crew members`.
  func thing(at index: Int, in tokens: [Token], stem: UInt64) -> Concept? {
    if index > 0, let (concept, count) = things.phrases.longestMatch(in: tokens, at: index - 1, limit: index + 1),
      count == 2
    {
      return concept
    }
    return things.stems[stem]
  }

  /// Whether a key is of an event of the list, and not of just any verb.
  func isEvent(_ key: UInt64) -> Bool { listed.contains(key) }

  /// Whether two concepts, by their keys, cannot be true of one thing.
  func areOpposite(_ one: UInt64, _ other: UInt64) -> Bool { opposites[one] == other || opposites[other] == one }
}
