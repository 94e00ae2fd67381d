/// Reads what may be an entity behind an ampersand.
struct EntityScan {
  /// The longest name of the standard, `CounterClockwiseContourIntegral`, has 31 letters.
  static let longestName = 32

  let text: [UInt8]
  private(set) var position: Int
  private(set) var hasTakenAmp = false

  init(text: [UInt8], position: Int) {
    self.text = text
    self.position = position
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  /// Goes over `amp;`.
  mutating func takeAmp() -> Bool {
    guard position + 4 <= text.count, text[position..<(position + 4)].elementsEqual("amp;".utf8) else { return false }
    position += 4
    hasTakenAmp = true
    return true
  }

  /// Goes over the rest of an entity and gives what it stands for.
  mutating func entity() -> [UInt8]? {
    var start = position
    let isPulledApart = start < text.count && text[start] == 0x20
    if isPulledApart { start += 1 }
    var name: [UInt8] = []
    var i = start
    while i < text.count, name.count <= Self.longestName {
      if Self.isNameByte(text[i]) {
        name.append(text[i])
      } else if !(text[i] == 0x20 && name == [UInt8(ascii: "#")]) {
        break
      }
      i += 1
    }
    guard !name.isEmpty, name.count <= Self.longestName else { return nil }
    let hasSpaceBehind = i + 1 < text.count && text[i] == 0x20 && text[i + 1] == UInt8(ascii: ";")
    if i < text.count, text[i] == UInt8(ascii: ";") || hasSpaceBehind {
      let isLoose = isPulledApart || hasSpaceBehind
      let decoded = isLoose ? EntityTable.shared.runningText(name[...]) : EntityTable.shared.text(of: name[...])
      guard let decoded, !isLoose || name[0] == UInt8(ascii: "#") || EntityTable.isNoWord(name[...]) else {
        return nil
      }
      position = i + (hasSpaceBehind ? 2 : 1)
      return decoded
    }
    // Browsers read a few names without a semicolon too; a name that could be a word is left.
    guard !isPulledApart,
      name[0] == UInt8(ascii: "#") || EntityTable.isNoWord(name[...]) || name.elementsEqual("amp".utf8),
      let decoded = EntityTable.shared.text(of: name[...])
    else { return nil }
    position = i
    return decoded
  }
}
