import Lexicons
import TextModel

/// Reads files: decodes them, takes their markup away, repairs their damage.
///
/// The way of the bytes: `SourceText` (decoded to UTF-8) → the text of its format without markup →
/// without the lines that speak of the article (date, byline, dateline), which become metadata → repaired. Each
/// step has an exact map to the one before, and the maps compose.
///
/// A worked case: of `<p>BAGHDAD (AP) &mdash; &quot;Go,&quot; he said.</p>` the reading text is `"Go," he said.`,
/// the place is Baghdad, and the words `Go,` lead back to bytes 30..<33 of the file.
public enum DocumentReader {
  /// The words that damage is told by.
  private static let words = Language.english.repairWords

  /// Reads the bytes of one file.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - name: Its name, which tells the format where `format` does not.
  ///   - format: The format, where the caller knows it.
  /// - Throws: ``ReadingError`` for what is no text: a binary, an empty file, a file over the bound.
  public static func read(
    _ bytes: [UInt8], name: String, format: DocumentFormat? = nil
  ) throws(ReadingError) -> ReadDocument {
    let known = format ?? DocumentFormat(name: name)
    let source = try TextDecoder.decode(bytes, isMarkup: known != .text && known != .markdown)
    let format = known ?? DocumentFormat(sniffing: source.text)
    var content =
      switch format {
      case .text: PlainTextReader.strip(source.text)
      case .markdown: try MarkdownReader.strip(source.text)
      case .html: try HTMLReader.strip(source.text)
      }
    let text = Masthead.take(from: content.text, format: format, into: &content.metadata)
    guard text.bytes.contains(where: { !$0.isASCIISpace }) else {
      throw ReadingError("\(format.rawValue) without any text to read; give an article")
    }
    let reading = TextRepair.repair(
      text.bytes, origin: text.map.then(source.decoding), blocks: text.blocks, words: words)
    content.metadata.takeRepairedTitle(of: reading, before: text)
    let directives = content.directives.map {
      ReadDocument.Directive(span: source.decoding(TextSpan($0.range)), text: $0.text)
    }
    return ReadDocument(
      source: source, reading: reading, metadata: content.metadata, format: format, directives: directives)
  }
}

extension DocumentReader {
  /// Reads text that is known to be an article's prose, as in a field of a record: nothing in it is looked upon as a date
  /// line, byline or dateline, and it may be empty.
  public static func readProse(_ text: String) -> ReadDocument {
    let source = SourceText(utf8: Array(text.utf8))
    let stripped = OffsetMap<Coordinates.Stripped, Coordinates.Decoded>.identity(count: source.text.count)
    let reading = TextRepair.repair(
      source.text, origin: stripped.then(source.decoding), blocks: [], words: words)
    return ReadDocument(source: source, reading: reading, metadata: ArticleMetadata(), format: .text, directives: [])
  }
}

extension ArticleMetadata {
  /// Takes the headline as it reads once repaired, where the title was taken from it.
  fileprivate mutating func takeRepairedTitle(of reading: ReadingText, before stripped: StrippedText) {
    guard let damaged = stripped.blocks.first(where: { $0.kind == .headline }),
      let repaired = reading.blocks.first(where: { $0.kind == .headline }),
      title == stripped.bytes[damaged.span.range].string.collapsedWhiteSpace
    else { return }
    title = reading.string(repaired.span).collapsedWhiteSpace
  }
}

/// What a format's reader finds: the text, what the markup says of the article, and comments to the program.
struct StrippedDocument {
  var text: StrippedText
  var metadata = ArticleMetadata()
  /// By their ranges in the decoded text.
  var directives: [(range: Range<Int>, text: String)] = []
}
