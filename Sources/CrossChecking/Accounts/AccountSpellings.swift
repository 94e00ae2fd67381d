internal import Extraction
internal import Mentions
internal import TextModel

/// Finds people whose name two outlets spell two ways: `Rolf Eck`, `Rolf Ek`; `Sarah Whitcombe`, `Sara Whitcombe`.
///
/// Both must be named in full, with one of the two words the same, and neither outlet may have the other's spelling of
/// anybody: who writes of `Leon Brandt` and of `Leon Brand` means two people.
struct AccountSpellings: Sendable {
  /// One person under two names.
  struct Variant: Sendable {
    /// Where each account has its spelling first.
    let earlier: ReadingSpan
    let later: ReadingSpan
    /// The word that differs, folded.
    let earlierWord: [UInt8]
    let laterWord: [UInt8]
  }

  /// A person who is named in full.
  private struct FullName {
    let first: [UInt8]
    let last: [UInt8]
    let span: ReadingSpan
  }

  /// The variants, in the order of the later account.
  let variants: [Variant]

  /// More people are a list, not a story.
  private static let mostNames = 400

  init(_ earlier: Article, _ later: Article) {
    let (names, laterNames) = (Self.fullNames(of: earlier), Self.fullNames(of: later))
    guard names.count <= Self.mostNames, laterNames.count <= Self.mostNames else {
      variants = []
      return
    }
    let (words, laterWords) = (Self.nameWords(of: earlier), Self.nameWords(of: later))
    let (byFirst, byLast) = (Dictionary(grouping: names, by: \.first), Dictionary(grouping: names, by: \.last))
    variants = laterNames.compactMap { name in
      let namesake = byFirst[name.first, default: []].first {
        Spelling.areVariantsBehindOneFirstName($0.last, name.last)
          && !laterWords.contains($0.last) && !words.contains(name.last)
      }
      if let namesake {
        return Variant(earlier: namesake.span, later: name.span, earlierWord: namesake.last, laterWord: name.last)
      }
      let relative = byLast[name.last, default: []].first {
        GivenNameVariants.areVariants($0.first, name.first)
          && !laterWords.contains($0.first) && !words.contains(name.first)
      }
      return relative.map {
        Variant(earlier: $0.span, later: name.span, earlierWord: $0.first, laterWord: name.first)
      }
    }
  }

  /// Each person named in full once, in order.
  private static func fullNames(of article: Article) -> [FullName] {
    var seen: Set<[[UInt8]]> = []
    return article.cast.mentions.compactMap { mention in
      guard mention.form == .name, mention.kind == .person else { return nil }
      let words = PersonalName(article.reading.string(mention.nameSpan)).words
      // An initial and a particle name nobody.
      guard (2...3).contains(words.count), let first = words.first, let last = words.last, first.count > 2,
        last.count > 1, seen.insert(words).inserted
      else { return nil }
      return FullName(first: first, last: last, span: mention.nameSpan)
    }
  }

  /// All words of the names of an article.
  private static func nameWords(of article: Article) -> Set<[UInt8]> {
    (article.cast.mentions + article.cast.nested).reduce(into: []) { words, mention in
      guard mention.form == .name else { return }
      words.formUnion(PersonalName(article.reading.string(mention.nameSpan)).words)
    }
  }

  /// The pairs of names, for the rule.
  var pairs: [NamePair] { variants.map { NamePair(earlier: $0.earlier, later: $0.later, isSpelling: true) } }

  /// How the earlier account spells words of the later one.
  var respelled: [[UInt8]: [UInt8]] {
    Dictionary(variants.map { ($0.laterWord, $0.earlierWord) }, uniquingKeysWith: { first, _ in first })
  }
}

extension PersonalName {
  /// The name with its words as another account spells them.
  func respelled(_ spellings: [[UInt8]: [UInt8]]) -> PersonalName {
    spellings.isEmpty ? self : PersonalName(words: words.map { spellings[$0] ?? $0 })
  }

  private init(words: [[UInt8]]) { self.words = words }
}
