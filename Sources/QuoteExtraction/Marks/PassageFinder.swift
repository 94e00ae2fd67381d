internal import TextModel

/// Finds the quoted passages of an article, paragraph by paragraph.
struct PassageFinder {
  let text: QuotationText

  /// All outermost passages in order. Captions and lines about the article itself have none.
  func passages() -> [QuotedPassage] {
    let marks = text.quotationMarks
    var pairing = MarkPairing(text)
    pairing.passages.reserveCapacity(marks.count / 2)
    var cursor = 0
    var continues: QuotationMark.System?
    // The mark that closes it where the next paragraph does not open anew.
    var leftOpen: QuotationMark?
    // Whether the block quotation that goes on is the text of a reporter.
    var isExcerpt = false
    let paragraphs = text.layout.paragraphs
    for (index, paragraph) in paragraphs.enumerated() {
      let firstMark = cursor
      while cursor < marks.count, marks[cursor].token < paragraph.tokens.upperBound { cursor += 1 }
      let first = pairing.passages.count
      if paragraph.kind == .blockQuote {
        pairing.pair(firstMark..<cursor, in: paragraph.tokens, opensNext: nil)
        isExcerpt = isExcerpt || isNarrated(paragraph.tokens, around: pairing.passages[first...])
        if !isExcerpt {
          let isBelowBlock = index > 0 && paragraphs[index - 1].kind == .blockQuote
          pairing.passages.replaceSubrange(first..., with: blockQuote(paragraph, isBelowBlock: isBelowBlock))
        }
        (continues, leftOpen) = (nil, nil)
        continue
      }
      isExcerpt = false
      guard firstMark < cursor, paragraph.kind != .caption, paragraph.kind != .furniture else {
        (continues, leftOpen) = (nil, nil)
        continue
      }
      let next = index + 1 < paragraphs.count ? sequel(in: paragraphs[index + 1], firstMark: cursor) : nil
      pairing.pair(firstMark..<cursor, in: paragraph.tokens, leftOpen: leftOpen, opensNext: next?.system)
      continues = settle(&pairing.passages, from: first, in: paragraph, continuing: continues)
      leftOpen = nil
      guard continues != nil, let last = pairing.passages.indices.last else { continue }
      switch next {
      case .closing(let mark): leftOpen = mark
      case .credit:
        pairing.passages[last].ending = .closed
        continues = nil
      case .opening, nil: break
      }
    }
    return pairing.passages
  }

  /// Ends the passages of a paragraph that nothing closes, and marks the one that goes on with the paragraph before.
  ///
  /// - Returns: The marks of the passage that the next paragraph goes on with, if one does.
  private func settle(
    _ passages: inout [QuotedPassage], from first: Int, in paragraph: Paragraph,
    continuing system: QuotationMark.System?
  ) -> QuotationMark.System? {
    guard first < passages.count else { return nil }
    if let system, passages[first].open == paragraph.tokens.lowerBound, passages[first].system == system {
      passages[first].isContinuation = true
    }
    for i in first..<passages.count where passages[i].ending == .unclosed { passages[i] = ended(passages[i]) }
    if leadsIn(first, passages, in: paragraph) { passages.remove(at: first) }
    return passages.last.flatMap { $0.ending == .continued ? $0.system : nil }
  }

  // MARK: Block quotations

  /// All of a block quotation is quoted; marks around the whole of it are not part of it, nor is who is named below it.
  /// An excerpt that tells what somebody said has the quotations that are in it.
  private func blockQuote(_ paragraph: Paragraph, isBelowBlock: Bool) -> [QuotedPassage] {
    var content = paragraph.tokens
    guard !content.isEmpty else { return [] }
    if let credit = credit(in: content) { content = content.lowerBound..<credit }
    // `Jane Smith`, alone below the words.
    if isBelowBlock, content.count > 1, text.isCredit(content) { return [] }
    guard !content.isEmpty else { return [] }
    let end = content.upperBound
    if text.mark(at: content.lowerBound) != nil, content.count > 1 { content = content.dropFirst() }
    if text.mark(at: content.upperBound - 1) != nil, content.count > 1 { content = content.dropLast() }
    return [
      QuotedPassage(
        open: paragraph.tokens.lowerBound, content: content, end: end, ending: .closed, system: .double, isBlock: true)
    ]
  }

  /// Whether a block quotation is the text of a reporter: quotations with a reporting word beside them, and nobody who
  /// says `I` outside of them.
  private func isNarrated(_ range: Range<Int>, around passages: ArraySlice<QuotedPassage>) -> Bool {
    guard passages.contains(where: { $0.ending == .closed && $0.tokens != range }) else { return false }
    var next = passages.startIndex
    var hasCue = false
    for i in range {
      while next < passages.endIndex, passages[next].end <= i { next += 1 }
      if next < passages.endIndex, passages[next].open <= i { continue }
      if text.roles[i].contains(.firstPerson) { return false }
      hasCue = hasCue || text.isVerb(i) || text.sense(i).startsPhrase
    }
    return hasCue
  }

  /// Where the name of who is quoted stands below the words: `— Jane Smith, mayor`.
  private func credit(in range: Range<Int>) -> Int? {
    // Ten words buy a name with its office.
    for i in range.suffix(11).reversed() where text.roles[i].contains(.dash) {
      let name = i + 1
      guard name < range.upperBound, text.tokens[name].isCapitalised, !text.isJoined(i, in: range) else { return nil }
      let before = text.roles(i - 1, in: range)
      return i == range.lowerBound || before.contains(.stop) || before == .quotationMark ? i : nil
    }
    return nil
  }
}
