/// A list that is only appended to, and becomes an array when it is done.
///
/// An array asks at every change whether anyone else holds it, which for a list of tokens takes longer than to make the
/// token. This is held by one alone, as its type says.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var elements: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  /// An empty list with room for so many elements before it grows.
  init(minimumCapacity: Int) {
    capacity = max(16, minimumCapacity)
    elements = .allocate(capacity: capacity)
  }

  deinit { elements.deallocate() }

  /// The last element.
  var last: Element? { count > 0 ? elements[count &- 1] : nil }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (elements + count).initialize(to: element)
    count &+= 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: elements, count: count)
    elements.deallocate()
    (elements, capacity) = (larger, capacity * 2)
  }

  /// The elements as an array.
  var array: [Element] { Array(UnsafeBufferPointer(start: elements, count: count)) }
}
