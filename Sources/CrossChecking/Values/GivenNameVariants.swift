internal import Extraction
internal import Mentions
internal import TextModel

/// Finds people whose first name is spelled two ways beside one surname: `Sarah Whitcombe`, `Sara Whitcombe`.
///
/// Only spellings of one sound are slips; `Marek` and `Marcin Kowalczyk` are brothers.
enum GivenNameVariants {
  /// Shorter first names are too alike: `Jo`, `Jon`.
  private static let shortestName = 3

  /// More people of one surname are a list.
  private static let mostOfOneSurname = 24

  /// The variants in order.
  static func find(in article: Article) -> [NameVariants.Variant] {
    var seen: [[UInt8]: [(first: [UInt8], span: ReadingSpan)]] = [:]
    var variants: [NameVariants.Variant] = []
    for mention in article.cast.mentions where mention.form == .name && mention.kind == .person {
      let words = PersonalName(article.reading.string(mention.nameSpan)).words
      guard let last = words.last, let first = words.first, (2...3).contains(words.count), first.count >= shortestName
      else { continue }
      let others = seen[last, default: []]
      if others.count >= mostOfOneSurname || others.contains(where: { $0.first == first }) { continue }
      if let other = others.first(where: { areVariants($0.first, first) }) {
        variants.append(NameVariants.Variant(unusual: mention.nameSpan, usual: other.span))
      }
      seen[last] = others + [(first, mention.nameSpan)]
    }
    return variants
  }

  /// One sound, or one vowel for another inside a longer name: `Paolo`, `Paulo`. The last vowel tells Maria from Mario.
  static func areVariants(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    if SoundKey(one) == SoundKey(other) { return true }
    guard one.count == other.count, one.count >= 5 else { return false }
    let different = zip(one, other).enumerated().filter { $0.element.0 != $0.element.1 }
    guard different.count == 1, let only = different.first, only.offset > 0, only.offset < one.count - 1 else {
      return false
    }
    return vowels.contains(only.element.0) && vowels.contains(only.element.1)
  }

  private static let vowels: Set<UInt8> = Set("aeiouy".utf8)
}
