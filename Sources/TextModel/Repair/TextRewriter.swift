/// A text while one pass of the repair goes over it: what was replaced so far, and what of it was damage.
///
/// Nothing is copied until something is replaced: a clean text costs a scan.
struct TextRewriter {
  /// A damaged place, in the text that the pass reads and in the text that it writes.
  struct Note {
    let kind: Damage.Kind
    let before: Range<Int>
    let after: Range<Int>
    let isRepaired: Bool
  }

  /// The text that the pass reads.
  let text: [UInt8]
  private var output: [UInt8] = []
  private var map = OffsetMap<Coordinates.Stripped, Coordinates.Stripped>.Builder()
  /// Everything before this offset has been written.
  private(set) var position = 0
  private var isChanged = false
  private(set) var notes: [Note] = []

  init(_ text: [UInt8]) { self.text = text }

  /// Writes `bytes` for the bytes in `range`, which lie behind everything replaced so far.
  mutating func replace(_ range: Range<Int>, with bytes: some Collection<UInt8>, damage: Damage.Kind? = nil) {
    if !isChanged {
      isChanged = true
      output.reserveCapacity(text.count + 64)
    }
    copy(upTo: range.lowerBound)
    let start = output.count
    output.append(contentsOf: bytes)
    map.replace(range, with: output.count - start)
    position = range.upperBound
    if let damage {
      notes.append(Note(kind: damage, before: range, after: start..<output.count, isRepaired: true))
    }
  }

  /// Notes damage in `range` without touching it.
  mutating func note(_ damage: Damage.Kind, _ range: Range<Int>, isRepaired: Bool = false) {
    let shift = output.count - position
    notes.append(
      Note(
        kind: damage, before: range, after: (range.lowerBound + shift)..<(range.upperBound + shift),
        isRepaired: isRepaired))
  }

  private mutating func copy(upTo end: Int) {
    guard end > position else { return }
    output += text[position..<end]
    map.copy(position..<end)
    position = end
  }

  /// The text that was written, and the way back from it; `nil` where nothing was replaced.
  consuming func finish() -> (text: [UInt8], map: OffsetMap<Coordinates.Stripped, Coordinates.Stripped>)? {
    guard isChanged else { return nil }
    copy(upTo: text.count)
    return (output, map.finish(originCount: text.count))
  }
}

/// The bytes of a scalar in UTF-8; of what is no scalar, those of U+FFFD.
func utf8Bytes(of value: UInt32) -> [UInt8] {
  Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
}
