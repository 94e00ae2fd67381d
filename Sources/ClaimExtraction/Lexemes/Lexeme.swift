internal import TextModel

/// A run of letters, a run of digits, or one mark: finer than a token.
///
/// A tokeniser keeps `2020-01-03`, `twenty-five` and `$3.5m` whole, as a reader sees them; the grammars of numbers
/// and times are told apart by what is inside, and so read these smaller parts. `U.S.` and `p.m.` are one lexeme,
/// whose key has no stops.
struct Lexeme {
  /// What it is made of.
  enum Kind: UInt8 {
    /// Nothing: before the first and behind the last.
    case none
    case word
    case digits
    case mark
  }

  /// What stands between a lexeme and the one before.
  enum Gap: UInt8 {
    case joined
    /// A space that does not break, or a thin one: what parts thousands in careful type.
    case tied
    case space
    case line
  }

  /// How the letters of a word are cased.
  enum Shape: UInt8 {
    case lower
    case capitalised
    case upper
  }

  let start: UInt32
  let end: UInt32
  private let length: UInt32
  /// The roles of its sense, for a quick answer to "could something start here?".
  let roles: Roles
  /// The `WordHash` of the letters without stops, or of the mark.
  let hash: UInt64
  /// What the vocabulary says of it: an index into its senses, 0 for nothing.
  let sense: UInt16
  let kind: Kind
  let gap: Gap
  let shape: Shape
  /// The mark where it is ASCII; dashes and quotation marks of every kind stand as `-` and `"`.
  let byte: UInt8
  /// What it means where it is a word of a closed class: asked too often to be looked up with its sense.
  let keyword: Keyword?

  /// The number of bytes that count: invisible marks between digits do not.
  var count: Int { Int(length) }

  init(
    start: UInt32, end: UInt32, count: Int, hash: UInt64, meaning: WordMeaning, kind: Kind, gap: Gap, shape: Shape,
    byte: UInt8
  ) {
    self.start = start
    self.end = end
    length = UInt32(truncatingIfNeeded: count)
    roles = meaning.roles
    keyword = meaning.keyword
    self.hash = hash
    sense = meaning.sense
    self.kind = kind
    self.gap = gap
    self.shape = shape
    self.byte = byte
  }

  static let none = Lexeme(
    start: 0, end: 0, count: 0, hash: 0, meaning: .none, kind: .none, gap: .line, shape: .lower, byte: 0)

  /// Whether nothing stands between it and the one before.
  var isJoined: Bool { gap == .joined }

  /// Whether it is that mark.
  func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark && byte == UInt8(truncatingIfNeeded: mark.value) }

  /// Whether a time or a quantity may begin with it. Of a word that none of its roles says so of, see ``LexemeList``.
  @inline(__always)
  var mayStart: Bool { kind == .digits || !roles.isDisjoint(with: .starting) }

  /// Whether it may be a verb in its plain form, as far as its roles tell.
  var isVerbal: Bool { roles.isDisjoint(with: [.number, .month, .weekday, .timeUnit, .function, .direction]) }

  /// Whether it is a word that starts with a capital.
  var isCapitalised: Bool { kind == .word && shape != .lower }

  /// The roles that a word can have in the grammars of numbers and times.
  struct Roles: OptionSet {
    let rawValue: UInt32
    /// A number word or a vulgar fraction.
    static let number = Roles(rawValue: 1 << 0)
    /// A magnitude: `million`, `dozens`, `k`.
    static let scale = Roles(rawValue: 1 << 1)
    static let month = Roles(rawValue: 1 << 2)
    static let weekday = Roles(rawValue: 1 << 3)
    static let timeUnit = Roles(rawValue: 1 << 4)
    /// Any other word of the grammar of times that can start a time.
    static let time = Roles(rawValue: 1 << 5)
    /// The first word of a holiday.
    static let holiday = Roles(rawValue: 1 << 6)
    /// The first word of a unit of measure.
    static let unit = Roles(rawValue: 1 << 7)
    /// The first word of a currency.
    static let currency = Roles(rawValue: 1 << 8)
    /// A word of a closed class.
    static let function = Roles(rawValue: 1 << 9)
    /// A word that says which of several: `last`, `next`, `this`.
    static let direction = Roles(rawValue: 1 << 10)
    /// A verb that says what somebody said or did.
    static let verb = Roles(rawValue: 1 << 12)
    static let keyword = Roles(rawValue: 1 << 11)
    /// A word of the grammar of times that is common elsewhere, and a time only before another such word: `all`, `some`.
    static let common = Roles(rawValue: 1 << 13)
    /// A past form that does not end in `-ed`.
    static let past = Roles(rawValue: 1 << 14)
    /// A keyword that may stand between `this` and a unit of time: `this working week`.
    static let timeKeyword = Roles(rawValue: 1 << 15)

    /// Those of the words with which a time may begin.
    static let startingTime: Roles = [.month, .weekday, .timeUnit, .time, .holiday, .number, .direction, .common]
    /// Those of the words with which a time or a quantity may begin.
    static let starting: Roles = startingTime.union([.scale, .currency])
  }
}
