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
    var builder = StrippedTextBuilder(of: text)
    var writer = HTMLBlockWriter(tree, in: text, isLeftOut: isLeftOut)
    let rootItems = tree.elements[root].firstItem..<tree.elements[root].endItem
    let kept = BlockFilter(tree, in: text, isLeftOut: isLeftOut).kept(blocks, in: rootItems, headline: headline)
    for index in kept {
      writer.write(blocks[index], as: index == headline ? .headline : blocks[index].kind, to: &builder)
    }
    var document = StrippedDocument(text: builder.finish(), metadata: metadata)
    document.directives = tree.directives
    return document
  }

  /// Reads a piece of HTML within another text: all that a browser would show of it, but captions. A piece that
  /// cannot be parsed leaves nothing.
  static func read(_ range: Range<Int>, of text: [UInt8], to builder: inout StrippedTextBuilder) {
    let tree = try? text.withUnsafeBufferPointer { buffer throws(ReadingError) in
      try HTMLTreeBuilder.parse(UnsafeBufferPointer(rebasing: buffer[..<range.upperBound]), from: range.lowerBound)
    }
    guard let tree else { return }
    let isLeftOut = tree.elements.map { HTMLBlockFinder.isLeftOut($0) || $0.tag == .caption }
    var writer = HTMLBlockWriter(tree, in: text, isLeftOut: isLeftOut)
    for block in HTMLBlockFinder.blocks(of: tree, in: text) where block.kind != .caption {
      writer.write(block, as: block.kind, to: &builder)
    }
  }
}
