/// Writes JSON (RFC 8259) in one pass onto bytes: keys stand in the order in which they are written, and the same
/// values always give the same bytes.
///
/// ```swift
/// var json = JSONWriter()
/// json.object {
///   $0.member("rule", "quote.altered")
///   $0.member("span") { $0.object { $0.member("start", 4); $0.member("end", 9) } }
/// }
/// // json.bytes: {"rule":"quote.altered","span":{"start":4,"end":9}}
/// ```
///
/// The closures are the nesting, so that what is opened is closed. A key is written once for each call: that no
/// object has one key twice is up to the caller.
public struct JSONWriter: Sendable {
  /// What has been written, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// Whether a value stands before the place of writing, in the same object or array.
  private var followsValue = false
  /// Whether the next value begins a line.
  private var startsLine = false

  /// Starts with nothing written.
  public init() {}

  /// Hands over what has been written and starts anew, keeping the memory: for streams of one object a line.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    followsValue = false
    startsLine = false
  }

  /// Writes an object whose members `body` writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes an array whose elements `body` writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// Writes an array of what `write` makes of each element.
  public mutating func array<Element>(of elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    array { json in
      for element in elements { write(&json, element) }
    }
  }

  /// Writes a string.
  public mutating func string(_ value: String) {
    separate()
    JSONEscaping.append(value, to: &bytes)
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    separate()
    append(value.description)
  }

  /// Writes a number in the fewest digits that read back as the same one, without a fraction where it has none.
  /// JSON has no infinities and no NaN: they become `null`.
  public mutating func number(_ value: Double) {
    separate()
    guard value.isFinite else { return append("null") }
    // 2^53: up to here every whole number is one that a reader of doubles has too.
    if value == value.rounded(.towardZero), value.magnitude <= 9_007_199_254_740_992 {
      append(Int(value).description)
    } else {
      append(value.description)
    }
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    separate()
    append(value ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func null() {
    separate()
    append("null")
  }

  /// Has the next value begin a line of its own, behind the comma that parts it from the one before.
  public mutating func startLine() {
    startsLine = true
  }

  /// Ends the line: the last thing to write of a text.
  public mutating func endLine() {
    bytes.append(0x0A)
  }

  private mutating func enclose(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(open)
    followsValue = false
    body(&self)
    bytes.append(close)
    followsValue = true
  }

  /// Writes the comma that parts this value from the one before it.
  private mutating func separate() {
    if followsValue { bytes.append(UInt8(ascii: ",")) }
    if startsLine { bytes.append(0x0A) }
    followsValue = true
    startsLine = false
  }

  private mutating func append(_ ascii: String) { bytes.append(contentsOf: ascii.utf8) }
}

extension JSONWriter {
  /// Writes a key, then the value that `body` writes.
  public mutating func member(_ key: String, _ body: (inout JSONWriter) -> Void) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    followsValue = false
    body(&self)
  }

  /// Writes a key and a string, or `null` where there is none.
  public mutating func member(_ key: String, _ value: String?) {
    member(key) { json in
      if let value { json.string(value) } else { json.null() }
    }
  }

  /// Writes a key and a whole number, or `null` where there is none.
  public mutating func member(_ key: String, _ value: Int?) {
    member(key) { json in
      if let value { json.integer(value) } else { json.null() }
    }
  }

  /// Writes a key and a number, or `null` where there is none.
  public mutating func member(_ key: String, _ value: Double?) {
    member(key) { json in
      if let value { json.number(value) } else { json.null() }
    }
  }

  /// Writes a key and an array of what `write` makes of each element.
  public mutating func member<Element>(
    _ key: String, of elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    member(key) { $0.array(of: elements, write) }
  }
}
