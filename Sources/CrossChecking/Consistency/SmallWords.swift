internal import Lexicons
internal import TextModel

/// What a small word of the language is to the rules that look for one at a time. The word list's head says what each is.
struct SmallWords: OptionSet, Sendable {
  let rawValue: UInt32

  static let of = SmallWords(rawValue: 1 << 0)
  static let or = SmallWords(rawValue: 1 << 1)
  static let and = SmallWords(rawValue: 1 << 2)
  static let to = SmallWords(rawValue: 1 << 3)
  static let from = SmallWords(rawValue: 1 << 4)
  static let by = SmallWords(rawValue: 1 << 5)
  static let at = SmallWords(rawValue: 1 << 6)
  static let `in` = SmallWords(rawValue: 1 << 7)
  static let on = SmallWords(rawValue: 1 << 8)
  static let until = SmallWords(rawValue: 1 << 9)
  static let definite = SmallWords(rawValue: 1 << 10)
  static let indefinite = SmallWords(rawValue: 1 << 11)
  static let all = SmallWords(rawValue: 1 << 12)
  static let owner = SmallWords(rawValue: 1 << 13)
  static let who = SmallWords(rawValue: 1 << 14)
  static let only = SmallWords(rawValue: 1 << 15)
  static let limit = SmallWords(rawValue: 1 << 16)
  static let somebody = SmallWords(rawValue: 1 << 17)
  static let located = SmallWords(rawValue: 1 << 18)
  static let point = SmallWords(rawValue: 1 << 19)
  static let day = SmallWords(rawValue: 1 << 20)
  static let week = SmallWords(rawValue: 1 << 21)
  static let month = SmallWords(rawValue: 1 << 22)
  static let year = SmallWords(rawValue: 1 << 23)
  static let `as` = SmallWords(rawValue: 1 << 24)
  static let one = SmallWords(rawValue: 1 << 25)
  static let `is` = SmallWords(rawValue: 1 << 26)
  static let has = SmallWords(rawValue: 1 << 27)
  static let subject = SmallWords(rawValue: 1 << 28)
  static let decade = SmallWords(rawValue: 1 << 29)
  static let century = SmallWords(rawValue: 1 << 30)
  static let thing = SmallWords(rawValue: 1 << 31)

  fileprivate static let named: [String: SmallWords] = [
    "of": .of, "or": .or, "and": .and, "to": .to, "from": .from, "by": .by, "at": .at, "in": .in, "on": .on,
    "until": .until, "definite": .definite, "indefinite": .indefinite, "all": .all, "owner": .owner, "who": .who,
    "only": .only, "limit": .limit, "somebody": .somebody, "located": .located, "point": .point, "day": .day,
    "week": .week, "month": .month, "year": .year, "as": .as, "one": .one, "is": .is, "has": .has, "subject": .subject,
    "decade": .decade, "century": .century, "thing": .thing,
  ]
}

/// The small words of a language, and the endings that tell forms of its words apart.
struct SmallWordTable: Sendable {
  private var words: [UInt64: SmallWords] = [:]
  /// The endings, in the order in which they are tried.
  private(set) var endings: [[UInt8]] = []

  init(language: Language) {
    language.resource("small-words").forEachEntry { fields in
      guard fields.count >= 2 else { return }
      if fields[1] == "ending" {
        endings.append(Array(fields[0].utf8.dropFirst()))
      } else if let sense = SmallWords.named[String(fields[1])] {
        words[WordHash.of(String(fields[0])), default: []].formUnion(sense)
      }
    }
  }

  /// What a token is; nothing where it is in no list.
  func sense(of token: Token) -> SmallWords { words[token.hash] ?? [] }
}
