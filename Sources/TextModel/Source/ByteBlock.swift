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
    /// The first place where it is so; 8 where it is so nowhere.
    @inlinable public var first: Int { bits.trailingZeroBitCount &>> 3 }
    /// The number of places where it is so.
    @inlinable public var count: Int { bits.nonzeroBitCount }
    /// Where it is not so.
    @inlinable public static prefix func ! (places: Places) -> Places { Places(bits: ~places.bits & highs) }
    /// Where both are so.
    @inlinable public static func & (left: Places, right: Places) -> Places { Places(bits: left.bits & right.bits) }
    /// Where either is so.
    @inlinable public static func | (left: Places, right: Places) -> Places { Places(bits: left.bits | right.bits) }
  }

  /// The first byte is the lowest.
  @usableFromInline let bytes: UInt64
  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var highs: UInt64 { 0x8080_8080_8080_8080 }

  @inlinable
  init(bytes: UInt64) { self.bytes = bytes }

  /// The block that starts at `i` of `text`; `nil` where fewer bytes are left.
  @inlinable
  @inline(__always)
  public init?(in text: [UInt8], at i: Int) {
    guard i >= 0, i <= text.count &- Self.count else { return nil }
    bytes = UInt64(littleEndian: text.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: i, as: UInt64.self) })
  }

  /// The block that starts at `i` of `text`; noughts stand for the bytes behind its end.
  @inlinable
  @inline(__always)
  public init(_ text: UnsafeRawBufferPointer, at i: Int) {
    if i >= 0, i <= text.count &- Self.count {
      bytes = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: i, as: UInt64.self))
    } else {
      bytes = Self.lastBytes(of: text, from: i)
    }
  }

  /// The bytes of the last block of a text, where it is not full.
  @usableFromInline
  @inline(never)
  static func lastBytes(of text: UnsafeRawBufferPointer, from start: Int) -> UInt64 {
    guard start >= 0, start < text.count else { return 0 }
    if text.count >= count {
      let last = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: text.count &- count, as: UInt64.self))
      return last &>> UInt64(truncatingIfNeeded: (start &+ count &- text.count) &* 8)
    }
    var bytes: UInt64 = 0
    for i in (start..<text.count).reversed() { bytes = bytes &<< 8 | UInt64(text[i]) }
    return bytes
  }

  /// The bits of the first `count` places, which are fewer than eight.
  static func mask(_ count: Int) -> UInt64 { (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1 }

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

// MARK: Letters

extension ByteBlock {
  /// Where a letter of ASCII stands.
  @inlinable public var letters: Places {
    ByteBlock(bytes: bytes | 0x2020_2020_2020_2020).inside(UInt8(ascii: "a")...UInt8(ascii: "z"))
  }

  /// The bit that small letters have and capitals lack, in every byte.
  static var smallBits: UInt64 { ones &* 0x20 }

  /// The bytes with that bit: letters in lower case, and other bytes for nothing.
  var lowered: UInt64 { bytes | Self.smallBits }

  /// The bytes, capitals of ASCII in lower case.
  @inlinable var folded: UInt64 { bytes | inside(UInt8(ascii: "A")...UInt8(ascii: "Z")).bits &>> 2 }

  /// The first `count` bytes, with noughts behind them.
  @inline(__always)
  func first(_ count: Int) -> ByteBlock { count < Self.count ? ByteBlock(bytes: bytes & Self.mask(count)) : self }
}

extension ByteBlock {
  /// How far something is so from the start of a block on.
  struct Run {
    /// All bits of the bytes of the run.
    let mask: UInt64
    let count: Int

    init(of places: Places) {
      let others = (!places).bits
      // The lowest bit that is set, less one, has all bits below; of none it has all.
      mask = ((others & (0 &- others)) &>> 7) &- 1
      count = (!places).first
    }
  }
}
