/// Finds the element that holds the text of the article, and what in it is none of it.
///
/// What the page says comes first: `itemprop="articleBody"`, names such as `article-body`, `<article>`,
/// `<main>`. It is believed where enough of the page's prose is in it. Otherwise the densest part is taken, going
/// down from the page as long as one element holds nearly all the prose of the one above: the idea of
/// Readability's scores and of CETD (Sun et al. 2011) with sums in place of a classifier.
struct ArticleBody {
  private let tree: HTMLTree
  /// The prose in each element, all that is in it included.
  private let prose: [Int]
  /// The prose that is in no part that is to be left out.
  private let clearProse: [Int]

  /// So much of the page's prose must be in an element that says that it is the article. Readers' comments can
  /// be more than half of a page.
  private static let leastShare = 0.3
  /// So much of the prose of an element must be in one of its children for the rest to be left out: the loss
  /// of one paragraph in twenty is worse than a stray line.
  private static let nearlyAll = 0.95
  /// A part named like a menu that holds so much of the prose is none: `layout-sidebar` round the whole page.
  private static let mostOfChrome = 0.5

  init(_ tree: HTMLTree, blocks: [HTMLBlock]) {
    self.tree = tree
    prose = Self.sums(tree, blocks)
    let total = prose.first ?? 0
    let isOut = Self.isInsideChrome(tree, prose: prose, total: total, above: 0)
    clearProse = Self.sums(tree, blocks.filter { !isOut[$0.element] })
  }

  /// The prose of each element: its own blocks' and that of the elements in it.
  private static func sums(_ tree: HTMLTree, _ blocks: [HTMLBlock]) -> [Int] {
    var sums = [Int](repeating: 0, count: tree.elements.count)
    for block in blocks where sums.indices.contains(block.element) { sums[block.element] += block.prose }
    // A parent always stands before its children.
    for i in sums.indices.reversed() where tree.elements[i].parent >= 0 { sums[tree.elements[i].parent] += sums[i] }
    return sums
  }

  /// For each element whether it, or one that it is in, is to be left out; those above and including `root` are not.
  private static func isInsideChrome(_ tree: HTMLTree, prose: [Int], total: Int, above root: Int) -> [Bool] {
    var isOut = [Bool](repeating: false, count: tree.elements.count)
    var isInArticle = isOut
    let quotes = blockQuotes(tree)
    for (i, element) in tree.elements.enumerated() {
      let parent = element.parent
      isInArticle[i] =
        element.tag == .article || element.tag == .main || element.traits.contains(.mainRole)
        || parent >= 0 && isInArticle[parent]
      guard i > root else { continue }
      if parent >= 0, isOut[parent] {
        isOut[i] = true
      } else if isChrome(element, isInArticle: isInArticle[i]) || element.tag == .figure && !quotes[i] {
        isOut[i] = Double(prose[i]) <= Double(total) * mostOfChrome
      }
    }
    return isOut
  }

  /// For each element whether there is a block quotation in it. A figure may hold one, and is then no picture.
  private static func blockQuotes(_ tree: HTMLTree) -> [Bool] {
    var found = tree.elements.map { $0.tag == .blockQuote }
    for i in found.indices.reversed() where found[i] && tree.elements[i].parent >= 0 {
      found[tree.elements[i].parent] = true
    }
    return found
  }

  /// Whether an element says that it is no part of an article's text.
  private static func isChrome(_ element: HTMLTree.Element, isInArticle: Bool) -> Bool {
    if element.traits.contains(.articleBody) { return false }
    if !element.traits.isDisjoint(with: [.chrome, .caption, .byline]) { return true }
    switch element.tag {
    case .caption, .footer: return true
    case .header: return !isInArticle
    default: return false
    }
  }

  /// The element that holds the article.
  func root() -> Int {
    let total = clearProse[0]
    let claims: [(HTMLTree.Element) -> Bool] = [
      { $0.traits.contains(.articleBody) }, { $0.traits.contains(.body) },
      { $0.tag == .article || $0.traits.contains(.mainRole) }, { $0.tag == .main },
    ]
    for claim in claims {
      guard let root = root(where: claim), total > 0 else { continue }
      if Double(clearProse[root]) >= Double(total) * Self.leastShare { return narrowed(root, where: claim) }
    }
    return narrowed(0) { _ in true }
  }

  /// The element of those that fulfil `claim` that holds the prose, or the one that holds all of them where the
  /// text is spread over several.
  private func root(where claim: (HTMLTree.Element) -> Bool) -> Int? {
    var candidates: [Int] = []
    var end = 0
    for (i, element) in tree.elements.enumerated() where claim(element) && element.firstItem >= end {
      if clearProse[i] > 0 {
        candidates.append(i)
        end = element.endItem
      }
    }
    guard let best = candidates.max(by: { clearProse[$0] < clearProse[$1] }) else { return nil }
    let sum = candidates.reduce(0) { $0 + clearProse[$1] }
    if Double(clearProse[best]) >= Double(sum) * Self.nearlyAll { return best }
    // Teasers of other stories are small beside the article; the parts of one article are not.
    let parts = candidates.filter { clearProse[$0] * 20 >= sum }
    return parts.reduce(best) { commonAncestor($0, $1) }
  }

  private func commonAncestor(_ first: Int, _ second: Int) -> Int {
    var (a, b) = (first, second)
    // A parent has the smaller index, so the larger of two that differ is never the common one.
    while a != b {
      if a > b { a = tree.elements[a].parent } else { b = tree.elements[b].parent }
      if a < 0 || b < 0 { return 0 }
    }
    return a
  }

  /// The innermost element in `root` that fulfils `claim` and holds nearly all its prose.
  private func narrowed(_ root: Int, where claim: (HTMLTree.Element) -> Bool) -> Int {
    var best = root
    let needed = Double(clearProse[root]) * Self.nearlyAll
    var i = root + 1
    while i < tree.elements.count, tree.elements[i].firstItem < tree.elements[root].endItem {
      let element = tree.elements[i]
      if element.tag.isContainer, element.parent >= 0, clearProse[i] > 0, Double(clearProse[i]) >= needed,
        claim(element)
      {
        best = i
      }
      i += 1
    }
    return best
  }

  /// For each element whether it is to be left out of the article in `root`.
  ///
  /// That the root is named like chrome, or is in something that is, says nothing of its parts: they are looked
  /// at by themselves.
  func isLeftOut(in root: Int) -> [Bool] {
    Self.isInsideChrome(tree, prose: prose, total: prose[root], above: root)
  }
}
