import TextModel

/// A stretch of a page that a browser shows as one paragraph, and what tells prose from the rest of the page.
///
/// The measures are those of jusText (Pomikálek 2011) and of Kohlschütter et al. 2010 ("Boilerplate Detection
/// using Shallow Text Features"): how long a block is, and how much of it is links.
struct HTMLBlock {
  /// Its texts, and the inline elements among them.
  let items: Range<Int>
  /// The innermost element that all of it is in.
  let element: Int
  let kind: TextBlock.Kind
  /// Whether it is the first kind of heading, `<h1>`.
  let isTopHeading: Bool
  /// Bytes that are no white space, and how many of them are in links.
  let count: Int
  let linkedCount: Int

  /// From so many bytes on a block counts as prose: about ten words. A lower bound takes teasers and labels
  /// for prose, a higher one loses one-line paragraphs as evidence (they are read all the same).
  private static let leastProse = 50

  /// How much prose there is in it: nothing for headings, short lines, and lines that are mostly links.
  var prose: Int {
    guard kind == .paragraph || kind == .listItem || kind == .blockQuote, count >= Self.leastProse,
      linkedCount * 2 < count
    else { return 0 }
    return count - linkedCount
  }

  /// Whether nearly all of it is links.
  var isLinks: Bool { linkedCount * 10 >= count * 8 }
}

/// Cuts a page into blocks.
struct HTMLBlockFinder {
  private let tree: HTMLTree
  private let source: [UInt8]
  private var blocks: [HTMLBlock] = []
  /// The elements that are open, each with what it changes.
  private var open: [Int] = []
  private var (quotes, listItems, links): (Int, Int, Int) = (0, 0, 0)
  private var start = 0
  private var (count, linkedCount): (Int, Int) = (0, 0)
  private var lineBreaks = 0

  init(_ tree: HTMLTree, in source: [UInt8]) {
    self.tree = tree
    self.source = source
  }

  /// All blocks that a browser would show, in order.
  static func blocks(of tree: HTMLTree, in source: [UInt8]) -> [HTMLBlock] {
    var finder = HTMLBlockFinder(tree, in: source)
    finder.run()
    return finder.blocks
  }

  /// Whether an element and all in it is never shown, or never prose.
  static func isLeftOut(_ element: HTMLTree.Element) -> Bool {
    element.traits.contains(.hidden) || element.tag == .chrome || element.tag == .script || element.tag == .title
  }

  private mutating func run() {
    var i = 0
    while i < tree.items.count {
      switch tree.items[i] {
      case .open(let index):
        let element = tree.elements[index]
        if Self.isLeftOut(element) {
          if element.tag == .chrome || element.traits.contains(.hidden) { lineBreaks = 0 }
          i = element.endItem + 1
          continue
        }
        enter(index, element, at: i)
      case .close(let index): leave(index, at: i)
      case .copy(let range): take(source[range])
      case .replace(_, let range): take(tree.replacements[range])
      }
      i += 1
    }
    flush(at: tree.items.count)
  }

  private mutating func enter(_ index: Int, _ element: HTMLTree.Element, at i: Int) {
    if element.tag.isBlock { flush(at: i) }
    open.append(index)
    switch element.tag {
    case .blockQuote: quotes += 1
    case .listItem: listItems += 1
    case .anchor: links += 1
    case .lineBreak:
      // A second line break in a row parts paragraphs.
      lineBreaks += 1
      if lineBreaks > 1 { flush(at: i) }
    default: break
    }
    if element.tag.isBlock { start = i + 1 }
  }

  private mutating func leave(_ index: Int, at i: Int) {
    let tag = tree.elements[index].tag
    if tag.isBlock { flush(at: i) }
    if open.last == index { open.removeLast() }
    switch tag {
    case .blockQuote: quotes -= 1
    case .listItem: listItems -= 1
    case .anchor: links -= 1
    default: break
    }
    if tag.isBlock { start = i + 1 }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    var black = 0
    for byte in bytes where !byte.isASCIISpace { black += 1 }
    guard black > 0 else { return }
    lineBreaks = 0
    count += black
    if links > 0 { linkedCount += black }
  }

  /// Ends the block before the item at `end`.
  private mutating func flush(at end: Int) {
    defer {
      start = end
      (count, linkedCount, lineBreaks) = (0, 0, 0)
    }
    guard count > 0 else { return }
    let holder = open.last { tree.elements[$0].tag.isBlock } ?? 0
    let tag = tree.elements[holder].tag
    blocks.append(
      HTMLBlock(
        items: start..<end, element: holder, kind: kind(in: tag), isTopHeading: tag == .heading1, count: count,
        linkedCount: linkedCount))
  }

  private func kind(in tag: HTMLTag) -> TextBlock.Kind {
    switch tag {
    case .heading1, .heading2, .heading: .heading
    case .caption: .caption
    default: quotes > 0 ? .blockQuote : listItems > 0 ? .listItem : .paragraph
    }
  }
}
