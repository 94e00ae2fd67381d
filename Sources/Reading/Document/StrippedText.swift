import TextModel

typealias StrippedSpan = TextSpan<Coordinates.Stripped>

/// A text with the markup of its format taken away, before its damage is repaired.
struct StrippedText {
  typealias Map = OffsetMap<Coordinates.Stripped, Coordinates.Decoded>
  typealias Block = (kind: TextBlock.Kind, span: StrippedSpan)

  /// The text in UTF-8; its blocks are parted by an empty line.
  let bytes: [UInt8]
  /// From the text to the decoded text of the file.
  let map: Map
  /// The parts that the format names, in order, without overlap.
  var blocks: [Block]

  /// The text without the bytes in `spans`, which are in order and do not overlap.
  ///
  /// Blocks of which nothing is left go; the others keep what is left of them.
  func removing(_ spans: [StrippedSpan]) -> StrippedText {
    guard !spans.isEmpty else { return self }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var keptMap = OffsetMap<Coordinates.Stripped, Coordinates.Stripped>.Builder()
    var position = 0
    for span in spans + [StrippedSpan(bytes.count, bytes.count)] {
      kept += bytes[position..<Int(span.start)]
      keptMap.copy(position..<Int(span.start))
      position = Int(span.end)
    }
    var remaining: [Block] = []
    for block in blocks {
      let start = Self.shifted(block.span.start, by: spans)
      let end = Self.shifted(block.span.end, by: spans)
      if start < end { remaining.append((block.kind, StrippedSpan(start, end))) }
    }
    return StrippedText(
      bytes: kept, map: keptMap.finish(originCount: bytes.count).then(map), blocks: remaining)
  }

  /// Where the byte at `offset`, or the first one kept behind it, stands once `spans` are removed.
  private static func shifted(_ offset: UInt32, by spans: [StrippedSpan]) -> UInt32 {
    var removed: UInt32 = 0
    for span in spans where span.start < offset { removed += min(span.end, offset) - span.start }
    return offset - removed
  }
}

/// Makes a ``StrippedText`` from pieces of the decoded text, in the order in which they are read.
struct StrippedTextBuilder {
  private let text: [UInt8]
  private var bytes: [UInt8] = []
  private var map = StrippedText.Map.Builder()
  private var blocks: [StrippedText.Block] = []
  private var blockStart = 0
  /// Where the empty line before the next text is put in, if one is due.
  private var partition: Int?

  /// Starts with no text; `text` is the decoded text that pieces are taken from.
  init(of text: [UInt8]) {
    self.text = text
    bytes.reserveCapacity(text.count)
  }

  /// The number of bytes of the current block so far.
  var blockCount: Int { bytes.count - blockStart }
  /// The last byte of the current block.
  var lastByte: UInt8? { blockCount > 0 ? bytes.last : nil }

  /// Takes over the bytes of the decoded text in `range`.
  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    partBlocks()
    bytes += text[range]
    map.copy(range)
  }

  /// Writes `utf8` for the bytes of the decoded text in `range`.
  mutating func replace(_ range: Range<Int>, with utf8: some Collection<UInt8>) {
    guard !utf8.isEmpty else { return }
    partBlocks()
    bytes.append(contentsOf: utf8)
    map.replace(range, with: utf8.count)
  }

  /// Ends the current block. A block without text leaves nothing.
  mutating func endBlock(_ kind: TextBlock.Kind) {
    partition = nil
    guard blockCount > 0 else { return }
    blocks.append((kind, StrippedSpan(blockStart, bytes.count)))
    blockStart = bytes.count
  }

  /// Starts a block; `place` is where it starts in the decoded text. Once it has text, an empty line parts it from
  /// the last one.
  mutating func beginBlock(at place: Int) {
    partition = blocks.isEmpty ? nil : place
  }

  private mutating func partBlocks() {
    guard let place = partition else { return }
    partition = nil
    bytes += [0x0A, 0x0A]
    map.replace(place..<place, with: 2)
    blockStart = bytes.count
  }

  /// The text, once all is written.
  consuming func finish() -> StrippedText {
    let count = text.count
    return StrippedText(bytes: bytes, map: map.finish(originCount: count), blocks: blocks)
  }
}
