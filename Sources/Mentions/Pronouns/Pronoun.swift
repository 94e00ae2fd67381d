/// What a pronoun says of whom it stands for.
public struct Pronoun: Hashable, Sendable {
  /// Who speaks, is spoken to, or is spoken of.
  public enum Person: UInt8, Hashable, Sendable {
    case first, second, third
  }

  /// How many it can stand for.
  public enum Number: UInt8, Hashable, Sendable {
    case singular, plural
    /// Either: `you`, and `they`, which stands for one person too.
    case either
  }

  /// What it can be in its clause. `her` can be two of them.
  public struct Cases: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `he`, `they`
    public static let subject = Cases(rawValue: 1)
    /// `him`, `them`
    public static let object = Cases(rawValue: 2)
    /// `his`, `their`, `hers`
    public static let possessive = Cases(rawValue: 4)
    /// `himself`
    public static let reflexive = Cases(rawValue: 8)
    /// `who`, `whom`, `whose`: stands for the words right before it.
    public static let relative = Cases(rawValue: 16)
  }

  /// The grammatical person.
  public let person: Person
  /// The number.
  public let number: Number
  /// The gender of whom it stands for.
  public let gender: Entity.Gender
  /// What it can be in its clause.
  public let cases: Cases

  /// Makes a pronoun.
  public init(person: Person, number: Number, gender: Entity.Gender, cases: Cases) {
    self.person = person
    self.number = number
    self.gender = gender
    self.cases = cases
  }
}
