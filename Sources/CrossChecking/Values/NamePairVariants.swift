internal import Extraction
internal import TextModel

/// Finds names of two words of which one is the same and the other spelled two ways, whatever they are names of: `Jordan Maddocks`,
/// `Jordan Maddox`; `Harlow Engineering`, `Harlowe Engineering`.
///
/// Names are looked for as neighbours with capitals, since what a name is of is not always known. The word that differs has the
/// same sound, or a letter more, less or changed within it; another ending makes another word (`North Korea`, `North Korean`).
enum NamePairVariants {
  /// Shorter words have too many neighbours.
  private static let shortestWord = 5
  /// More names are a list; pairs grow with the square.
  private static let mostNames = 300

  private struct Pair {
    let first: [UInt8]
    let second: [UInt8]
    let span: ReadingSpan
  }

  /// The variants in order.
  static func find(in text: CheckedText) -> [NameVariants.Variant] {
    let pairs = pairs(of: text)
    guard pairs.count <= mostNames else { return [] }
    return pairs.enumerated().compactMap { index, later in
      pairs[..<index].first { areVariants($0, later) }.map {
        NameVariants.Variant(unusual: later.span, usual: $0.span)
      }
    }
  }

  /// Each pair once, in the order of the first place of each.
  private static func pairs(of text: CheckedText) -> [Pair] {
    var seen: Set<[[UInt8]]> = []
    var pairs: [Pair] = []
    for sentence in text.sentences where sentence.isProse {
      for token in sentence.tokens.dropLast() where isNameLike(token, text) && isNameLike(token + 1, text) {
        // `Workers Say`: the first word of a sentence is no name for certain.
        guard token > sentence.tokens.lowerBound || !text.isWord([.definite, .indefinite], at: token) else { continue }
        let words = [token, token + 1].map { PersonalName(text.string(text.tokens[$0].span)).words.first ?? [] }
        guard words.allSatisfy({ $0.count >= 3 }), seen.insert(words).inserted else { continue }
        pairs.append(
          Pair(first: words[0], second: words[1], span: text.tokens[token].span.union(text.tokens[token + 1].span)))
      }
    }
    return pairs
  }

  private static func isNameLike(_ token: Int, _ text: CheckedText) -> Bool {
    token < text.tokens.count && text.tokens[token].kind == .word && text.tokens[token].shape == .capitalised
  }

  private static func areVariants(_ one: Pair, _ other: Pair) -> Bool {
    if one.first == other.first { return areVariants(one.second, other.second) }
    return one.second == other.second && areVariants(one.first, other.first)
  }

  private static func areVariants(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one != other, min(one.count, other.count) >= shortestWord, one.first == other.first else { return false }
    if SoundKey(one) == SoundKey(other), !isEnding(one, other) { return true }
    return EditDistance.between(one, other, atMost: 1) <= 1 && !isEnding(one, other)
      && (one.last == other.last || one.count != other.count)
  }

  /// Whether one word is the other with another ending: `Korea`, `Korean`.
  private static func isEnding(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard long.count > short.count, long.starts(with: short) else { return false }
    // A mute `e` at the end is a spelling: `Harlow`, `Harlowe`.
    return !long.dropFirst(short.count).elementsEqual("e".utf8)
  }
}
