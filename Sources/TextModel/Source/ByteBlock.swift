/// Eight bytes of a text, of which questions are asked at once: where most of a text is nothing to a pass, the pass goes
/// over it in such steps.
///
/// After "Bit Twiddling Hacks" (Sean Anderson, 1997 to 2005), "Determine if a word has a byte between m and n", in the
/// form that is exact for every byte. The answers do not depend on the order of bytes of the machine.
struct ByteBlock {
  /// The number of bytes in a block.
  static let count = 8

  /// The places of a block where something is so: the highest bit of their bytes.
  struct Places: Equatable {
    fileprivate let bits: UInt64

    @inline(__always) var isEmpty: Bool { bits == 0 }
    @inline(__always) static func & (left: Places, right: Places) -> Places { Places(bits: left.bits & right.bits) }
    @inline(__always) static func | (left: Places, right: Places) -> Places { Places(bits: left.bits | right.bits) }
  }

  private let bytes: UInt64
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The block that starts at `i` of `text`; `nil` where fewer bytes are left.
  @inline(__always)
  init?(in text: [UInt8], at i: Int) {
    guard i >= 0, i <= text.count &- Self.count else { return nil }
    bytes = text.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: i, as: UInt64.self) }
  }

  /// Where a byte of ASCII is at least `bound`, or a byte beyond ASCII stands.
  @inline(__always)
  private func places(from bound: UInt8) -> UInt64 {
    (((bytes & ~Self.highs) &+ Self.ones &* UInt64(0x80 &- bound)) | bytes) & Self.highs
  }

  /// Where a byte beyond ASCII stands.
  @inline(__always) var beyondASCII: Places { Places(bits: bytes & Self.highs) }

  /// Where a byte is less than `bound`, which is at most 0x80.
  @inline(__always)
  func below(_ bound: UInt8) -> Places { Places(bits: ~places(from: bound) & Self.highs) }

  /// Where a byte of ASCII is in `range`.
  @inline(__always)
  func inside(_ range: ClosedRange<UInt8>) -> Places {
    Places(bits: places(from: range.lowerBound) & ~places(from: range.upperBound &+ 1))
  }

  /// Where a byte is `byte`, which is ASCII.
  @inline(__always)
  func equal(to byte: UInt8) -> Places { inside(byte...byte) }
}
