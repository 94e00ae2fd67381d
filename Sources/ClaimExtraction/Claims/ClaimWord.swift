/// What a word can be to a claim, whatever stands beside it: found once for each distinct word of an article, so that most
/// words of a statement cost a look at one byte.
struct ClaimWord: OptionSet {
  let rawValue: UInt8

  /// An irregular past: `fell`.
  static let past = ClaimWord(rawValue: 1)
  /// Ends in `-ed`, which is a past in small letters.
  static let pastEnding = ClaimWord(rawValue: 2)
  /// Ends in `-est` and is no other word; a superlative in small letters.
  static let superlativeEnding = ClaimWord(rawValue: 4)
  /// A phrase that speaks for or against checking may start with it.
  static let startsSign = ClaimWord(rawValue: 8)
  static let startsHedge = ClaimWord(rawValue: 16)
  static let startsNegation = ClaimWord(rawValue: 32)
}
