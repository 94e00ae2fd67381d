/// Makes text fit to be shown: on one line, with nothing in it that moves a cursor, rings a bell, or turns the
/// direction of what follows.
///
/// White space of every kind becomes one space. Control characters (C0, DEL, C1) and the bidirectional embeddings,
/// overrides and isolates (UAX #9; "Trojan Source", Boucher and Anderson 2021) become what they are called: `⟨U+202E⟩`.
enum VisibleText {
  /// `text` fit to be shown, without white space at its ends.
  static func line(_ text: String) -> String { trailing(leading(text)) }

  /// `text` fit to be shown, without white space at its start.
  static func leading(_ text: String) -> String {
    let shown = run(text)
    // By code points: a space with an accent behind it is one `Character`.
    return shown.utf8.first == 0x20 ? String(shown.unicodeScalars.dropFirst()) : shown
  }

  /// `text` fit to be shown, without white space at its end.
  static func trailing(_ text: String) -> String {
    let shown = run(text)
    return shown.utf8.last == 0x20 ? String(shown.unicodeScalars.dropLast()) : shown
  }

  /// `text` fit to be shown, where a space at either end parts it from its neighbours.
  static func run(_ text: String) -> String {
    guard !isFit(text) else { return text }
    var shown = ""
    shown.reserveCapacity(text.utf8.count)
    var followsSpace = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !followsSpace { shown.append(" ") }
        followsSpace = true
        continue
      }
      followsSpace = false
      if isUnfit(scalar) {
        shown += name(of: scalar)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// `U+` and at least four digits, in angle brackets that no keyboard has.
  static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
  }

  /// Whether all is ASCII that may stand as it is, with single spaces: the usual case, told without decoding.
  private static func isFit(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte), !(byte == 0x20 && previous == 0x20) else { return false }
      previous = byte
    }
    return true
  }

  private static func isUnfit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
