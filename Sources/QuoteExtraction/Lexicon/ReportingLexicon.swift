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

  /// An ending, and what words that have it are.
  private struct Ending: Sendable {
    let bytes: [UInt8]
    let roles: WordRole
    /// Its last byte, by which most words are told to end otherwise.
    let last: UInt8
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

  /// What is known of a word. One that no list has may be an adverb, where it ends like one.
  func sense(of word: DistinctWord, in bytes: [UInt8]) -> WordSense {
    if known.mayContain(word.hash), let sense = senses[word.hash] { return sense }
    var guess = WordSense(roles: roles(byEndingOf: word.span, in: bytes, wanted: .adverb))
    guess.isGuess = true
    return guess
  }

  /// The longest phrase that starts at `index` of `tokens` and ends before `limit`, and how many tokens it has.
  func phrase(in tokens: [Token], at index: Int, limit: Int) -> (phrase: ReportingPhrase, count: Int)? {
    phraseIndex.longestMatch(in: tokens, at: index, limit: limit).map { (phrases[$0.value], $0.count) }
  }

  /// The parts of words that end as the one at `span` does, of those that are `wanted`.
  func roles(byEndingOf span: ReadingSpan, in bytes: [UInt8], wanted: WordRole) -> WordRole {
    let word = bytes[span.range.clamped(to: bytes.indices)]
    guard let last = word.last.map({ $0 | 0x20 }) else { return [] }
    var roles: WordRole = []
    for i in endings.indices where endings[i].last == last && !endings[i].roles.isDisjoint(with: wanted) {
      let ending = endings[i].bytes
      guard word.count > ending.count + 1 else { continue }
      if word.suffix(ending.count).elementsEqual(ending, by: { $0 | 0x20 == $1 }) { roles.formUnion(endings[i].roles) }
    }
    return roles.intersection(wanted)
  }

  // MARK: Building

  private mutating func change(_ word: String, _ change: (inout WordSense) -> Void) {
    var sense = senses[WordHash.of(word)] ?? WordSense()
    change(&sense)
    sense.mayBeCue = sense.isVerb || sense.noun >= 0 || sense.startsPhrase
    senses.insert(WordHash.of(word), sense)
    known.insert(WordHash.of(word))
  }

  private mutating func addRoles(from resource: Resource, field: Int) {
    var entries: [(String, WordRole)] = []
    resource.forEachEntry { fields in
      if fields.count > field { entries.append((String(fields[0]), WordRole(names: fields[field]))) }
    }
    for (word, roles) in entries {
      if word.utf8.first == UInt8(ascii: "-") {
        let bytes = Array(word.utf8.dropFirst())
        if let last = bytes.last { endings.append(Ending(bytes: bytes, roles: roles, last: last)) }
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
      let words = fields[0].split(separator: " ")
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
      let irregular = fields.count > 3 ? fields[3].split(separator: " ") : []
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
          followers: fields[2].split(separator: ",").map { WordHash.of(String($0)) }))
      for word in [String(fields[0]), inflections.plural(of: String(fields[0]))] { change(word) { $0.noun = index } }
    }
  }

  private mutating func addPhrases(from resource: Resource) {
    var entries: [[Substring]] = []
    resource.forEachEntry { if $0.count >= 3 { entries.append($0) } }
    for fields in entries {
      guard let shape = ReportingPhrase.Shape(rawValue: String(fields[1])) else { continue }
      let phrase = ReportingPhrase(
        lemma: lemmas.insert(shape == .predicate ? "be " + fields[0] : String(fields[0])), shape: shape,
        tone: ReportingTone(field: fields[2]))
      phraseIndex.insert(fields[0], phrases.count)
      phrases.append(phrase)
      if let first = fields[0].split(separator: " ").first { change(String(first)) { $0.startsPhrase = true } }
    }
  }
}
