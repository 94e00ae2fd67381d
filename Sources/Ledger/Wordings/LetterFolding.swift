import Foundation

/// Lower case without accents, letter by letter.
enum LetterFolding {
  /// The letters that have accents and cases: Latin, Greek and Cyrillic with their supplements. A table of them is made
  /// once; asking Unicode's properties for every letter of a Russian text would take longer than all else.
  private static let common = 0x80..<0x600
  private static let extended = 0x1E00..<0x2000

  private static let commonTable = common.map { slowFold(UInt32($0)) }
  private static let extendedTable = extended.map { slowFold(UInt32($0)) }

  /// The letter or digit that a scalar counts as; 0 for what is neither.
  static func fold(_ scalar: UInt32) -> UInt32 {
    let value = Int(scalar)
    if common.contains(value) { return commonTable[value - common.lowerBound] }
    if extended.contains(value) { return extendedTable[value - extended.lowerBound] }
    return slowFold(scalar)
  }

  /// Whether a scalar is of a script whose words no space parts: Thai, Lao, Burmese, Khmer, kana, Han.
  static func isWordByItself(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private static func slowFold(_ scalar: UInt32) -> UInt32 {
    guard let letter = Unicode.Scalar(scalar), letter.properties.isAlphabetic || letter.properties.numericType != nil
    else { return 0 }
    let lower = letter.properties.lowercaseMapping.decomposedStringWithCanonicalMapping
    return lower.unicodeScalars.first?.value ?? scalar
  }
}
