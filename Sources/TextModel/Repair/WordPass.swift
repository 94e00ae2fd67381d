/// Finds what only words can tell: capitals that stand in mid-sentence where a link or a tag was lost, and words that
/// a machine translator put behind the end of their sentence.
enum WordPass {
  static func run(_ rewriter: inout TextRewriter, words: RepairWords) {
    guard !words.isEmpty else { return }
    let text = rewriter.text
    var start = 0
    while start < text.count {
      var places = repairPlaces(in: text, from: start)
      while !places.isEmpty {
        look(at: start + places.first, text, &rewriter, words)
        places.removeFirst()
      }
      start &+= ByteBlock.count
    }
  }

  /// Looks at a capital or a stop.
  @inline(__always)
  private static func look(at i: Int, _ text: [UInt8], _ rewriter: inout TextRewriter, _ words: RepairWords) {
    if ASCII.isCapital(text[i]) {
      if i > 1, text[i - 1] == 0x20, mayBeDebris(at: i, text) { capital(at: i, &rewriter, words) }
    } else if i + 2 < text.count, text[i + 1] == 0x20, ASCII.isSmall(text[i + 2]) {
      SentenceTail(text: text, start: i + 2)?.repair(&rewriter, words: words)
    }
  }

  /// Where among the eight bytes from `start` on is a capital or a stop.
  @inline(__always)
  private static func repairPlaces(in text: [UInt8], from start: Int) -> ByteBlock.Places {
    let block = text.withUnsafeBytes { ByteBlock($0, at: start) }
    return block.inside(UInt8(ascii: "A")...UInt8(ascii: "Z")) | block.equal(to: UInt8(ascii: "."))
  }

  /// Whether the capital behind a space has another one behind it, or may be stray by what stands before.
  @inline(__always)
  private static func mayBeDebris(at i: Int, _ text: [UInt8]) -> Bool {
    StrayCapital.mayStand(behind: text[i - 2]) || i + 1 < text.count && ASCII.isCapital(text[i + 1])
  }

  /// Looks at the word that starts with a capital at `i`, behind a space.
  private static func capital(at i: Int, _ rewriter: inout TextRewriter, _ words: RepairWords) {
    let text = rewriter.text
    if let remnant = remnant(at: i, text, words) {
      guard rewriter.position <= remnant.lowerBound else { return }
      rewriter.replace(remnant, with: [], damage: .translationDebris)
      return
    }
    guard StrayCapital.mayStand(behind: text[i - 2]) else { return }
    // Most capitals are done with here: a name goes on with another, or a mark stands behind it.
    let end = ASCII.smallEnd(text, from: i + 1)
    guard end + 1 < text.count, text[end] == 0x20, ASCII.isSmall(text[end + 1]), end - i <= StrayCapital.longest else {
      return
    }
    let role = words.role(of: WordHash.of(text, i..<end))
    guard role != nil, StrayCapital(text: text, word: i..<end, words: words).isStray(as: role) else { return }
    rewriter.replace(i..<(i + 1), with: [text[i] | 0x20])
    rewriter.note(.strayCapital, i..<end, isRepaired: true)
  }

  /// An abbreviation of another language at `i`, in capitals and with its stop, that a translator left behind what it
  /// translated it to, with the space before it: ` UU.` in `the US embassy UU.`
  private static func remnant(at i: Int, _ text: [UInt8], _ words: RepairWords) -> Range<Int>? {
    guard i + 1 < text.count, ASCII.isCapital(text[i + 1]) else { return nil }
    var end = i + 2
    while end < text.count, ASCII.isCapital(text[end]) { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: "."),
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
  static let longest = 10

  /// Whether such a word may stand where `before` is the byte before its space.
  static func mayStand(behind before: UInt8) -> Bool { before == UInt8(ascii: ",") || ASCII.isSmall(before) }

  /// Whether it is one, being such a word.
  func isStray(as role: RepairWords.Role?) -> Bool {
    let before = text[word.lowerBound - 2]
    switch role {
    case .subject: return Self.mayStand(behind: before)
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
