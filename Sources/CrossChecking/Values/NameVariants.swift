internal import Extraction
internal import Mentions
internal import TextModel

/// Finds names of one article that look like misspellings of another one in it.
struct NameVariants {
  /// A name, and the one that it may be a slip for.
  struct Variant {
    /// The rarer spelling; the later one where both are as frequent.
    let unusual: ReadingSpan
    /// The other spelling, where it stands first.
    let usual: ReadingSpan
  }

  /// A surname under which the article names somebody.
  private struct Surname {
    let letters: [UInt8]
    var firstNames: Set<[UInt8]>
    var spans: [ReadingSpan]
  }

  /// More people than this are in a list, not a story; pairs grow with the square.
  private static let mostNames = 400

  /// The variants in order.
  static func find(in text: CheckedText) -> [Variant] {
    let article = text.article
    let surnames = surnames(of: article)
    guard surnames.count <= mostNames else { return [] }
    var variants =
      GivenNameVariants.find(in: article) + PlaceNameVariants.find(in: text)
      + NamePairVariants.find(in: text)
    for i in surnames.indices {
      for j in surnames.indices where j > i {
        let (a, b) = (surnames[i], surnames[j])
        guard Spelling.areVariants(a.letters, b.letters) || areShortVariants(a, b),
          !Spelling.areNumbersOfOne(a.letters, b.letters),
          maybeSamePerson(a, b)
        else { continue }
        let (usual, unusual) = b.spans.count > a.spans.count ? (b, a) : (a, b)
        variants.append(Variant(unusual: unusual.spans[0], usual: usual.spans[0]))
      }
    }
    var kept: [Variant] = []
    var pairs: Set<Set<[UInt8]>> = []
    for variant in variants.sorted(by: { ($0.unusual, $0.usual) < ($1.unusual, $1.usual) })
    where !kept.contains(where: { $0.unusual.overlaps(variant.unusual) }) {
      // `Brazile`, `Brazille`: once a pair is told, its other mentions say nothing new.
      let names = [variant.unusual, variant.usual].compactMap { PersonalName(article.reading.string($0)).words.last }
      if pairs.insert(Set(names)).inserted || Set(names).count < 2 { kept.append(variant) }
    }
    return kept
  }

  /// Short surnames behind the same first name.
  private static func areShortVariants(_ a: Surname, _ b: Surname) -> Bool {
    !a.firstNames.isDisjoint(with: b.firstNames) && min(a.letters.count, b.letters.count) >= 3
      && Spelling.areShortVariants(a.letters, b.letters)
  }

  /// Without a first name on either side only long names a letter apart, or names of one sound, are slips: `Lady Ingleby`,
  /// `Lady Inglebye`.
  private static func areSurelyVariants(_ a: Surname, _ b: Surname) -> Bool {
    guard min(a.spans.count, b.spans.count) == 1 else { return false }
    return SoundKey(a.letters) == SoundKey(b.letters)
      || min(a.letters.count, b.letters.count) >= 7 && EditDistance.between(a.letters, b.letters, atMost: 1) <= 1
  }

  /// The surnames of persons in the order of their first mention.
  private static func surnames(of article: Article) -> [Surname] {
    var surnames: [Surname] = []
    var indices: [[UInt8]: Int] = [:]
    for mention in article.cast.mentions where mention.form == .name && mention.kind == .person {
      let words = PersonalName(article.reading.string(mention.nameSpan)).words
      guard let last = words.last, words.count <= 3 else { continue }
      let index = indices[last] ?? surnames.count
      if index == surnames.count {
        indices[last] = index
        surnames.append(Surname(letters: last, firstNames: [], spans: []))
      }
      if words.count > 1 { surnames[index].firstNames.insert(words[0]) }
      surnames[index].spans.append(mention.nameSpan)
    }
    return surnames
  }

  /// Whether no first name speaks against it: both have the same one, or one has none and occurs once.
  private static func maybeSamePerson(_ a: Surname, _ b: Surname) -> Bool {
    if !a.firstNames.isDisjoint(with: b.firstNames) { return true }
    if a.firstNames.isEmpty && b.firstNames.isEmpty { return areSurelyVariants(a, b) }
    if a.firstNames.isEmpty { return a.spans.count == 1 }
    if b.firstNames.isEmpty { return b.spans.count == 1 }
    return false
  }
}
