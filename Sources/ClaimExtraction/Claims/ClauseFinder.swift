internal import Lexicons
internal import TextModel

/// Tells the main clause of a sentence from the clauses that hang on it, by the words that open them.
///
/// No parser: a clause opens at `who`, `which`, `because`, `if`, `although` and their like, and ends at the next comma or at
/// the sentence's end. That is enough to keep the `not` of `people who did not vote` away from what is said of them.
struct ClauseFinder: Sendable {
  private let openers: FlatTable<Bool>

  init(language: Language) {
    var openers = FlatTable<Bool>(minimumCapacity: 64, free: false)
    language.resource("claim-words").forEachEntry { fields in
      if fields.count > 1, fields[1] == "subordinate" { openers.insert(WordHash.of(String(fields[0])), true) }
    }
    self.openers = openers
  }

  /// The stretches of `range` that are no subordinate clause, in order; `words` says of the text's distinct words which
  /// open one, where that is known.
  func mainClause(of layout: TextLayout, _ range: Range<Int>, words: [ClaimWord]? = nil) -> [Range<Int>] {
    let range = range.clamped(to: 0..<layout.tokens.count)
    var stretches: [Range<Int>] = []
    var start = range.lowerBound
    var isOpen = true
    for index in range {
      let token = layout.tokens[index]
      if isOpen, token.kind == .word, words?[Int(token.word)].contains(.relative) ?? openers.value(token.hash) {
        stretches.append(start..<index)
        isOpen = false
      } else if !isOpen, token.firstByte == UInt8(ascii: ","), token.kind == .punctuation {
        start = index
        isOpen = true
      }
    }
    if isOpen { stretches.append(start..<range.upperBound) }
    return stretches.filter { !$0.isEmpty }
  }
}
