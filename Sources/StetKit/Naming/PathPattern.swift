/// A pattern that paths go by, as in `Claims/archive/**`.
///
/// `*` stands for any letters within one name, `**` for any letters at all, `**/` for any folders or none. A pattern that ends
/// in `/` goes for everything in that folder. All else stands for itself, byte by byte.
public struct PathPattern: Hashable, Sendable {
  /// As it is written.
  public let text: String
  private let parts: [Part]

  private enum Part: Hashable {
    case byte(UInt8)
    case stretchInName
    case stretch
    case folders
  }

  /// The pattern that `text` is.
  public init(_ text: String) {
    self.text = text
    let path = text.hasPrefix("./") ? text.dropFirst(2) : text[...]
    var rest = Array((path + (path.hasSuffix("/") ? "**" : "")).utf8)[...]
    var parts: [Part] = []
    while let byte = rest.first {
      let isAtName = parts.isEmpty || parts.last == .byte(UInt8(ascii: "/"))
      if isAtName, rest.starts(with: "**/".utf8) {
        parts.append(.folders)
        rest = rest.dropFirst(3)
      } else if rest.starts(with: "**".utf8) {
        parts.append(.stretch)
        rest = rest.drop { $0 == UInt8(ascii: "*") }
      } else {
        parts.append(byte == UInt8(ascii: "*") ? .stretchInName : .byte(byte))
        rest = rest.dropFirst()
      }
    }
    self.parts = parts
  }

  /// Whether `path`, relative to the workspace, goes by it.
  ///
  /// All ways to read the pattern are followed side by side (Thompson 1968): no pattern makes it try again and again.
  public func matches(_ path: String) -> Bool {
    var reached = Array(repeating: false, count: parts.count + 1)
    enter(0, in: &reached)
    for byte in path.utf8 {
      var next = Array(repeating: false, count: parts.count + 1)
      for (index, part) in parts.enumerated() where reached[index] { step(part, at: index, over: byte, into: &next) }
      reached = next
    }
    return reached[parts.count]
  }

  private func step(_ part: Part, at index: Int, over byte: UInt8, into next: inout [Bool]) {
    let isSlash = byte == UInt8(ascii: "/")
    switch part {
    case .byte(let own): if own == byte { enter(index + 1, in: &next) }
    case .stretchInName: if !isSlash { enter(index, in: &next) }
    case .stretch: enter(index, in: &next)
    case .folders:
      next[index] = true
      if isSlash { enter(index + 1, in: &next) }
    }
  }

  /// Reaches a part, and the one behind it where it may stand for nothing.
  private func enter(_ index: Int, in reached: inout [Bool]) {
    var index = index
    reached[index] = true
    while index < parts.count, [.stretch, .stretchInName, .folders].contains(parts[index]) {
      index += 1
      reached[index] = true
    }
  }
}
