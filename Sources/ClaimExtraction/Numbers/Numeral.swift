internal import TextModel

/// A number as it stands in a text, in digits or words, without unit or qualifier.
struct Numeral {
  /// How it is written.
  enum Form {
    /// `25`, `1,200`, `3.5`
    case digits
    /// `twenty-five`, `two and a half million`
    case words
    /// `two thirds`, `½`, `1/4`, `one in five`
    case fraction
    /// `third`, `21st`
    case ordinal
    /// `dozens`, `hundreds of thousands`: a magnitude alone
    case vague
  }

  /// The number; `nil` where a `Double` cannot hold it or the words give none.
  var value: Double?
  /// The least that a vague number can mean.
  var low: Double?
  var form: Form
  /// Its lexemes.
  var range: Range<Int>
  /// The number of digits where it is nothing but digits; years have four.
  var plainDigits = 0
  /// Whether a magnitude word is part of it: `3 million`.
  var hasScale = false
  /// Whether it is the word `one`, or an article that may count: `a hundred`.
  var isWordOne = false
  /// The magnitude that ends it, for `10 to 15 million`.
  var scale: Double?

  var end: Int { range.upperBound }
  var start: Int { range.lowerBound }

  /// Whether it is a whole number in that range.
  func isWhole(in bounds: ClosedRange<Int>) -> Bool { whole.map { bounds.contains($0) } ?? false }

  /// Its value where that is a whole number that an `Int` holds.
  var whole: Int? { value.flatMap { Int(exactly: $0) } }
}
