import TextModel

/// The words of a text in the one form in which wordings are compared: lower case, without accents, marks and the
/// spaces between.
///
/// `It’s a naïve plan by the U.S. — worth $1,200` and `its a naive plan by the US: worth 1200` have the same words. A word
/// keeps nothing but letters and digits; what stands inside one without parting it (an apostrophe, a stop between
/// single letters, a point or comma between digits, a soft hyphen) is dropped. Scripts that do not part words by spaces
/// give one word a character.
///
/// The index is made of these words. They are defined here and nowhere else, so that no change to how articles are read
/// can part the index from what it was made of. Whoever changes them makes the index anew in a new migration.
struct FoldedWords {
  /// A word.
  struct Word {
    /// A hash of all of it.
    let hash: UInt64
    /// The number under which the index has it: a hash of its first letters, in 31 bits.
    let key: UInt32
    /// The number of its letters and digits, up to 255.
    let length: UInt8
  }

  /// The letters of a word that make its key.
  ///
  /// A wording that was translated and back, or is remembered, has `ordered` for `orders`. Words cut to their first
  /// letters find each other without a stemmer, in all languages that inflect at the end (McNamee, Nicholas and Mayfield,
  /// "Addressing morphological variation in alphabetic languages", 2009, find five best). Six make a quarter fewer words
  /// meet that are no kin.
  static let keyLength = 6

  /// The words, in order.
  private(set) var words: [Word] = []
  /// The words folded, each with a space behind it: what makes two wordings one.
  private(set) var bytes: [UInt8] = []

  /// What the index has the text under: each of its words, and each pair of short words that stand side by side.
  ///
  /// Half of a text is words of up to four letters. One by one they are in every quotation and tell nothing; two by two
  /// they tell as much as a word of sense, so that `we have to do it` is found too. All pairs would make the index twice as
  /// large as the text and find little more.
  var keys: [UInt32] {
    var keys = words.map(\.key)
    for (word, next) in zip(words, words.dropFirst()) where word.length <= Self.shortLength {
      if next.length <= Self.shortLength { keys.append(Self.pairKey(word, next)) }
    }
    return keys
  }

  /// The most letters of a short word.
  static let shortLength = 4

  /// The number under which the index has two words that stand side by side.
  static func pairKey(_ word: Word, _ next: Word) -> UInt32 {
    let mixed = (UInt64(word.key) << 32 | UInt64(next.key)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: mixed >> 33)
  }

  private var wordStart = 0
  private var letters = 0
  private var hash = FNV1a()
  private var key = FNV1a()

  /// The words of `text`.
  init(_ text: some StringProtocol) {
    var text = String(text)
    text.withUTF8 { fold($0) }
  }

  private mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(text.count + 1)
    words.reserveCapacity(text.count / 5 + 1)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        ascii(byte, behind: text, at: index)
      } else {
        let (scalar, length) = Self.scalar(text, at: index)
        index += length
        take(scalar, isBeforeLetter: Self.isLetter(text, at: index))
      }
    }
    endWord()
  }

  private mutating func ascii(_ byte: UInt8, behind text: UnsafeBufferPointer<UInt8>, at next: Int) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
    case UInt8(ascii: "'"):
      if !Self.isLetter(text, at: next) { endWord() }
    case UInt8(ascii: "."):
      // `U.S.`, but not the end of a sentence without a space behind it.
      if !(isDigit(text, at: next) || letters == 1 && Self.isLetter(text, at: next) || isInitials(before: text, next)) {
        endWord()
      }
    case UInt8(ascii: ","):
      if !isDigit(text, at: next) { endWord() }
    default: endWord()
    }
  }

  /// Whether a digit stands before and behind a mark.
  private func isDigit(_ text: UnsafeBufferPointer<UInt8>, at next: Int) -> Bool {
    guard bytes.count > wordStart, bytes[bytes.count - 1] &- 0x30 < 10, next < text.count else { return false }
    return text[next] &- 0x30 < 10
  }

  /// Whether the stop before `next` goes on a row of single letters: the second one of `U.S.A`.
  private func isInitials(before text: UnsafeBufferPointer<UInt8>, _ next: Int) -> Bool {
    letters > 0 && next >= 3 && text[next - 3] == UInt8(ascii: ".") && Self.isLetter(text, at: next)
  }

  private mutating func take(_ scalar: UInt32, isBeforeLetter: Bool) {
    switch scalar {
    case 0x2019, 0x2BC:
      if !isBeforeLetter { endWord() }
    // Soft hyphen, joiners, combining marks: inside a word they are nothing.
    case 0xAD, 0x300...0x36F, 0x200B...0x200D, 0x2060, 0xFEFF: return
    default:
      let folded = LetterFolding.fold(scalar)
      guard folded != 0 else { return endWord() }
      let isWordByItself = LetterFolding.isWordByItself(scalar)
      if isWordByItself { endWord() }
      append(scalar: folded)
      if isWordByItself { endWord() }
    }
  }

  private mutating func append(_ byte: UInt8) {
    bytes.append(byte)
    hash.combine(byte)
    if letters < Self.keyLength { key.combine(byte) }
    letters += 1
  }

  private mutating func append(scalar: UInt32) {
    let isInKey = letters < Self.keyLength
    for byte in Unicode.UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? Unicode.UTF8.encodedReplacementCharacter {
      bytes.append(byte)
      hash.combine(byte)
      if isInKey { key.combine(byte) }
    }
    letters += 1
  }

  private mutating func endWord() {
    guard letters > 0 else { return }
    words.append(Word(hash: hash.value, key: Self.folded(key), length: UInt8(clamping: letters)))
    bytes.append(0x20)
    wordStart = bytes.count
    letters = 0
    hash = FNV1a()
    key = FNV1a()
  }

  /// Whether a letter starts at `index`.
  private static func isLetter(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < text.count else { return false }
    if text[index] < 0x80 { return (text[index] | 0x20) &- 0x61 < 26 }
    return LetterFolding.fold(scalar(text, at: index).scalar) != 0
  }

  /// The scalar that starts at `index` of valid UTF-8, and the number of its bytes.
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = text[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC0, index + length <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for k in 1..<length { value = value << 6 | UInt32(text[index + k] & 0x3F) }
    return (value, length)
  }

  /// The 31 bits that stay of a hash when the rest is folded in.
  private static func folded(_ hash: FNV1a) -> UInt32 {
    UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32) & 0x7FFF_FFFF
  }
}
