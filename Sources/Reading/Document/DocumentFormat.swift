/// The formats that articles come in.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case text, markdown, html
}

extension DocumentFormat {
  /// The endings of file names that tell a format, in small letters.
  public static let endings: [String: DocumentFormat] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown, "mdown": .markdown, "mkd": .markdown,
    "html": .html, "htm": .html, "xhtml": .html,
  ]

  /// The format that the ending of a file's name tells; `nil` for an ending that tells none.
  public init?(name: String) {
    let file = name.utf8.split(separator: UInt8(ascii: "/")).last ?? name.utf8[...]
    let parts = file.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last else { return nil }
    guard let format = Self.endings[String(decoding: ending.map(\.asciiLowercased), as: UTF8.self)] else { return nil }
    self = format
  }

  /// The format that the text itself shows: HTML by its doctype or first element, Markdown by front matter or
  /// a first heading, and plain text where neither is there.
  ///
  /// Front matter alone would do for Markdown; a heading is taken as well because text that is piped in has no
  /// name to tell it.
  init(sniffing text: [UInt8]) {
    var start = text.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
    if FrontMatter.opens(text, at: start) {
      self = .markdown
      return
    }
    while start < text.count, text[start].isASCIISpace { start += 1 }
    let head = text[start..<min(text.count, start + 16)]
    let htmlStarts = ["<!doctype html", "<html", "<head", "<body", "<article", "<?xml"]
    if htmlStarts.contains(where: { head.startsIgnoringCase($0) }) {
      self = .html
    } else if head.starts(with: "# ".utf8) || head.starts(with: "## ".utf8) {
      self = .markdown
    } else {
      self = .text
    }
  }
}
