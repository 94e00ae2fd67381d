import TextModel

/// Walks the source of one Markdown block beside the inline nodes that cmark made of it, and finds the exact
/// place of every character.
///
/// cmark gives reliable positions for blocks and unreliable ones for inlines (its columns do not count the
/// marks of containers on later lines, nor entities). So the source is walked again, with the tree to say what
/// must come next: a literal is compared byte for byte, with escapes and entities undone; marks of emphasis, links
/// and code are stepped over. A walk that meets anything else fails as a whole, and its block is then mapped as
/// one piece: a coarse place, never a wrong one.
struct InlineWalk {
  /// A stretch of the block's text.
  enum Piece {
    case copy(Range<Int>)
    case replace(Range<Int>, [UInt8])
  }

  private let text: UnsafeBufferPointer<UInt8>
  /// Where the block's last line ends.
  private let limit: Int
  /// How many block quotations the block is in: so many `>` may start each of its lines.
  private let quoteDepth: Int
  /// The next byte of the source.
  private(set) var position: Int
  private(set) var pieces: [Piece] = []
  /// Pictures that are open: their words are not read.
  private var pictureDepth = 0
  /// For every open link, whether it is one in angle brackets.
  private var openLinks: [Bool] = []

  init(text: UnsafeBufferPointer<UInt8>, range: Range<Int>, quoteDepth: Int) {
    self.text = text
    self.limit = range.upperBound
    self.quoteDepth = quoteDepth
    self.position = range.lowerBound
  }

  private var byte: UInt8? { position < limit ? text[position] : nil }

  private mutating func write(_ piece: Piece) {
    guard pictureDepth == 0 else { return }
    if case .copy(let range) = piece, case .copy(let last)? = pieces.last, last.upperBound == range.lowerBound {
      pieces[pieces.count - 1] = .copy(last.lowerBound..<range.upperBound)
    } else {
      pieces.append(piece)
    }
  }
}

// Each step returns whether the source had what the tree says.
extension InlineWalk {
  /// Text: what it says, with escapes and entities undone.
  mutating func takeText(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    var k = 0
    while k < literal.count {
      let start = position
      while k < literal.count, position < limit, text[position] == literal[k], !isSpecial(text[position]) {
        position += 1
        k += 1
      }
      if position > start { write(.copy(start..<position)) }
      guard k < literal.count else { break }
      guard takeSpecial(literal, at: &k) else { return false }
    }
    return true
  }

  private func isSpecial(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "&") }

  /// An escape, an entity, or a backslash or ampersand that is just that.
  private mutating func takeSpecial(_ literal: UnsafeBufferPointer<UInt8>, at k: inout Int) -> Bool {
    guard let byte, isSpecial(byte) else { return false }
    if byte == UInt8(ascii: "\\"), position + 1 < limit, text[position + 1].isASCIIPunctuation {
      guard text[position + 1] == literal[k] else { return false }
      write(.copy((position + 1)..<(position + 2)))
      position += 2
      k += 1
      return true
    }
    if byte == UInt8(ascii: "&"), let reference = CharacterReference(in: text, at: position, limit: limit),
      let count = matchCount(of: reference, literal, at: k)
    {
      write(.replace(reference.range, Array(literal[k..<(k + count)])))
      position = reference.range.upperBound
      k += count
      return true
    }
    guard literal[k] == byte else { return false }
    write(.copy(position..<(position + 1)))
    position += 1
    k += 1
    return true
  }

  /// How many bytes of the literal the entity stands for; `nil` where it is not one that cmark knows.
  private func matchCount(
    of reference: CharacterReference, _ literal: UnsafeBufferPointer<UInt8>, at k: Int
  ) -> Int? {
    guard let scalar = reference.scalar else {
      // A name of HTML 5 that the table lacks: cmark knew it, unless it left the ampersand there.
      guard literal[k] != UInt8(ascii: "&") else { return nil }
      var count = 1
      while k + count < literal.count, literal[k + count].isContinuation { count += 1 }
      return count
    }
    let utf8 = Array(String(scalar).utf8)
    guard k + utf8.count <= literal.count, literal[k..<(k + utf8.count)].elementsEqual(utf8) else { return nil }
    return utf8.count
  }

  /// The end of a line within the block, soft or hard, with the marks of containers on the next line: a space.
  mutating func takeLineBreak() -> Bool {
    let start = position
    while let byte, byte == 0x20 || byte == 0x09 { position += 1 }
    if byte == UInt8(ascii: "\\") { position += 1 }
    guard skipLineEnd() else { return false }
    write(.replace(start..<position, [0x20]))
    return true
  }

  private mutating func skipLineEnd() -> Bool {
    guard let byte, byte.isLineEnd else { return false }
    position += 1
    if byte == 0x0D, self.byte == 0x0A { position += 1 }
    var quotes = quoteDepth
    while let byte = self.byte {
      if byte == 0x20 || byte == 0x09 {
        position += 1
      } else if byte == UInt8(ascii: ">"), quotes > 0 {
        quotes -= 1
        position += 1
      } else {
        break
      }
    }
    return true
  }

  /// Marks of emphasis.
  mutating func takeMarks(_ count: Int) -> Bool {
    for _ in 0..<count {
      guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") else { return false }
      position += 1
    }
    return true
  }

  /// A span of code, backticks and all.
  mutating func takeCode(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    let fence = skipBackticks()
    guard fence > 0 else { return false }
    if let byte, byte != literal.first {
      if byte.isLineEnd { _ = skipLineEnd() } else if byte == 0x20 { position += 1 }
    } else if byte == 0x20, literal.first == 0x20, position + 1 < limit, literal.count > 1,
      text[position + 1] == 0x20, literal[1] != 0x20
    {
      position += 1
    }
    for expected in literal {
      let start = position
      if let byte, byte.isLineEnd, expected == 0x20 {
        _ = skipLineEnd()
        write(.replace(start..<position, [0x20]))
      } else {
        guard byte == expected else { return false }
        position += 1
        write(.copy(start..<position))
      }
    }
    if let byte, byte == 0x20 { position += 1 } else if byte?.isLineEnd == true { _ = skipLineEnd() }
    return skipBackticks() == fence
  }

  private mutating func skipBackticks() -> Int {
    let start = position
    while byte == UInt8(ascii: "`") { position += 1 }
    return position - start
  }

  /// A tag or comment, which is not read; a `<br>` is a space. Gives its range.
  mutating func takeTag(_ literal: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let start = position
    for expected in literal {
      if expected.isLineEnd {
        guard byte == expected || byte?.isLineEnd == true else { return nil }
        _ = skipLineEnd()
      } else if byte == expected {
        position += 1
      } else if !(expected == 0x20 || expected == 0x09) {
        return nil
      }
    }
    if Array(literal.prefix(3))[...].startsIgnoringCase("<br") { write(.replace(start..<position, [0x20])) }
    return start..<position
  }

  /// `[`, or `<` of an address in angle brackets.
  mutating func openLink() -> Bool {
    guard let byte, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") else { return false }
    openLinks.append(byte == UInt8(ascii: "<"))
    position += 1
    return true
  }

  mutating func closeLink() -> Bool {
    guard let isAngled = openLinks.popLast() else { return false }
    guard isAngled else { return skipLinkTail() }
    guard byte == UInt8(ascii: ">") else { return false }
    position += 1
    return true
  }

  /// `![`: the words of a picture are stepped over.
  mutating func openPicture() -> Bool {
    guard byte == UInt8(ascii: "!"), position + 1 < limit, text[position + 1] == UInt8(ascii: "[") else { return false }
    position += 2
    pictureDepth += 1
    return true
  }

  mutating func closePicture() -> Bool {
    guard skipLinkTail() else { return false }
    pictureDepth -= 1
    return true
  }

  private mutating func skipLinkTail() -> Bool {
    guard let end = LinkTail(text: text, limit: limit).end(at: position) else { return false }
    position = end
    return true
  }

  /// Whether nothing of a paragraph is left but white space.
  mutating func isAtEndOfParagraph() -> Bool {
    while let byte, byte.isASCIISpace { position += 1 }
    return position == limit
  }

  /// Whether nothing of a heading is left but its closing marks or, where `isUnderlined`, the line under it.
  ///
  /// What follows is not asked for: cmark 0.30 counts the line behind the underline to the heading.
  mutating func isAtEndOfHeading(isUnderlined: Bool) -> Bool {
    while let byte, byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: "#") && !isUnderlined { position += 1 }
    guard isUnderlined else { return byte?.isLineEnd ?? true }
    guard skipLineEnd(), let mark = byte, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
    while byte == mark { position += 1 }
    while let byte, byte == 0x20 || byte == 0x09 { position += 1 }
    return byte?.isLineEnd ?? true
  }
}
