/// A quotation mark as it is written: which marks it goes with, and which way it may turn.
struct QuotationMark: Equatable, Sendable {
  /// Marks that close each other.
  enum System: UInt8, Sendable {
    /// `“ ” „ ‟ "`, and two single marks written for one: ` `` '' `
    case double
    /// `‘ ’ ‚ ‛ ' ` `
    case single
    /// `« »`
    case guillemet
    /// `‹ ›`
    case singleGuillemet
    /// `「 」`
    case corner
    /// `『 』`
    case whiteCorner
  }

  /// Which way a mark may turn.
  enum Direction: UInt8, Sendable {
    case opening, closing
    /// Its neighbours tell.
    case either
  }

  let system: System
  let direction: Direction

  init(_ system: System, _ direction: Direction) {
    self.system = system
    self.direction = direction
  }

  /// The mark whose first byte is at `i`, or `nil` where none is.
  init?(at i: Int, in bytes: borrowing [UInt8]) {
    guard i < bytes.count else { return nil }
    let next = i + 1 < bytes.count ? bytes[i + 1] : 0
    switch bytes[i] {
    case UInt8(ascii: "\""): self.init(.double, .either)
    case UInt8(ascii: "'"): self.init(next == UInt8(ascii: "'") ? .double : .single, .either)
    case UInt8(ascii: "`"):
      self.init(next == UInt8(ascii: "`") ? .double : .single, .opening)
    case 0xC2 where next == 0xAB: self.init(.guillemet, .either)
    case 0xC2 where next == 0xBB: self.init(.guillemet, .either)
    case 0xE2 where next == 0x80 && i + 2 < bytes.count: self.init(generalPunctuation: bytes[i + 2])
    case 0xE3 where next == 0x80 && i + 2 < bytes.count: self.init(cornerBracket: bytes[i + 2])
    default: return nil
    }
  }

  /// A mark of the block U+2000, by its last byte.
  private init?(generalPunctuation last: UInt8) {
    switch last {
    case 0x98, 0x9A, 0x9B: self.init(.single, .opening)
    case 0x99: self.init(.single, .closing)
    case 0x9C: self.init(.double, .opening)
    case 0x9D: self.init(.double, .closing)
    case 0x9E, 0x9F: self.init(.double, .opening)
    case 0xB9, 0xBA: self.init(.singleGuillemet, .either)
    default: return nil
    }
  }

  /// A mark of the block U+3000, by its last byte.
  private init?(cornerBracket last: UInt8) {
    switch last {
    case 0x8C: self.init(.corner, .opening)
    case 0x8D: self.init(.corner, .closing)
    case 0x8E: self.init(.whiteCorner, .opening)
    case 0x8F: self.init(.whiteCorner, .closing)
    default: return nil
    }
  }
}

/// A quotation mark where it stands.
struct PlacedMark: Sendable {
  /// Its token.
  let token: Int
  /// Which it is.
  let mark: QuotationMark
}
