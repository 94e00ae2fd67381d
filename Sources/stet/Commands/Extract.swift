import ArgumentParser
import Foundation
import Reading
import Reporting
import StetKit

/// The formats that input comes in: those of documents, and lines of JSON that hold a document each.
enum InputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, html, ndjson

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

  @Option(help: "text, markdown, html or ndjson. (default: told by name and content)")
  var inputFormat: InputFormat?

  @Flag(help: "Print the reading text: markup gone, damage repaired.")
  var text = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.require(.text, .json, .ndjson, .markdown, .html)
    var sink = try ExtractionSink(options: output, isReadingText: text)
    let reader = ArticleReader()
    for path in paths {
      if inputFormat == .ndjson {
        try DocumentLines(path: path).forEach(reader: reader) { document in try sink.write(document) }
      } else {
        try extract(path, with: reader, into: &sink)
      }
    }
    try sink.finish()
  }

  private func extract(_ path: String, with reader: ArticleReader, into sink: inout ExtractionSink) throws {
    guard FileBytes.isFolder(path) else {
      return try sink.write(ExtractedDocument(reader.article(atPath: path, format: inputFormat?.document)))
    }
    let files = try FolderListing.articles(in: path)
    guard !files.isEmpty else {
      throw StetError(
        path, "has no articles; they end in \(FolderListing.articleEndings.sorted().joined(separator: ", "))")
    }
    for file in files {
      try sink.write(ExtractedDocument(reader.article(atPath: file, format: inputFormat?.document)))
    }
  }
}
