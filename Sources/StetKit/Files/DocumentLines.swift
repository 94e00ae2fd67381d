import Foundation
import TextModel

/// A stream of documents, one JSON object a line: `{"id","text","published"?,"url"?,"title"?}`.
///
/// Read line by line, so that a stream of any length takes the memory of its longest line.
public struct DocumentLines: Sendable {
  /// One document of a stream, read.
  public struct Document: Sendable {
    /// What the line calls it.
    public let id: String
    /// What was found in it.
    public let read: ReadArticle
  }

  private struct Line: Decodable {
    let id: String?
    let text: String
    let published: String?
    let url: String?
    let title: String?
  }

  private let path: String

  /// The stream in the file at `path`; `-` is standard input.
  public init(path: String) {
    self.path = path
  }

  /// Calls `body` with each document in order, or with a line's mistake that names the line. Empty lines are passed over. A
  /// document without an id is called by the number of its line.
  ///
  /// - Throws: ``StetError`` where the stream cannot be read, and whatever `body` throws.
  public func forEach(
    reader: ArticleReader, _ body: (Result<Document, StetError>) throws -> Void
  ) throws {
    var number = 0
    try forEachLine { line in
      number += 1
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
      let number = number
      try body(Result { () throws(StetError) in try document(line, number: number, reader: reader) })
    }
  }

  private func document(
    _ line: [UInt8], number: Int, reader: ArticleReader
  ) throws(StetError) -> Document {
    let fields: Line
    do {
      fields = try JSONDecoder().decode(Line.self, from: Data(line))
    } catch {
      throw StetError("\(name):\(number)", "is no document; each line is a JSON object with \"id\" and \"text\"")
    }
    var known = ArticleMetadata()
    known.published = fields.published
    known.url = fields.url
    known.title = fields.title
    let id = fields.id ?? String(number)
    return Document(id: id, read: reader.article(prose: fields.text, path: id, known: known))
  }

  private func forEachLine(_ body: ([UInt8]) throws -> Void) throws {
    let handle = try opened()
    defer { if path != "-" { try? handle.close() } }
    var rest: [UInt8] = []
    while let chunk = try FileBytes.nextChunk(of: handle, called: name) {
      var start = chunk.startIndex
      while let end = chunk[start...].firstIndex(of: 0x0A) {
        rest += chunk[start..<end]
        try body(rest)
        rest.removeAll(keepingCapacity: true)
        start = chunk.index(after: end)
      }
      rest += chunk[start...]
      guard rest.count <= SourceText.maximumCount else {
        throw StetError(name, "has a line longer than \(SourceText.maximumCount >> 20) MB; split it")
      }
    }
    if !rest.isEmpty { try body(rest) }
  }

  private func opened() throws(StetError) -> FileHandle {
    if path == "-" { return .standardInput }
    guard !FileBytes.isFolder(path) else { throw StetError(path, "is a folder; name a file of JSON lines") }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw StetError(path, "no such file, or it may not be read; check its name and permissions")
    }
    return handle
  }

  private var name: String { FileBytes.name(of: path) }
}
