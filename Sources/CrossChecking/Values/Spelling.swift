internal import TextModel

/// Asks whether two words are spellings of one name.
enum Spelling {
  /// Shorter words are other words: `Iran` and `Iraq` are one letter apart.
  static let shortestWord = 5
  /// From this length on two letters may differ: `Soleimani`, `Sulaimani`.
  static let shortestWordForTwo = 8

  /// Whether two folded words of a name differ so little that one may be a slip for the other.
  static func areVariants(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let length = min(a.count, b.count)
    guard a != b, length >= shortestWord, a.first == b.first else { return false }
    let allowed = length >= shortestWordForTwo ? 2 : 1
    return EditDistance.between(a, b, atMost: allowed) <= allowed
  }
}
