internal import TextModel

/// Joins the drafts that are mentions of the same one.
///
/// In passes from sure to unsure, after Lee et al., "Stanford's Multi-Pass Sieve Coreference Resolution System"
/// (2011, 2013): whole names first, wherever in the article they stand; then surnames, given names, acronyms and
/// descriptions, in the order of the text. Two different full names are never joined.
struct ClusterBuilder {
  let text: TaggedText
  let drafts: [Draft]
  var clusters: [Cluster] = []
  /// Which cluster a draft is of; -1 where none.
  private(set) var assigned: [Int]

  /// The titles and offices of all clusters.
  var titles: Chains<Range<Int>>
  var offices: Chains<Cluster.Office>
  /// The clusters by what a later mention may call them by.
  var byKey: ClusterIndex
  /// The cluster of a name or description by all of its words.
  var names: FlatTable<Int32>

  init(text: TaggedText, drafts: [Draft]) {
    self.text = text
    self.drafts = drafts
    assigned = Array(repeating: -1, count: drafts.count)
    titles = Chains(minimumCapacity: drafts.count)
    offices = Chains(minimumCapacity: drafts.count / 2)
    byKey = ClusterIndex(mentions: drafts.count)
    names = FlatTable(minimumCapacity: drafts.count, free: -1)
    // Every second mention is the first of its entity.
    clusters.reserveCapacity(drafts.count / 2)
  }

  mutating func build() {
    for index in drafts.indices { registerFullName(index) }
    for index in drafts.indices { assign(index) }
  }

  // MARK: Whole names

  /// Enters people by their full names, with the titles beside them, before anything else is decided: a headline may
  /// have the surname, and a first sentence the office, of who is named in full further down.
  private mutating func registerFullName(_ index: Int) {
    guard drafts[index].form == .name, drafts[index].kind == .person, !drafts[index].isWeak else { return }
    let draft = drafts[index]
    let name = PersonName(draft.name, in: text)
    guard name.words > 1 else { return }
    let cluster = bearer(of: name) ?? open(draft)
    if byKey.insert(.fullName, name.key, cluster) {
      byKey.insert(.surname, name.last, cluster)
      byKey.insert(.givenName, name.first, cluster)
    }
    clusters[cluster].extendName(to: draft.name)
    assigned[index] = cluster
    takeOffice(draft, cluster)
    registerOffice(draft, cluster)
  }

  /// Who has the full name, with the same middle or with none.
  func bearer(of name: PersonName) -> Int? {
    byKey.best(.fullName, name.key) { cluster in
      let middle = PersonName(clusters[cluster].name, in: text).middle
      return name.middle.agrees(with: middle) ? (middle.key == name.middle.key ? 1 : 0) : nil
    }
  }

  private mutating func registerOffice(_ draft: Draft, _ cluster: Int) {
    if draft.office != 0, draft.isComplete { byKey.insert(.office, draft.office, cluster) }
  }

  // MARK: In the order of the text

  private mutating func assign(_ index: Int) {
    let draft = drafts[index]
    var cluster = assigned[index] >= 0 ? assigned[index] : nil
    if let twin = draft.twin, assigned[twin] >= 0 { cluster = joined(index, with: twin, own: cluster) }
    let found = cluster ?? (draft.form == .name ? named(draft) : described(draft)) ?? open(draft)
    assigned[index] = found
    take(index, found)
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
    take(draft, cluster)
  }

  /// Takes in what a draft says of its cluster, and enters it under all keys by which a later one may mean the same.
  private mutating func take(_ index: Int, _ cluster: Int) {
    let draft = drafts[index]
    clusters[cluster].take(draft, at: index)
    takeTitle(draft, cluster)
    register(draft, cluster)
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
      byKey.insert(.noun, text.tokens[draft.head].hash, cluster)
      names.insert(surfaceKey(draft), Int32(cluster)) { first, new in draft.definiteness == .bare ? first : new }
      return
    }
    if draft.canonical != 0 { names.insert(draft.canonical, Int32(cluster)) { first, _ in first } }
    names.insert(text.nameKey(draft.name), Int32(cluster)) { first, _ in first }
    // `Defence Minister Anna Lind` is `the minister` later on.
    if let noun = draft.title.last { byKey.insert(.noun, text.tokens[noun].hash, cluster) }
    guard draft.kind != .person else {
      let name = PersonName(draft.name, in: text)
      if name.words == 1, !draft.title.isEmpty { byKey.insert(.surname, name.last, cluster) }
      return
    }
    if draft.name.count > 1 {
      if let acronym = text.acronym(of: draft.name) { byKey.insert(.acronym, acronym, cluster) }
      if let last = draft.name.last { byKey.insert(.noun, text.tokens[last].hash, cluster) }
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
