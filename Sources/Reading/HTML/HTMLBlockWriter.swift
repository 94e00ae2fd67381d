import TextModel

/// Writes blocks of a page as text: white space collapsed as browsers do, character references undone, each byte
/// with its place.
struct HTMLBlockWriter {
  private let tree: HTMLTree
  private let source: [UInt8]
  private let isLeftOut: [Bool]
  /// White space that is written once more text follows: where it is in the source.
  private var space: Range<Int>?
  /// Behind the text that was read last, in the source.
  private var end = 0

  init(_ tree: HTMLTree, in source: [UInt8], isLeftOut: [Bool]) {
    self.tree = tree
    self.source = source
    self.isLeftOut = isLeftOut
  }

  /// Writes one block.
  mutating func write(_ block: HTMLBlock, as kind: TextBlock.Kind, to builder: inout StrippedTextBuilder) {
    space = nil
    end = place(in: block.items) ?? end
    builder.beginBlock(at: end)
    var i = block.items.lowerBound
    while i < block.items.upperBound {
      switch tree.items[i] {
      case .open(let index):
        let element = tree.elements[index]
        if isLeftOut[index] || HTMLBlockFinder.isLeftOut(element) {
          i = element.endItem + 1
          continue
        }
        if element.tag == .quote { mark("“", at: place(in: i..<block.items.upperBound) ?? end, to: &builder) }
        if element.tag == .lineBreak { space = space ?? end..<end }
      case .close(let index):
        if tree.elements[index].tag == .quote { mark("”", at: end, to: &builder) }
      case .copy(let range): copy(range, to: &builder)
      case .replace(let range, let text): replace(range, with: tree.replacements[text], to: &builder)
      }
      i += 1
    }
    builder.endBlock(kind)
  }

  /// Where the first text of some items is in the source.
  private func place(in items: Range<Int>) -> Int? {
    for item in tree.items[items] {
      switch item {
      case .copy(let range), .replace(let range, _): return range.lowerBound
      default: continue
      }
    }
    return nil
  }

  /// Copies text, with every run of white space in it as one space.
  private mutating func copy(_ range: Range<Int>, to builder: inout StrippedTextBuilder) {
    end = range.upperBound
    var i = range.lowerBound
    while i < range.upperBound {
      let start = i
      while i < range.upperBound, source[i].isASCIISpace { i += 1 }
      if i > start, space == nil { space = start..<i }
      let word = i
      // A single space between two words is copied along with them.
      while i < range.upperBound {
        let byte = source[i]
        if byte > 0x20 {
          i += 1
        } else if byte == 0x20, i + 1 < range.upperBound, source[i + 1] > 0x20 {
          i += 2
        } else if byte.isASCIISpace {
          break
        } else {
          i += 1
        }
      }
      if i > word {
        writeSpace(to: &builder)
        builder.copy(word..<i)
      }
    }
  }

  private mutating func replace(
    _ range: Range<Int>, with text: ArraySlice<UInt8>, to builder: inout StrippedTextBuilder
  ) {
    end = range.upperBound
    guard !text.allSatisfy(\.isASCIISpace) else {
      space = space ?? range
      return
    }
    writeSpace(to: &builder)
    builder.replace(range, with: text)
  }

  private mutating func writeSpace(to builder: inout StrippedTextBuilder) {
    guard let space else { return }
    self.space = nil
    guard builder.blockCount > 0 else { return }
    if space.count == 1, source[space.lowerBound] == 0x20 {
      builder.copy(space)
    } else {
      builder.replace(space, with: [0x20])
    }
  }

  /// A quotation mark that browsers show for `<q>`; it stands for nothing in the source.
  private mutating func mark(_ mark: String, at place: Int, to builder: inout StrippedTextBuilder) {
    writeSpace(to: &builder)
    end = max(end, place)
    builder.replace(end..<end, with: mark.utf8)
  }
}
