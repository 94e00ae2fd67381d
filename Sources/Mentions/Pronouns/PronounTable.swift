public import Lexicons
internal import TextModel

/// The pronouns of a language, by the `WordHash` of a token.
public struct PronounTable: Sendable {
  private var pronouns: [Pronoun] = []
  private var index: FlatTable<UInt8>

  /// The pronouns of `language`.
  public init(language: Language = .english) {
    index = FlatTable(minimumCapacity: 128, free: 0)
    language.resource("pronouns").forEachEntry { fields in
      guard fields.count >= 5, pronouns.count < Int(UInt8.max) else { return }
      index.insert(WordHash.of(String(fields[0])), UInt8(pronouns.count))
      pronouns.append(
        Pronoun(
          person: Self.person(fields[1]), number: Self.number(fields[2]),
          gender: Entity.Gender(rawValue: String(fields[3])) ?? .unknown, cases: Self.cases(fields[4])))
    }
  }

  /// What the word with that hash says as a pronoun; `nil` where it is none.
  public subscript(hash: UInt64) -> Pronoun? {
    index[hash].map { pronouns[Int($0)] }
  }

  private static func person(_ field: Substring) -> Pronoun.Person {
    switch field {
    case "first": .first
    case "second": .second
    default: .third
    }
  }

  private static func number(_ field: Substring) -> Pronoun.Number {
    switch field {
    case "singular": .singular
    case "plural": .plural
    default: .either
    }
  }

  private static func cases(_ field: Substring) -> Pronoun.Cases {
    var cases: Pronoun.Cases = []
    for name in field.split(separator: ",") {
      switch name {
      case "subject": cases.insert(.subject)
      case "object": cases.insert(.object)
      case "possessive": cases.insert(.possessive)
      case "reflexive": cases.insert(.reflexive)
      case "relative": cases.insert(.relative)
      default: break
      }
    }
    return cases
  }
}
