internal import TextModel

/// Pairs the quotation marks of an article, paragraph by paragraph.
///
/// One pass with a stack. A directed mark opens or closes as it is drawn, unless its neighbours say that it was
/// drawn the wrong way round; an undirected one by the spaces beside it, and where those do not tell, by what is
/// open. A single mark is an apostrophe until it is closed: `the drivers' "strike"`, `rock 'n' roll`. A mark
/// behind a number is a measure where nothing is open or the true end is still to come: `6'2"`.
///
/// Each mark is pushed and popped once, and looking back for its partner stops after `reach` frames, so that
/// marks nested a thousand deep, or ten thousand that are never closed, cost no more than others.
struct MarkPairing {
  /// A mark that waits for its partner.
  private struct Frame {
    let token: Int
    let mark: QuotationMark
    /// How many passages were complete when it opened: those behind are inside it.
    let completed: Int
  }

  /// Eight buys every nesting that a style guide knows (three deep) and what damage adds.
  private static let reach = 8

  private let text: QuotationText
  /// The outermost passages of the paragraphs so far, in order.
  var passages: [QuotedPassage] = []
  /// The tokens of the paragraph.
  private var range = 0..<0
  /// The last single mark of the paragraph that can only be a closing one; one before it that may be a possessive is one.
  private var lastSureSingle = -1
  private var frames: [Frame] = []

  /// Prepares to pair the marks of `text`.
  init(_ text: QuotationText) {
    self.text = text
  }

  /// Appends the outermost passages of a paragraph.
  ///
  /// - Parameters:
  ///   - marks: Its marks, as indices into the text's.
  ///   - range: Its tokens.
  ///   - open: The mark that the paragraph before left open, and that this one closes without opening it anew.
  ///   - opensNext: Which marks the next paragraph goes on with, if any.
  mutating func pair(
    _ marks: Range<Int>, in range: Range<Int>, leftOpen open: QuotationMark? = nil,
    opensNext: QuotationMark.System?
  ) {
    self.range = range
    frames.removeAll(keepingCapacity: true)
    if let open { frames.append(Frame(token: range.lowerBound - 1, mark: open, completed: passages.count)) }
    lastSureSingle = lastSureSingle(among: marks)
    let first = passages.count
    for i in marks {
      take(text.quotationMarks[i], next: i + 1 < marks.upperBound ? text.quotationMarks[i + 1] : nil)
    }
    finish(first: first, opensNext: opensNext)
  }

  private func lastSureSingle(among marks: Range<Int>) -> Int {
    for i in marks.reversed() where text.quotationMarks[i].mark.system == .single {
      let token = text.quotationMarks[i].token
      if text.isJoined(token, in: range),
        text.roles(token - 1, in: range).isMark || text.roles(token + 1, in: range).isMark
      {
        return token
      }
    }
    return -1
  }

  // MARK: One mark

  private mutating func take(_ placed: PlacedMark, next: PlacedMark?) {
    let depth = openFrame(of: placed.mark.system)
    switch turn(of: placed.token, placed.mark, isOpen: depth != nil, next: next) {
    case .opening: frames.append(Frame(token: placed.token, mark: placed.mark, completed: passages.count))
    case .closing: if let depth { close(at: placed.token, frame: depth) }
    case .either: break
    }
  }

  /// Which way a mark turns here; `.either` where it is no quotation mark at all.
  private func turn(
    of token: Int, _ mark: QuotationMark, isOpen: Bool, next: PlacedMark?
  ) -> QuotationMark.Direction {
    let before = text.roles(token - 1, in: range)
    let after = text.roles(token + 1, in: range)
    let touchesBefore =
      text.isJoined(token, in: range) && !before.contains(.opening) && !before.contains(.dash)
    let touchesAfter =
      text.isJoined(token + 1, in: range) && !after.contains(.comma) && !after.contains(.closing)
      && !after.contains(.semicolon)
    if mark.system == .single {
      let turn = singleTurn(of: token, mark, isOpen: isOpen, touchesBefore: touchesBefore, touchesAfter: touchesAfter)
      // `It's the miners'.'`: the next mark can only close.
      let isPossessive =
        turn == .closing && !before.isMark && text.ends(token - 1, as: .plural)
        && next.map {
          $0.token == token + 2 && isJoinedSingle($0) && text.roles($0.token - 1, in: range).contains(.stop)
        }
          ?? false
      return isPossessive ? .either : turn
    }
    if mark.system == .double, touchesBefore, text.isNumber(token - 1, in: range), mark.direction != .opening,
      !isOpen || isMeasure(before: next)
    {
      return .either
    }
    switch mark.direction {
    case .opening:
      // `They see that. “` at the end of a paragraph opens nothing.
      if token + 1 == range.upperBound { return isOpen ? .closing : .either }
      return isOpen && touchesBefore && !touchesAfter ? .closing : .opening
    case .closing:
      // `” … they left,” she said`: the first of a paragraph closes nothing.
      let opens = token == range.lowerBound ? next != nil : touchesAfter && !touchesBefore
      return !isOpen && opens ? .opening : isOpen ? .closing : .either
    case .either:
      if isOpen {
        // What a colon leads to is not over.
        let opensAnew =
          touchesAfter && !touchesBefore && (before.contains(.colon) || next.map { closesOnly($0) } ?? false)
        return opensAnew ? .opening : .closing
      }
      return touchesAfter || (!touchesBefore && next != nil) ? .opening : .either
    }
  }

  /// Whether a mark touches only what stands before it.
  private func closesOnly(_ placed: PlacedMark) -> Bool {
    (placed.mark.system == .double || placed.mark.system == .guillemet) && touchesOnlyBefore(placed)
  }

  /// Whether a single mark touches what stands before it and not what stands behind.
  private func isJoinedSingle(_ placed: PlacedMark) -> Bool {
    placed.mark.system == .single && touchesOnlyBefore(placed)
  }

  private func touchesOnlyBefore(_ placed: PlacedMark) -> Bool {
    text.isJoined(placed.token, in: range)
      && (!text.isJoined(placed.token + 1, in: range) || text.roles[placed.token + 1].isMark)
  }

  /// Whether a mark behind a number is a measure: another one comes that can only be the end.
  private func isMeasure(before next: PlacedMark?) -> Bool {
    next.map { closesOnly($0) || text.roles($0.token + 1, in: range).isMark } ?? false
  }

  private func singleTurn(
    of token: Int, _ mark: QuotationMark, isOpen: Bool, touchesBefore: Bool, touchesAfter: Bool
  ) -> QuotationMark.Direction {
    if touchesAfter, !touchesBefore {
      if text.roles(token + 1, in: range).contains(.elision) { return .either }
      // `‘We came in ’48.’`: a year inside of a quotation.
      if isOpen, text.isNumber(token + 1, in: range), text.tokens[token + 1].span.count == 2 { return .either }
      return mark.direction == .closing ? .either : .opening
    }
    guard isOpen, touchesBefore, !touchesAfter || text.roles(token + 1, in: range).isMark else { return .either }
    if text.roles(token - 1, in: range).contains(.elision), text.isJoined(token - 1, in: range) { return .either }
    // `the drivers' "strike"`: a mark that stands off opens, and ends nothing.
    let endsNothing =
      !text.roles(token + 1, in: range).isMark
      || text.roles(token + 1, in: range) == .quotationMark && !text.isJoined(token + 1, in: range)
    let isPossessive =
      !text.roles(token - 1, in: range).isMark && endsNothing
      && text.ends(token - 1, as: .plural) && token < lastSureSingle
    return isPossessive ? .either : .closing
  }

  // MARK: The stack

  /// The frame that a mark of `system` would close.
  private func openFrame(of system: QuotationMark.System) -> Int? {
    var depth = frames.count - 1
    let floor = max(0, frames.count - Self.reach)
    while depth >= floor {
      if frames[depth].mark.system == system { return depth }
      depth -= 1
    }
    return nil
  }

  private mutating func close(at token: Int, frame depth: Int) {
    let frame = frames[depth]
    frames.removeLast(frames.count - depth)
    if token + 1 == range.upperBound, isExcerpt(frame) { return }
    passages.removeLast(passages.count - frame.completed)
    guard frame.token + 1 < token else { return }
    passages.append(
      QuotedPassage(
        open: max(frame.token, range.lowerBound), content: frame.token + 1..<token, end: token + 1, ending: .closed,
        system: frame.mark.system))
  }

  /// Whether a straight mark that opens the paragraph stands round the excerpt of another text, which has curly marks
  /// of its own: `"“We won,” he told them, and left."` The quotations are those inside.
  private func isExcerpt(_ frame: Frame) -> Bool {
    guard frame.token == range.lowerBound, frame.mark.direction == .either, frame.completed < passages.count
    else { return false }
    return passages[frame.completed...].contains {
      $0.system == frame.mark.system && text.mark(at: $0.open)?.direction == .opening
    }
  }

  /// What is open at the paragraph's end goes on in the next one, or is recovered, or was an apostrophe.
  ///
  /// - Parameters:
  ///   - first: The paragraph's first passage.
  ///   - opensNext: Which marks the next paragraph opens with, if any.
  private mutating func finish(first: Int, opensNext: QuotationMark.System?) {
    let paired = passages.count
    var recovered: [QuotedPassage] = []
    var limit = range.upperBound
    for frame in frames.reversed() {
      // Passages inside stay; the unclosed one ends where the first of them begins.
      let inner = frame.completed < paired ? passages[frame.completed].open : limit
      let end = min(inner, limit)
      let isLast = end == range.upperBound
      let goesOn = isLast && opensNext == frame.mark.system
      let isQuotation = frame.mark.system != .single || goesOn
      guard isQuotation, frame.token >= range.lowerBound, frame.token + 1 < end, !isExcerpt(frame) else { continue }
      recovered.append(
        QuotedPassage(
          open: frame.token, content: frame.token + 1..<end, end: end, ending: goesOn ? .continued : .unclosed,
          system: frame.mark.system))
      limit = frame.token
    }
    guard !recovered.isEmpty else { return }
    passages += recovered.reversed()
    passages[first...].sort { $0.open < $1.open }
  }
}

extension WordRole {
  /// Whether the token is a mark of punctuation.
  var isMark: Bool { !isDisjoint(with: .mark) }
}
