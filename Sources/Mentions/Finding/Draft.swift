internal import TextModel

/// A mention on its way: found, not yet joined with the others of the same entity.
struct Draft {
  /// What an article or its like says of whether a description is of somebody known.
  enum Definiteness: UInt8 {
    /// `officials`
    case bare
    /// `a`, `some`, `two`
    case indefinite
    /// `the`
    case definite
    /// `his`, `Clinton's`
    case possessed
  }

  /// The tokens of the whole mention, without a leading article.
  @PackedRange var tokens: Range<Int>
  /// The tokens of the name; of a description all of them.
  @PackedRange var name: Range<Int>
  /// The tokens of the title before a name; empty where there is none.
  @PackedRange var title: Range<Int>
  /// The token that a description turns on, the last one of a name.
  var head: Int
  var form: Mention.Form = .name
  var kind: NameKind = .unknown
  var gender: Entity.Gender = .unknown
  var isPlural = false
  var isUnnamed = false
  var definiteness: Definiteness = .bare
  /// What a known name is counted as; nought where no list knows it.
  var canonical: UInt64 = 0
  /// The office of a title or description; nought where it is none.
  var office: UInt64 = 0
  /// The place or organisation that a title or description is of: `Iraqi`, `Pentagon`; nought where it is none.
  var qualifier: UInt64 = 0
  var flags: PhraseFact.Flags = []
  /// Whether it is a mention only if something else in the article says so: a noun with a capital, a name of a headline.
  var isWeak = false
  /// Whether a description says all that it says by its office and what that is of: `the president of Chile`, but not
  /// `the candidate of their choice`.
  var isComplete = true
  /// Whether `the` stands before it.
  var hasArticle = false
  /// Whether it stands within another mention.
  var isNested = false
  /// The draft that names the same one by standing beside it: an apposition, an acronym in brackets.
  var twin: Int?

  init(_ tokens: Range<Int>) {
    self.tokens = tokens
    name = tokens
    title = tokens.lowerBound..<tokens.lowerBound
    head = max(tokens.lowerBound, tokens.upperBound - 1)
  }
}
