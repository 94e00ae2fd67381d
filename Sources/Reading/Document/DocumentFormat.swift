/// The formats that articles and sources come in.
public enum DocumentFormat: String, Sendable, CaseIterable {
  case text, markdown, html
  /// SubRip captions.
  case subRip = "srt"
  /// WebVTT captions.
  case webVTT = "vtt"
  /// A transcript in JSON, as the speech recogniser Whisper and its kin write it.
  case whisper

  /// Whether it is a transcript of a recording, with times.
  public var isTimed: Bool { self == .subRip || self == .webVTT || self == .whisper }
}

extension DocumentFormat {
  /// The endings of file names that tell a format, in small letters.
  public static let endings: [String: DocumentFormat] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown, "mdown": .markdown, "mkd": .markdown,
    "html": .html, "htm": .html, "xhtml": .html, "srt": .subRip, "vtt": .webVTT, "json": .whisper,
  ]

  /// The format that the ending of a file's name tells; `nil` for an ending that tells none.
  public init?(name: String) {
    let path = Array(name.utf8)
    let end = (path.lastIndex { $0 != UInt8(ascii: "/") } ?? -1) + 1
    guard let mark = path[..<end].lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }),
      path[mark] == UInt8(ascii: "."), let format = Self.endings[path[(mark + 1)..<end].string.asciiLowercased]
    else { return nil }
    self = format
  }

  /// The format that the text itself shows: captions by their first lines, HTML by its doctype or first element, Markdown
  /// by front matter or a first heading, and plain text where none of these is there.
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
    if let timed = Self.timed(text[start...]) {
      self = timed
      return
    }
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

  /// The format of a transcript with times, by how it starts.
  private static func timed(_ text: ArraySlice<UInt8>) -> DocumentFormat? {
    if text.starts(with: "WEBVTT".utf8), text.dropFirst(6).first?.isASCIISpace ?? true { return .webVTT }
    // A first line of times, or the number of a caption and then one.
    let lines = text.prefix(200).split(maxSplits: 2, whereSeparator: \.isLineEnd)
    if lines.prefix(2).contains(where: { CueTiming($0)?.start != nil }), text.first?.isASCIIDigit == true {
      return .subRip
    }
    guard let first = text.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    let isTranscript = ["\"segments\"", "\"transcription\""].contains { text.firstRange(ofASCII: $0) != nil }
    return isTranscript ? .whisper : nil
  }
}
