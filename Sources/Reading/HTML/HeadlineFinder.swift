import TextModel

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
