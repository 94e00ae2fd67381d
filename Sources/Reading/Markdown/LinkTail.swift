/// What closes a link or an image in Markdown: `](address "title")`, `][label]`, `][]` or `]`.
///
/// After CommonMark 0.30, sections 6.3 ("Links") and 4.7 ("Link reference definitions"). It is known already that
/// there is a link, so the first form that can be read is the one that is there: the specification prefers them
/// in this order.
struct LinkTail {
  let text: UnsafeBufferPointer<UInt8>
  let limit: Int

  /// Longer addresses and titles are read no further: what then cannot be placed falls back to its paragraph.
  private static let longest = 4096
  /// CommonMark's own bound of a label.
  private static let longestLabel = 1000

  /// Behind the tail that starts with the bracket at `start`, or `nil` where there is no bracket.
  func end(at start: Int) -> Int? {
    guard start < limit, text[start] == UInt8(ascii: "]") else { return nil }
    let next = start + 1
    guard next < limit else { return next }
    switch text[next] {
    case UInt8(ascii: "("): return destinationAndTitle(from: next) ?? next
    case UInt8(ascii: "["): return label(from: next) ?? next
    default: return next
    }
  }

  private func label(from open: Int) -> Int? {
    var i = open + 1
    let limit = min(self.limit, i + Self.longestLabel + 1)
    while i < limit {
      switch text[i] {
      case UInt8(ascii: "]"): return i + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\") where i + 1 < limit && text[i + 1].isASCIIPunctuation: i += 2
      default: i += 1
      }
    }
    return nil
  }

  private func destinationAndTitle(from open: Int) -> Int? {
    let bounded = LinkTail(text: text, limit: min(limit, open + Self.longest))
    guard var i = bounded.destination(from: bounded.skippingSpace(open + 1)) else { return nil }
    let afterSpace = bounded.skippingSpace(i)
    if afterSpace > i, let afterTitle = bounded.title(from: afterSpace) { i = afterTitle }
    i = bounded.skippingSpace(i)
    return i < bounded.limit && text[i] == UInt8(ascii: ")") ? i + 1 : nil
  }

  private func destination(from start: Int) -> Int? {
    guard start < limit else { return nil }
    return text[start] == UInt8(ascii: "<") ? pointedDestination(from: start) : bareDestination(from: start)
  }

  private func pointedDestination(from start: Int) -> Int? {
    var i = start + 1
    while i < limit {
      switch text[i] {
      case UInt8(ascii: ">"): return i + 1
      case UInt8(ascii: "<"), 0x0A, 0x0D: return nil
      case UInt8(ascii: "\\") where i + 1 < limit && text[i + 1].isASCIIPunctuation: i += 2
      default: i += 1
      }
    }
    return nil
  }

  private func bareDestination(from start: Int) -> Int? {
    var (i, depth) = (start, 0)
    while i < limit {
      switch text[i] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return i }
        depth -= 1
      case UInt8(ascii: "\\") where i + 1 < limit && text[i + 1].isASCIIPunctuation: i += 1
      case 0...0x20: return depth == 0 ? i : nil
      default: break
      }
      i += 1
    }
    return nil
  }

  private func title(from start: Int) -> Int? {
    guard start < limit else { return nil }
    let close: UInt8
    switch text[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = text[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var i = start + 1
    while i < limit {
      if text[i] == close { return i + 1 }
      let isEscape = text[i] == UInt8(ascii: "\\") && i + 1 < limit && text[i + 1].isASCIIPunctuation
      i += isEscape ? 2 : 1
    }
    return nil
  }

  /// Behind white space, line ends and the marks of block quotations that start lines.
  private func skippingSpace(_ start: Int) -> Int {
    var i = start
    var isAtLineStart = false
    while i < limit {
      if text[i].isLineEnd {
        isAtLineStart = true
      } else if !(text[i].isASCIISpace || isAtLineStart && text[i] == UInt8(ascii: ">")) {
        break
      }
      i += 1
    }
    return i
  }
}
