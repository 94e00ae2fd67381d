/// A word, a number, or a mark of punctuation.
///
/// - A word keeps its inner apostrophes and hyphens: `don't`, `O'Brien`, `al-Qaim`, `U.S.-led`. Its possessive
///   is a token of its own, a word joined to it: `Esper` `'s`, so that a name has one hash. So is a last apostrophe,
///   a mark: `drivers` `'`.
/// - A dotted form is one token with all of its stops: `U.S.`, `a.m.`, `J.R.`. So is an abbreviation that the
///   ``AbbreviationTable`` knows, with its stop: `Mr.`, `Inc.`; before a number alone, `No. 5`, `Jan. 3`; and an initial
///   before a name: `W. Bush`. A sentence that ends with one has no mark of its own at its end.
/// - An address is one word: `https://example.org/a.html`, `example.com`, `a@b.org`.
/// - A number has no sign and no hyphen: `$1,200` is `$` `1,200`, `20-year-old` is `20` `-` `year-old`. `'90s` is one.
/// - Every quotation mark, straight, curly or angular, is a token; two apostrophes or two backticks are one (`''`).
@frozen
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  @frozen
  public enum Kind: UInt8, Hashable, Sendable {
    /// Letters, with inner apostrophes, hyphens and digits: `don't`, `Al-Mousily`, `U.S.`, `F-16`.
    case word
    /// Digits, with inner points, commas, colons and slashes: `1,200`, `3.5`, `10:30`; letters may follow: `3rd`, `16GB`.
    case number
    /// One mark of punctuation, or a run of one mark (`...`, `--`).
    case punctuation
    /// A symbol: `$`, `%`, `€`, an emoji.
    case symbol
  }

  /// How the letters of a word are cased.
  @frozen
  public enum Shape: UInt8, Hashable, Sendable {
    /// No capital: `word`; also scripts that have none, and tokens without letters.
    case lower
    /// A capital first, or after a prefix (`al-Mousily`, `McCain`, `O'Brien`).
    case capitalised
    /// Capitals only, at least two: `NATO`, `U.S.`.
    case upper
    /// One capital alone: `A`, `J.`.
    case initial
  }

  /// Where it is in the reading text.
  public let span: ReadingSpan
  /// A hash of its letters folded to lower case, the key of every word table; that of an abbreviation leaves out its
  /// *last* stop: `mr`, `u.s`, `w`. See ``WordHash``.
  public let hash: UInt64
  /// What it is made of.
  public let kind: Kind
  /// How it is cased.
  public let shape: Shape
  /// The first byte of it: enough to tell punctuation apart where it is ASCII.
  public let firstByte: UInt8
  /// Whether no space and no line end stands between it and the token before.
  public let isJoined: Bool
  /// Which of the distinct words of its text it is, as an index into ``TextLayout/words``.
  public let word: UInt32

  /// Makes a token.
  @inlinable
  public init(
    span: ReadingSpan, hash: UInt64, kind: Kind, shape: Shape, firstByte: UInt8, isJoined: Bool, word: UInt32 = 0
  ) {
    self.span = span
    self.hash = hash
    self.kind = kind
    self.shape = shape
    self.firstByte = firstByte
    self.isJoined = isJoined
    self.word = word
  }

  /// Whether it is a word that starts with a capital.
  @inlinable @inline(__always) public var isCapitalised: Bool { kind == .word && shape != .lower }
}
