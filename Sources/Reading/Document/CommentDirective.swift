/// Finds comments that speak to the program: `<!-- stet: disable-next quote.altered reason="checked" -->`.
enum CommentDirective {
  /// The directive that the comment in `range` of `text` is; `nil` for any other comment or tag.
  static func find(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (range: Range<Int>, text: String)? {
    guard range.lowerBound >= 0, range.upperBound <= text.count else { return nil }
    let comment = Array(text[range])[...].trimmed
    guard comment.count >= 7, comment.starts(with: "<!--".utf8), comment.suffix(3).elementsEqual("-->".utf8) else {
      return nil
    }
    let content = comment.dropFirst(4).dropLast(3).trimmed
    guard content.startsIgnoringCase("stet:"), !content.starts(with: "-->".utf8) else { return nil }
    return (range, content.dropFirst(5).trimmed.string)
  }
}
