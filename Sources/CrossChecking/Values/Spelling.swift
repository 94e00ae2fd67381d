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

  /// Whether two surnames behind one first name may be one: as ``areVariants(_:_:)``, and short ones a letter apart or of
  /// one sound: `Joel Renn`, `Joel Ren`; `Peter Reid`, `Peter Reed`. `Petrova` and `Petrovas` are one name in two numbers.
  static func areVariantsBehindOneFirstName(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a != b && (areVariants(a, b) || areShortVariants(a, b)) && !areNumbersOfOne(a, b)
  }

  /// Whether two words of one first letter have one sound, or are a letter apart.
  static func areShortVariants(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard min(a.count, b.count) >= 2, max(a.count, b.count) >= 3, a.first == b.first else { return false }
    if SoundKey(a) == SoundKey(b) { return true }
    // A letter for another one makes another name of three letters: `Lee`, `Lea`.
    guard min(a.count, b.count) >= 3, a.count != b.count || a.count > 3 else { return false }
    return EditDistance.between(a, b, atMost: 1) <= 1
  }

  /// `Clinton` and `Clintons` are one name in two numbers.
  static func areNumbersOfOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    return long.starts(with: short)
      && (long.dropFirst(short.count).elementsEqual("s".utf8)
        || long.dropFirst(short.count).elementsEqual("es".utf8))
  }
}
