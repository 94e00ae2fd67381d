/// Brings a text into one form where forms differ without a difference to the reader: line ends, spaces,
/// invisible characters, ligatures. None of this is damage.
///
/// It also takes out what no text holds, which is: control characters, and those of Latin-1 that stand for
/// characters of Windows-1252.
enum FormPass {
  /// What is to be done where a byte stands.
  private enum Suspicion: UInt8 {
    case none, control, lead
  }

  /// Bytes at which something may be amiss. E2 leads quotation marks and dashes too, which is why it is asked again.
  private static let suspicions: [Suspicion] = (0...255).map { (byte: Int) -> Suspicion in
    switch byte {
    case 0x09, 0x0A: .none
    case 0x00..<0x20, 0x7F: .control
    case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: .lead
    default: .none
    }
  }

  static func run(_ rewriter: inout TextRewriter) {
    let text = rewriter.text
    let suspicions = suspicions
    var i = 0
    while true {
      i = text.firstIndex(from: i) { $0.firstBeyondASCII | $0.first(below: 0x20) | $0.first(0x7F) }
      guard i < text.count else { return }
      switch suspicions[Int(text[i])] {
      case .none: i += 1
      case .control: i = control(at: i, &rewriter)
      case .lead: i = scalar(at: i, &rewriter)
      }
    }
  }

  private static func control(at i: Int, _ rewriter: inout TextRewriter) -> Int {
    switch rewriter.text[i] {
    case 0x0D:
      let isPair = i + 1 < rewriter.text.count && rewriter.text[i + 1] == 0x0A
      if isPair { rewriter.replace(i..<(i + 1), with: []) } else { rewriter.replace(i..<(i + 1), with: [0x0A]) }
    case 0x0B, 0x0C: rewriter.replace(i..<(i + 1), with: [0x0A])
    default: rewriter.replace(i..<(i + 1), with: [], damage: .controlCharacter)
    }
    return i + 1
  }

  private static func scalar(at i: Int, _ rewriter: inout TextRewriter) -> Int {
    let text = rewriter.text
    let scalar = TextScalar(in: text, at: i, end: text.count)
    let range = i..<(i + scalar.length)
    switch scalar.value {
    // Of the controls of Latin-1 the euro sign, the ellipsis, the quotation marks, the dashes and the trade mark of
    // Windows-1252 are meant; the others are left of something else.
    case 0x80, 0x84, 0x85, 0x91...0x97, 0x99:
      rewriter.replace(range, with: utf8Bytes(of: Windows1252.scalar(of: UInt8(scalar.value))), damage: .mojibake)
    case 0x80...0x9F: rewriter.replace(range, with: [], damage: .controlCharacter)
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: rewriter.replace(range, with: [0x20])
    case 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: rewriter.replace(range, with: [])
    case 0x200C, 0x200D: if isBetweenASCII(range, text) { rewriter.replace(range, with: []) }
    case 0x2028, 0x2029: rewriter.replace(range, with: scalar.value == 0x2028 ? [0x0A] : [0x0A, 0x0A])
    case 0xFB00...0xFB06: rewriter.replace(range, with: ligatures[Int(scalar.value - 0xFB00)].utf8)
    default: break
    }
    return range.upperBound
  }

  /// U+FB00 to U+FB06 by their compatibility decompositions.
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// Whether a joiner stands where it joins nothing: emoji and the scripts that need it are beyond ASCII.
  private static func isBetweenASCII(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    (range.lowerBound == 0 || text[range.lowerBound - 1] < 0x80)
      && (range.upperBound == text.count || text[range.upperBound] < 0x80)
  }
}
