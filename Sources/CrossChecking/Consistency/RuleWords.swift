internal import Lexicons
internal import TextModel

/// What the word list of the rules says of words and phrases, one sense for all of their roles.
struct RuleWords: Sendable {
  /// What a phrase is to the rules. The word list's head says what each is.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt64

    static let total = Roles(rawValue: 1 << 0)
    static let open = Roles(rawValue: 1 << 1)
    static let each = Roles(rawValue: 1 << 2)
    static let rise = Roles(rawValue: 1 << 3)
    static let fall = Roles(rawValue: 1 << 4)
    static let multiple = Roles(rawValue: 1 << 5)
    static let margin = Roles(rawValue: 1 << 6)
    static let response = Roles(rawValue: 1 << 7)
    static let contrast = Roles(rawValue: 1 << 8)
    static let subset = Roles(rawValue: 1 << 9)
    static let event = Roles(rawValue: 1 << 10)
    static let people = Roles(rawValue: 1 << 11)
    static let birth = Roles(rawValue: 1 << 12)
    static let death = Roles(rawValue: 1 << 13)
    static let turn = Roles(rawValue: 1 << 14)
    static let begin = Roles(rawValue: 1 << 15)
    static let anniversary = Roles(rawValue: 1 << 16)
    static let stage = Roles(rawValue: 1 << 17)
    static let again = Roles(rawValue: 1 << 18)
    static let then = Roles(rawValue: 1 << 19)
    static let direction = Roles(rawValue: 1 << 20)
    static let sourced = Roles(rawValue: 1 << 21)
    static let statistic = Roles(rawValue: 1 << 22)
    static let rate = Roles(rawValue: 1 << 23)
    static let superlative = Roles(rawValue: 1 << 24)
    static let scope = Roles(rawValue: 1 << 25)
    static let reason = Roles(rawValue: 1 << 26)
    static let list = Roles(rawValue: 1 << 27)
    static let past = Roles(rawValue: 1 << 28)
    static let near = Roles(rawValue: 1 << 29)
    static let over = Roles(rawValue: 1 << 30)
    static let office = Roles(rawValue: 1 << 31)
    static let portfolio = Roles(rawValue: 1 << 32)
    static let field = Roles(rawValue: 1 << 33)
    static let aside = Roles(rawValue: 1 << 34)
    static let behind = Roles(rawValue: 1 << 36)
    static let when = Roles(rawValue: 1 << 37)
    static let elsewhere = Roles(rawValue: 1 << 38)
    static let lasting = Roles(rawValue: 1 << 39)
    static let sort = Roles(rawValue: 1 << 40)
    static let overall = Roles(rawValue: 1 << 41)
    static let voice = Roles(rawValue: 1 << 42)
    static let ballot = Roles(rawValue: 1 << 43)
    static let moved = Roles(rawValue: 1 << 44)
    static let standing = Roles(rawValue: 1 << 45)
    static let celebrate = Roles(rawValue: 1 << 46)
    static let share = Roles(rawValue: 1 << 47)
    static let plain = Roles(rawValue: 1 << 35)

    /// The roles by their names in the word list.
    fileprivate static let named: [String: Roles] = [
      "total": .total, "open": .open, "each": .each, "rise": .rise, "fall": .fall, "multiple": .multiple,
      "margin": .margin, "response": .response, "contrast": .contrast, "subset": .subset, "event": .event,
      "people": .people, "birth": .birth, "death": .death, "turn": .turn, "begin": .begin,
      "anniversary": .anniversary, "stage": .stage, "again": .again, "then": .then, "direction": .direction,
      "sourced": .sourced, "statistic": .statistic, "rate": .rate, "superlative": .superlative, "scope": .scope,
      "reason": .reason, "list": .list, "past": .past, "near": .near, "over": .over,
      "office": .office, "portfolio": .portfolio, "field": .field, "aside": .aside, "behind": .behind, "when": .when,
      "elsewhere": .elsewhere, "lasting": .lasting, "sort": .sort, "overall": .overall,
      "voice": .voice, "ballot": .ballot, "standing": .standing, "moved": .moved,
      "celebrate": .celebrate, "share": .share,
    ]
  }

  /// An office, and the group of offices of which nobody has two.
  struct Office: Hashable, Sendable {
    /// The group, by the key of its name.
    let group: UInt64
    /// Which of the group, likewise.
    let member: UInt64
  }

  /// A step of a course of events: `arrested` is the first of a case, `charged` the second.
  struct Stage: Hashable, Sendable {
    /// The course, by the key of its name.
    let course: UInt64
    /// Which step it is, from 1.
    let step: Int
    /// Whether nobody and nothing goes through the course twice.
    let isOnce: Bool
  }

  /// A sort of people or votes, and the whole that it makes with others.
  struct Sort: Hashable, Sendable {
    /// The whole, by the key of its name.
    let whole: UInt64
    /// Which part of it, likewise.
    let part: UInt64
  }

  /// All that is said of one phrase.
  struct Sense: Sendable {
    /// What it is to the rules.
    var roles: Roles = []
    /// By how much it multiplies; 0 where it does not.
    var factor = 0.0
    /// -1 for a time before another one, 1 for one after it.
    var direction = 0
    /// The kind of event, by the key of its name.
    var event: UInt64 = 0
    /// The field of an office, by the key of its name.
    var field: UInt64 = 0
    /// Of what class of people or things it is a noun, by the key of its name.
    var people: UInt64 = 0
    /// The steps that it may be.
    var stages: [Stage] = []
    /// The offices that it may be.
    var offices: [Office] = []
    /// The sorts that it may be.
    var sorts: [Sort] = []
  }

  private var phrases = PhraseTable<Sense>()

  init(language: Language) {
    language.resource("rule-words").forEachEntry { fields in
      guard fields.count >= 2, let role = Roles.named[String(fields[1])] else { return }
      let sense = Self.sense(role, fields.count > 2 ? fields[2] : "")
      phrases.insert(fields[0], sense, combine: Self.joined)
    }
    language.resource("claim-words").forEachEntry { fields in
      guard fields.count >= 2, fields[1] == "plain" else { return }
      phrases.insert(fields[0], Sense(roles: .plain), combine: Self.joined)
    }
  }

  /// The longest phrase that starts at `index` of `tokens`.
  func sense(in tokens: [Token], at index: Int, limit: Int) -> (value: Sense, count: Int)? {
    phrases.longestMatch(in: tokens, at: index, limit: limit)
  }

  private static func sense(_ role: Roles, _ value: Substring) -> Sense {
    var sense = Sense(roles: role)
    switch role {
    case .multiple: sense.factor = Double(value) ?? 0
    case .direction: sense.direction = Int(value) ?? 0
    case .event: sense.event = WordHash.of(String(value))
    case .people: sense.people = value.isEmpty ? 0 : WordHash.of(String(value))
    case .field: sense.field = WordHash.of(String(value))
    case .office:
      let parts = value.split(separator: " ")
      if parts.count == 2 {
        sense.offices = [Office(group: WordHash.of(String(parts[0])), member: WordHash.of(String(parts[1])))]
      }
    case .sort:
      let parts = value.split(separator: " ")
      if parts.count == 2 {
        sense.sorts = [Sort(whole: WordHash.of(String(parts[0])), part: WordHash.of(String(parts[1])))]
      }
    case .stage:
      let parts = value.split(separator: " ")
      if parts.count >= 2, let step = Int(parts[1]) {
        sense.stages = [Stage(course: WordHash.of(String(parts[0])), step: step, isOnce: parts.count > 2)]
      }
    default: break
    }
    return sense
  }

  private static func joined(_ one: Sense, _ other: Sense) -> Sense {
    Sense(
      roles: one.roles.union(other.roles), factor: max(one.factor, other.factor),
      direction: one.direction == 0 ? other.direction : one.direction, event: one.event == 0 ? other.event : one.event,
      field: one.field == 0 ? other.field : one.field, people: one.people == 0 ? other.people : one.people,
      stages: one.stages + other.stages,
      offices: one.offices + other.offices, sorts: one.sorts + other.sorts)
  }
}
