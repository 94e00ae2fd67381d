/// Finds what only words can tell: capitals that stand in mid-sentence where a link or a tag was lost, and words that
/// a machine translator put behind the end of their sentence.
enum WordPass {
  static func run(_ rewriter: inout TextRewriter, words: RepairWords) {
    guard !words.isEmpty else { return }
    let text = rewriter.text
    var i = 1
    while i + 1 < text.count {
      let end = min(i + ByteBlock.count, text.count - 1)
      if mayStartRepair(text, from: i) {
        for space in i..<end where text[space] == 0x20 { look(behind: space, &rewriter, words) }
      }
      i = end
    }
  }

  /// Looks at what stands behind a space.
  private static func look(behind space: Int, _ rewriter: inout TextRewriter, _ words: RepairWords) {
    let first = rewriter.text[space + 1]
    if ASCII.isCapital(first) {
      capital(at: space + 1, &rewriter, words)
    } else if rewriter.text[space - 1] == UInt8(ascii: "."), ASCII.isSmall(first) {
      SentenceTail(text: rewriter.text, start: space + 1)?.repair(&rewriter, words: words)
    }
  }

  /// Whether among the eight bytes from `i` on is a space with a capital behind it, or with a stop before it and a small
  /// letter behind it.
  @inline(__always)
  private static func mayStartRepair(_ text: [UInt8], from i: Int) -> Bool {
    guard let before = ByteBlock(in: text, at: i - 1), let block = ByteBlock(in: text, at: i),
      let behind = ByteBlock(in: text, at: i + 1)
    else { return true }
    let spaces = block.equal(to: 0x20)
    let capitals = spaces & behind.inside(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    let tails = spaces & before.equal(to: UInt8(ascii: ".")) & behind.inside(UInt8(ascii: "a")...UInt8(ascii: "z"))
    return !(capitals | tails).isEmpty
  }

  /// Looks at the word that starts with a capital at `i`, behind a space.
  private static func capital(at i: Int, _ rewriter: inout TextRewriter, _ words: RepairWords) {
    let text = rewriter.text
    if let remnant = remnant(at: i, text, words) {
      guard rewriter.position <= remnant.lowerBound else { return }
      rewriter.replace(remnant, with: [], damage: .translationDebris)
      return
    }
    // Most capitals are done with here: a name goes on with another, or a mark stands behind it.
    let end = ASCII.smallEnd(text, from: i + 1)
    guard end + 1 < text.count, text[end] == 0x20, ASCII.isSmall(text[end + 1]) else { return }
    guard StrayCapital(text: text, word: i..<end, words: words).isStray else { return }
    rewriter.replace(i..<(i + 1), with: [text[i] | 0x20])
    rewriter.note(.strayCapital, i..<end, isRepaired: true)
  }

  /// An abbreviation of another language at `i`, in capitals and with its stop, that a translator left behind what it
  /// translated it to, with the space before it: ` UU.` in `the US embassy UU.`
  private static func remnant(at i: Int, _ text: [UInt8], _ words: RepairWords) -> Range<Int>? {
    var end = i + 1
    while end < text.count, ASCII.isCapital(text[end]) { end += 1 }
    guard end - i >= 2, end < text.count, text[end] == UInt8(ascii: "."),
      end + 1 == text.count || text[end + 1] == 0x20 || text[end + 1] == 0x0A,
      words.role(of: WordHash.of(text, i..<end)) == .remnant
    else { return nil }
    return (i - 1)..<(end + 1)
  }
}

/// A word with a capital that may have none: `in Iraq, He broke into` is read `in Iraq, he broke into`.
///
/// Titles have such capitals by right, and people's names, and a run-in heading. So only a word of the closed
/// classes with its first letter alone in capitals counts, before a word in small letters and behind one; a pronoun
/// that starts no title also behind a name or a comma, another word only where no capital stands within two
/// words of it. On 924 articles of American news, which have not been through a translator, this finds three such
/// capitals, all of them slips.
struct StrayCapital {
  let text: [UInt8]
  /// A capital and small letters; one space stands before it and one behind it, with a small letter.
  let word: Range<Int>
  let words: RepairWords

  /// The longest word of the closed classes that is asked for has so many letters.
  private static let longest = 10

  var isStray: Bool {
    guard word.count <= Self.longest else { return false }
    let before = text[word.lowerBound - 2]
    switch words.role(of: WordHash.of(text, word)) {
    case .subject: return before == UInt8(ascii: ",") || ASCII.isSmall(before)
    case .function: return ASCII.isSmall(before) && hasNoCapitalBefore && hasNoCapitalBehind && !isNamed
    case .label, .remnant, .suffix, nil: return false
    }
  }

  /// Whether it is a single letter that names something: `vitamin A`, `an A student`, `A is`.
  private var isNamed: Bool {
    guard word.count == 1 else { return false }
    let end = word.lowerBound - 1
    var start = end
    while start > 0, ASCII.isSmall(text[start - 1]) { start -= 1 }
    let behind = (word.upperBound + 1)..<ASCII.smallEnd(text, from: word.upperBound + 1)
    let roleBefore = words.role(of: WordHash.of(text, start..<end))
    return roleBefore == .label || roleBefore == .function || words.role(of: WordHash.of(text, behind)) == .function
  }

  /// Whether the two words before, as far as they are of the same sentence, have no capital.
  private var hasNoCapitalBefore: Bool {
    var end = word.lowerBound - 1
    for _ in 0..<2 {
      var start = end
      while start > 0, ASCII.isLetter(text[start - 1]) { start -= 1 }
      // Behind a mark another clause begins; a letter alone is a bullet that lost its shape, or `I`.
      guard start < end else { return true }
      if ASCII.isCapital(text[start]) || end - start == 1 && text[start] != UInt8(ascii: "a") { return false }
      guard start > 0, text[start - 1] == 0x20 else { return start == 0 || text[start - 1] < UInt8(ascii: "'") }
      end = start - 1
    }
    return true
  }

  /// Whether the two words behind have none.
  private var hasNoCapitalBehind: Bool {
    var start = word.upperBound + 1
    for _ in 0..<2 {
      guard start < text.count, ASCII.isLetter(text[start]) else { return true }
      if ASCII.isCapital(text[start]) { return false }
      start = ASCII.smallEnd(text, from: start)
      guard start < text.count, text[start] == 0x20 else { return true }
      start += 1
    }
    return true
  }
}

/// A few words in small letters behind a full stop, up to the end of their paragraph: `since the invasion. in 2003`.
struct SentenceTail {
  let range: Range<Int>
  private let firstWord: Range<Int>
  private let text: [UInt8]

  /// More words than these are a sentence whose writer used no capital.
  private static let mostWords = 4

  /// The shortest word that a stop may end here: `etc.`, `vs.` and `v.` are shorter, and abbreviations of names have
  /// capitals.
  private static let shortestWord = 4

  /// The tail that starts at `start`, two bytes behind a stop; `nil` where what stands there is none.
  init?(text: [UInt8], start: Int) {
    var wordStart = start - 2
    while wordStart > 0, ASCII.isSmall(text[wordStart - 1]) { wordStart -= 1 }
    guard start - 2 - wordStart >= Self.shortestWord, wordStart > 0, text[wordStart - 1] == 0x20 else { return nil }
    var spaces = 0
    var end = start
    while end < text.count, text[end] != 0x0A {
      if text[end] == 0x20 { spaces += 1 }
      let isLastStop = text[end] == UInt8(ascii: ".") && (end + 1 == text.count || text[end + 1] == 0x0A)
      let isInWord = text[end] == 0x20 || text[end] >= 0x80 || ASCII.isLetter(text[end]) || ASCII.isDigit(text[end])
      guard spaces < Self.mostWords, isInWord || isLastStop else { return nil }
      end += 1
    }
    self.text = text
    range = start..<end
    firstWord = start..<ASCII.smallEnd(text, from: start)
  }

  /// Where the first word only ever goes on with a sentence, the stop before it is dropped; elsewhere the tail is noted.
  func repair(_ rewriter: inout TextRewriter, words: RepairWords) {
    let stop = (range.lowerBound - 2)..<(range.lowerBound - 1)
    if words.role(of: WordHash.of(text, firstWord)) == .function, rewriter.position <= stop.lowerBound {
      rewriter.replace(stop, with: [])
      rewriter.note(.translationDebris, range, isRepaired: true)
    } else {
      rewriter.note(.translationDebris, range)
    }
  }
}
