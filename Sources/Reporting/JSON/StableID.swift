internal import TextModel

/// Makes the ids of quotations and claims in JSON.
///
/// An id is made of what kind of thing it is of (`quotation`, `claim`), of its words, and of how many of the same kind
/// with the same words stand before it in the article. Words are runs of letters and digits with ASCII capitals folded:
/// a moved paragraph, a renamed file, other quotation marks, dashes or spaces leave the id as it is, and a changed word
/// makes another one. It is one of its article: two articles that quote the same words have the same id for them, which
/// is what makes it useful between versions.
///
/// It is written as 16 hexadecimal digits of FNV-1a with 64 bits (Fowler, Noll, Vo).
struct StableID {
  private let kind: String
  private var occurrences: [UInt64: Int] = [:]

  /// Makes ids of things of that kind, for one article.
  init(kind: String) {
    self.kind = kind
  }

  /// The id of the next thing of that kind in the article.
  mutating func next(_ text: String) -> String {
    let digest = Self.digest(kind: kind, text: text)
    let occurrence = occurrences[digest, default: 0]
    occurrences[digest] = occurrence + 1
    var hash = FNV1a()
    hash.value = digest
    for byte in "\u{0}\(occurrence)".utf8 { hash.combine(byte) }
    return Self.hexadecimal(hash.value)
  }

  private static func digest(kind: String, text: String) -> UInt64 {
    var hash = FNV1a()
    for byte in kind.utf8 { hash.combine(byte) }
    var isInWord = false
    for scalar in text.unicodeScalars {
      guard isWordPart(scalar) else {
        isInWord = false
        continue
      }
      // One separator before each word, so that "a b" and "ab" differ.
      if !isInWord { hash.combine(0) }
      isInWord = true
      let isCapital = (0x41...0x5A).contains(scalar.value)
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        hash.combine(isCapital ? byte | 0x20 : byte)
      }
    }
    return hash.value
  }

  /// Letters, digits, and the marks that belong to letters. Everything in ASCII is decided without a look into the
  /// tables of Unicode.
  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case ..<0x80: false
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
        .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
        true
      default: false
      }
    }
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, 16 - digits.count)) + digits
  }
}
