internal import Lexicons
internal import TextModel

/// What number words are worth: `twelve` is 12, `million` multiplies by a million.
struct NumeralTable: Sendable {
  /// What a word does to the number that is being read.
  enum Role: Sendable {
    /// Nought to nineteen.
    case small(UInt64)
    /// Twenty, thirty, … ninety.
    case tens(UInt64)
    /// Multiplies what stands before it by that power of ten.
    case scale(Int)
    /// `first`, `thirtieth`: a place in a row, and no number by itself.
    case ordinal(UInt64)
    /// Is one before a scale: `a hundred`.
    case article
    /// Parts the decimals of a number that is spoken: `two point four`.
    case point
  }

  private var roles: [UInt64: Role] = [:]
  private var suffixes: [UInt64: Int] = [:]
  private let ordinalEndings: Set<UInt64>

  init(language: Language) {
    let endings = WordEnding.all(of: language, for: .ordinal).map(\.letters)
    ordinalEndings = Set(endings.map { WordHash.of($0, $0.indices) })
    language.resource("number-words").forEachEntry { fields in
      guard fields.count >= 3, let value = UInt64(fields[2]) else { return }
      let hash = WordHash.of(String(fields[0]))
      switch fields[1] {
      case "small": roles[hash] = .small(value)
      case "tens": roles[hash] = .tens(value)
      case "hundred": roles[hash] = .scale(2)
      case "ordinal": roles[hash] = .ordinal(value)
      case "article" where value == 1: roles[hash] = .article
      case "point": roles[hash] = .point
      default: break
      }
    }
    language.resource("magnitudes").forEachEntry { fields in
      guard fields.count >= 3, let power = Self.powerOfTen(fields[1]) else { return }
      let hash = WordHash.of(String(fields[0]))
      switch fields[2] {
      case "scale": roles[hash] = .scale(power)
      case "suffix", "letter": suffixes[hash] = power
      default: break
      }
    }
  }

  /// The power of ten by which letters behind digits multiply them: `2.5m`, `3bn`; `nil` for other letters. A length in
  /// metres is taken for millions too, on both sides of a comparison.
  func power(ofSuffix hash: UInt64) -> Int? { suffixes[hash] }

  /// Whether letters behind digits make an ordinal of them: `13th`.
  func isOrdinalEnding(_ hash: UInt64) -> Bool { ordinalEndings.contains(hash) }

  /// The hashes of all its words, each with the class that it has for what may begin with it.
  var words: some Sequence<(UInt64, WordClasses.Classes)> {
    roles.lazy.map { word, role in
      switch role {
      case .small, .tens, .scale: (word, .numeral)
      case .ordinal: (word, .calendar)
      case .article: (word, .article)
      case .point: (word, [])
      }
    }
  }

  /// What the word with that hash does.
  subscript(hash: UInt64) -> Role? { roles[hash] }

  /// 3 for `1000`; `nil` for what is no power of ten.
  private static func powerOfTen(_ factor: Substring) -> Int? {
    guard factor.first == "1", factor.dropFirst().allSatisfy({ $0 == "0" }) else { return nil }
    return factor.utf8.count - 1
  }
}

/// A decimal number as it is compared: `1.2 million` and `1,200,000` are both 12 and five noughts.
struct Decimal: Hashable {
  /// The digits without noughts at the end.
  private(set) var digits: UInt64
  /// The power of ten that multiplies them.
  private(set) var exponent: Int

  init(_ digits: UInt64, exponent: Int = 0) {
    (self.digits, self.exponent) = (digits, digits == 0 ? 0 : exponent)
    while self.digits != 0, self.digits % 10 == 0 {
      self.digits /= 10
      self.exponent += 1
    }
  }

  /// The number that digits with thousands commas and a decimal point spell; `nil` for anything else, and for
  /// more than eighteen digits, which are an identifier and no number. A comma without three digits behind it parts no
  /// thousands, and is read as a point: `15,00` is not `1,500`.
  init?(spelled bytes: ArraySlice<UInt8>) {
    var (digits, decimals, count, sincePoint) = (UInt64(0), 0, 0, false)
    let partsThousands = Self.partsThousands(bytes)
    for byte in bytes {
      switch byte {
      case 0x30...0x39:
        digits = digits &* 10 &+ UInt64(byte &- 0x30)
        count += 1
        decimals += sincePoint ? 1 : 0
      case 0x2C where !sincePoint && count > 0: sincePoint = !partsThousands
      case 0x2E where !sincePoint: sincePoint = true
      default: return nil
      }
    }
    guard count > 0, count <= 18 else { return nil }
    self.init(digits, exponent: -decimals)
  }

  /// Whether the last comma has three digits behind it. What stands before it is not looked at: Indian numbers part
  /// hundreds there, `1,00,000`.
  private static func partsThousands(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.prefix { $0 != 0x2E }.reversed().prefix { $0 != 0x2C }.count == 3
  }

  /// The number so many powers of ten larger.
  func scaled(by power: Int) -> Decimal { Decimal(digits, exponent: exponent &+ power) }

  /// The sum of two whole numbers, or `nil` where it does not fit.
  func adding(_ other: Decimal) -> Decimal? {
    guard let left = whole, let right = other.whole else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Decimal(sum)
  }

  /// Its value where it is a whole number of at most eighteen digits.
  var whole: UInt64? {
    guard (0...17).contains(exponent) else { return digits == 0 ? 0 : nil }
    var value = digits
    for _ in 0..<exponent {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  /// The key by which it is compared.
  var key: UInt64 {
    var mixed = digits &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(exponent)) &* 0xC2B2_AE3D_27D4_EB4F
    mixed ^= mixed >> 29
    return mixed &* 0xBF58_476D_1CE4_E5B9 | 1
  }
}
