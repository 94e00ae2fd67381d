/// Several documents as one JSON text: an array, one document a line, or one document a line without the array.
///
/// Written document by document, so that a stream of any length takes the memory of its largest document:
///
/// ```swift
/// var documents = JSONDocuments(layout: .array)
/// output.write(documents.next { article.write(to: &$0) })   // for each
/// output.write(documents.end())
/// ```
public struct JSONDocuments: Sendable {
  /// How the documents stand beside each other.
  public enum Layout: Sendable {
    /// A JSON array.
    case array
    /// Newline-delimited JSON: one document a line, nothing between.
    case lines
  }

  private let layout: Layout
  private var writer = JSONWriter()
  private var isFirst = true

  /// Starts a text without documents.
  public init(layout: Layout) {
    self.layout = layout
  }

  /// The bytes that add one document to what was written before.
  public mutating func next(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    writer.removeAll()
    write(&writer)
    defer { isFirst = false }
    switch layout {
    case .lines: return writer.bytes + [0x0A]
    case .array: return Array((isFirst ? "[\n" : ",\n").utf8) + writer.bytes
    }
  }

  /// The bytes that end the text.
  public mutating func end() -> [UInt8] {
    defer { isFirst = true }
    switch layout {
    case .lines: return []
    case .array: return Array((isFirst ? "[]\n" : "\n]\n").utf8)
    }
  }
}
