internal import CCmark

/// Builds the nodes of cmark that a document is made of.
///
/// A node belongs to its parent as soon as it is appended, and freeing the root frees all; what cmark refuses to append
/// is freed at once. Nothing is kept beyond the call.
enum MarkupTree {
  /// Appends `blocks` to a node that holds blocks.
  static func append(_ blocks: [MarkupBlock], to parent: OpaquePointer) {
    for block in blocks {
      switch block {
      case .heading(let level, let inlines):
        add(CMARK_NODE_HEADING, to: parent) {
          cmark_node_set_heading_level($0, Int32(clamping: min(max(level, 1), 6)))
          appendLine(inlines, to: $0)
        }
      case .paragraph(let inlines):
        add(CMARK_NODE_PARAGRAPH, to: parent) { appendLine(inlines, to: $0) }
      case .quote(let blocks):
        add(CMARK_NODE_BLOCK_QUOTE, to: parent) { append(blocks, to: $0) }
      case .list(let isTight, let items):
        add(CMARK_NODE_LIST, to: parent) {
          cmark_node_set_list_type($0, CMARK_BULLET_LIST)
          cmark_node_set_list_tight($0, isTight ? 1 : 0)
          appendItems(items, to: $0)
        }
      case .numbered(let start, let items):
        add(CMARK_NODE_LIST, to: parent) {
          cmark_node_set_list_type($0, CMARK_ORDERED_LIST)
          cmark_node_set_list_delim($0, CMARK_PERIOD_DELIM)
          cmark_node_set_list_start($0, Int32(clamping: start))
          appendItems(items, to: $0)
        }
      }
    }
  }

  private static func appendItems(_ items: [[MarkupBlock]], to list: OpaquePointer) {
    for item in items { add(CMARK_NODE_ITEM, to: list) { append(item, to: $0) } }
  }

  /// Appends the inlines of a whole line. Tildes at its start become code: three of them would open a code block, and
  /// cmark (0.30 and 0.31) does not escape them.
  private static func appendLine(_ inlines: [MarkupInline], to parent: OpaquePointer) {
    var inlines = withoutSpaceAtEnds(inlines)
    // A line of nothing would be no line in Markdown, and an item of a list would lose its number.
    if inlines.isEmpty { inlines = ["(nothing)"] }
    guard case .text(let text)? = inlines.first, text.hasPrefix("~") else { return append(inlines, to: parent) }
    append([.code(String(text.prefix { $0 == "~" }))], to: parent)
    append([.text(String(text.drop { $0 == "~" }))] + inlines.dropFirst(), to: parent)
  }

  /// A space at the start of a line can make code of what follows, and one at either end of emphasis makes the
  /// asterisks text. At the ends of blocks it has no meaning.
  private static func withoutSpaceAtEnds(_ inlines: [MarkupInline]) -> [MarkupInline] {
    var inlines = inlines.filter { !$0.isEmpty }
    while case .text(let text)? = inlines.first {
      let shown = VisibleText.leading(text)
      inlines[0] = .text(shown)
      guard shown.isEmpty else { break }
      inlines.removeFirst()
    }
    while case .text(let text)? = inlines.last {
      let shown = VisibleText.trailing(text)
      inlines[inlines.count - 1] = .text(shown)
      guard shown.isEmpty else { break }
      inlines.removeLast()
    }
    return inlines
  }

  private static func append(_ inlines: [MarkupInline], to parent: OpaquePointer) {
    for inline in inlines {
      switch inline {
      case .text(let text):
        add(CMARK_NODE_TEXT, to: parent) { cmark_node_set_literal($0, VisibleText.run(text)) }
      case .code(let text):
        add(CMARK_NODE_CODE, to: parent) { cmark_node_set_literal($0, VisibleText.line(text)) }
      case .emphasis(let inlines):
        add(CMARK_NODE_EMPH, to: parent) { append(withoutSpaceAtEnds(inlines), to: $0) }
      case .strong(let inlines):
        add(CMARK_NODE_STRONG, to: parent) { append(withoutSpaceAtEnds(inlines), to: $0) }
      case .link(let address, let inlines):
        add(CMARK_NODE_LINK, to: parent) {
          cmark_node_set_url($0, VisibleText.line(address))
          append(withoutSpaceAtEnds(inlines), to: $0)
        }
      }
    }
  }

  private static func add(_ type: cmark_node_type, to parent: OpaquePointer, _ fill: (OpaquePointer) -> Void) {
    guard let node = cmark_node_new(type) else { return }
    fill(node)
    if cmark_node_append_child(parent, node) == 0 { cmark_node_free(node) }
  }
}
