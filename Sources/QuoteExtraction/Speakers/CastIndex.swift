internal import Mentions
internal import TextModel

/// The cast by the tokens that mention it, and by surname. A class for the reason that ``QuotationText`` is one.
final class CastIndex: Sendable {
  let cast: Cast
  let pronouns: PronounResolution
  /// The people who have a surname that others have, too, in the order of its hash.
  private let namesakes: [Namesake]
  /// How often each of the cast is mentioned.
  private let counts: [Int]

  init(_ cast: Cast, pronouns: PronounResolution) {
    self.cast = cast
    self.pronouns = pronouns
    namesakes = Namesake.all(of: cast)
    counts = cast.mentions.reduce(into: Array(repeating: 0, count: cast.entities.count)) { counts, mention in
      if let entity = mention.entity, counts.indices.contains(entity) { counts[entity] += 1 }
    }
  }

  /// Who a surname alone may mean, where that is more than one: each with its share of all their mentions, the one that
  /// it was taken for first.
  func bearers(ofSurname hash: UInt64, takenFor entity: Int) -> [Antecedent] {
    let first = namesakes.partitioningIndex { $0.surname >= hash }
    let bearers = namesakes[first...].prefix { $0.surname == hash }.map(\.entity)
    guard bearers.contains(entity) else { return [] }
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

  /// The name of one of the cast. An entity whole is dear to copy.
  func name(of entity: Int?) -> String? {
    guard let entity, cast.entities.indices.contains(entity) else { return nil }
    return cast.entities[entity].name
  }

  /// What one of the cast is.
  func kind(of entity: Int?) -> Entity.Kind? {
    guard let entity, cast.entities.indices.contains(entity) else { return nil }
    return cast.entities[entity].kind
  }
}

/// Somebody whose surname another of the cast has, too.
private struct Namesake {
  /// The hash of the surname.
  let surname: UInt64
  /// Which of the cast it is.
  let entity: Int

  /// A dozen of one name in one article are a list or no text at all.
  private static let most = 12

  /// All namesakes of `cast`, in the order of their surnames' hashes, then of their first mentions.
  static func all(of cast: Cast) -> [Namesake] {
    let people = cast.entities.indices.compactMap { index in
      cast.entities[index].kind == .person ? Namesake(of: index, named: cast.entities[index].name) : nil
    }
    .sorted { ($0.surname, $0.entity) < ($1.surname, $1.entity) }
    var namesakes: [Namesake] = []
    var start = 0
    while start < people.count {
      let same = people[start...].prefix { $0.surname == people[start].surname }
      if 2...most ~= same.count { namesakes += same }
      start = same.endIndex
    }
    return namesakes
  }

  /// The bearer of a name that has several words; the last is the surname.
  private init?(of entity: Int, named name: String) {
    guard let space = name.utf8.lastIndex(of: UInt8(ascii: " ")) else { return nil }
    self.entity = entity
    surname = WordHash.of(name[name.utf8.index(after: space)...])
  }
}
