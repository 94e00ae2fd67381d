import CCmark
import Foundation
import TextModel

/// Takes the nodes of a Markdown tree in order and writes the blocks of the text, each with its exact places or,
/// where the walk beside the source fails, with the place of the whole block.
struct MarkdownBlocks {
  /// Block quotations and list items that are open.
  var quoteDepth = 0
  var itemDepth = 0

  private let text: UnsafeBufferPointer<UInt8>
  /// The same bytes.
  private let source: [UInt8]
  private var builder: StrippedTextBuilder
  private var directives: [(range: Range<Int>, text: String)] = []
  private var hasHeadline = false
  /// The inline nodes of the open block, in order: a walk may have to be tried again.
  private var steps: [Step] = []
  private var openRange: Range<Int>?
  /// Whether the open block, if it is a heading, has a line under it in place of marks before it.
  private var isUnderlined = false

  /// An inline node entered or left. Literals belong to the tree, which outlives the walk.
  private enum Step {
    case text(UnsafeBufferPointer<UInt8>)
    case code(UnsafeBufferPointer<UInt8>)
    case tag(UnsafeBufferPointer<UInt8>)
    case lineBreak
    case marks(Int)
    case openLink, closeLink, openPicture, closePicture
  }

  init(text: UnsafeBufferPointer<UInt8>, source: [UInt8], builder: consuming StrippedTextBuilder) {
    self.text = text
    self.source = source
    self.builder = builder
  }

  consuming func finish() -> (text: StrippedText, directives: [(range: Range<Int>, text: String)]) {
    (builder.finish(), directives)
  }
}

extension MarkdownBlocks {
  /// Starts the paragraph or heading in `range` of the text.
  mutating func open(_ range: Range<Int>, isUnderlined: Bool = false) {
    openRange = range
    self.isUnderlined = isUnderlined
    steps.removeAll(keepingCapacity: true)
  }

  /// Notes an inline node of the open block.
  mutating func takeInline(_ node: OpaquePointer, isEntering: Bool) {
    guard openRange != nil else { return }
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: steps.append(.text(literal(of: node)))
    case CMARK_NODE_CODE: steps.append(.code(literal(of: node)))
    case CMARK_NODE_HTML_INLINE: steps.append(.tag(literal(of: node)))
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: steps.append(.lineBreak)
    case CMARK_NODE_EMPH: steps.append(.marks(1))
    case CMARK_NODE_STRONG: steps.append(.marks(2))
    case CMARK_NODE_LINK: steps.append(isEntering ? .openLink : .closeLink)
    case CMARK_NODE_IMAGE: steps.append(isEntering ? .openPicture : .closePicture)
    default: break
    }
  }

  private func literal(of node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    guard let literal = cmark_node_get_literal(node) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: literal, count: strlen(literal)).assumingMemoryBound(to: UInt8.self)
  }

  /// Ends the open block, which is `kind` by itself; containers have the last word.
  mutating func close(_ kind: TextBlock.Kind) {
    guard let range = openRange else { return }
    openRange = nil
    let isHeading = kind != .paragraph
    var block = kind
    if quoteDepth > 0 {
      block = .blockQuote
    } else if itemDepth > 0 {
      block = .listItem
    } else if kind == .headline {
      block = hasHeadline ? .heading : .headline
      hasHeadline = true
    }
    builder.beginBlock(at: range.lowerBound)
    if let pieces = walk(range, isHeading: isHeading) {
      for piece in pieces {
        switch piece {
        case .copy(let range): builder.copy(withoutSecondSpace(range))
        case .replace(let range, let utf8): if !(utf8 == [0x20] && endsWithSpace) { builder.replace(range, with: utf8) }
        }
      }
    } else {
      builder.replace(range, with: plainText)
    }
    builder.endBlock(block)
  }

  /// Whether a space would be the first byte of the block, or the second space in a row: a picture, tag or
  /// comment that is not read leaves two.
  private var endsWithSpace: Bool { builder.lastByte ?? 0x20 == 0x20 }

  private func withoutSecondSpace(_ range: Range<Int>) -> Range<Int> {
    guard endsWithSpace else { return range }
    let start = range.first { text[$0] != 0x20 } ?? range.upperBound
    return start..<range.upperBound
  }

  /// The pieces of the block, or `nil` where its source does not read as its tree says.
  ///
  /// Definitions of links at the start of a paragraph are no part of it, but of its range: the walk then
  /// starts at a later line.
  private mutating func walk(_ range: Range<Int>, isHeading: Bool) -> [InlineWalk.Piece]? {
    var start = range.lowerBound
    // A paragraph seldom starts with more than a few definitions; a list of thousands is no paragraph at all.
    for _ in 0..<64 {
      while start < range.upperBound, text[start].isASCIISpace { start += 1 }
      var walk = InlineWalk(text: text, range: start..<range.upperBound, quoteDepth: quoteDepth)
      var found: [(range: Range<Int>, text: String)] = []
      if steps.allSatisfy({ Self.take($0, in: &walk, text, &found) }), isAtEnd(&walk, isHeading: isHeading) {
        directives += found
        return walk.pieces
      }
      guard start < range.upperBound, text[start] == UInt8(ascii: "["), !isHeading else { return nil }
      while start < range.upperBound, !text[start].isLineEnd { start += 1 }
      while start < range.upperBound, text[start].isASCIISpace || quoteDepth > 0 && text[start] == UInt8(ascii: ">") {
        start += 1
      }
    }
    return nil
  }

  private func isAtEnd(_ walk: inout InlineWalk, isHeading: Bool) -> Bool {
    guard isHeading else { return walk.isAtEndOfParagraph() }
    return walk.isAtEndOfHeading(isUnderlined: isUnderlined)
  }

  private static func take(
    _ step: Step, in walk: inout InlineWalk, _ text: UnsafeBufferPointer<UInt8>,
    _ directives: inout [(range: Range<Int>, text: String)]
  ) -> Bool {
    switch step {
    case .text(let literal): return walk.takeText(literal)
    case .code(let literal): return walk.takeCode(literal)
    case .lineBreak: return walk.takeLineBreak()
    case .marks(let count): return walk.takeMarks(count)
    case .openLink: return walk.openLink()
    case .closeLink: return walk.closeLink()
    case .openPicture: return walk.openPicture()
    case .closePicture: return walk.closePicture()
    case .tag(let literal):
      guard let range = walk.takeTag(literal) else { return false }
      if let directive = CommentDirective.find(in: text, range) { directives.append(directive) }
      return true
    }
  }

  /// What the block says, without places, outside pictures.
  private var plainText: [UInt8] {
    var (result, pictures): ([UInt8], Int) = ([], 0)
    for step in steps {
      switch step {
      case .openPicture: pictures += 1
      case .closePicture: pictures -= 1
      case .text(let literal), .code(let literal): if pictures == 0 { result += literal }
      case .lineBreak: if pictures == 0 { result.append(0x20) }
      default: break
      }
    }
    return result
  }

  /// Raw HTML: comments in it may speak to the program, and what a browser would show of it is read.
  ///
  /// In a block quotation it has the marks of that on every line, and is not read.
  mutating func takeHTMLBlock(_ range: Range<Int>) {
    let found = CommentDirective.all(in: text, range)
    directives += found
    if quoteDepth == 0, found.first?.range != range { HTMLReader.read(range, of: source, to: &builder) }
  }
}
