internal import Lexicons
internal import TextModel

/// The small words on which the sense of a statement hangs.
struct StatementWords: Sendable {
  /// What such a word does.
  struct Role: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    static let contrast = Role(rawValue: 1)
    static let quantity = Role(rawValue: 2)
    static let direction = Role(rawValue: 4)
    static let denial = Role(rawValue: 8)
    static let modal = Role(rawValue: 16)
    static let coordinator = Role(rawValue: 32)
    static let side = Role(rawValue: 64)
    static let mutual = Role(rawValue: 128)
    static let plan = Role(rawValue: 256)
    static let future = Role(rawValue: 512)
    static let locality = Role(rawValue: 1024)
    static let tenure = Role(rawValue: 2048)
  }

  private var roles: [UInt64: Role] = [:]
  /// Beginnings of words that turn them: `un`, `dis`.
  private(set) var prefixes: [[UInt8]] = []
  /// Endings of past forms: `ed`.
  private(set) var pastEndings: [[UInt8]] = []
  /// The keys of phrases that say no more than their last word: `in order to`.
  private(set) var paddings: Set<UInt64> = []
  /// What the words that bound a number say of it, by the keys of the phrases: `more than` is `moreThan`.
  private(set) var bounds: [UInt64: String] = [:]
  /// How many times as much a verb says that something became: `tripled` is `3`.
  private(set) var multiples: [UInt64: String] = [:]

  init(language: Language) {
    let names: [Substring: Role] = [
      "contrast": .contrast, "quantity": .quantity, "direction": .direction, "denial": .denial, "modal": .modal,
      "coordinator": .coordinator, "side": .side, "mutual": .mutual, "plan": .plan, "future": .future,
      "locality": .locality, "tenure": .tenure,
    ]
    language.resource("statement-words").forEachEntry { fields in
      guard fields.count >= 2 else { return }
      if let role = names[fields[1]] {
        roles[WordHash.of(String(fields[0])), default: []].formUnion(role)
      } else if fields[1] == "multiple", fields.count >= 3 {
        multiples[WordHash.of(String(fields[0]))] = String(fields[2])
      } else if fields[1] == "padding" {
        paddings.insert(ComparisonLexicon.key(of: fields[0]))
      } else if fields[1] == "past" {
        pastEndings.append(Array(fields[0].utf8.dropFirst()))
      } else {
        prefixes.append(Array(fields[0].utf8.dropLast()))
      }
    }
    language.resource("qualifiers").forEachEntry { fields in
      if fields.count >= 2 { bounds[ComparisonLexicon.key(of: fields[0])] = String(fields[1]) }
    }
  }

  /// What the word with that key does; nothing for most.
  subscript(key: UInt64) -> Role { roles[key] ?? [] }
}
