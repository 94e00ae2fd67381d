/// Writes extracts of any number of articles in one ``OutputFormat``, one after the other: a stream of any length takes
/// the memory of its largest article.
///
/// ```swift
/// var output = ExtractOutput(format: .json)
/// for document in documents { write(output.next(document)) }
/// write(output.end())
/// ```
///
/// ``OutputFormat/json`` is an array with a document on each line, ``OutputFormat/ndjson`` the same without the array.
/// SARIF and workflow commands are for findings: nothing is written.
public struct ExtractOutput: Sendable {
  private let format: OutputFormat
  private let style: TextStyle
  private var json = JSONWriter()
  private var isFirst = true

  /// Starts an output without articles. `style` is for ``OutputFormat/text`` alone.
  public init(format: OutputFormat, style: TextStyle = .plain) {
    self.format = format
    self.style = style
  }

  /// The bytes that add an article to what was written before, in UTF-8.
  public mutating func next(_ document: ExtractedDocument) -> [UInt8] {
    let start = isFirst ? start : separator
    isFirst = false
    return start + body(of: document)
  }

  /// The bytes that end the output.
  public mutating func end() -> [UInt8] {
    let start = isFirst ? start : []
    isFirst = true
    return switch format {
    case .json: start + Array("\n]\n".utf8)
    case .html: start + Array(page.foot.utf8)
    case .text, .ndjson, .markdown, .sarif, .github: []
    }
  }

  private var page: HTMLPage { HTMLPage(title: "Quotations and claims", body: "") }

  private var start: [UInt8] {
    switch format {
    case .json: Array("[\n".utf8)
    case .html: Array(page.head.utf8)
    case .text, .ndjson, .markdown, .sarif, .github: []
    }
  }

  private var separator: [UInt8] {
    switch format {
    case .json: Array(",\n".utf8)
    case .text, .markdown: Array("\n".utf8)
    case .ndjson, .html, .sarif, .github: []
    }
  }

  private mutating func body(of document: ExtractedDocument) -> [UInt8] {
    switch format {
    case .text: return Array(ExtractText(style: style).text(of: document.article).utf8)
    case .markdown: return Array(ExtractMarkup(article: document.article).document.commonMark().utf8)
    case .html: return Array(ExtractMarkup(article: document.article).document.html().utf8)
    case .json, .ndjson:
      json.removeAll()
      document.write(to: &json)
      if format == .ndjson { json.endLine() }
      return json.bytes
    case .sarif, .github: return []
    }
  }
}
