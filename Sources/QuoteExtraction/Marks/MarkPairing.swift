internal import TextModel

/// Pairs the quotation marks of one paragraph.
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
    let system: QuotationMark.System
    /// How many passages were complete when it opened: those behind are inside it.
    let completed: Int
  }

  /// Eight buys every nesting that a style guide knows (three deep) and what damage adds.
  private static let reach = 8

  private let text: QuotationText
  private let range: Range<Int>
  /// The last single mark that can only be a closing one; one before it that may be a possessive is one.
  private let lastSureSingle: Int
  private var frames: [Frame] = []
  private var passages: [QuotedPassage] = []

  /// Prepares to pair the marks among the tokens in `range`, at `marks`.
  private init(_ text: QuotationText, range: Range<Int>, marks: ArraySlice<Int>) {
    self.text = text
    self.range = range
    var last = -1
    for i in marks.reversed() where text.mark(at: i)?.system == .single {
      if text.isJoined(i, in: range), text.roles(i - 1, in: range).isMark || text.roles(i + 1, in: range).isMark {
        last = i
        break
      }
    }
    lastSureSingle = last
  }

  /// The outermost passages of the paragraph at `range`, in order.
  ///
  /// - Parameters:
  ///   - text: The article.
  ///   - range: The tokens of the paragraph.
  ///   - marks: The tokens of the paragraph that are quotation marks.
  ///   - opensNext: Which marks the next paragraph opens with, if any.
  static func passages(
    of text: QuotationText, in range: Range<Int>, marks: ArraySlice<Int>, opensNext: QuotationMark.System?
  ) -> [QuotedPassage] {
    var pairing = MarkPairing(text, range: range, marks: marks)
    for (offset, token) in zip(marks.indices, marks) {
      let next = offset + 1 < marks.endIndex ? marks[offset + 1] : nil
      pairing.take(token, next: next)
    }
    pairing.finish(opensNext: opensNext)
    return pairing.passages
  }

  // MARK: One mark

  private mutating func take(_ token: Int, next: Int?) {
    guard let mark = text.mark(at: token) else { return }
    let depth = openFrame(of: mark.system)
    switch turn(of: token, mark, isOpen: depth != nil, next: next) {
    case .opening: frames.append(Frame(token: token, system: mark.system, completed: passages.count))
    case .closing: if let depth { close(at: token, frame: depth) }
    case .either: break
    }
  }

  /// Which way a mark turns here; `.either` where it is no quotation mark at all.
  private func turn(
    of token: Int, _ mark: QuotationMark, isOpen: Bool, next: Int?
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
        && next.map { isJoinedSingle($0) && text.roles($0 - 1, in: range).contains(.stop) && $0 == token + 2 } ?? false
      return isPossessive ? .either : turn
    }
    if mark.system == .double, touchesBefore, text.isNumber(token - 1, in: range), mark.direction != .opening,
      !isOpen || isMeasure(before: next)
    {
      return .either
    }
    switch mark.direction {
    case .opening:
      return isOpen && touchesBefore && !touchesAfter ? .closing : .opening
    case .closing:
      return !isOpen && touchesAfter && !touchesBefore ? .opening : isOpen ? .closing : .either
    case .either:
      if isOpen {
        let opensAnew = touchesAfter && !touchesBefore && next.map { closesOnly($0) } ?? false
        return opensAnew ? .opening : .closing
      }
      return touchesAfter || (!touchesBefore && next != nil) ? .opening : .either
    }
  }

  /// Whether the mark at `token` touches only what stands before it.
  private func closesOnly(_ token: Int) -> Bool {
    guard text.mark(at: token).map({ $0.system == .double || $0.system == .guillemet }) ?? false else { return false }
    return text.isJoined(token, in: range) && !text.isJoined(token + 1, in: range)
  }

  /// Whether a single mark touches what stands before it and not what stands behind.
  private func isJoinedSingle(_ token: Int) -> Bool {
    text.mark(at: token)?.system == .single && text.isJoined(token, in: range) && !text.isJoined(token + 1, in: range)
  }

  /// Whether a mark behind a number is a measure: another one comes that can only be the end.
  private func isMeasure(before next: Int?) -> Bool {
    next.map { closesOnly($0) || text.roles($0 + 1, in: range).isMark } ?? false
  }

  private func singleTurn(
    of token: Int, _ mark: QuotationMark, isOpen: Bool, touchesBefore: Bool, touchesAfter: Bool
  ) -> QuotationMark.Direction {
    if touchesAfter, !touchesBefore {
      if text.roles(token + 1, in: range).contains(.elision) { return .either }
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
      if frames[depth].system == system { return depth }
      depth -= 1
    }
    return nil
  }

  private mutating func close(at token: Int, frame depth: Int) {
    let frame = frames[depth]
    frames.removeSubrange(depth...)
    if token + 1 == range.upperBound, isExcerpt(frame) { return }
    passages.removeSubrange(frame.completed...)
    guard frame.token + 1 < token else { return }
    passages.append(
      QuotedPassage(
        open: frame.token, content: frame.token + 1..<token, end: token + 1, ending: .closed, system: frame.system))
  }

  /// Whether a straight mark that opens the paragraph stands round the excerpt of another text, which has curly marks
  /// of its own: `"“We won,” he told them, and left."` The quotations are those inside.
  private func isExcerpt(_ frame: Frame) -> Bool {
    guard frame.token == range.lowerBound, text.mark(at: frame.token)?.direction == .either,
      frame.completed < passages.count
    else { return false }
    return passages[frame.completed...].contains {
      $0.system == frame.system && text.mark(at: $0.open)?.direction == .opening
    }
  }

  /// What is open at the paragraph's end goes on in the next one, or is recovered, or was an apostrophe.
  private mutating func finish(opensNext: QuotationMark.System?) {
    var recovered: [QuotedPassage] = []
    var limit = range.upperBound
    for frame in frames.reversed() {
      // Passages inside stay; the unclosed one ends where the first of them begins.
      let inner = frame.completed < passages.count ? passages[frame.completed].open : limit
      let end = min(inner, limit)
      let isLast = end == range.upperBound
      let goesOn = isLast && opensNext == frame.system
      let isQuotation = frame.system != .single || goesOn
      guard isQuotation, frame.token + 1 < end, !isExcerpt(frame) else { continue }
      recovered.append(
        QuotedPassage(
          open: frame.token, content: frame.token + 1..<end, end: end, ending: goesOn ? .continued : .unclosed,
          system: frame.system))
      limit = frame.token
    }
    guard !recovered.isEmpty else { return }
    passages = (passages + recovered.reversed()).sorted { $0.open < $1.open }
  }
}

extension WordRole {
  /// Whether the token is a mark of punctuation.
  var isMark: Bool { !isDisjoint(with: .mark) }
}
