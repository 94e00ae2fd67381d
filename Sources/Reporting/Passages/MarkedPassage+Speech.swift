extension MarkedPassage {
  /// The passage as it can stand between quotation marks of its own: without the comma that ends speech before
  /// `she said`, and without quotation marks that have no partner in it.
  ///
  /// A worked case: `that the gear was due in the autumn”,` becomes `that the gear was due in the autumn`.
  var speech: MarkedPassage {
    let hasPartner = pairedMarks
    var position = 0
    var spoken: [Word] = []
    for word in words {
      var text = String.UnicodeScalarView()
      for scalar in word.text.unicodeScalars {
        if !Self.isQuotationMark(scalar) || hasPartner[position] { text.append(scalar) }
        position += 1
      }
      if !text.isEmpty { spoken.append(Word(text: String(text), isMarked: word.isMarked)) }
    }
    guard let last = spoken.last, last.text.utf8.count > 1, last.text.utf8.last == UInt8(ascii: ",") else {
      return MarkedPassage(words: spoken)
    }
    return MarkedPassage(words: spoken.dropLast() + [Word(text: String(last.text.dropLast()), isMarked: last.isMarked)])
  }

  /// For every code point of the words, whether it is a quotation mark with a partner: a curly one the nearest that it
  /// closes, a straight one the straight one before.
  private var pairedMarks: [Bool] {
    let scalars = words.flatMap(\.text.unicodeScalars)
    var isPaired = [Bool](repeating: false, count: scalars.count)
    var opened: [Int] = []
    var straight: Int?
    for (index, scalar) in scalars.enumerated() {
      var partner: Int?
      switch scalar {
      case "“": opened.append(index)
      case "”": partner = opened.popLast()
      case "\"":
        partner = straight
        straight = straight == nil ? index : nil
      default: break
      }
      if let partner {
        isPaired[partner] = true
        isPaired[index] = true
      }
    }
    return isPaired
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "“" || scalar == "”" || scalar == "\""
  }
}
