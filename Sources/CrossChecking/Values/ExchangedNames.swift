internal import Extraction
internal import TextModel

/// Two names of one passage that took each other's place: `Hale sold the house, and Ruiz bought the boat`.
struct NameExchange: Sendable {
  /// What stands in the place of the first one, and of the second.
  let first: NamePair
  let second: NamePair
}

extension Comparison {
  /// The names among `pairs` that took each other's place in a passage, and those that did not.
  static func exchanges(
    among pairs: [NamePair], _ alignment: Alignment
  ) -> (exchanges: [NameExchange], rest: [NamePair]) {
    guard pairs.count > 1 else { return ([], pairs) }
    let passages = passages(of: pairs, alignment)
    let names = pairs.map { pair in
      (
        PersonalName(alignment.earlier.article.reading.string(pair.earlier)).words.last,
        PersonalName(alignment.later.article.reading.string(pair.later)).words.last
      )
    }
    var taken: Set<Int> = []
    var exchanges: [NameExchange] = []
    for i in pairs.indices where !taken.contains(i) {
      // Names that took each other's place stand a few names apart; a list of hundreds has none.
      let second = pairs.indices.dropFirst(i + 1).prefix(mostNamesBetween).first { j in
        !taken.contains(j) && passages[j] != nil && passages[j] == passages[i] && names[i].0 != nil
          && names[i].0 == names[j].1 && names[i].1 == names[j].0
      }
      guard let second else { continue }
      taken.formUnion([i, second])
      exchanges.append(NameExchange(first: pairs[i], second: pairs[second]))
    }
    return (exchanges, pairs.indices.filter { !taken.contains($0) }.map { pairs[$0] })
  }

  private static let mostNamesBetween = 16

  /// The changed passage that holds each name, by its first sentence in the later text.
  private static func passages(of pairs: [NamePair], _ alignment: Alignment) -> [Int?] {
    var firsts: [Int: Int] = [:]
    for passage in alignment.changed {
      for sentence in passage.laterSentences { firsts[sentence] = passage.laterSentences.first }
    }
    return pairs.map { pair in
      firsts[alignment.later.sentence(of: alignment.later.firstUnit(atOrBehind: pair.later.start))]
    }
  }
}
