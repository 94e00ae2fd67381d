/// Keeps a number that may be missing in four bytes instead of sixteen, for values that are copied often. A number beyond
/// what they hold becomes the nearest one that they do.
@propertyWrapper
struct Packed {
  private var number = Int32.min

  init(wrappedValue: Int? = nil) {
    self.wrappedValue = wrappedValue
  }

  var wrappedValue: Int? {
    get { number == .min ? nil : Int(number) }
    set { number = newValue.map { max(Int32(clamping: $0), .min + 1) } ?? .min }
  }
}

/// Keeps a string that is mostly missing in eight bytes that cost nothing to copy without one.
@propertyWrapper
struct Boxed {
  private final class Box {
    let string: String

    init(_ string: String) { self.string = string }
  }

  private var box: Box?

  init(wrappedValue: String? = nil) {
    box = wrappedValue.map { Box($0) }
  }

  var wrappedValue: String? {
    get { box?.string }
    set { box = newValue.map { Box($0) } }
  }
}
