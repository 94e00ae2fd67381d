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
  /// A stretch of the text that was made, and the stretch that it was made from.
  @usableFromInline
  struct Piece: Sendable, Equatable {
    @usableFromInline let start: UInt32
    @usableFromInline let end: UInt32
    @usableFromInline let origin: UInt32
    @usableFromInline let originEnd: UInt32
    @usableFromInline let isVerbatim: Bool

    @usableFromInline
    init(start: UInt32, end: UInt32, origin: UInt32, originEnd: UInt32, isVerbatim: Bool) {
      self.start = start
      self.end = end
      self.origin = origin
      self.originEnd = originEnd
      self.isVerbatim = isVerbatim
    }

    /// Whether it stands for nothing.
    var isPutIn: Bool { origin == originEnd }
  }

  /// In order, without gaps in the text that was made. Stretches of the origin that left nothing lie between.
  @usableFromInline let pieces: [Piece]
  /// The length in bytes of the text that was made.
  public let count: Int
  /// The length in bytes of the text that it was made from.
  public let originCount: Int

  init(pieces: [Piece], count: Int, originCount: Int) {
    self.pieces = pieces
    self.count = count
    self.originCount = originCount
  }

  /// The map of a text that was copied whole.
  public static func identity(count: Int) -> OffsetMap {
    let whole = Piece(start: 0, end: UInt32(count), origin: 0, originEnd: UInt32(count), isVerbatim: true)
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
    guard !pieces.isEmpty, !span.isEmpty else {
      let place = originOfPosition(span.start)
      return TextSpan<To>(place, place)
    }
    var firstIndex = pieceIndex(holding: span.start)
    var lastIndex = pieceIndex(holding: span.end - 1)
    while firstIndex < lastIndex, pieces[firstIndex].isPutIn { firstIndex += 1 }
    while lastIndex > firstIndex, pieces[lastIndex].isPutIn { lastIndex -= 1 }
    let first = pieces[firstIndex]
    let last = pieces[lastIndex]
    let start =
      first.isVerbatim ? first.origin + min(max(span.start, first.start), first.end) - first.start : first.origin
    let end = last.isVerbatim ? last.origin + min(span.end, last.end) - last.start : last.originEnd
    return TextSpan<To>(start, max(start, end))
  }

  private func originOfPosition(_ offset: UInt32) -> UInt32 {
    guard !pieces.isEmpty else { return 0 }
    let piece = pieces[pieceIndex(holding: offset)]
    if offset >= piece.end { return piece.originEnd }
    return piece.isVerbatim ? piece.origin + (offset - piece.start) : piece.origin
  }

  /// The offset in the text of the first byte that was made from the byte at `offset` of the origin, or from
  /// what follows it where it left nothing. The way against the map's direction; only for texts that keep the
  /// order of their origin, as those of decoding and repair do.
  func position(ofOrigin offset: UInt32) -> Int {
    let index = pieces.partitioningIndex { $0.originEnd > offset }
    guard index < pieces.count else { return count }
    let piece = pieces[index]
    guard piece.isVerbatim, offset > piece.origin else { return Int(piece.start) }
    return Int(piece.start + (offset - piece.origin))
  }

  /// The index of the piece that holds the byte at `offset`; the last piece for offsets behind the end.
  private func pieceIndex(holding offset: UInt32) -> Int {
    var low = 0
    var high = pieces.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// This map followed by `next`: from this text through the middle one to the one that `next` leads to.
  ///
  /// Linear in the pieces of the two.
  public func then<Further>(_ next: OffsetMap<To, Further>) -> OffsetMap<From, Further> {
    var builder = OffsetMap<From, Further>.Builder()
    var position = next.pieces.startIndex
    for piece in pieces {
      guard piece.isVerbatim else {
        let origin = next(TextSpan<To>(piece.origin, piece.originEnd))
        builder.replace(origin.range, with: Int(piece.end - piece.start))
        continue
      }
      // A verbatim piece takes over the structure of the stretch of the middle text that it copies.
      while position > 0, next.pieces[position - 1].end > piece.origin { position -= 1 }
      while position < next.pieces.count, next.pieces[position].end <= piece.origin { position += 1 }
      var offset = piece.origin
      while offset < piece.originEnd, position < next.pieces.count {
        let step = next.pieces[position]
        let stepEnd = min(step.end, piece.originEnd)
        if step.isVerbatim {
          let origin = Int(step.origin + (offset - step.start))
          builder.copy(origin..<(origin + Int(stepEnd - offset)))
        } else {
          builder.replace(Int(step.origin)..<Int(step.originEnd), with: Int(stepEnd - offset))
        }
        offset = stepEnd
        if step.end <= offset { position += 1 }
      }
    }
    return builder.finish(originCount: next.originCount)
  }
}

extension OffsetMap {
  /// Collects the pieces of a map while the text is being made, in the order in which it is made.
  public struct Builder: Sendable {
    private var pieces: [Piece] = []
    /// The length of the text so far, in bytes.
    public private(set) var count: UInt32 = 0

    /// Starts with an empty text.
    public init() {}

    /// Says that the next bytes of the text are a copy of the bytes of the origin in `range`.
    public mutating func copy(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      let origin = UInt32(range.lowerBound)
      let originEnd = UInt32(range.upperBound)
      let end = count + (originEnd - origin)
      if let last = pieces.last, last.isVerbatim, last.originEnd == origin {
        pieces[pieces.count - 1] = Piece(
          start: last.start, end: end, origin: last.origin, originEnd: originEnd, isVerbatim: true)
      } else {
        pieces.append(Piece(start: count, end: end, origin: origin, originEnd: originEnd, isVerbatim: true))
      }
      count = end
    }

    /// Says that the next `length` bytes of the text stand for the bytes of the origin in `range` as a whole.
    ///
    /// With an empty `range` they were put in and stand for nothing. With a `length` of nought nothing is
    /// recorded: what left no byte has no position in the text.
    public mutating func replace(_ range: Range<Int>, with length: Int) {
      guard length > 0 else { return }
      let end = count + UInt32(length)
      var start = count
      if range.isEmpty, let last = pieces.last, last.isPutIn, Int(last.origin) == range.lowerBound {
        // One piece for all that is put in at a place, so that a look-up never goes over many.
        start = last.start
        pieces.removeLast()
      }
      pieces.append(
        Piece(
          start: start, end: end, origin: UInt32(range.lowerBound), originEnd: UInt32(range.upperBound),
          isVerbatim: false))
      count = end
    }

    /// The map, once the text is complete. `originCount` is the length of the origin in bytes.
    public consuming func finish(originCount: Int) -> OffsetMap {
      OffsetMap(pieces: pieces, count: Int(count), originCount: originCount)
    }
  }
}
