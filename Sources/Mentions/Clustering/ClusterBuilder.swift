internal import TextModel

/// Joins the drafts that are mentions of the same one.
///
/// In passes from sure to unsure, after Lee et al., "Stanford's Multi-Pass Sieve Coreference Resolution System"
/// (2011, 2013): whole names first, wherever in the article they stand; then surnames, given names, acronyms and
/// descriptions, in the order of the text. Two different full names are never joined.
struct ClusterBuilder {
  let text: TaggedText
  let drafts: [Draft]
  private(set) var clusters: [Cluster] = []
  /// Which cluster a draft is of; -1 where none.
  private(set) var assigned: [Int]

  var people = ClusterIndex()
  var surnames = ClusterIndex()
  var givenNames = ClusterIndex()
  var names = FlatTable<Int32>(minimumCapacity: 128, free: -1)
  var acronyms = ClusterIndex()
  var offices = ClusterIndex()
  var nouns = ClusterIndex()

  init(text: TaggedText, drafts: [Draft]) {
    self.text = text
    self.drafts = drafts
    assigned = Array(repeating: -1, count: drafts.count)
  }

  mutating func build() {
    for index in drafts.indices { registerFullName(index) }
    for index in drafts.indices { assign(index) }
  }

  // MARK: Whole names

  /// Enters people by their full names, with the titles beside them, before anything else is decided: a headline may
  /// have the surname, and a first sentence the office, of who is named in full further down.
  private mutating func registerFullName(_ index: Int) {
    let draft = drafts[index]
    guard draft.form == .name, draft.kind == .person, !draft.isWeak else { return }
    let name = PersonName(draft.name, in: text)
    guard name.words > 1 else { return }
    let cluster = bearer(of: name) ?? open(draft)
    if people.insert(name.key, cluster) {
      surnames.insert(name.last, cluster)
      givenNames.insert(name.first, cluster)
    }
    clusters[cluster].extendName(to: draft.name)
    assigned[index] = cluster
    clusters[cluster].add(draft)
    registerOffice(draft, cluster)
  }

  /// Who has the full name, with the same middle or with none.
  func bearer(of name: PersonName) -> Int? {
    people.best(name.key) { cluster in
      let middle = PersonName(clusters[cluster].name, in: text).middle
      return name.middle.agrees(with: middle) ? (middle.key == name.middle.key ? 1 : 0) : nil
    }
  }

  private mutating func registerOffice(_ draft: Draft, _ cluster: Int) {
    if draft.office != 0, draft.isComplete { offices.insert(draft.office, cluster) }
  }

  // MARK: In the order of the text

  private mutating func assign(_ index: Int) {
    let draft = drafts[index]
    var cluster = assigned[index] >= 0 ? assigned[index] : nil
    if let twin = draft.twin, assigned[twin] >= 0 { cluster = joined(index, with: twin, own: cluster) }
    let found = cluster ?? (draft.form == .name ? named(draft) : described(draft)) ?? open(draft)
    assigned[index] = found
    clusters[found].take(draft, at: index)
    register(draft, found)
  }

  /// The cluster of a draft that stands beside its twin. A name behind a description takes the description with it.
  private mutating func joined(_ index: Int, with twin: Int, own: Int?) -> Int {
    let other = assigned[twin]
    guard let own, own != other else {
      // A name of its own that was met before stays with what it named then.
      if drafts[index].form == .name, drafts[twin].form == .description, let known = named(drafts[index]) {
        hand(twin, to: known)
        return known
      }
      return other
    }
    if drafts[twin].form == .description { hand(twin, to: own) }
    return own
  }

  /// Moves a description to the name that it stands beside. The cluster that it opened is left without mentions.
  private mutating func hand(_ draft: Int, to cluster: Int) {
    let old = assigned[draft]
    guard old != cluster else { return }
    clusters[old].mentions -= 1
    assigned[draft] = cluster
    clusters[cluster].take(drafts[draft], at: draft)
    register(drafts[draft], cluster)
  }

  /// Opens a cluster for a draft.
  private mutating func open(_ draft: Draft) -> Int {
    clusters.append(Cluster(draft))
    return clusters.count - 1
  }

  /// Enters a draft under all keys by which a later one may mean the same.
  private mutating func register(_ draft: Draft, _ cluster: Int) {
    registerOffice(draft, cluster)
    if draft.form == .description {
      nouns.insert(text.tokens[draft.head].hash, cluster)
      names.insert(surfaceKey(draft), Int32(cluster)) { first, new in draft.definiteness == .bare ? first : new }
      return
    }
    if draft.canonical != 0 { names.insert(draft.canonical, Int32(cluster)) { first, _ in first } }
    names.insert(text.nameKey(draft.name), Int32(cluster)) { first, _ in first }
    // `Defence Minister Anna Lind` is `the minister` later on.
    if let noun = draft.title.last { nouns.insert(text.tokens[noun].hash, cluster) }
    guard draft.kind != .person else {
      let name = PersonName(draft.name, in: text)
      if name.words == 1, !draft.title.isEmpty { surnames.insert(name.last, cluster) }
      return
    }
    if draft.name.count > 1 {
      if let acronym = text.acronym(of: draft.name) { acronyms.insert(acronym, cluster) }
      if let last = draft.name.last { nouns.insert(text.tokens[last].hash, cluster) }
    }
  }

  /// The key of a description by its words.
  func surfaceKey(_ draft: Draft) -> UInt64 {
    draft.tokens.reduce(PhraseKind.demonym.seed &+ 1) { phraseKey($0, text.tokens[$1].hash) }
  }
}

extension TaggedText {
  /// The hash of the first letters of a name's capitalised words, `nil` for fewer than two.
  func acronym(of name: Range<Int>) -> UInt64? {
    var hash = WordHash.Builder()
    var letters = 0
    for index in name where tokens[index].isCapitalised && tokens[index].firstByte < 0x80 {
      hash.combine(folded: tokens[index].firstByte | 0x20)
      letters += 1
    }
    return letters > 1 ? hash.value : nil
  }
}
