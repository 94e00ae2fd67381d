/// A 64-bit hash of bytes: FNV-1a (Fowler, Noll, Vo).
///
/// It is the same on every machine and in every run, so that what is kept under it is found again: the ids of findings,
/// the index of the ledger. It is no shield against bytes that are made to meet.
@frozen
public struct FNV1a: Hashable, Sendable {
  /// The hash of the bytes so far.
  public var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of no bytes.
  @inlinable
  public init() {}

  /// The hash of `bytes`.
  @inlinable
  public init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  /// Takes in one byte.
  @inlinable
  @inline(__always)
  public mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
