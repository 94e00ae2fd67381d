internal import Extraction
internal import Mentions
internal import TextModel

/// Two names at the same place of two wordings of a passage.
struct NamePair: Sendable {
  /// The earlier one, as an index into its article's mentions.
  let earlier: Int
  /// The later one.
  let later: Int
  /// Whether the two are spellings of one name, as far as their letters tell.
  let isSpelling: Bool
}

extension Comparison {
  /// The same place must be all but the same sentence for another name in it to be a change of the name alone.
  static let strengthForNames = 0.6

  /// The names that two wordings exchange.
  static func names(_ alignment: Alignment, strength: Double) -> [NamePair] {
    let (earlier, later) = (alignment.earlier, alignment.later)
    let a = nameItems(earlier)
    let b = nameItems(later)
    if a.isEmpty || b.isEmpty { return [] }
    let (aliases, laterAliases) = (Aliases(earlier.article), Aliases(later.article))
    return alignment.changed.filter { $0.strength >= strength }.flatMap { passage in
      ValuePairing(alignment, passage, earlier: a, later: b)
        .pairs { mayPair(earlier.article.cast.mentions[$0], later.article.cast.mentions[$1]) }
        .compactMap { pair -> NamePair? in
          if isQuoted(pair.later.units, in: later) || isQuoted(pair.earlier.units, in: earlier) { return nil }
          let (one, other) = (aliases.names(of: pair.earlier.index), laterAliases.names(of: pair.later.index))
          guard !PersonalName.mayBeSame(one, other) else { return nil }
          return NamePair(
            earlier: pair.earlier.index, later: pair.later.index, isSpelling: PersonalName.areSpellings(one, other))
        }
    }
  }

  private static func nameItems(_ text: NormalText) -> [ValuePairing.Item] {
    ValuePairing.items(
      text.article.cast.mentions.map { mention in
        mention.form == .name ? text.units(in: mention.nameSpan) : 0..<0
      })
  }

  private static func mayPair(_ a: Mention, _ b: Mention) -> Bool { a.kind == b.kind }
}
