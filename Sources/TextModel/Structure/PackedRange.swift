/// Keeps a range of tokens in eight bytes instead of sixteen, for values that are copied often.
///
/// ```
/// struct Cue { @PackedRange var tokens: Range<Int> }
/// ```
/// A text has at most 2^32 bytes, and so fewer tokens.
@frozen
@propertyWrapper
public struct PackedRange: Hashable, Sendable {
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32

  /// Takes a range of tokens.
  @inlinable
  public init(wrappedValue: Range<Int>) {
    start = UInt32(truncatingIfNeeded: wrappedValue.lowerBound)
    end = UInt32(truncatingIfNeeded: wrappedValue.upperBound)
  }

  /// The range.
  @inlinable
  public var wrappedValue: Range<Int> {
    get { Range(uncheckedBounds: (Int(start), Int(end))) }
    set { self = PackedRange(wrappedValue: newValue) }
  }
}
