/// Reads again what was written in UTF-8 and read as Windows-1252 or Latin-1: `â€œ` is `“`, `Ã©` is `é`.
///
/// After ftfy (Robyn Speer, 2012 to 2024): the wrong reading is undone span by span, and only where what comes of it
/// is less strange than what is there. The text is taken back to bytes; where these bytes are UTF-8, `isPlausible` asks
/// whether a writer would have meant the old characters.
enum MojibakePass {
  /// A character of the text with the byte of Windows-1252 that stands for it.
  struct Unit {
    let byte: UInt8
    let range: Range<Int>
  }

  static func run(_ rewriter: inout TextRewriter) {
    let text = rewriter.text
    var i = 0
    while true {
      i = text.firstIndex(from: i) { $0.firstBeyondASCII }
      guard i < text.count else { return }
      // The first byte of a longer UTF-8 sequence is a letter from U+00C2 to U+00F4 in Latin-1, C3 82 to C3 B4 here.
      guard text[i] == 0xC3, i + 1 < text.count, (0x82...0xB4).contains(text[i + 1]) else {
        i += 1
        continue
      }
      i = repairRun(from: i, &rewriter)
    }
  }

  /// Repairs the run of characters of Windows-1252 beyond ASCII that starts at `start`, and gives its end.
  private static func repairRun(from start: Int, _ rewriter: inout TextRewriter) -> Int {
    let text = rewriter.text
    let units = units(of: text, from: start)
    guard let last = units.last else { return start + 2 }
    var decoder = MojibakeDecoder(text: text, units: units)
    decoder.decode()
    for piece in decoder.pieces {
      rewriter.replace(piece.range, with: utf8Bytes(of: piece.scalar), damage: .mojibake)
    }
    return max(last.range.upperBound, decoder.pieces.last?.range.upperBound ?? 0)
  }

  private static func units(of text: [UInt8], from start: Int) -> [Unit] {
    var units: [Unit] = []
    var i = start
    while i < text.count {
      if let unit = decomposed(at: i, text) {
        units.append(unit)
        i = unit.range.upperBound
        continue
      }
      guard text[i] >= 0x80 else { break }
      let scalar = TextScalar(in: text, at: i, end: text.count)
      guard let byte = Windows1252.byte(of: scalar.value) else { break }
      units.append(Unit(byte: byte, range: i..<(i + scalar.length)))
      i += scalar.length
    }
    return units
  }

  /// A spacing accent that a later program took apart into a space and a combining mark, as compatibility
  /// decomposition does: `Ã ̈` for `Ã¨`.
  private static func decomposed(at i: Int, _ text: [UInt8]) -> Unit? {
    guard i + 2 < text.count, text[i] == 0x20, text[i + 1] == 0xCC else { return nil }
    switch text[i + 2] {
    case 0x88: return Unit(byte: 0xA8, range: i..<(i + 3))
    case 0x84: return Unit(byte: 0xAF, range: i..<(i + 3))
    case 0x81: return Unit(byte: 0xB4, range: i..<(i + 3))
    case 0xA7: return Unit(byte: 0xB8, range: i..<(i + 3))
    default: return nil
    }
  }
}

/// Decodes one run of characters whose bytes may be UTF-8.
struct MojibakeDecoder {
  /// A stretch of the text and the character that it stands for.
  struct Piece {
    let range: Range<Int>
    let scalar: UInt32
  }

  let text: [UInt8]
  let units: [MojibakePass.Unit]
  private(set) var pieces: [Piece] = []

  init(text: [UInt8], units: [MojibakePass.Unit]) {
    self.text = text
    self.units = units
  }

  mutating func decode() {
    var candidates: [(piece: Piece, first: Int, count: Int)] = []
    var i = 0
    while i < units.count {
      if let found = sequence(at: i) {
        let end = units[i + found.count - 1].range.upperBound
        let piece = Piece(range: units[i].range.lowerBound..<end, scalar: found.scalar)
        candidates.append((piece, i, found.count))
        i += found.count
      } else if let piece = lostByte(at: i) {
        candidates.append((piece.piece, i, piece.count))
        i += piece.count
      } else {
        i += 1
      }
    }
    // Where several characters side by side are all UTF-8, chance did not make them so.
    for (index, candidate) in candidates.enumerated() {
      let hasNeighbour =
        index > 0 && candidates[index - 1].first + candidates[index - 1].count == candidate.first
        || index + 1 < candidates.count && candidate.first + candidate.count == candidates[index + 1].first
      if isPlausible(candidate.piece, lead: units[candidate.first].byte, hasNeighbour: hasNeighbour) {
        pieces.append(candidate.piece)
      }
    }
  }

  /// The character whose UTF-8 the units from `i` spell, and how many they are.
  private func sequence(at i: Int) -> (scalar: UInt32, count: Int)? {
    let lead = units[i].byte
    let count = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard count > 0, i + count <= units.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(count))
    for k in 1..<count {
      guard units[i + k].byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(units[i + k].byte & 0x3F)
    }
    let smallest: UInt32 = count == 2 ? 0x80 : count == 3 ? 0x800 : 0x1_0000
    guard value >= smallest, Unicode.Scalar(value) != nil else { return nil }
    return (value, count)
  }

  /// A sequence that lost its last byte, because Windows-1252 has no character for 0x9D, or a straight mark stands
  /// in its place: `â€` for `”`, `â€"` for a dash.
  private func lostByte(at i: Int) -> (piece: Piece, count: Int)? {
    guard i + 1 < units.count, units[i].byte == 0xE2, units[i + 1].byte == 0x80 else {
      return lostLastByte(at: i)
    }
    let start = units[i].range.lowerBound
    let end = units[i + 1].range.upperBound
    let next = end < text.count ? text[end] : 0
    switch next {
    case UInt8(ascii: "\""): return (Piece(range: start..<(end + 1), scalar: 0x2014), 2)
    case UInt8(ascii: "?"): return (Piece(range: start..<(end + 1), scalar: 0x201D), 2)
    case 0xEF where end + 3 <= text.count && text[end + 1] == 0xBF && text[end + 2] == 0xBD:
      return (Piece(range: start..<(end + 3), scalar: 0x201D), 2)
    default:
      // Within a word it was the hyphen U+2010, whose last byte, 0x90, is lost likewise.
      let isInWord = start > 0 && Self.isLetter(text[start - 1]) && Self.isLetter(next)
      return (Piece(range: start..<end, scalar: isInWord ? 0x2010 : 0x201D), 2)
    }
  }

  /// `Â` at the end of a run, behind `â‚¬`: the wrong reading of `â€` and a lost 0x9D, read wrongly again.
  private func lostLastByte(at i: Int) -> (piece: Piece, count: Int)? {
    guard i + 1 == units.count, i >= 3, units[i].byte == 0xC2,
      units[(i - 3)..<i].map(\.byte) == [0xE2, 0x82, 0xAC]
    else { return nil }
    return (Piece(range: units[i].range, scalar: 0x9D), 1)
  }

  /// Whether the character is likelier to have been meant than the ones that stand there.
  ///
  /// A pair that begins with `Ã` or `Â` hardly ever stands in a text by itself. Other leads do: `É”` ends a quotation in
  /// capitals, `é…` trails off. They need a neighbour that is UTF-8 too, or a letter beside them within a word.
  private func isPlausible(_ piece: Piece, lead: UInt8, hasNeighbour: Bool) -> Bool {
    let before = piece.range.lowerBound > 0 ? text[piece.range.lowerBound - 1] : 0x20
    let after = piece.range.upperBound < text.count ? text[piece.range.upperBound] : 0x20
    let isInWord = Self.isLetter(after) && (Self.isLetter(before) || before <= 0x20)
    switch lead {
    // What still looks like the start of such a pair, alone, lost its second half: it would only be half repaired.
    case 0xC3 where piece.scalar <= 0xC3 && !hasNeighbour: return false
    case 0xC2, 0xC3: return hasNeighbour || !(Self.isCapital(before) && Self.isClosingMark(piece.scalar))
    case 0xC4, 0xC5: return hasNeighbour || isInWord || (Self.isSmall(before) && !Self.isClosingMark(piece.scalar))
    case 0xCC, 0xCD: return (0x300...0x36F).contains(piece.scalar) && Self.isLetter(before)
    case 0xE2: return (0x2000...0x2BFF).contains(piece.scalar)
    case 0xEF: return piece.scalar >= 0xFB00
    case 0xF0: return piece.scalar >= 0x1_F000 || hasNeighbour
    default: return hasNeighbour
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { isSmall(byte) || isCapital(byte) }

  private static func isSmall(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }

  private static func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }

  /// Whether the second byte of the character, read as Windows-1252, is a quotation mark or an ellipsis, which
  /// stand behind capitals by right.
  private static func isClosingMark(_ scalar: UInt32) -> Bool {
    [0x05, 0x12, 0x14, 0x3B].contains(scalar & 0x3F)
  }
}
