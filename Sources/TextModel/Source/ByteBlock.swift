/// Eight bytes of a text, of which questions are asked at once: where most of a text is nothing to a pass, the pass goes
/// over it in such steps.
///
/// After "Bit Twiddling Hacks" (Sean Anderson, 1997 to 2005), "Determine if a word has a byte between m and n", in the
/// form that is exact for every byte. The answers do not depend on the order of bytes of the machine.
@frozen
public struct ByteBlock: Sendable {
  /// The number of bytes in a block.
  @inlinable public static var count: Int { 8 }

  /// The places of a block where something is so: the highest bit of their bytes.
  @frozen
  public struct Places: Equatable, Sendable {
    @usableFromInline let bits: UInt64

    @inlinable
    init(bits: UInt64) { self.bits = bits }

    /// Whether it is so nowhere.
    @inlinable public var isEmpty: Bool { bits == 0 }
    /// Where both are so.
    @inlinable public static func & (left: Places, right: Places) -> Places { Places(bits: left.bits & right.bits) }
    /// Where either is so.
    @inlinable public static func | (left: Places, right: Places) -> Places { Places(bits: left.bits | right.bits) }
  }

  @usableFromInline let bytes: UInt64
  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// The block that starts at `i` of `text`; `nil` where fewer bytes are left.
  @inlinable
  @inline(__always)
  public init?(in text: [UInt8], at i: Int) {
    guard i >= 0, i <= text.count &- Self.count else { return nil }
    bytes = text.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: i, as: UInt64.self) }
  }

  /// Where a byte of ASCII is at least `bound`, or a byte beyond ASCII stands.
  @inlinable
  func places(from bound: UInt8) -> UInt64 {
    (((bytes & ~Self.highs) &+ Self.ones &* UInt64(0x80 &- bound)) | bytes) & Self.highs
  }

  /// Where a byte beyond ASCII stands.
  @inlinable public var beyondASCII: Places { Places(bits: bytes & Self.highs) }

  /// Where a byte is less than `bound`, which is at most 0x80.
  @inlinable
  public func below(_ bound: UInt8) -> Places { Places(bits: ~places(from: bound) & Self.highs) }

  /// Where a byte of ASCII is in `range`, whose last is less than 0x80.
  @inlinable
  public func inside(_ range: ClosedRange<UInt8>) -> Places {
    Places(bits: places(from: range.lowerBound) & ~places(from: range.upperBound &+ 1))
  }

  /// Where a byte is `byte`, which is ASCII.
  @inlinable
  public func equal(to byte: UInt8) -> Places { inside(byte...byte) }
}
