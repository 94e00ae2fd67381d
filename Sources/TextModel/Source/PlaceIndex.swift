/// Says where a span of a file is in the terms that people and other programs use: line and column, and
/// Unicode code points.
///
/// Lines end at LF, CRLF or a lone CR. Lines and columns count from 1; a column counts code points. Code points are those of
/// the decoded text, a byte order mark included, as the W3C Web Annotation Data Model's `TextPositionSelector`
/// counts them.
public struct PlaceIndex: Sendable {
  /// Code points are counted from the nearest mark below: one mark every 1,024 bytes keeps the index at under
  /// one per cent of the text, and a look-up reads at most 1,024 bytes.
  private static let stride = 1024

  private let source: SourceText
  private let lineStarts: [UInt32]
  private let codePointMarks: [UInt32]

  /// Indexes the text of `source`: one pass over its bytes.
  public init(_ source: SourceText) {
    self.source = source
    var lineStarts: [UInt32] = [0]
    var marks: [UInt32] = []
    marks.reserveCapacity(source.text.count / Self.stride + 1)
    var codePoints: UInt32 = 0
    let text = source.text
    for i in text.indices {
      if i % Self.stride == 0 { marks.append(codePoints) }
      let byte = text[i]
      if byte & 0xC0 != 0x80 { codePoints += 1 }
      let endsLine = byte == 0x0A || (byte == 0x0D && !(i + 1 < text.count && text[i + 1] == 0x0A))
      if endsLine { lineStarts.append(UInt32(i + 1)) }
    }
    self.lineStarts = lineStarts
    self.codePointMarks = marks
  }

  /// The code points of the decoded text that `span` of the file covers, end exclusive.
  public func codePoints(of span: SourceSpan) -> Range<Int> {
    let start = codePointOffset(of: decodedOffset(of: span.start))
    let end = codePointOffset(of: decodedOffset(of: span.end))
    return start..<max(start, end)
  }

  /// The line and column, from 1, at which `span` of the file starts.
  public func lineAndColumn(of span: SourceSpan) -> (line: Int, column: Int) {
    let offset = decodedOffset(of: span.start)
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    let column = codePointOffset(of: offset) - codePointOffset(of: Int(lineStarts[low])) + 1
    return (low + 1, column)
  }

  /// The UTF-16 code units of the decoded text before the start and before the end of `span` of the file, for
  /// editors and protocols that count in them.
  public func utf16Offsets(of span: SourceSpan) -> Range<Int> {
    let start = utf16Offset(of: decodedOffset(of: span.start))
    return start..<(start + utf16Length(decodedOffset(of: span.start)..<decodedOffset(of: span.end)))
  }

  private func decodedOffset(of offset: UInt32) -> Int {
    source.decoding.isIdentity ? min(Int(offset), source.text.count) : source.decoding.position(ofOrigin: offset)
  }

  private func codePointOffset(of offset: Int) -> Int {
    guard !codePointMarks.isEmpty else { return 0 }
    let mark = min(offset / Self.stride, codePointMarks.count - 1)
    var count = Int(codePointMarks[mark])
    for i in (mark * Self.stride)..<max(mark * Self.stride, min(offset, source.text.count))
    where source.text[i] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }

  private func utf16Offset(of offset: Int) -> Int { utf16Length(0..<offset) }

  private func utf16Length(_ range: Range<Int>) -> Int {
    var count = 0
    for i in range.clamped(to: 0..<source.text.count) where source.text[i] & 0xC0 != 0x80 {
      count += source.text[i] >= 0xF0 ? 2 : 1
    }
    return count
  }
}

extension OffsetMap {
  /// The offset in the text of the first byte that was made from the byte at `offset` of the origin, or from
  /// what follows it where it left nothing. The way against the map's direction; only for texts that keep the
  /// order of their origin.
  func position(ofOrigin offset: UInt32) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].originEnd <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < pieces.count else { return count }
    let piece = pieces[low]
    guard offset > piece.origin else { return Int(piece.start) }
    return piece.isVerbatim ? Int(piece.start + (offset - piece.origin)) : Int(piece.start)
  }
}
