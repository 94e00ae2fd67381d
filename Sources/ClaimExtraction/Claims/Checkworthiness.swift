internal import Lexicons
internal import TextModel

/// How much it is worth to check a statement.
///
/// A sum of what speaks for and against, so that an editor can be told why. What speaks for it and against it is the
/// practice of ClaimBuster (Hassan et al., KDD 2017: check-worthy factual, unimportant factual, non-factual) and of Full Fact
/// (Konstantinovskiy et al., 2021: quantities, laws, correlations and comparisons are checked; predictions, personal
/// experience and opinions are not). The weights are set by hand: neither's labelled data may ship with this.
struct Checkworthiness: Sendable {
  private enum Role: String, Sendable {
    case change, past, superlative, comparison, opinion, prediction, personal, plain
  }

  private var phrases = PhraseTable<Role>()
  private var plain = FlatTable<Bool>(minimumCapacity: 64, free: false)
  private var pasts = FlatTable<Bool>(minimumCapacity: 64, free: false)

  init(language: Language) {
    language.resource("claim-words").forEachEntry { fields in
      guard fields.count > 1, let role = Role(rawValue: String(fields[1])) else { return }
      let hash = WordHash.of(String(fields[0]))
      if role == .plain { plain.insert(hash, true) }
      if role == .past { pasts.insert(hash, true) }
      // A word of two roles keeps the first: `fell` is a change before it is a past.
      phrases.insert(fields[0], role) { first, _ in first }
    }
  }

  /// What the words of a statement say of it.
  struct Signs {
    var hasVerb = false
    var changes = 0
    var superlatives: [ReadingSpan] = []
    var comparisons = 0
    var opinions = 0
    var predictions = 0
    var personal = 0
    var names = 0
    var words = 0
    var isQuestion = false
  }

  /// What a word can be to the signs.
  func role(of word: DistinctWord, bytes: [UInt8]) -> ClaimWord {
    var role: ClaimWord = phrases.mayStart(with: word.hash) ? .startsSign : []
    if pasts.value(word.hash) { role.insert(.past) }
    let count = word.span.count
    if count > 3, Self.ends(word, "ed", bytes) { role.insert(.pastEnding) }
    if count > 5, Self.ends(word, "est", bytes), !plain.value(word.hash) { role.insert(.superlativeEnding) }
    return role
  }

  /// Whether a word ends in those letters, in whatever case.
  private static func ends(_ word: DistinctWord, _ ending: StaticString, _ bytes: [UInt8]) -> Bool {
    let start = Int(word.span.end) - ending.utf8CodeUnitCount
    return ending.withUTF8Buffer { letters in letters.indices.allSatisfy { bytes[start + $0] | 0x20 == letters[$0] } }
  }

  /// Reads the signs from the tokens in `range`, of which `words` says what their words can be.
  func signs(of layout: TextLayout, _ range: Range<Int>, words: [ClaimWord]) -> Signs {
    var signs = Signs()
    let tokens = layout.tokens
    let limit = min(range.upperBound, tokens.count)
    var index = max(0, range.lowerBound)
    while index < limit {
      let token = tokens[index]
      defer { index += 1 }
      if token.firstByte == UInt8(ascii: "?"), token.kind == .punctuation { signs.isQuestion = true }
      guard token.kind == .word else { continue }
      signs.words += 1
      if token.isCapitalised, index > range.lowerBound { signs.names += 1 }
      let word = words[Int(token.word)]
      if !word.isEmpty { index += note(word, at: index, tokens, limit, in: &signs) - 1 }
    }
    return signs
  }

  /// Notes what the word says; gives the number of tokens that it and the words of its phrase are.
  private func note(
    _ word: ClaimWord, at index: Int, _ tokens: [Token], _ limit: Int, in signs: inout Signs
  ) -> Int {
    let token = tokens[index]
    let isSmall = token.shape == .lower
    if word.contains(.past) || isSmall && word.contains(.pastEnding) { signs.hasVerb = true }
    guard word.contains(.startsSign), let match = phrases.longestMatch(in: tokens, at: index, limit: limit) else {
      if isSmall, word.contains(.superlativeEnding) { signs.superlatives.append(token.span) }
      return 1
    }
    switch match.value {
    case .change:
      signs.changes += 1
      signs.hasVerb = true
    case .past: signs.hasVerb = true
    case .superlative: signs.superlatives.append(token.span.union(tokens[index + match.count - 1].span))
    case .comparison: signs.comparisons += 1
    case .opinion: signs.opinions += 1
    case .prediction: signs.predictions += 1
    case .personal: signs.personal += 1
    case .plain: break
    }
    return max(1, match.count)
  }

  // MARK: The sum

  /// The score of a statement with those signs, from 0 to 1.
  func score(_ signs: Signs, quantities: Int, measured: Int, times: Int, hedges: Int) -> Double {
    // A question asks, and a phrase without a verb states nothing.
    if signs.isQuestion { return 0 }
    // A sentence with a number that has no verb of the lists has one in the present: `2.4 billion people lack clean water`.
    var score = signs.hasVerb ? 0.2 : quantities > 0 ? 0.12 : 0.05
    // Numbers are what both practices check first; money, percents and measures more than bare counts.
    if quantities > 0 { score += 0.25 + 0.05 * Double(min(quantities, 3) - 1) }
    if measured > 0 { score += 0.08 }
    if times > 0 { score += 0.08 }
    if signs.changes > 0 { score += 0.12 }
    if signs.comparisons > 0 { score += 0.08 }
    if !signs.superlatives.isEmpty { score += 0.1 }
    score += min(0.15, 0.05 * Double(signs.names))
    // What nobody can check yet, or ever.
    if signs.predictions > 0 { score -= 0.15 }
    if signs.opinions > 0 { score -= min(0.2, 0.1 * Double(signs.opinions)) }
    if signs.personal > 0 { score -= 0.22 }
    score -= min(0.1, 0.04 * Double(hedges))
    if signs.words < 5 { score -= 0.15 }
    return (min(1, max(0, score)) * 100).rounded() / 100
  }
}
