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
    var writer = HTMLBlockWriter(tree, in: text, isLeftOut: isLeftOut, builder: StrippedTextBuilder(of: text))
    let rootItems = tree.elements[root].firstItem..<tree.elements[root].endItem
    let kept = BlockFilter(tree, in: text, isLeftOut: isLeftOut).kept(blocks, in: rootItems, headline: headline)
    for index in kept { writer.write(blocks[index], as: index == headline ? .headline : blocks[index].kind) }
    var document = StrippedDocument(text: writer.finish().finish(), metadata: metadata)
    document.directives = tree.directives
    return document
  }

  /// Reads a piece of HTML within another text: all that a browser would show of it, but captions.
  ///
  /// - Returns: The builder with the blocks of the piece; as it was, where the piece cannot be parsed.
  static func read(
    _ range: Range<Int>, of text: [UInt8], into builder: consuming StrippedTextBuilder
  ) -> StrippedTextBuilder {
    let tree = try? text.withUnsafeBufferPointer { buffer throws(ReadingError) in
      try HTMLTreeBuilder.parse(UnsafeBufferPointer(rebasing: buffer[..<range.upperBound]), from: range.lowerBound)
    }
    guard let tree else { return builder }
    let isLeftOut = tree.elements.map { HTMLBlockFinder.isLeftOut($0) || $0.tag == .caption }
    var writer = HTMLBlockWriter(tree, in: text, isLeftOut: isLeftOut, builder: builder)
    for block in HTMLBlockFinder.blocks(of: tree, in: text) where block.kind != .caption {
      writer.write(block, as: block.kind)
    }
    return writer.finish()
  }
}
