extension Tokeniser {
  /// What is known of a word while it is being scanned.
  private struct Scan {
    let start: Int
    var position: Int
    /// The start of the letters behind the last inner mark.
    var segment: Int
    var capitals = 0
    var others = 0
    var digits = 0
    /// Whether it has stops between single letters: `U.S`.
    var isDotted = false
    /// Whether it is an address, which holds marks that words do not.
    var isAddress = false

    init(start: Int) {
      self.start = start
      position = start
      segment = start
    }

    var shape: Token.Shape {
      guard capitals > 0 else { return .lower }
      guard others == 0 else { return .capitalised }
      return capitals > 1 ? .upper : digits == 0 ? .initial : .capitalised
    }
  }

  /// Appends the word that starts at `start` and gives the offset behind it.
  mutating func word(from start: Int, end: Int) -> Int {
    var scan = Scan(start: start)
    while true {
      takeLetters(&scan, end)
      if takeInnerMark(&scan, end) { continue }
      let hash = WordHash.of(text, start..<scan.position)
      guard scan.position < end, text[scan.position] == UInt8(ascii: "."), takesStop(scan, hash: hash, end) else {
        append(start..<scan.position, hash: hash, .word, scan.shape)
        return scan.position
      }
      scan.position += 1
      guard let next = hyphen(at: scan.position, end), isAlphanumeric(next, end) else {
        append(start..<scan.position, hash: hash, .word, scan.shape)
        return scan.position
      }
      // `U.S.-led`: the word goes on behind its stop.
      scan.position = next
      scan.segment = next
      scan.isDotted = false
    }
  }

  private func takeLetters(_ scan: inout Scan, _ end: Int) {
    var i = scan.position
    while i < end {
      switch classes[Int(text[i])] {
      case .lowercase: scan.others += 1
      case .uppercase: scan.capitals += 1
      case .digit: scan.digits += 1
      case .multibyte:
        let scalar = TextScalar(in: text, at: i, end: end)
        switch ScalarClass.of(scalar.value) {
        case .lowercase: scan.others += 1
        case .uppercase: scan.capitals += 1
        default:
          scan.position = i
          return
        }
        i += scalar.length - 1
      default:
        scan.position = i
        return
      }
      i += 1
    }
    scan.position = i
  }

  /// Goes over a mark that the word holds, and says whether there was one.
  private func takeInnerMark(_ scan: inout Scan, _ end: Int) -> Bool {
    let i = scan.position
    guard i + 1 < end else { return false }
    switch text[i] {
    case UInt8(ascii: "-"), 0xE2: return takeHyphenOrApostrophe(&scan, end)
    case UInt8(ascii: "'"): return takeApostrophe(&scan, behind: i + 1, end)
    case UInt8(ascii: "."): return takeInnerStop(&scan, end)
    case UInt8(ascii: "&"):
      // `AT&T`, `Q&A`.
      guard byteClass(i + 1, end) == .uppercase, classes[Int(text[i - 1])] == .uppercase else { return false }
    case UInt8(ascii: "@"), UInt8(ascii: "_"):
      guard isAlphanumeric(i + 1, end) else { return false }
      scan.isAddress = text[i] == UInt8(ascii: "@") || scan.isAddress
    case UInt8(ascii: ":"):
      guard i + 3 < end, text[i + 1] == UInt8(ascii: "/"), text[i + 2] == UInt8(ascii: "/") else { return false }
      return takeRestOfAddress(&scan, end)
    case UInt8(ascii: "/"):
      return scan.isAddress && takeRestOfAddress(&scan, end)
    default: return false
    }
    scan.position = i + 1
    scan.segment = i + 1
    return true
  }

  private func takeHyphenOrApostrophe(_ scan: inout Scan, _ end: Int) -> Bool {
    if let next = hyphen(at: scan.position, end), isAlphanumeric(next, end) {
      scan.position = next
      scan.segment = next
      return true
    }
    let i = scan.position
    guard i + 2 < end, text[i] == 0xE2, text[i + 1] == 0x80, text[i + 2] == 0x99 else { return false }
    return takeApostrophe(&scan, behind: i + 3, end)
  }

  /// The offset behind the hyphen at `i`, if there is one.
  private func hyphen(at i: Int, _ end: Int) -> Int? {
    guard i < end else { return nil }
    if text[i] == UInt8(ascii: "-") { return i + 1 }
    guard i + 2 < end, text[i] == 0xE2, text[i + 1] == 0x80, text[i + 2] & 0xFE == 0x90 else { return nil }
    return i + 3
  }

  private func takeApostrophe(_ scan: inout Scan, behind next: Int, _ end: Int) -> Bool {
    guard isLetter(next, end) else { return false }
    let isPossessive = text[next] | 0x20 == UInt8(ascii: "s") && !isAlphanumeric(next + 1, end)
    guard !isPossessive else { return false }
    scan.position = next
    scan.segment = next
    return true
  }

  /// A stop within a word: `U.S`, `Ph.D`, `example.org`.
  private func takeInnerStop(_ scan: inout Scan, _ end: Int) -> Bool {
    let next = scan.position + 1
    guard isLetter(next, end) else { return false }
    var behind = next
    while byteClass(behind, end) == .lowercase || byteClass(behind, end) == .uppercase { behind += 1 }
    let isSingle = scan.position - scan.segment == 1 && behind - next == 1 && !isAlphanumeric(behind, end)
    let isCompound =
      behind - next <= 3 && scan.position - scan.start <= 8
      && abbreviations.isAbbreviation(WordHash.of(text, scan.start..<behind))
    let isName = scan.position - scan.segment > 1 && classes[Int(text[next])] == .lowercase
    guard isSingle || isCompound || isName || scan.isAddress else { return false }
    scan.isDotted = isSingle || isCompound
    scan.isAddress = scan.isAddress || isName && !isCompound
    scan.position = next
    scan.segment = next
    return true
  }

  /// The rest of an address up to a space, a quotation mark or an angle; marks that end it end the sentence.
  private func takeRestOfAddress(_ scan: inout Scan, _ end: Int) -> Bool {
    var i = scan.position
    scan: while i < end {
      switch text[i] {
      case 0...0x20, 0x7F...0xFF, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"):
        break scan
      default: i += 1
      }
    }
    while i > scan.position, classes[Int(text[i - 1])] != .lowercase, classes[Int(text[i - 1])] != .uppercase,
      classes[Int(text[i - 1])] != .digit, text[i - 1] != UInt8(ascii: "/")
    { i -= 1 }
    guard i > scan.position else { return false }
    scan.others += 1
    scan.position = i
    return false
  }
}

// MARK: Last stops

extension Tokeniser {
  /// Whether the stop behind the word belongs to it.
  private func takesStop(_ scan: Scan, hash: UInt64, _ end: Int) -> Bool {
    let next = scan.position + 1
    if scan.isAddress { return false }
    if scan.isDotted { return true }
    if next < end, text[next] == UInt8(ascii: ".") { return false }
    if scan.shape == .initial, scan.segment == scan.start { return isInitial(behind: next, end) }
    switch kind(of: scan, hash: hash) {
    case nil: return false
    case .beforeNumber: return byteClass(skippingSpace(next, end), end) == .digit
    case .beforeName, .anywhere: return true
    }
  }

  /// What abbreviation the word is, or the last part of it: `Sen.`, `then-Sen.`, `D-Mo.`
  private func kind(of scan: Scan, hash: UInt64) -> AbbreviationKind? {
    let isCapitalised = scan.capitals > 0
    if let kind = abbreviations.kind(of: hash, isCapitalised: isCapitalised) { return kind }
    guard scan.segment > scan.start else { return nil }
    return abbreviations.kind(of: WordHash.of(text, scan.segment..<scan.position), isCapitalised: isCapitalised)
  }

  /// Whether a single capital with a stop is the initial of a name: a name follows, or another initial.
  private func isInitial(behind i: Int, _ end: Int) -> Bool {
    let next = skippingSpace(i, end)
    guard isLetter(next, end) else {
      return next < end && text[next] == UInt8(ascii: ",") && tokens.last?.shape == .initial
    }
    if byteClass(next, end) == .uppercase, next + 1 < end, text[next + 1] == UInt8(ascii: ".") { return true }
    guard byteClass(next, end) != .lowercase else { return false }
    var behind = next
    while isLetter(behind, end) { behind += 1 }
    return !abbreviations.isOpener(WordHash.of(text, next..<behind))
  }

  /// The offset of the first byte at or behind `i` that is not white space.
  private func skippingSpace(_ i: Int, _ end: Int) -> Int {
    var i = i
    while i < end, classes[Int(text[i])] == .space || classes[Int(text[i])] == .lineEnd { i += 1 }
    return i
  }
}
