internal import Lexicons
internal import TextModel

/// Everything particular to a language that finding quotations needs, built once from its word lists.
struct ReportingLexicon: Sendable {
  /// A verb by its first word: `call`, with `call for`, `call on` and `call out` behind it.
  struct VerbHead: Sendable {
    /// The verb without a particle.
    var plain: ReportingVerb?
    /// The verbs with particles, longest first.
    var phrasal: [PhrasalVerb] = []
    /// How many particles the first of them has.
    var mostParticles: Int { phrasal.first?.particles.count ?? 0 }
  }

  /// A verb with the words behind it that make another of it.
  struct PhrasalVerb: Sendable {
    let particles: [UInt64]
    let verb: ReportingVerb
  }

  private(set) var verbs: [VerbHead] = []
  private(set) var nouns: [ReportingNoun] = []
  private var phrases: [ReportingPhrase] = []
  /// The phrases by their words, as indices: a table of numbers is quick to read.
  private var phraseIndex = PhraseTable<Int>()
  private var senses = FlatTable<WordSense>(minimumCapacity: 2_048, free: WordSense())
  /// The words of the lists, 4 KiB: most words of a text are in none, and need no look at the table.
  private var known = PhraseFilter(wordCount: 512)
  /// The dictionary forms of the words that report.
  private(set) var lemmas = LemmaTable()
  /// The endings that words of a part have: `-ly`, adverbs.
  private var endings: [Ending] = []
  /// What the endings tell that end with a letter, by its last five bits: most words end with another.
  private var endingRoles: [WordRole] = Array(repeating: [], count: 32)

  /// An ending, and what words that have it are.
  private struct Ending: Sendable {
    let bytes: [UInt8]
    let roles: WordRole
  }

  /// Builds the tables of `language`.
  init(language: Language) {
    addRoles(from: language.resource("word-classes"), field: 1)
    addRoles(from: language.resource("pronouns"), field: 4)
    addRoles(from: language.resource("pronouns"), field: 1)
    addRoles(from: language.resource("clause-words"), field: 1)
    let inflections = Inflections(language: language)
    addVerbs(from: language.resource("reporting-verbs"), inflections)
    addNouns(from: language.resource("reporting-nouns"), inflections)
    addPhrases(from: language.resource("reporting-phrases"))
  }

  /// What is known of each of `words`, which stand in `bytes`.
  func senses(of words: [DistinctWord], in bytes: [UInt8]) -> [WordSense] {
    Array(unsafeUninitializedCapacity: words.count) { senses, count in
      for i in words.indices { senses.initializeElement(at: i, to: sense(of: words[i], in: bytes)) }
      count = words.count
    }
  }

  /// What is known of a word. One that no list has may be an adverb, where it ends like one.
  @inline(__always)
  private func sense(of word: DistinctWord, in bytes: [UInt8]) -> WordSense {
    if known.mayContain(word.hash), let sense = senses[word.hash] { return sense }
    return WordSense(roles: [.guess, roles(byEndingOf: word.span, in: bytes, wanted: .adverb)])
  }

  /// The verb of `head` that has the most particles of those that stand behind `index` and before `limit`, and where it
  /// ends.
  func verb(_ head: Int, in tokens: [Token], at index: Int, limit: Int) -> (ReportingVerb, end: Int)? {
    for i in verbs[head].phrasal.indices {
      let end = index + 1 + verbs[head].phrasal[i].particles.count
      if end <= limit,
        verbs[head].phrasal[i].particles.indices.allSatisfy({
          tokens[index + 1 + $0].hash == verbs[head].phrasal[i].particles[$0]
        })
      {
        return (verbs[head].phrasal[i].verb, end)
      }
    }
    return verbs[head].plain.map { ($0, index + 1) }
  }

  /// The longest phrase that starts at `index` of `tokens` and ends before `limit`, and how many tokens it has.
  func phrase(in tokens: [Token], at index: Int, limit: Int) -> (phrase: ReportingPhrase, count: Int)? {
    phraseIndex.longestMatch(in: tokens, at: index, limit: limit).map { (phrases[$0.value], $0.count) }
  }

  /// The parts of words that end as the one at `span` does, of those that are `wanted`.
  @inline(__always)
  func roles(byEndingOf span: ReadingSpan, in bytes: [UInt8], wanted: WordRole) -> WordRole {
    let word = span.range.clamped(to: bytes.indices)
    guard let last = word.last, !endingRoles[Int(bytes[last] & 31)].isDisjoint(with: wanted) else { return [] }
    return roles(byEndingOf: bytes[word], wanted: wanted)
  }

  private func roles(byEndingOf word: ArraySlice<UInt8>, wanted: WordRole) -> WordRole {
    var roles: WordRole = []
    for ending in endings where !ending.roles.isDisjoint(with: wanted) && word.count > ending.bytes.count + 1 {
      if word.suffix(ending.bytes.count).elementsEqual(ending.bytes, by: { $0 | 0x20 == $1 }) {
        roles.formUnion(ending.roles)
      }
    }
    return roles.intersection(wanted)
  }

  // MARK: Building

  private mutating func change(_ word: String, _ change: (inout WordSense) -> Void) {
    let hash = WordHash.of(word)
    var sense = senses[hash] ?? WordSense()
    change(&sense)
    if sense.verb >= 0 { sense.roles.formUnion([.reportingVerb, .cueStart]) }
    if sense.noun >= 0 || sense.startsPhrase { sense.roles.insert(.cueStart) }
    senses.insert(hash, sense)
    known.insert(hash)
  }

  private mutating func addRoles(from resource: Resource, field: Int) {
    var entries: [(String, WordRole)] = []
    resource.forEachEntry { fields in
      if fields.count > field { entries.append((String(fields[0]), WordRole(names: fields[field]))) }
    }
    for (word, roles) in entries {
      if word.utf8.first == UInt8(ascii: "-") {
        let bytes = Array(word.utf8.dropFirst())
        guard let last = bytes.last else { continue }
        endings.append(Ending(bytes: bytes, roles: roles))
        endingRoles[Int(last & 31)].formUnion(roles)
      } else {
        change(word) { $0.roles.formUnion(roles) }
      }
    }
  }

  private mutating func addVerbs(from resource: Resource, _ inflections: Inflections) {
    var heads: [Substring: Int16] = [:]
    var entries: [[Substring]] = []
    resource.forEachEntry { if $0.count >= 3 { entries.append($0) } }
    for fields in entries {
      let words = fields[0].parts(separatedBy: " ")
      guard let first = words.first, verbs.count < Int(Int16.max) else { continue }
      let verb = ReportingVerb(
        lemma: lemmas.insert(String(fields[0])), tone: ReportingTone(field: fields[1]),
        frames: ReportingVerb.Frames(names: fields[2]))
      let head = heads[first] ?? Int16(verbs.count)
      if heads[first] == nil {
        heads[first] = head
        verbs.append(VerbHead())
      }
      if words.count == 1 {
        verbs[Int(head)].plain = verb
      } else {
        let particles = words.dropFirst().map { WordHash.of(String($0)) }
        verbs[Int(head)].phrasal.append(PhrasalVerb(particles: particles, verb: verb))
        verbs[Int(head)].phrasal.sort { $0.particles.count > $1.particles.count }
      }
      let irregular = fields.count > 3 ? fields[3].parts(separatedBy: " ") : []
      for (word, form) in inflections.forms(of: String(first), irregular: irregular) {
        change(word) {
          $0.verb = head
          $0.form.formUnion(form)
        }
      }
    }
  }

  private mutating func addNouns(from resource: Resource, _ inflections: Inflections) {
    var entries: [[Substring]] = []
    resource.forEachEntry { if $0.count >= 3 { entries.append($0) } }
    for fields in entries where nouns.count < Int(Int16.max) {
      let index = Int16(nouns.count)
      nouns.append(
        ReportingNoun(
          lemma: lemmas.insert(String(fields[0])), tone: ReportingTone(field: fields[1]),
          followers: fields[2].parts(separatedBy: ",").map { WordHash.of(String($0)) }))
      for word in [String(fields[0]), inflections.plural(of: String(fields[0]))] { change(word) { $0.noun = index } }
    }
  }

  private mutating func addPhrases(from resource: Resource) {
    var entries: [[Substring]] = []
    resource.forEachEntry { if $0.count >= 3 { entries.append($0) } }
    for fields in entries {
      guard let shape = ReportingPhrase.Shape(rawValue: String(fields[1])) else { continue }
      let phrase = ReportingPhrase(
        lemma: lemmas.insert(String(fields[0])), shape: shape,
        tone: ReportingTone(field: fields[2]))
      phraseIndex.insert(fields[0], phrases.count)
      phrases.append(phrase)
      if let first = fields[0].parts(separatedBy: " ").first { change(String(first)) { $0.startsPhrase = true } }
    }
  }
}
