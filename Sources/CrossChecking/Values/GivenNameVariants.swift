internal import Extraction
internal import Mentions
internal import TextModel

/// Finds people whose first name is spelled two ways beside one surname: `Sarah Whitcombe`, `Sara Whitcombe`.
///
/// Only spellings of one sound are slips; `Marek` and `Marcin Kowalczyk` are brothers.
enum GivenNameVariants {
  /// Shorter first names are too alike: `Jo`, `Jon`.
  private static let shortestName = 3

  /// The variants in order.
  static func find(in article: Article) -> [NameVariants.Variant] {
    var seen: [[UInt8]: [(first: [UInt8], span: ReadingSpan)]] = [:]
    var variants: [NameVariants.Variant] = []
    for mention in article.cast.mentions where mention.form == .name && mention.kind == .person {
      let words = PersonalName(article.reading.string(mention.nameSpan)).words
      guard let last = words.last, let first = words.first, (2...3).contains(words.count), first.count >= shortestName
      else { continue }
      let others = seen[last, default: []]
      if others.contains(where: { $0.first == first }) { continue }
      if let other = others.first(where: { SoundKey($0.first) == SoundKey(first) }) {
        variants.append(NameVariants.Variant(unusual: mention.nameSpan, usual: other.span))
      }
      seen[last] = others + [(first, mention.nameSpan)]
    }
    return variants
  }
}
