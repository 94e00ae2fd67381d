import TextModel

/// Reads HTML: the article's headline and body, and what the page says of them.
enum HTMLReader {
  static func strip(_ text: [UInt8]) throws(ReadingError) -> StrippedDocument {
    let start = text.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
    let tree = try text.withUnsafeBufferPointer { buffer throws(ReadingError) in
      try HTMLTreeBuilder.parse(buffer, from: start)
    }
    let blocks = HTMLBlockFinder.blocks(of: tree, in: text)
    let body = ArticleBody(tree, blocks: blocks)
    let root = body.root()
    let isLeftOut = body.isLeftOut(in: root)

    let headline = HeadlineFinder(tree, in: text).headline(of: blocks, root: root)
    let metadata = HTMLMetadata.read(tree, in: text, headline: headline.map { blocks[$0].element })
    var writer = HTMLBlockWriter(tree, in: text, isLeftOut: isLeftOut)
    let rootItems = tree.elements[root].firstItem..<tree.elements[root].endItem
    let kept = BlockFilter(tree, in: text, isLeftOut: isLeftOut).kept(blocks, in: rootItems, headline: headline)
    for index in kept { writer.write(blocks[index], as: index == headline ? .headline : blocks[index].kind) }
    var document = StrippedDocument(text: writer.finish(), metadata: metadata)
    document.directives = tree.directives
    return document
  }
}

/// Finds the headline among the headings of a page.
struct HeadlineFinder {
  private let tree: HTMLTree
  private let source: [UInt8]

  init(_ tree: HTMLTree, in source: [UInt8]) {
    self.tree = tree
    self.source = source
  }

  /// The index of the headline's block: of the `<h1>` before the text's end, the one that the page's title or
  /// metadata repeat; else the first inside the article; else the last before it. Logos are `<h1>` as well.
  func headline(of blocks: [HTMLBlock], root: Int) -> Int? {
    let root = tree.elements[root]
    let candidates = blocks.indices.filter {
      blocks[$0].isTopHeading && blocks[$0].items.lowerBound < root.endItem
    }
    let titles = [tree.clues.named[.title]?.value, tree.clues.titleElement.flatMap { tree.text(of: $0, in: source) }]
      .compactMap { $0.map(Self.letters) }
    let repeated = candidates.first { index in
      guard let text = tree.text(of: blocks[index].element, in: source) else { return false }
      let letters = Self.letters(text)
      return letters.count >= 8 && titles.contains { $0.starts(with: letters) }
    }
    return repeated ?? candidates.first { blocks[$0].items.lowerBound >= root.firstItem } ?? candidates.last
  }

  /// The letters and digits, in lower case: what two spellings of a title have in common.
  private static func letters(_ text: String) -> [UInt8] {
    text.utf8.filter(\.isASCIIAlphanumeric).map(\.asciiLowercased)
  }
}

/// Chooses the blocks of an article's element that are its text.
struct BlockFilter {
  private let tree: HTMLTree
  private let source: [UInt8]
  private let isLeftOut: [Bool]

  init(_ tree: HTMLTree, in source: [UInt8], isLeftOut: [Bool]) {
    self.tree = tree
    self.source = source
    self.isLeftOut = isLeftOut
  }

  /// The indices of the blocks that are read, in order.
  func kept(_ blocks: [HTMLBlock], in root: Range<Int>, headline: Int?) -> [Int] {
    var kept: [Int] = []
    /// Headings since the last text, and whether something was left out behind the last of them.
    var (headings, dropsText): ([Int], Bool) = ([], false)
    for (index, block) in blocks.enumerated() {
      if index == headline {
        kept.append(index)
        continue
      }
      guard root.contains(block.items.lowerBound) else { continue }
      let isText = isText(block)
      if block.kind == .heading {
        guard isText else { continue }
        // A heading over nothing but links goes with them.
        if dropsText { headings.removeAll() }
        headings.append(index)
        dropsText = false
      } else if isText {
        if !dropsText { kept += headings }
        headings.removeAll()
        dropsText = false
        kept.append(index)
      } else {
        dropsText = true
      }
    }
    return kept
  }

  private func isText(_ block: HTMLBlock) -> Bool {
    guard !isLeftOut[block.element], block.kind != .caption else { return false }
    if block.isLinks { return false }
    // Mostly links, and short: a teaser. Prose with many links is longer.
    if block.linkedCount * 2 > block.count, block.count - block.linkedCount < 40 { return false }
    return !BoilerplateLine.matches(text(of: block))
  }

  /// The first bytes of a block, enough to know a line that is boilerplate.
  private func text(of block: HTMLBlock) -> String {
    guard block.count <= 200 else { return "" }
    var bytes: [UInt8] = []
    for item in tree.items[block.items] {
      switch item {
      case .copy(let range): bytes += source[range]
      case .replace(_, let range): bytes += tree.replacements[range]
      default: continue
      }
    }
    return bytes[...].string
  }
}
