/// What a word can be to a claim, whatever stands beside it: found once for each distinct word of an article, so that most
/// words of a statement cost a look at two bytes.
struct ClaimWord: OptionSet {
  let rawValue: UInt16

  /// An irregular past: `fell`.
  static let past = ClaimWord(rawValue: 1 << 0)
  /// Ends in `-ed`, which is a past in small letters.
  static let pastEnding = ClaimWord(rawValue: 1 << 1)
  /// Ends in `-est` and is no other word; a superlative in small letters.
  static let superlativeEnding = ClaimWord(rawValue: 1 << 2)
  /// Ends in `-est` and is no superlative: `request`.
  static let plain = ClaimWord(rawValue: 1 << 3)
  /// A phrase that speaks for or against checking may start with it.
  static let startsSign = ClaimWord(rawValue: 1 << 4)
  static let startsHedge = ClaimWord(rawValue: 1 << 5)
  static let startsNegation = ClaimWord(rawValue: 1 << 6)

  /// What a word can be to a statement's worth.
  static let sign: ClaimWord = [.past, .pastEnding, .superlativeEnding, .startsSign]

  // What a word can be to the subject and verb of a statement.

  static let auxiliary = ClaimWord(rawValue: 1 << 7)
  static let verb = ClaimWord(rawValue: 1 << 8)
  /// A preposition or conjunction, with which an opening phrase may begin.
  static let opener = ClaimWord(rawValue: 1 << 9)
  /// Opens a clause that hangs on another: `which`.
  static let relative = ClaimWord(rawValue: 1 << 10)
  static let adverb = ClaimWord(rawValue: 1 << 11)
  /// Tells of what is to come: `will`.
  static let prediction = ClaimWord(rawValue: 1 << 12)
}
