internal import Extraction
internal import Mentions
internal import TextModel

/// Finds names of places and organisations that are spelled two ways: `Bellhaven`, `the Friends of Belhaven Library`.
///
/// A word is a slip for another one where both have one sound; or, in names of several words, where all but one of them are
/// the same and that one differs by a letter. People are told apart by ``NameVariants``.
enum PlaceNameVariants {
  /// Shorter words have too many neighbours.
  private static let shortestWord = 6
  /// From this length on a word of one name that is a letter away from one of another is a slip without further signs.
  private static let shortestLoneWord = 8
  /// More names than this are a list; pairs grow with the square.
  private static let mostNames = 300

  private struct Name {
    let words: [[UInt8]]
    let span: ReadingSpan
    let isPerson: Bool
    let mayBePerson: Bool
  }

  /// The variants in order.
  static func find(in text: CheckedText) -> [NameVariants.Variant] {
    let names = names(of: text)
    guard names.count <= mostNames else { return [] }
    var variants: [NameVariants.Variant] = []
    for (index, later) in names.enumerated() {
      if let earlier = names[..<index].first(where: { areVariants($0, later) }) {
        variants.append(NameVariants.Variant(unusual: later.span, usual: earlier.span))
      }
    }
    return variants
  }

  /// Each name once, in the order of the first place of each.
  private static func names(of text: CheckedText) -> [Name] {
    let article = text.article
    var seen: Set<[[UInt8]]> = []
    return (article.cast.mentions + article.cast.nested).filter { $0.form == .name }.sorted { $0.span < $1.span }
      .compactMap { mention in
        let words = PersonalName(article.reading.string(mention.nameSpan)).words
        guard !words.isEmpty, words.count <= 5, seen.insert(words).inserted else { return nil }
        // `to Portlevan`: places stand there far more often than people.
        let isFirm = words.contains([UInt8(ascii: "&")])
        return Name(
          words: words, span: mention.nameSpan, isPerson: mention.kind == .person && words.count > 1 && !isFirm,
          mayBePerson: mention.kind == .person && !isFirm && !text.isWord(.located, at: mention.tokens.lowerBound - 1))
      }
  }

  private static func areVariants(_ one: Name, _ other: Name) -> Bool {
    guard !one.isPerson, !other.isPerson else { return false }
    for word in one.words where word.count >= shortestWord {
      for otherWord in other.words where otherWord.count >= shortestWord && otherWord != word {
        guard word.first == otherWord.first, abs(word.count - otherWord.count) <= 1 else { continue }
        if SoundKey(word) == SoundKey(otherWord) { return true }
        let isLong = min(word.count, otherWord.count) >= shortestLoneWord && !one.mayBePerson && !other.mayBePerson
        if isLong && word.last == otherWord.last || sharesRest(one, word, other, otherWord),
          EditDistance.between(word, otherWord, atMost: 1) <= 1,
          !isPlural(word, otherWord)
        {
          return true
        }
      }
    }
    return false
  }

  /// Whether names of several words have the next or the last word in common.
  private static func sharesRest(_ one: Name, _ word: [UInt8], _ other: Name, _ otherWord: [UInt8]) -> Bool {
    let rest = one.words.filter { $0 != word }
    return !rest.isEmpty && other.words.count > 1 && rest.contains { $0.count >= 3 && other.words.contains($0) }
  }

  private static func isPlural(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard long.starts(with: short) else { return false }
    // A mute `e` is another spelling: `Harlow`, `Harlowe`; `Israeli` is another word than `Israel`.
    return !long.dropFirst(short.count).elementsEqual("e".utf8)
  }
}
