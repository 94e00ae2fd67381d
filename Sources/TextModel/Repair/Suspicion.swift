/// What a text may have that a pass of the repair is for: one look at every byte decides which passes run, and a clean
/// text is done with it.
struct Suspicion: OptionSet {
  let rawValue: UInt8

  /// `&` and `;`, between which entities stand.
  static let entity = Suspicion(rawValue: 1)
  /// A letter with which the wrong reading of UTF-8 starts.
  static let misreading = Suspicion(rawValue: 2)
  /// A combining mark.
  static let combining = Suspicion(rawValue: 4)
  /// A control character, an odd space, an invisible character, a ligature.
  static let form = Suspicion(rawValue: 8)
  /// U+FFFD.
  static let replacement = Suspicion(rawValue: 16)

  /// What each byte gives rise to. E2 leads the quotation marks and dashes of most texts, and is asked further.
  private static let table: [UInt8] = (0...255).map { (byte: Int) -> UInt8 in
    switch byte {
    case 0x09, 0x0A: 0
    case 0x00..<0x20, 0x7F, 0xC2, 0xE1, 0xE3: form.rawValue
    case 0x26, 0x3B: entity.rawValue
    case 0xC3: misreading.rawValue
    case 0xCC, 0xCD: combining.rawValue
    case 0xEF: form.rawValue | replacement.rawValue
    default: 0
    }
  }

  /// What the text gives rise to.
  static func of(_ text: [UInt8]) -> Suspicion {
    let table = table
    var found: UInt8 = 0
    var i = 0
    while true {
      i = text.firstIndex(from: i) {
        $0.firstBeyondASCII | $0.first(below: 0x20) | $0.first(0x7F) | $0.first(0x26) | $0.first(0x3B)
      }
      guard i < text.count else { return Suspicion(rawValue: found) }
      let byte = text[i]
      found |= table[Int(byte)]
      if byte == 0xE2 {
        // U+2010 to U+2027 are dashes, quotation marks, bullets, the ellipsis.
        let isMark = i + 2 < text.count && text[i + 1] == 0x80 && (0x90...0xA7).contains(text[i + 2])
        if !isMark { found |= form.rawValue }
        i += 2
      }
      i += 1
    }
  }
}
