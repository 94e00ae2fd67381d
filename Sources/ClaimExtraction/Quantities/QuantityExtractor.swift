public import Lexicons
public import TextModel

/// Finds the numbers of an article, with units and qualifiers.
///
/// Numbers that count nothing (telephone numbers, sections, `9/11`, `Boeing 737`) are told apart, and those that say
/// when something was are left to ``TimeExtractor``.
public struct QuantityExtractor: Sendable {
  private let lexicon: ClaimLexicon
  private let timeFinder: TimeExtractor

  /// An extractor for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {
    timeFinder = TimeExtractor(language: language)
    lexicon = timeFinder.lexicon
  }

  /// All quantities of `reading`, in order.
  public func quantities(in reading: ReadingText, layout: TextLayout) -> [Quantity] {
    let lexemes = timeFinder.lexemes(of: reading, layout: layout)
    return quantities(in: lexemes, times: timeFinder.times(in: lexemes, publishedAt: nil))
  }

  /// All quantities of `reading`, in order, where its times are known already: it is faster so.
  public func quantities(in reading: ReadingText, layout: TextLayout, times: [TimeExpression]) -> [Quantity] {
    quantities(in: timeFinder.lexemes(of: reading, layout: layout), times: times)
  }

  /// All quantities of an article that is cut into lexemes already and whose times are known, in order.
  public func quantities(in lexemes: ArticleLexemes, times: [TimeExpression]) -> [Quantity] {
    let text = LexemeText(lexemes)
    let grammar = QuantityGrammar(text: text, lexicon: lexicon)
    var quantities: [Quantity] = []
    var nextTime = 0
    for paragraph in lexemes.paragraphs {
      text.move(to: paragraph)
      scan(paragraph.starts, grammar, times: times, from: &nextTime, into: &quantities)
    }
    return quantities
  }

  /// Finds the quantities of one paragraph, each of which begins at one of the places `starts`.
  private func scan(
    _ starts: Range<Int>, _ grammar: QuantityGrammar, times: [TimeExpression], from nextTime: inout Int,
    into quantities: inout [Quantity]
  ) {
    let text = grammar.text
    var floor = 0
    for place in starts {
      let index = text.start(place)
      guard index >= floor, grammar.couldStart(at: index) else { continue }
      let start = text[index].start
      while nextTime < times.count, times[nextTime].span.end <= start { nextTime += 1 }
      if isTiedToTime(text, index, times, nextTime) { continue }
      if nextTime < times.count, times[nextTime].span.contains(start) {
        floor = index + 1
        continue
      }
      switch grammar.read(at: index, floor: floor) {
      case .quantity(let draft) where !isTimed(text.span(draft.range), times, nextTime):
        append(grammar.quantity(draft), grammar.joinsBefore(draft), to: &quantities)
        floor = max(index + 1, draft.range.upperBound)
      case .passed(let end): floor = max(index + 1, end)
      default: break
      }
    }
  }

  /// Appends a quantity, or joins it to the one before: `more than 100 and less than 300` is one range.
  private func append(_ quantity: Quantity, _ joins: Bool, to quantities: inout [Quantity]) {
    guard joins, let last = quantities.last, let whole = last.joined(with: quantity) else {
      quantities.append(quantity)
      return
    }
    quantities[quantities.count - 1] = whole
  }

  /// Whether a hyphen joins digits to a time before them: the 11 of `the winter of 2010-11`.
  private func isTiedToTime(_ text: LexemeText, _ index: Int, _ times: [TimeExpression], _ nextTime: Int) -> Bool {
    guard nextTime > 0, text[index].kind == .digits, text[index].isJoined, text[index - 1].isMark("-") else {
      return false
    }
    return times[nextTime - 1].span.end == text[index - 1].start
  }

  /// Whether a time claims part of the span.
  private func isTimed(_ span: ReadingSpan, _ times: [TimeExpression], _ nextTime: Int) -> Bool {
    nextTime < times.count && times[nextTime].span.overlaps(span)
  }
}

extension QuantityGrammar {
  /// The value that a draft comes to.
  func quantity(_ draft: Draft) -> Quantity {
    let isCountable = draft.measured.kind == .cardinal || draft.measured.kind == .percent
    let isOne = draft.value == 1
    let head =
      isCountable && !isSideOfScore(draft)
      ? counted.head(behind: draft.range.upperBound, isOne: isOne) : nil
    return Quantity(
      span: text.span(draft.range), kind: draft.measured.kind, value: draft.value, low: draft.low, high: draft.high,
      unit: draft.measured.unit, qualifier: draft.qualifier?.qualifier, counted: head.map { text.span($0..<($0 + 1)) })
  }
}

extension QuantityGrammar {
  /// Whether `and` or `but` stands before, and behind another number.
  func joinsBefore(_ draft: Draft) -> Bool {
    let start = draft.range.lowerBound
    guard text.has(.and, at: start - 1) || text[start - 1].hash == Self.but else { return false }
    return NumeralGrammar(text: text).numeral(at: start - 2) != nil || text[start - 2].kind == .digits
  }

  private static let but = WordHash.of("but")
}

extension Quantity {
  /// One range of a lower and an upper bound; `nil` where they are no such pair.
  fileprivate func joined(with other: Quantity) -> Quantity? {
    guard value != nil, other.value != nil, kind == other.kind, unit == nil || unit == other.unit,
      let least = low ?? other.low, let most = high ?? other.high, least < most, (low == nil) != (other.low == nil),
      (high == nil) != (other.high == nil)
    else { return nil }
    return Quantity(
      span: span.union(other.span), kind: kind, value: nil, low: least, high: most, unit: other.unit, qualifier: nil,
      counted: other.counted)
  }
}

extension CountedNoun {
  /// Whether a noun phrase begins at `index`.
  func isNounPhrase(_ index: Int) -> Bool {
    let next = text[index]
    guard next.kind == .word, !next.roles.contains(.function) else { return false }
    return next.gap != .line
  }
}
