internal import TextModel

/// An entity on its way: what its mentions have said of it so far.
struct Cluster {
  /// An office that one of its titles says, and of what.
  struct Office: Equatable {
    let office: UInt64
    let qualifier: UInt64
  }

  /// The words of its fullest name, as tokens.
  @PackedRange var name: Range<Int>
  /// Its titles and offices, as chains of the builder's.
  var titles = Chains<Range<Int>>.empty
  var offices = Chains<Office>.empty
  /// How often it was mentioned with an article, and at all.
  var withArticle = 0
  var mentions = 0
  /// The draft that mentioned it last, -1 before the first.
  var last = -1
  var flags: PhraseFact.Flags = []
  var kind: NameKind
  var form: Mention.Form
  var gender: Entity.Gender = .unknown
  var isPlural = false
  var isUnnamed = false
  /// Nothing but a capital says so far that it is anything.
  var isWeak = true

  init(_ draft: Draft) {
    name = draft.name
    kind = draft.kind
    form = draft.form
    gender = draft.gender
  }

  /// Takes in what a mention says, but for its title and office.
  mutating func take(_ draft: Draft, at index: Int) {
    mentions += 1
    last = index
    isWeak = isWeak && draft.isWeak
    flags.formUnion(draft.flags)
    if draft.hasArticle { withArticle += 1 }
    // `Clinton` is a given name, too, but not where somebody has it for a surname.
    if gender == .unknown, draft.form == .description || !draft.title.isEmpty || draft.name.count > 1 || name.count == 1
    {
      gender = draft.gender
    }
    if kind == .unknown { kind = draft.kind }
    if draft.form == .name {
      if form != .name { name = draft.name }
      extendName(to: draft.name)
      if form != .name, draft.kind != .unknown { kind = draft.kind }
      form = .name
    } else if form == .description {
      isPlural = isPlural || draft.isPlural
      isUnnamed = isUnnamed || draft.isUnnamed
    }
  }

  /// The longer of two names is the fuller one.
  mutating func extendName(to other: Range<Int>) {
    if other.count > name.count { name = other }
  }
}
