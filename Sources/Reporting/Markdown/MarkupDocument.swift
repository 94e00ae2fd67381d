internal import CCmark

/// A document that is written both as CommonMark and as HTML, from one tree.
///
/// The tree is built out of nodes of cmark, the reference implementation of CommonMark (spec 0.30), and cmark writes
/// it; so whatever an article says, its text stays text: `*`, `#`, `<script>` and `1.` at the start of a line are
/// escaped where CommonMark would read them as something else. What cannot be written in Markdown at all (line ends
/// within a line, NUL) or would act on a terminal is made visible first, by ``VisibleText``.
struct MarkupDocument: Hashable, Sendable {
  var blocks: [MarkupBlock]

  /// As CommonMark. Every paragraph is one line, so that versions of a report can be compared line by line.
  func commonMark() -> String {
    let text = rendered { cmark_render_commonmark($0, CMARK_OPT_DEFAULT, 0) }
    // cmark indents the empty lines between the blocks of a list item. Without code blocks no such line has a meaning.
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { $0.utf8.allSatisfy { $0 == UInt8(ascii: " ") } ? "" : $0 }.joined(separator: "\n")
  }

  /// As HTML, without a page around it. cmark's safe mode is on (it is its default): there is no way through it for
  /// markup of an article, nor for an address such as `javascript:`.
  func html() -> String {
    rendered { cmark_render_html($0, CMARK_OPT_DEFAULT) }
  }

  private func rendered(_ render: (OpaquePointer) -> UnsafeMutablePointer<CChar>?) -> String {
    guard let root = cmark_node_new(CMARK_NODE_DOCUMENT) else { return "" }
    defer { cmark_node_free(root) }
    MarkupTree.append(blocks, to: root)
    guard let text = render(root) else { return "" }
    // The memory is cmark's: it is given back to the allocator that it came from.
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }
}
