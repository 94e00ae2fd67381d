/// Says where a span of a file is in the terms that people and other programs use: line and column, and
/// Unicode code points.
///
/// Lines end at LF, CRLF or a lone CR. Lines and columns count from 1; a column counts code points. Code points are those of
/// the decoded text, a byte order mark included, as the W3C Web Annotation Data Model's `TextPositionSelector`
/// counts them.
public struct PlaceIndex: Sendable {
  /// Code points are counted from the nearest mark below. One mark every 128 bytes keeps the index at about six per
  /// cent of the text, and a look-up reads at most 128 bytes; with 1,024 the writing of an extract as JSON, which asks
  /// for some hundred places an article, takes a third longer (95 ms against 71 ms for 3.9 MB of news).
  private static let stride = 128

  /// How much of the text lies before a mark.
  private struct Mark {
    var codePoints: UInt32 = 0
    /// Those of them that are two units in UTF-16.
    var astral: UInt32 = 0

    /// Takes in one byte of UTF-8: a code point starts with every byte that continues none.
    mutating func count(_ byte: UInt8) {
      codePoints &+= byte & 0xC0 != 0x80 ? 1 : 0
      astral &+= byte >= 0xF0 ? 1 : 0
    }
  }

  private let source: SourceText
  private let lineStarts: [UInt32]
  private let marks: [Mark]

  /// Indexes the text of `source`: one pass over its bytes.
  public init(_ source: SourceText) {
    self.source = source
    let text = source.text
    var lineStarts: [UInt32] = [0]
    var marks: [Mark] = []
    marks.reserveCapacity(text.count / Self.stride + 1)
    var mark = Mark()
    for start in Swift.stride(from: 0, to: text.count, by: Self.stride) {
      marks.append(mark)
      let end = min(start + Self.stride, text.count)
      // Counting asks no question of any byte, and so is done many bytes at a time; only stretches with a control
      // character are gone through again for line ends.
      var lowest = UInt8.max
      for byte in text[start..<end] {
        mark.count(byte)
        lowest = min(lowest, byte)
      }
      guard lowest <= 0x0D else { continue }
      for i in start..<end {
        let byte = text[i]
        guard byte == 0x0A || byte == 0x0D else { continue }
        let isFirstOfPair = byte == 0x0D && i + 1 < text.count && text[i + 1] == 0x0A
        if !isFirstOfPair { lineStarts.append(UInt32(i + 1)) }
      }
    }
    self.lineStarts = lineStarts
    self.marks = marks
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
    let start = counts(before: decodedOffset(of: span.start))
    let end = counts(before: decodedOffset(of: span.end))
    let startOffset = Int(start.codePoints + start.astral)
    return startOffset..<max(startOffset, Int(end.codePoints + end.astral))
  }

  private func decodedOffset(of offset: UInt32) -> Int {
    source.decoding.isIdentity ? min(Int(offset), source.text.count) : source.decoding.position(ofOrigin: offset)
  }

  private func codePointOffset(of offset: Int) -> Int { Int(counts(before: offset).codePoints) }

  private func counts(before offset: Int) -> Mark {
    guard let last = marks.indices.last else { return Mark() }
    let index = min(offset / Self.stride, last)
    var mark = marks[index]
    for i in (index * Self.stride)..<max(index * Self.stride, min(offset, source.text.count)) {
      mark.count(source.text[i])
    }
    return mark
  }
}
