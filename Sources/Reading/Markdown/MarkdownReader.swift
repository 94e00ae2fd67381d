import TextModel

/// Reads Markdown: front matter, then the blocks of the text as cmark (CommonMark 0.30) finds them.
///
/// Read are headings, paragraphs, list items, block quotations, and what a browser shows of raw HTML. Not read are code
/// blocks, the words of pictures and comments; comments to the program are kept as directives.
enum MarkdownReader {
  static func strip(_ text: [UInt8]) throws(ReadingError) -> StrippedDocument {
    var start = text.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
    var metadata = ArticleMetadata()
    if let frontMatter = try FrontMatter(in: text, at: start) {
      metadata = frontMatter.metadata
      start = frontMatter.end
    }
    let found = try text.withUnsafeBufferPointer { buffer throws(ReadingError) in
      try MarkdownTree(buffer, from: start).read(source: text, into: StrippedTextBuilder(of: text))
    }
    var document = StrippedDocument(text: found.text, metadata: metadata)
    document.directives = found.directives
    if metadata.title == nil, let headline = found.text.blocks.first(where: { $0.kind == .headline }) {
      document.metadata.title = found.text.bytes[headline.span.range].string.collapsedWhiteSpace
    }
    return document
  }
}
