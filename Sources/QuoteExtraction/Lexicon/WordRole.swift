internal import Lexicons
internal import TextModel

/// The parts that a word may play in building a clause, and the parts of marks.
struct WordRole: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { self.init(rawValue: 1 << bit) }

  // Closed classes, from the word list `word-classes`.
  static let determiner = WordRole(bit: 0)
  static let possessive = WordRole(bit: 1)
  static let preposition = WordRole(bit: 2)
  static let conjunction = WordRole(bit: 3)
  static let subordinator = WordRole(bit: 4)
  static let auxiliary = WordRole(bit: 5)
  static let adverb = WordRole(bit: 6)
  static let pronoun = WordRole(bit: 7)

  // Pronouns, from the word list `pronouns`.
  static let subjectPronoun = WordRole(bit: 8)
  static let objectPronoun = WordRole(bit: 9)
  static let relative = WordRole(bit: 10)
  static let firstPerson = WordRole(bit: 11)
  static let secondPerson = WordRole(bit: 12)

  // Parts in the clause, from the word list `clause-words`.
  static let complementiser = WordRole(bit: 16)
  static let question = WordRole(bit: 17)
  static let infinitive = WordRole(bit: 18)
  static let be = WordRole(bit: 19)
  static let have = WordRole(bit: 20)
  static let `do` = WordRole(bit: 21)
  static let modal = WordRole(bit: 22)
  static let negation = WordRole(bit: 23)
  static let agent = WordRole(bit: 24)
  static let breaker = WordRole(bit: 25)
  static let joiner = WordRole(bit: 26)
  static let elision = WordRole(bit: 27)
  static let noun = WordRole(bit: 28)
  static let audience = WordRole(bit: 29)
  static let time = WordRole(bit: 30)
  static let plural = WordRole(bit: 31)
  static let article = WordRole(bit: 32)
  static let genitive = WordRole(bit: 33)
  static let singular = WordRole(bit: 34)
  static let owner = WordRole(bit: 35)
  static let participle = WordRole(bit: 36)
  static let namer = WordRole(bit: 37)
  static let absolute = WordRole(bit: 38)
  static let comparer = WordRole(bit: 39)
  static let interview = WordRole(bit: 49)
  static let polar = WordRole(bit: 50)
  static let document = WordRole(bit: 51)
  static let naught = WordRole(bit: 52)
  static let origin = WordRole(bit: 53)

  // What the lists of reporting words say.
  /// A form of a reporting verb.
  static let reportingVerb = WordRole(bit: 54)
  /// A cue may begin with it: it is a reporting verb or noun, or starts a reporting phrase.
  static let cueStart = WordRole(bit: 55)
  /// No list has the word: its ending alone tells its parts, and that of a name tells nothing.
  static let guess = WordRole(bit: 56)

  // Marks, by their first bytes.
  static let comma = WordRole(bit: 40)
  static let stop = WordRole(bit: 41)
  static let colon = WordRole(bit: 42)
  static let semicolon = WordRole(bit: 43)
  static let dash = WordRole(bit: 44)
  static let opening = WordRole(bit: 45)
  static let closing = WordRole(bit: 46)
  static let quotationMark = WordRole(bit: 47)
  static let otherMark = WordRole(bit: 48)

  /// All marks.
  static let mark: WordRole = [
    .comma, .stop, .colon, .semicolon, .dash, .opening, .closing, .quotationMark, .otherMark,
  ]

  private static let names: [Substring: WordRole] = [
    "article": [.article, .determiner], "determiner": .determiner, "possessive": .possessive,
    "preposition": .preposition,
    "conjunction": .conjunction, "subordinator": .subordinator, "auxiliary": .auxiliary, "adverb": .adverb,
    "pronoun": .pronoun, "subject": .subjectPronoun, "object": .objectPronoun, "relative": .relative,
    "first": .firstPerson, "second": .secondPerson, "complementiser": .complementiser, "question": .question,
    "infinitive": .infinitive, "be": [.be, .auxiliary], "have": [.have, .auxiliary], "do": [.do, .auxiliary],
    "modal": [.modal, .auxiliary], "negation": .negation, "agent": .agent, "breaker": .breaker,
    "joiner": .joiner, "elision": .elision, "noun": .noun, "audience": .audience, "time": .time, "plural": .plural,
    "genitive": .genitive, "singular": .singular, "owner": .owner, "participle": .participle, "namer": .namer,
    "absolute": .absolute, "comparer": .comparer,
    "interview": .interview, "polar": .polar, "document": .document, "naught": .naught,
    "origin": .origin,
  ]

  /// The roles that a field names, parted by commas; names that are not known here are passed over.
  init(names field: Substring) {
    self = field.parts(separatedBy: ",").reduce(into: []) { $0.formUnion(Self.names[$1] ?? []) }
  }

  /// These, or none where they are guessed and the word is a name: its ending tells nothing.
  ///
  /// Told without a branch: which words of a text are in no list is not to be foreseen.
  @inline(__always)
  func known(ofName isName: Bool) -> WordRole {
    rawValue & (isName ? Self.guess.rawValue : 0) == 0 ? self : []
  }

  /// The role of a mark.
  init(ofMark token: Token, in bytes: borrowing [UInt8]) {
    self = token.firstByte < 0x80 ? Self.marks[Int(token.firstByte)] : Self.role(ofMultibyteMark: token, in: bytes)
  }

  /// The roles of the marks of ASCII.
  private static let marks: [WordRole] = (0..<0x80).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ">"): .closing
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): .quotationMark
    default: .otherMark
    }
  }

  private static func role(ofMultibyteMark token: Token, in bytes: borrowing [UInt8]) -> WordRole {
    let start = Int(token.span.start)
    guard token.span.count >= 2, start + 1 < bytes.count else { return .otherMark }
    if QuotationMark(at: start, in: bytes) != nil { return .quotationMark }
    guard bytes[start] == 0xE2, bytes[start + 1] == 0x80, start + 2 < bytes.count else { return .otherMark }
    switch bytes[start + 2] {
    case 0x92...0x95: return .dash
    case 0xA6: return .stop
    default: return .otherMark
    }
  }
}
