import Extraction
import Foundation
import Ledger
import Reading
import Reporting
import StetKit
import TextModel

extension ExtractedDocument {
  /// A document that was read from a file.
  init(_ read: ReadArticle, id: String? = nil) {
    self.init(
      id: id ?? read.article.path, format: read.format.rawValue, sha256: read.hash.description,
      article: read.article)
  }
}

/// Takes extracted documents one by one and writes each at once, so that a stream of any length takes the memory of its
/// largest document.
struct ExtractionSink {
  private let isReadingText: Bool
  private let file: StagedFile?
  private var output: ExtractOutput
  /// Whether no document was written yet.
  private(set) var isEmpty = true

  init(options: OutputOptions<some FormatChoices>, isReadingText: Bool) throws {
    self.isReadingText = isReadingText
    file = try options.output.flatMap { $0 == "-" ? nil : try StagedFile(for: $0) }
    output = ExtractOutput(format: options.format, style: options.style)
  }

  /// Writes one document.
  mutating func write(_ document: ExtractedDocument) throws {
    isEmpty = false
    try put(isReadingText ? document.article.reading.bytes + [0x0A] : output.next(document))
  }

  /// Writes a document of a stream.
  mutating func write(_ document: DocumentLines.Document) throws {
    try write(ExtractedDocument(document.read, id: document.id))
  }

  /// Writes what ends the output.
  mutating func finish() throws {
    if !isReadingText { try put(output.end()) }
    try file?.commit()
  }

  private func put(_ bytes: [UInt8]) throws {
    if let file { try file.write(bytes) } else { StandardOutput.write(bytes) }
  }
}
