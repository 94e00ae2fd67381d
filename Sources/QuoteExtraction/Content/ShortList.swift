/// A list that has one element most often: the first lies in it, and only the others take an array.
///
/// Of the quotations of news nine in ten are of one piece.
struct ShortList<Element: Sendable>: RandomAccessCollection, Sendable {
  private var head: Element?
  private var others: [Element] = []

  let startIndex = 0
  var endIndex: Int { head == nil ? 0 : others.count + 1 }

  /// An empty list.
  init() {}

  /// A list of `elements`.
  init(_ elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  /// A list of one element.
  init(_ element: Element) {
    head = element
  }

  subscript(index: Int) -> Element {
    get {
      if index == 0, let head { return head }
      return others[index - 1]
    }
    set {
      if index == 0, head != nil { head = newValue } else { others[index - 1] = newValue }
    }
  }

  /// Adds an element at the end.
  mutating func append(_ element: Element) {
    if head == nil { head = element } else { others.append(element) }
  }

  /// Adds elements at the end.
  mutating func append(contentsOf elements: some Sequence<Element>) {
    for element in elements { append(element) }
  }

  /// Adds elements at the beginning.
  mutating func prepend(contentsOf elements: some Sequence<Element>) {
    let own = self
    self = ShortList(elements)
    append(contentsOf: own)
  }

  /// Takes the last element away, where there is one.
  mutating func popLast() -> Element? {
    if let last = others.popLast() { return last }
    defer { head = nil }
    return head
  }
}
