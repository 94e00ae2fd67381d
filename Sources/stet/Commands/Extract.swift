import ArgumentParser
import Foundation
import Reading
import Reporting
import StetKit

/// The formats that input comes in: those of documents, and lines of JSON that hold a document each.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, html, srt, vtt, whisper, ndjson

  /// The format of a document; `nil` for lines of JSON.
  var document: DocumentFormat? { DocumentFormat(rawValue: rawValue) }
}

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every quotation, quantity, time, name and claim in articles.",
    discussion: """
      Needs no workspace. With --format ndjson one line is written for each document, in order. With --input-format ndjson \
      each line of input is a document: {"id","text","published"?,"url"?,"title"?}; such a stream may be of any length.

      EXAMPLES
        stet extract draft.md
        stet extract --format ndjson archive/ > archive.ndjson
        curl -s https://example.org/story | stet extract --input-format html -
        stet extract --text page.html
      """)

  @Argument(
    help: ArgumentHelp("Files or folders, or - for standard input.", valueName: "path"), completion: .file())
  var paths: [String]

  @Option(help: "text, markdown, html, srt, vtt, whisper or ndjson. (default: told by name and content)")
  var inputFormat: InputFormat?

  @Flag(help: "Print the reading text: markup gone, damage repaired.")
  var text = false

  @OptionGroup var output: OutputOptions<DocumentFormats>

  func run() throws {
    var sink = try ExtractionSink(options: output, isReadingText: text)
    var mistakes = Mistakes()
    let reader = ArticleReader()
    if inputFormat == .ndjson {
      for path in paths { try extractLines(of: path, with: reader, into: &sink, noting: &mistakes) }
    } else {
      let files = try files()
      try output.protect(files)
      for file in files {
        let read = Result { () throws(StetError) in
          try reader.article(atPath: file, format: inputFormat?.document)
        }
        switch read {
        case .success(let article): try sink.write(ExtractedDocument(article))
        case .failure(let error): mistakes.note(error)
        }
      }
    }
    if !sink.isEmpty || !mistakes.areThere { try sink.finish() }
    if mistakes.areThere { throw ExitStatus.failure }
  }

  /// The files that were named, and those in the folders that were named.
  private func files() throws -> [String] {
    try paths.flatMap { path -> [String] in
      guard path != "-", FileBytes.isFolder(path) else { return [path] }
      let files = try FolderListing.articles(in: path)
      guard !files.isEmpty else {
        let endings = DocumentFormat.endings.keys.sorted().joined(separator: ", ")
        throw StetError(path, "has no articles; they end in \(endings)")
      }
      return files
    }
  }

  private func extractLines(
    of path: String, with reader: ArticleReader, into sink: inout ExtractionSink, noting mistakes: inout Mistakes
  ) throws {
    try output.protect([path])
    try DocumentLines(path: path).forEach(reader: reader) { line in
      switch line {
      case .success(let document): try sink.write(document)
      case .failure(let error): mistakes.note(error)
      }
    }
  }
}

/// What kept single documents from being read. It is said at once and keeps none of the others back.
private struct Mistakes {
  private(set) var areThere = false

  mutating func note(_ error: StetError) {
    areThere = true
    StandardError.write("stet: \(error.description)")
  }
}
