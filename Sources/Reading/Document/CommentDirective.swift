/// Finds comments that speak to the program: `<!-- stet: disable-next quote.altered reason="checked" -->`.
enum CommentDirective {
  /// The directives in `range` of `text`, in order: in a block of HTML a comment may stand beside anything else.
  static func all(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [(range: Range<Int>, text: String)] {
    var found: [(range: Range<Int>, text: String)] = []
    var start: Int?
    var index = max(0, range.lowerBound)
    let end = min(range.upperBound, text.count)
    while index < end {
      if start == nil, text[index] == UInt8(ascii: "<"), text[index..<end].starts(with: "<!--".utf8) {
        start = index
        index += 4
      } else if let open = start, text[index] == UInt8(ascii: "-"), text[index..<end].starts(with: "-->".utf8) {
        index += 3
        if let directive = find(in: text, open..<index) { found.append(directive) }
        start = nil
      } else {
        index += 1
      }
    }
    return found
  }

  /// The directive that the comment in `range` of `text` is, without `stet:`; `nil` for any other comment or tag.
  ///
  /// One that lacks nothing but the colon is given with all its words: passed over, it would have no effect and nobody
  /// would know why.
  static func find(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (range: Range<Int>, text: String)? {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return nil }
    let comment = Array(text[range])[...].trimmed
    guard comment.count >= 7, comment.starts(with: "<!--".utf8), comment.suffix(3).elementsEqual("-->".utf8) else {
      return nil
    }
    let content = comment.dropFirst(4).dropLast(3).trimmed
    guard content.startsIgnoringCase("stet") else { return nil }
    let rest = content.dropFirst(4)
    if rest.first == UInt8(ascii: ":") { return (range, rest.dropFirst().trimmed.string) }
    guard rest.first?.isASCIISpace == true else { return nil }
    let words = rest.trimmed
    let isMeant = words.startsIgnoringCase("disable") || words.startsIgnoringCase("enable")
    return isMeant ? (range, content.string) : nil
  }
}
