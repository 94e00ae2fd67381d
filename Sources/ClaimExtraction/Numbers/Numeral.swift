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
  @PackedNumber var value: Double?
  /// The least that a vague number can mean.
  @PackedNumber var low: Double?
  /// The magnitude that ends it, for `10 to 15 million`.
  @PackedNumber var scale: Double?
  /// Its lexemes.
  @PackedRange var range: Range<Int>
  private var digitCount: Int32
  var form: Form
  /// Whether a magnitude word is part of it: `3 million`.
  var hasScale: Bool
  /// Whether it is the word `one`, or an article that may count: `a hundred`.
  var isWordOne: Bool

  init(
    value: Double?, low: Double? = nil, form: Form, range: Range<Int>, plainDigits: Int = 0, hasScale: Bool = false,
    isWordOne: Bool = false, scale: Double? = nil
  ) {
    _value = PackedNumber(wrappedValue: value)
    _low = PackedNumber(wrappedValue: low)
    _scale = PackedNumber(wrappedValue: scale)
    _range = PackedRange(wrappedValue: range)
    digitCount = Int32(clamping: plainDigits)
    self.form = form
    self.hasScale = hasScale
    self.isWordOne = isWordOne
  }

  /// The number of digits where it is nothing but digits; years have four.
  var plainDigits: Int {
    get { Int(digitCount) }
    set { digitCount = Int32(clamping: newValue) }
  }

  var end: Int { range.upperBound }
  var start: Int { range.lowerBound }

  /// Whether it is a whole number in that range.
  func isWhole(in bounds: ClosedRange<Int>) -> Bool { whole.map { bounds.contains($0) } ?? false }

  /// Its value where that is a whole number that an `Int` holds.
  var whole: Int? { value.flatMap { Int(exactly: $0) } }
}
