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

  /// Reads the word list; what it says of single words goes into `vocabulary`.
  init(language: Language, vocabulary: inout ClaimVocabulary) {
    language.resource("claim-words").forEachEntry { fields in
      guard fields.count > 1, let role = Role(rawValue: String(fields[1])) else { return }
      switch role {
      case .past where !fields[0].contains(" "): vocabulary.insert(.past, firstOf: fields[0])
      case .plain where !fields[0].contains(" "): vocabulary.insert(.plain, firstOf: fields[0])
      default: vocabulary.insert(.startsSign, firstOf: fields[0])
      }
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
    /// What the words can be, all together.
    var seen: ClaimWord = []
  }

  /// Reads the signs from the tokens in `range`.
  func signs(of text: ClaimText, _ range: Range<Int>) -> Signs {
    var signs = Signs()
    let tokens = text.tokens
    let range = range.clamped(to: tokens.indices)
    var index = range.lowerBound
    while index < range.upperBound {
      guard tokens[index].kind == .word else {
        if tokens[index].firstByte == UInt8(ascii: "?"), tokens[index].kind == .punctuation { signs.isQuestion = true }
        index &+= 1
        continue
      }
      signs.words &+= 1
      if tokens[index].shape != .lower, index > range.lowerBound { signs.names &+= 1 }
      let word = text.words[Int(tokens[index].word)]
      signs.seen.formUnion(word)
      if word.isDisjoint(with: .sign) {
        index &+= 1
      } else {
        let end = index &+ note(word, at: index, tokens, range.upperBound, in: &signs)
        for inner in index..<end { signs.seen.formUnion(text.role(inner)) }
        index = end
      }
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

  /// What was found in a statement that can be checked.
  struct Counts {
    var quantities = 0
    /// The quantities that have a unit.
    var measured = 0
    var times = 0
  }

  /// The score of a statement with those signs, from 0 to 1.
  func score(_ signs: Signs, _ counts: Counts, hedges: Int) -> Double {
    // A question asks, and a phrase without a verb states nothing.
    if signs.isQuestion { return 0 }
    // A sentence with a number that has no verb of the lists has one in the present: `2.4 billion people lack clean water`.
    var score = signs.hasVerb ? 0.2 : counts.quantities > 0 ? 0.12 : 0.05
    // Numbers are what both practices check first; money, percents and measures more than bare counts.
    if counts.quantities > 0 { score += 0.25 + 0.05 * Double(min(counts.quantities, 3) - 1) }
    if counts.measured > 0 { score += 0.08 }
    if counts.times > 0 { score += 0.08 }
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
