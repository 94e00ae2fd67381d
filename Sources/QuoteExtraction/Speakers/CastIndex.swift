internal import Mentions
internal import TextModel

/// The cast by the tokens that mention it, and by surname.
struct CastIndex {
  let cast: Cast
  let pronouns: PronounResolution
  /// The people who have a surname that others have, too, by its hash.
  private let namesakes: [UInt64: [Int]]
  /// How often each of the cast is mentioned.
  private let counts: [Int]

  init(_ cast: Cast, pronouns: PronounResolution) {
    self.cast = cast
    self.pronouns = pronouns
    namesakes = Self.namesakes(of: cast)
    counts = cast.mentions.reduce(into: Array(repeating: 0, count: cast.entities.count)) { counts, mention in
      if let entity = mention.entity, counts.indices.contains(entity) { counts[entity] += 1 }
    }
  }

  private static func namesakes(of cast: Cast) -> [UInt64: [Int]] {
    var bearers: [UInt64: [Int]] = [:]
    for (index, entity) in cast.entities.enumerated() where entity.kind == .person {
      if let surname = surname(of: entity.name) { bearers[surname, default: []].append(index) }
    }
    return bearers.filter { 2...mostNamesakes ~= $1.count }
  }

  /// A dozen of one name in one article are a list or no text at all.
  private static let mostNamesakes = 12

  /// The hash of the last word of a name that has several.
  private static func surname(of name: String) -> UInt64? {
    let bytes = Array(name.utf8)
    guard let space = bytes.lastIndex(of: UInt8(ascii: " ")) else { return nil }
    return WordHash.of(bytes, space + 1..<bytes.count)
  }

  /// Who a surname alone may mean, where that is more than one: each with its share of all their mentions, the one that
  /// it was taken for first.
  func bearers(ofSurname hash: UInt64, takenFor entity: Int) -> [Antecedent] {
    guard let bearers = namesakes[hash], bearers.contains(entity) else { return [] }
    let total = bearers.reduce(0) { $0 + counts[$1] }
    let others = bearers.filter { $0 != entity }.sorted { (counts[$1], $0) < (counts[$0], $1) }
    return ([entity] + others).map { Antecedent(entity: $0, score: Double(counts[$0]) / Double(max(total, 1))) }
  }

  /// The mention that has the token at `i`.
  func mention(at i: Int) -> Mention? {
    let next = firstMention(behind: i)
    guard next > 0, cast.mentions[next - 1].tokens.contains(i) else { return nil }
    return cast.mentions[next - 1]
  }

  /// The mentions that begin in `tokens`.
  func mentions(in tokens: Range<Int>) -> ArraySlice<Mention> {
    let start = firstMention(behind: tokens.lowerBound - 1)
    return cast.mentions[start..<max(start, firstMention(behind: tokens.upperBound - 1))]
  }

  /// The index of the first mention that begins behind `i`.
  private func firstMention(behind i: Int) -> Int {
    cast.mentions.partitioningIndex { $0.tokens.lowerBound > i }
  }

  /// The entity of `index`.
  func entity(_ index: Int?) -> Entity? {
    guard let index, cast.entities.indices.contains(index) else { return nil }
    return cast.entities[index]
  }
}
