import TextModel

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

  /// The text of a block that is short enough to be boilerplate; nothing of a longer one.
  private func text(of block: HTMLBlock) -> [UInt8] {
    guard block.count <= BoilerplateLine.longest else { return [] }
    var bytes: [UInt8] = []
    for item in tree.items[block.items] {
      switch item {
      case .copy(let range): bytes += source[range]
      case .replace(_, let range): bytes += tree.replacements[range]
      default: continue
      }
    }
    return bytes
  }
}
