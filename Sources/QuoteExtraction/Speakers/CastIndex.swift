internal import Mentions
internal import TextModel

/// The cast by the tokens that mention it, and by surname. A class for the reason that ``QuotationText`` is one.
final class CastIndex {
  let cast: Cast
  /// Whom the article's pronouns stand for. They are resolved for the first of them who is said to have spoken: of
  /// American news nearly half has none.
  private(set) lazy var pronouns = resolve()
  private let resolve: () -> PronounResolution
  /// The people who have a surname that others have, too, in the order of its hash.
  private let namesakes: [Namesake]
  /// How often each of the cast is mentioned.
  private let counts: [Int]
  /// By each of the cast the number of the note that names them last, and the number of the last note.
  private var notes: [Int]
  private var lastNote = 0

  /// Who is said to be how old, by the hash of the number; found for the first who is named by their age alone.
  private var ages: [UInt64: Int]?

  /// Indexes `cast`; `pronouns` resolves those of the article.
  init(_ cast: Cast, pronouns: @escaping () -> PronounResolution) {
    self.cast = cast
    resolve = pronouns
    namesakes = Namesake.all(of: cast)
    notes = Array(repeating: 0, count: cast.entities.count)
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

  /// The one person who is said to be of an age: `Jane Smith, 34,`, `a 34-year-old man` who is named. Of several nobody.
  func bearer(ofAge number: UInt64, in text: QuotationText) -> Int? {
    let known = ages ?? agesOfPeople(in: text)
    ages = known
    return known[number].flatMap { $0 < 0 ? nil : $0 }
  }

  /// The people whose ages stand right behind their names or before what they are; -1 for an age that several have.
  private func agesOfPeople(in text: QuotationText) -> [UInt64: Int] {
    var ages: [UInt64: Int] = [:]
    let tokens = text.tokens
    for mention in cast.mentions where mention.kind == .person || kind(of: mention.entity) == .person {
      guard let entity = mention.entity, let first = mention.tokens.first else { continue }
      var age = first
      if mention.form == .name {
        let comma = mention.tokens.upperBound
        guard text.roles.indices.contains(comma), text.roles[comma].contains(.comma) else { continue }
        age = comma + 1
      }
      guard tokens.indices.contains(age), tokens[age].kind == .number else { continue }
      let known = ages[tokens[age].hash]
      ages[tokens[age].hash] = known == nil || known == entity ? entity : -1
    }
    return ages
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

  /// Notes who is mentioned in `pieces`, and nobody else any longer. Numbers by entity: a set would be made every time.
  func note(_ pieces: some Sequence<Range<Int>>) {
    lastNote += 1
    for piece in pieces {
      for mention in mentions(in: piece) {
        if let entity = mention.entity, notes.indices.contains(entity) { notes[entity] = lastNote }
      }
    }
  }

  /// Whether one of the cast is noted.
  func isNoted(_ entity: Int) -> Bool { notes.indices.contains(entity) && notes[entity] == lastNote }

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
    var people: [Namesake] = []
    people.reserveCapacity(cast.entities.count)
    for index in cast.entities.indices where cast.entities[index].kind == .person {
      if let person = Namesake(of: index, named: cast.entities[index].name) { people.append(person) }
    }
    people.sort { ($0.surname, $0.entity) < ($1.surname, $1.entity) }
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
