/// What a phrase of the phrase table names.
enum PhraseKind: UInt64, Sendable {
  case honorific = 1
  case office, organisation, place, demonym

  /// The key of a phrase grows word by word from one that tells the kinds apart.
  var seed: UInt64 { rawValue &* 0x9E37_79B9_7F4A_7C15 }
}

/// What is said of a phrase: a place, an office, an organisation, a form of address.
struct PhraseFact: Sendable {
  /// The key of what it is counted as, the same for all of its names.
  var canonical: UInt64 = 0
  var gender: Entity.Gender = .unknown
  var flags: Flags = []

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt16

    /// A place whose name stands for who governs there.
    static let governs = Flags(rawValue: 1)
    /// A building or street whose name stands for who works there.
    static let seat = Flags(rawValue: 2)
    /// `Calif.`, `TX`: a place only behind another.
    static let abbreviation = Flags(rawValue: 4)
    /// A name or word of another kind as often.
    static let unsure = Flags(rawValue: 8)
    static let adjective = Flags(rawValue: 16)
    static let person = Flags(rawValue: 32)
    static let people = Flags(rawValue: 64)
    static let outlet = Flags(rawValue: 128)
    /// A form of address that says what its bearer does: `Gen.`, `Sen.`
    static let isOffice = Flags(rawValue: 256)
    static let country = Flags(rawValue: 512)

    func hasAny(_ flags: Flags) -> Bool { rawValue & flags.rawValue != 0 }
  }
}

/// Extends the key of a phrase by a word.
func phraseKey(_ key: UInt64, _ word: UInt64) -> UInt64 {
  (key ^ word) &* 0xFF51_AFD7_ED55_8CCD ^ (key >> 29)
}
