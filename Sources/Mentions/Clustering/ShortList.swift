/// A list that has one element most often: the first lies in it, and only the others take an array.
///
/// An article has some hundred clusters, and each has a list of titles and one of offices.
struct ShortList<Element>: RandomAccessCollection {
  private var first: Element?
  private var others: [Element] = []

  let startIndex = 0
  var endIndex: Int { first == nil ? 0 : others.count + 1 }

  subscript(index: Int) -> Element {
    if index == 0, let first { return first }
    return others[index - 1]
  }

  /// Adds an element at the end.
  mutating func append(_ element: Element) {
    if first == nil { first = element } else { others.append(element) }
  }
}
