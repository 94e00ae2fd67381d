/// The coordinate spaces that a position can belong to.
///
/// A span carries its space in its type, so that an offset into the reading text can never be used as an
/// offset into the file: the only way from one space to another is an ``OffsetMap``.
public enum Coordinates {
  /// Bytes of the file exactly as it was given, in whatever encoding.
  public enum Source {}
  /// Bytes of the file's text once decoded to UTF-8.
  public enum Decoded {}
  /// Bytes of the text with the markup of its format (Markdown, HTML) taken away.
  public enum Stripped {}
  /// Bytes of the reading text: what a person reads, markup gone and damage repaired.
  public enum Reading {}
}

/// A half-open range of byte offsets in one coordinate space.
///
/// A worked case: in the file `He said: &quot;Go.&quot;` the reading text is `He said: "Go."`. The words
/// `Go.` are the ``ReadingSpan`` 10..<13 and the ``SourceSpan`` 15..<18.
@frozen
public struct TextSpan<Space>: Hashable, Sendable {
  /// The offset of the first byte.
  public let start: UInt32
  /// The offset behind the last byte; never less than `start`.
  public let end: UInt32

  /// Makes a span of the bytes from `start` up to, not including, `end`.
  ///
  /// - Precondition: `start <= end`. Spans are made from scanning, never from input, so a reversed one is
  ///   a mistake in the program.
  @inlinable
  public init(_ start: UInt32, _ end: UInt32) {
    precondition(start <= end, "a span cannot end before it starts")
    self.start = start
    self.end = end
  }

  /// Makes a span from offsets that were counted as `Int`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.init(UInt32(start), UInt32(end))
  }

  /// Makes a span of the bytes in `range`.
  @inlinable
  public init(_ range: Range<Int>) {
    self.init(range.lowerBound, range.upperBound)
  }

  /// The number of bytes.
  @inlinable public var count: Int { Int(end - start) }

  /// Whether there is no byte in it: a place between two bytes.
  @inlinable public var isEmpty: Bool { start == end }

  /// The offsets as a range that subscripts an array of bytes.
  @inlinable public var range: Range<Int> { Int(start)..<Int(end) }

  /// Whether the byte at `offset` is inside.
  @inlinable
  public func contains(_ offset: UInt32) -> Bool { start <= offset && offset < end }

  /// Whether all of `other` is inside.
  @inlinable
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two have at least one byte in common.
  @inlinable
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The bytes that both have, or `nil` where they have none in common.
  @inlinable
  public func intersection(_ other: TextSpan) -> TextSpan? {
    overlaps(other) ? TextSpan(max(start, other.start), min(end, other.end)) : nil
  }

  /// The smallest span that holds both.
  @inlinable
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }
}

/// A span of the file as it was given.
public typealias SourceSpan = TextSpan<Coordinates.Source>

/// A span of the reading text.
public typealias ReadingSpan = TextSpan<Coordinates.Reading>

extension TextSpan: Comparable {
  /// Orders by start; of two that start together the shorter comes first.
  @inlinable
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension TextSpan: CustomStringConvertible {
  /// The two offsets, as in `10..<13`.
  public var description: String { "\(start)..<\(end)" }
}
