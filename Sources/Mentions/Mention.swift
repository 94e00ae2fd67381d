public import TextModel

/// Words that name or point to somebody or something: a name, a title, a pronoun.
public struct Mention: Hashable, Sendable {
  /// How the words point.
  public enum Form: String, Hashable, Sendable {
    /// By name: `Mark Esper`, `Esper`, `the Pentagon`.
    case name
    /// By title, office or description: `the Pentagon chief`, `a government spokesman`.
    case description
    /// By pronoun: `he`, `they`.
    case pronoun
  }

  /// The words, without a leading article, title included: `US Defense Secretary Mark Esper`.
  public let span: ReadingSpan
  /// The words of the name itself (`Mark Esper`), or all of them for other forms.
  public let nameSpan: ReadingSpan
  /// The tokens of `span`, as indices into the layout's tokens.
  public let tokens: Range<Int>
  /// How they point.
  public let form: Form
  /// What they point to.
  public let kind: Entity.Kind
  /// Which of the cast it is, as an index into ``Cast/entities``; `nil` where that is unknown.
  public let entity: Int?

  /// Makes a mention.
  public init(
    span: ReadingSpan, nameSpan: ReadingSpan, tokens: Range<Int>, form: Form, kind: Entity.Kind, entity: Int?
  ) {
    self.span = span
    self.nameSpan = nameSpan
    self.tokens = tokens
    self.form = form
    self.kind = kind
    self.entity = entity
  }
}

/// Somebody or something that an article speaks of, under all of its names there.
public struct Entity: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable {
    case person
    case organisation
    case place
    /// Somebody who is known by what they are alone: `a government spokesman`, `the minister`.
    case role
    /// Somebody whom the article declines to name: `sources`, `a person familiar with the matter`.
    case unnamed
  }

  /// The grammatical gender that pronouns for it take.
  public enum Gender: String, Hashable, Sendable {
    case female, male, neuter, unknown
  }

  /// What it is.
  public let kind: Kind
  /// Its fullest name in the article, without titles: `Mark Esper`, `Kataib Hezbollah`, `government spokesman`.
  public let name: String
  /// What pronouns it takes, as far as that can be told.
  public let gender: Gender
  /// Whether it is more than one: `sources`, `officials`.
  public let isPlural: Bool
  /// Its titles, offices and roles in the article, in order, each once: `US Defense Secretary`.
  public let titles: [String]
  /// Whether it can be the subject of a verb of saying: everything but a place, and of places those whose
  /// names stand for who governs there or who works in the building (`Washington`, `Iran`, `the Kremlin`).
  public let canSpeak: Bool

  /// Makes an entity. Without `canSpeak`, all but places can.
  public init(
    kind: Kind, name: String, gender: Gender, isPlural: Bool, titles: [String], canSpeak: Bool? = nil
  ) {
    self.kind = kind
    self.name = name
    self.gender = gender
    self.isPlural = isPlural
    self.titles = titles
    self.canSpeak = canSpeak ?? (kind != .place)
  }
}

/// Everybody and everything that an article mentions.
public struct Cast: Sendable {
  /// Each once, in the order of their first mention.
  public let entities: [Entity]
  /// All mentions by name or description, in order, without overlap. Pronouns are resolved where they matter.
  public let mentions: [Mention]
  /// Names inside of a longer mention, in order: `FBI` in `spokeswoman for the FBI`, `US` in `US officials`.
  public let nested: [Mention]

  /// Makes a cast.
  public init(entities: [Entity], mentions: [Mention], nested: [Mention] = []) {
    self.entities = entities
    self.mentions = mentions
    self.nested = nested
  }
}
