/// A word, a number, or a mark of punctuation.
@frozen
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  @frozen
  public enum Kind: UInt8, Hashable, Sendable {
    /// Letters, with inner apostrophes and hyphens: `don't`, `Al-Mousily`, `U.S.`.
    case word
    /// Digits, with inner points, commas, colons and slashes: `1,200`, `3.5`, `10:30`; letters may follow: `3rd`, `F16`.
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
  /// A hash of its letters folded to lower case, the key of every word table. See ``WordHash``.
  public let hash: UInt64
  /// What it is made of.
  public let kind: Kind
  /// How it is cased.
  public let shape: Shape
  /// The first byte of it: enough to tell punctuation apart where it is ASCII.
  public let firstByte: UInt8
  /// Whether no space and no line end stands between it and the token before.
  public let isJoined: Bool

  /// Makes a token.
  @inlinable
  public init(span: ReadingSpan, hash: UInt64, kind: Kind, shape: Shape, firstByte: UInt8, isJoined: Bool) {
    self.span = span
    self.hash = hash
    self.kind = kind
    self.shape = shape
    self.firstByte = firstByte
    self.isJoined = isJoined
  }

  /// Whether it is a word that starts with a capital.
  @inlinable public var isCapitalised: Bool { kind == .word && shape != .lower }
}
