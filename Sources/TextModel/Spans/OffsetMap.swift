/// The way back from a text to the text that it was made from, for every byte.
///
/// A text is made from another in pieces. A piece is either *verbatim* (its bytes were copied: byte for byte,
/// in order), or *replaced* (its bytes stand for a stretch of the other text as a whole: `"` for `&quot;`,
/// nothing for a tag, a line feed for nothing). A span maps to the smallest span of the other text that
/// everything in it was made from; inside a replaced piece there is no finer position than the whole piece.
///
/// Maps compose with ``then(_:)``, so one mechanism serves decoding, markup, repair and normalisation, and no
/// position is ever found again by searching.
///
/// A worked case: `A &amp; B` becomes `A & B`. The pieces are 0..<2 verbatim from 0, 2..<3 replaced for
/// 2..<7, 3..<5 verbatim from 7. The span 2..<5 (`& B`) maps to 2..<9 (`&amp; B`).
public struct OffsetMap<From, To>: Sendable {
  /// In order, without gaps in the text that was made. Stretches of the origin that left nothing lie between.
  let pieces: [OffsetPiece]
  /// The length in bytes of the text that was made.
  public let count: Int
  /// The length in bytes of the text that it was made from.
  public let originCount: Int

  init(pieces: [OffsetPiece], count: Int, originCount: Int) {
    self.pieces = pieces
    self.count = count
    self.originCount = originCount
  }

  /// The map of a text that was copied whole.
  public static func identity(count: Int) -> OffsetMap {
    let whole = OffsetPiece(start: 0, end: UInt32(count), origin: 0, originEnd: UInt32(count), isVerbatim: true)
    return OffsetMap(pieces: count == 0 ? [] : [whole], count: count, originCount: count)
  }

  /// Whether the text is a copy, byte for byte, of all that it was made from.
  public var isIdentity: Bool {
    guard let only = pieces.first else { return originCount == 0 }
    return pieces.count == 1 && only.isVerbatim && only.origin == 0 && Int(only.originEnd) == originCount
  }

  /// The smallest span of the origin that everything in `span` was made from.
  ///
  /// An empty span maps to an empty span. Bytes that were put in stand for nothing: at the ends of a span they add nothing,
  /// and a span of them alone maps to the place where they were put.
  public func callAsFunction(_ span: TextSpan<From>) -> TextSpan<To> {
    let origin = pieces.origin(span.start, span.end)
    return TextSpan<To>(origin.start, origin.end)
  }

  /// The offset in the text of the first byte that was made from the byte at `offset` of the origin, or from
  /// what follows it where it left nothing. The way against the map's direction; only for texts that keep the
  /// order of their origin, as those of decoding and repair do.
  func position(ofOrigin offset: UInt32) -> Int { pieces.position(ofOrigin: offset).map { Int($0) } ?? count }

  /// This map followed by `next`: from this text through the middle one to the one that `next` leads to.
  ///
  /// Linear in the pieces of the two.
  public func then<Further>(_ next: OffsetMap<To, Further>) -> OffsetMap<From, Further> {
    let pieces = OffsetPieces(pieces, then: next.pieces)
    return OffsetMap<From, Further>(pieces: pieces.pieces, count: Int(pieces.count), originCount: next.originCount)
  }
}

extension OffsetMap {
  /// Collects the pieces of a map while the text is being made, in the order in which it is made.
  public struct Builder: Sendable {
    private var pieces = OffsetPieces()
    /// The length of the text so far, in bytes.
    public var count: UInt32 { pieces.count }

    /// Starts with an empty text.
    public init() {}

    /// Says that the next bytes of the text are a copy of the bytes of the origin in `range`.
    public mutating func copy(_ range: Range<Int>) { pieces.copy(range) }

    /// Says that the next `length` bytes of the text stand for the bytes of the origin in `range` as a whole.
    ///
    /// With an empty `range` they were put in and stand for nothing. With a `length` of nought nothing is
    /// recorded: what left no byte has no position in the text.
    public mutating func replace(_ range: Range<Int>, with length: Int) { pieces.replace(range, with: length) }

    /// The map, once the text is complete. `originCount` is the length of the origin in bytes.
    public consuming func finish(originCount: Int) -> OffsetMap {
      OffsetMap(pieces: pieces.pieces, count: Int(pieces.count), originCount: originCount)
    }
  }
}
