public import TextModel

/// A text in which a test marks the places that it speaks of: `Esper said ⟦there were signs⟧.`
///
/// Marks may follow each other and may be nested; spans come in the order of their opening marks.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let text: String
  /// The marked places, in bytes of ``text``.
  public let spans: [ReadingSpan]

  /// Takes the marks out of `marked`.
  public init(_ marked: String, open: Character = "⟦", close: Character = "⟧") {
    var text = ""
    var spans: [(start: Int, end: Int)] = []
    var unclosed: [Int] = []
    for character in marked {
      if character == open {
        unclosed.append(spans.count)
        spans.append((text.utf8.count, text.utf8.count))
      } else if character == close, let index = unclosed.popLast() {
        spans[index].end = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.spans = spans.map { ReadingSpan($0.start, $0.end) }
  }
}

extension MarkedText {
  /// The same text as other programs might write it, each with a name for the failure message: as it is, behind
  /// text of several bytes a character, with CRLF for line ends.
  public static func variants(of marked: String) -> [(name: String, marked: String)] {
    [
      ("as it is", marked),
      ("behind multibyte text", "Žižkov — 🗞️ naïve café.\n\n" + marked),
      ("with CRLF", marked.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")),
    ]
  }
}

extension ReadingText {
  /// A reading text that is its own source.
  public init(verbatim text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes: bytes, origin: .identity(count: bytes.count))
  }
}
