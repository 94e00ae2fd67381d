internal import TextModel

/// Passages that no mark of their paragraph closes.
extension PassageFinder {
  /// How a paragraph goes on with the quotation that the one before left open.
  enum Sequel {
    /// It opens with such marks anew, as books and newspapers have it.
    case opening(QuotationMark.System)
    /// Its first mark can only close what is open: `… was late.` and in the next paragraph `We left,” she said.`
    case closing(QuotationMark)
    /// It is the name of who is quoted, with the closing mark behind, as scraped pull quotations have it.
    case credit(QuotationMark.System)

    /// Which marks it goes on with.
    var system: QuotationMark.System {
      switch self {
      case .opening(let system), .credit(let system): system
      case .closing(let mark): mark.system
      }
    }
  }

  /// How a paragraph goes on with what the one before may have left open.
  ///
  /// - Parameters:
  ///   - paragraph: The paragraph.
  ///   - firstMark: The first of the text's marks that is not before it.
  func sequel(in paragraph: Paragraph, firstMark: Int) -> Sequel? {
    guard paragraph.kind == .paragraph || paragraph.kind == .listItem, firstMark < text.quotationMarks.count else {
      return nil
    }
    let (token, mark) = (text.quotationMarks[firstMark].token, text.quotationMarks[firstMark].mark)
    let range = paragraph.tokens
    guard range.contains(token) else { return nil }
    if token == range.lowerBound { return mark.direction == .closing ? nil : .opening(mark.system) }
    guard mark.system == .double || mark.system == .guillemet, mark.direction != .opening,
      text.isJoined(token, in: range), !text.isJoined(token + 1, in: range), !text.isNumber(token - 1, in: range)
    else { return nil }
    var name = range.lowerBound..<token
    while let last = name.last, text.roles[last].isMark { name = name.dropLast() }
    let isCredit = token + 1 == range.upperBound && name.count > 1 && text.isCredit(name)
    return isCredit ? .credit(mark.system) : .closing(mark)
  }

  /// A passage that nothing closes ends where a reader would end it: at a single mark that can only close, `“It is
  /// late.’ Smith left`, or at the comma before who said it, `“It is late, Smith said.`
  func ended(_ passage: QuotedPassage) -> QuotedPassage {
    var ended = passage
    if passage.system == .double, let mark = closingInstead(in: passage.content) {
      (ended.content, ended.end) = (passage.content.lowerBound..<mark, mark + 1)
      return ended
    }
    for i in passage.content where text.roles[i].contains(.comma) && leadsToCue(i + 1, in: passage.content) {
      (ended.content, ended.end) = (passage.content.lowerBound..<i + 1, i + 1)
      return ended
    }
    return passage
  }

  /// The single mark that stands for a double one that is missing: behind the mark that ends a sentence, or the first of
  /// two, before a space, and with no single mark open.
  private func closingInstead(in range: Range<Int>) -> Int? {
    for i in range where text.roles[i] == .quotationMark && text.mark(at: i)?.system == .single {
      guard text.isJoined(i, in: range) else { return nil }
      if text.mark(at: i + 1) == text.mark(at: i), text.isJoined(i + 1, in: range) { return i }
      if !text.isJoined(i + 1, in: range), !text.roles[i - 1].isDisjoint(with: [.stop, .comma]) { return i }
    }
    return nil
  }

  /// Whether a subject of at most five words and a reporting verb stand at `start`, in either order.
  private func leadsToCue(_ start: Int, in range: Range<Int>) -> Bool {
    for i in start..<min(start + 6, range.upperBound) {
      if isSaying(i) {
        return i > start || range.contains(i + 1) && text.tokens[i + 1].isCapitalised && text.tokens[i].shape == .lower
      }
      let roles = text.roles[i]
      let isSubject =
        text.tokens[i].isCapitalised || !roles.isDisjoint(with: [.subjectPronoun, .determiner, .possessive])
      guard isSubject || i > start && !roles.isMark && text.roles[start].contains(.determiner) else { return false }
    }
    return false
  }

  /// Whether a token is a finite verb that leads to a clause or a quotation.
  private func isSaying(_ i: Int) -> Bool {
    guard text.isVerb(i) else { return false }
    let sense = text.sense(i)
    guard sense.verb >= 0, !sense.form.isDisjoint(with: [.past, .third]) else { return false }
    return text.lexicon.verbs[Int(sense.verb)].plain.map { !$0.frames.isDisjoint(with: [.clause, .quote]) } ?? false
  }

  /// Whether a mark that opens a paragraph and is never closed stands before who says what the next marks quote: `"Anna
  /// Keller, the mayor, said: "It is over."`
  ///
  /// - Parameters:
  ///   - first: The paragraph's first passage, as an index into `passages`.
  ///   - passages: The passages so far.
  ///   - paragraph: The paragraph.
  func leadsIn(_ first: Int, _ passages: [QuotedPassage], in paragraph: Paragraph) -> Bool {
    guard passages.indices.contains(first + 1), passages[first].ending == .unclosed, !passages[first].isContinuation,
      passages[first].open == paragraph.tokens.lowerBound, passages[first].end == passages[first + 1].open
    else { return false }
    let content = passages[first].content
    return text.tokens[content.lowerBound].isCapitalised && content.dropFirst().contains { isSaying($0) }
      && content.allSatisfy { text.roles[$0].isDisjoint(with: [.firstPerson, .secondPerson]) }
  }
}

extension QuotationText {
  /// Whether words are a name that stands by itself, with who its bearer is: `Jane Smith, mayor of Leeds`,
  /// `Jane Smith (@smith) March 11, 2024`. Fourteen tokens buy that.
  func isCredit(_ range: Range<Int>) -> Bool {
    guard 1...14 ~= range.count, tokens[range.lowerBound].isCapitalised else { return false }
    return nameOfCredit(range).allSatisfy {
      (tokens[$0].isCapitalised || roles[$0].isMark || !roles[$0].isDisjoint(with: [.preposition, .determiner]))
        && (!isVerb($0) || roles[$0].contains(.noun))
    }
  }

  /// The name in a credit: what stands before the first comma or bracket.
  func nameOfCredit(_ range: Range<Int>) -> Range<Int> {
    let end = range.first { !roles[$0].isDisjoint(with: [.comma, .opening]) } ?? range.upperBound
    return range.lowerBound..<max(end, min(range.lowerBound + 1, range.upperBound))
  }
}
