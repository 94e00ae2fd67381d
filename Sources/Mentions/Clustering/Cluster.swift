internal import TextModel

/// An entity on its way: what its mentions have said of it so far.
struct Cluster {
  /// An office that one of its titles says, and of what.
  struct Office: Equatable {
    let office: UInt64
    let qualifier: UInt64
  }

  var kind: NameKind
  var form: Mention.Form
  var gender: Entity.Gender = .unknown
  var isPlural = false
  var isUnnamed = false
  /// Nothing but a capital says so far that it is anything.
  var isWeak = true
  /// The words of its fullest name, as tokens.
  var name: Range<Int>
  var titles = ShortList<Range<Int>>()
  var offices = ShortList<Office>()
  var flags: PhraseFact.Flags = []
  /// How often it was mentioned with an article, and at all.
  var withArticle = 0
  var mentions = 0
  /// The draft that mentioned it last, -1 before the first.
  var last = -1

  init(_ draft: Draft) {
    kind = draft.kind
    form = draft.form
    name = draft.name
    gender = draft.gender
  }

  /// Takes in what a mention says.
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
    let title = draft.form == .description ? draft.tokens : draft.title
    if !title.isEmpty { titles.append(title) }
    add(draft)
  }

  /// The longer of two names is the fuller one.
  mutating func extendName(to other: Range<Int>) {
    if other.count > name.count { name = other }
  }

  /// Takes in the office that a title or description says.
  mutating func add(_ draft: Draft) {
    guard draft.office != 0, draft.isComplete else { return }
    let office = Office(office: draft.office, qualifier: draft.qualifier)
    if !offices.contains(office), offices.count < Self.mostOffices { offices.append(office) }
  }

  /// No reader remembers more of one; a hostile text has as many as it likes.
  private static let mostOffices = 16

  /// How well it holds an office: 2 of what is asked for, 1 as far as both say of what, `nil` not at all. Somebody who
  /// is a senator of Florida is not the Vermont senator, though a title elsewhere leaves the state out.
  func hold(on office: UInt64, of qualifier: UInt64) -> Int? {
    var isHeld = false
    var isElsewhere = false
    for held in offices where held.office == office {
      if held.qualifier == qualifier { return 2 }
      isHeld = true
      isElsewhere = isElsewhere || held.qualifier != 0
    }
    return isHeld && (qualifier == 0 || !isElsewhere) ? 1 : nil
  }
}
