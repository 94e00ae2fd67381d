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
    let source = try TextDecoder.decode(bytes, isMarkup: known == nil || known == .html)
    let format = known ?? DocumentFormat(sniffing: source.text)
    var content =
      switch format {
      case .text: PlainTextReader.strip(source.text)
      case .markdown: try MarkdownReader.strip(source.text)
      case .html: try HTMLReader.strip(source.text)
      case .subRip, .webVTT: try CaptionReader.strip(source.text, format: format)
      case .whisper: try WhisperReader.strip(source.text)
      }
    // A transcript has no masthead, and what its words would tell of damage is how people speak.
    let text =
      format.isTimed ? content.text : Masthead.take(from: content.text, format: format, into: &content.metadata)
    guard text.bytes.contains(where: { !$0.isASCIISpace }) else {
      throw ReadingError("\(format.rawValue) without any text to read; give an article")
    }
    let reading = TextRepair.repair(
      text.bytes, origin: text.map.then(source.decoding), blocks: text.blocks,
      words: format.isTimed ? RepairWords() : words)
    content.metadata.takeRepairedTitle(of: reading, before: text)
    return ReadDocument(content, source: source, reading: reading, format: format)
  }
}

extension ReadDocument {
  /// Puts what a format's reader found into the coordinates of the file.
  fileprivate init(_ content: StrippedDocument, source: SourceText, reading: ReadingText, format: DocumentFormat) {
    let place = { (range: Range<Int>) in source.decoding(TextSpan<Coordinates.Decoded>(range)) }
    let marks = content.marks.map { Timeline.Mark(offset: place($0.place..<$0.place).start, time: $0.time) }
    self.init(
      source: source, reading: marks.isEmpty ? reading : reading.timed(by: Timeline(marks: marks)),
      metadata: content.metadata, format: format,
      directives: content.directives.map { Directive(span: place($0.range), text: $0.text) },
      notes: content.notes.map { Note(span: place($0.range), text: $0.text) })
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
  /// From where in the decoded text on which moment of the recording counts.
  var marks: [(place: Int, time: TimeCode?)] = []
  /// What could not be read of it though its text could, by ranges in the decoded text.
  var notes: [(range: Range<Int>, text: String)] = []

  init(text: StrippedText, metadata: ArticleMetadata = ArticleMetadata()) {
    self.text = text
    self.metadata = metadata
  }
}
