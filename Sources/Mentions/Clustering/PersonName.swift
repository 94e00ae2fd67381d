internal import TextModel

/// The words of a person's name by their places in it.
struct PersonName {
  private(set) var first: UInt64 = 0
  private(set) var last: UInt64 = 0
  /// `Jr.`, `III`; nought where there is none.
  private(set) var suffix: UInt64 = 0
  private(set) var words = 0
  /// What stands between the first and the last word.
  private(set) var middle = Middle()

  /// The middle of a name.
  struct Middle {
    /// The key of its words; nought where there are none.
    var key: UInt64 = 0
    /// Its first letter.
    var letter: UInt8 = 0
    /// Whether it is letters alone: `T.`, `H.W.`
    var isInitials = true

    /// Whether two middles may be those of one person: `George H.W. Bush` is not `George W. Bush`, but may be
    /// `George Herbert Walker Bush` and `George Bush`.
    func agrees(with other: Middle) -> Bool {
      if key == 0 || other.key == 0 || key == other.key { return true }
      return letter == other.letter && isInitials != other.isInitials
    }
  }

  init(_ name: Range<Int>, in text: borrowing TaggedText) {
    for index in name where text.tokens[index].kind == .word {
      let token = text.tokens[index]
      if words > 0, text.facts[index].contains(.suffix), token.span.count > 1 {
        suffix = token.hash
        continue
      }
      if words == 0 { first = token.hash }
      if words > 1 { extendMiddle(by: previous, in: text) }
      last = token.hash
      previous = index
      words += 1
    }
  }

  /// The word before the one that was read last.
  private var previous = 0

  private mutating func extendMiddle(by index: Int, in text: borrowing TaggedText) {
    let token = text.tokens[index]
    if middle.key == 0 { middle.letter = token.firstByte }
    middle.key = phraseKey(middle.key, token.hash)
    middle.isInitials = middle.isInitials && token.shape != .capitalised && token.shape != .lower
  }

  /// The key of the whole name but its middle.
  var key: UInt64 { phraseKey(phraseKey(phraseKey(PhraseKind.honorific.seed, first), last), suffix) }
}
