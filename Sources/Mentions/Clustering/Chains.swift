/// Many short lists in one array, each a chain from its last element to its first.
///
/// An article has some hundred clusters with some hundred keys, and each has its lists. That they are numbers instead of
/// arrays saves as many allocations, and a cluster is copied without counting references.
struct Chains<Element> {
  private var links: [(element: Element, before: Int32)] = []

  /// The chain that has nothing.
  static var empty: Int32 { -1 }

  /// Lists with room for so many elements before they grow.
  init(minimumCapacity: Int) { links.reserveCapacity(minimumCapacity) }

  /// Adds an element at the end of a chain, and gives the chain with it.
  mutating func append(_ element: Element, to chain: Int32) -> Int32 {
    links.append((element, chain))
    return Int32(truncatingIfNeeded: links.count &- 1)
  }

  /// The last element of a chain and the chain before it; `nil` where it is empty.
  @inline(__always)
  func last(of chain: Int32) -> (element: Element, before: Int32)? {
    chain >= 0 ? links[Int(chain)] : nil
  }

  /// The elements of a chain from the first on.
  func elements(of chain: Int32) -> [Element] {
    var elements: [Element] = []
    var chain = chain
    while let (element, before) = last(of: chain) {
      elements.append(element)
      chain = before
    }
    return elements.reversed()
  }
}
