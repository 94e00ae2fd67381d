internal import TextModel

/// The stem of a word: what its regular forms have in common. `killed`, `killing` and `kills` have one.
///
/// The first step of Porter's algorithm ("An algorithm for suffix stripping", 1980), and the final `e`, which some forms
/// keep and others lose. Two words of one stem may mean two things; a stem is never all that joins two passages.
enum Stem {
  /// No ending is taken that leaves less than this.
  private static let shortest = 3

  /// A shorter word keeps its `e`, which tells `plane` from `plan`.
  private static let shortestBeforeE = 6

  /// The key of the stem of a word; endings of words that are not in ASCII letters are left where they are.
  static func key(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var word = bytes[range].map(ByteFold.lower)
    // `Trump's`, `Trump’s`.
    for ending in [Array("'s".utf8), Array("’s".utf8)] where word.hasEnding(ending) { word.removeLast(ending.count) }
    strip(&word)
    return WordHash.of(word, 0..<word.count)
  }

  private static func strip(_ word: inout [UInt8]) {
    if word.hasEnding(plurals.ies), word.count > 4 {
      word.replaceSubrange((word.count - 3)..., with: [UInt8(ascii: "y")])
    } else if word.last == UInt8(ascii: "s"), word.count > shortest, !word.hasEnding(plurals.ss),
      !word.hasEnding(plurals.us), !word.hasEnding(plurals.is)
    {
      word.removeLast()
    }
    if word.hasEnding(verbs.ied), word.count > 4 {
      word.replaceSubrange((word.count - 3)..., with: [UInt8(ascii: "y")])
    } else {
      for ending in [verbs.ed, verbs.ing] where word.hasEnding(ending) && word.count >= ending.count + shortest {
        word.removeLast(ending.count)
        undouble(&word)
        break
      }
    }
    if word.last == UInt8(ascii: "e"), word.count >= shortestBeforeE { word.removeLast() }
  }

  /// `planned`, but `killed`.
  private static func undouble(_ word: inout [UInt8]) {
    guard let last = word.last, word.count > shortest, word[word.count - 2] == last,
      ![UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "z")].contains(last)
    else { return }
    word.removeLast()
  }

  private static let plurals = (
    ies: Array("ies".utf8), ss: Array("ss".utf8), us: Array("us".utf8), is: Array("is".utf8)
  )
  private static let verbs = (ied: Array("ied".utf8), ed: Array("ed".utf8), ing: Array("ing".utf8))
}

extension [UInt8] {
  fileprivate func hasEnding(_ ending: [UInt8]) -> Bool {
    count > ending.count && self[(count - ending.count)...].elementsEqual(ending)
  }
}
