import CCmark
import TextModel

/// The tree that cmark made of a text, with the places of its blocks.
struct MarkdownTree {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where each line of the part that cmark read starts.
  private let lineStarts: [Int]
  private let start: Int

  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.text = text
    self.start = start
    var lineStarts = [start]
    var i = start
    while i < text.count {
      let byte = text[i]
      i += 1
      if byte == 0x0D, i < text.count, text[i] == 0x0A { continue }
      if byte.isLineEnd { lineStarts.append(i) }
    }
    self.lineStarts = lineStarts
  }

  /// Parses the text and writes its blocks in order.
  func read(
    source: [UInt8], into builder: consuming StrippedTextBuilder
  ) throws(ReadingError) -> (text: StrippedText, directives: [(range: Range<Int>, text: String)]) {
    let content = UnsafeBufferPointer(rebasing: text[start...])
    let document = content.withMemoryRebound(to: CChar.self) {
      cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
    }
    guard let document else { throw ReadingError("Markdown could not be parsed") }
    defer { cmark_node_free(document) }
    guard let events = cmark_iter_new(document) else { throw ReadingError("Markdown could not be parsed") }
    defer { cmark_iter_free(events) }

    var blocks = MarkdownBlocks(text: text, source: source, builder: builder)
    while true {
      let event = cmark_iter_next(events)
      guard event != CMARK_EVENT_DONE, event != CMARK_EVENT_NONE, let node = cmark_iter_get_node(events) else { break }
      let isEntering = event == CMARK_EVENT_ENTER
      switch cmark_node_get_type(node) {
      case CMARK_NODE_BLOCK_QUOTE: blocks.quoteDepth += isEntering ? 1 : -1
      case CMARK_NODE_ITEM: blocks.itemDepth += isEntering ? 1 : -1
      case CMARK_NODE_PARAGRAPH: isEntering ? blocks.open(range(of: node)) : blocks.close(.paragraph)
      case CMARK_NODE_HEADING:
        isEntering
          ? openHeading(node, in: &blocks)
          : blocks.close(cmark_node_get_heading_level(node) == 1 ? .headline : .heading)
      case CMARK_NODE_HTML_BLOCK: blocks.takeHTMLBlock(range(of: node, lastLine: lastLine(ofHTML: node)))
      default: blocks.takeInline(node, isEntering: isEntering)
      }
    }
    return blocks.finish()
  }

  /// From the block's first byte to the end of its last line.
  private func range(of node: OpaquePointer) -> Range<Int> {
    range(of: node, lastLine: Int(cmark_node_get_end_line(node)))
  }

  /// The last line of a block of HTML, by how many lines it has: cmark's own count leaves out the line with the `-->` that
  /// ends the block.
  private func lastLine(ofHTML node: OpaquePointer) -> Int {
    var lines = 0
    var byte = cmark_node_get_literal(node)
    while let here = byte, here.pointee != 0 {
      if here.pointee == 0x0A { lines += 1 }
      byte = here + 1
    }
    return max(Int(cmark_node_get_end_line(node)), Int(cmark_node_get_start_line(node)) + lines - 1)
  }

  private func range(of node: OpaquePointer, lastLine: Int) -> Range<Int> {
    let firstLine = min(max(1, Int(cmark_node_get_start_line(node))), lineStarts.count)
    let lastLine = min(max(firstLine, lastLine), lineStarts.count)
    var end = lastLine < lineStarts.count ? lineStarts[lastLine] : text.count
    let column = max(1, Int(cmark_node_get_start_column(node)))
    let first = min(lineStarts[firstLine - 1] + column - 1, end)
    while end > first, text[end - 1].isLineEnd { end -= 1 }
    return first..<end
  }

  /// Starts a heading behind the number signs that open it, if they do.
  private func openHeading(_ node: OpaquePointer, in blocks: inout MarkdownBlocks) {
    let range = range(of: node)
    var start = range.lowerBound
    while start < range.upperBound, text[start] == UInt8(ascii: "#") { start += 1 }
    let isParted = start == range.upperBound || text[start].isASCIISpace
    let isMarked = isParted && start - range.lowerBound == Int(cmark_node_get_heading_level(node))
    blocks.open(isMarked ? start..<range.upperBound : range, isUnderlined: !isMarked)
  }
}
