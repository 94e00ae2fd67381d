public import Extraction
public import Ledger
import Reading
import TextModel

/// A story as the ledger has it: every version of its articles and sources, read again from their bytes.
///
/// Reading is pure, so what is read today is what was read when they were added, unless the program has learned to read
/// better since.
public struct Story: Sendable {
  /// One text of a story.
  public struct Text: Sendable {
    /// What the ledger says of it.
    public let record: VersionRecord
    /// The article, read.
    public let article: Article
    /// What the comments in its file let stand.
    public let comments: CommentDecisions
  }

  /// The name of the story.
  public let name: String
  /// Its articles: by outlet, then by version.
  public let articles: [Text]
  /// Its primary sources, by name, then by version.
  public let sources: [Text]

  /// Reads the story `name` out of `ledger`.
  ///
  /// - Throws: ``StetError`` where there is no such story or the ledger cannot be read.
  public init(_ name: String, in ledger: Ledger, reader: ArticleReader) throws(StetError) {
    let records = try StetError.translating { () throws(LedgerError) in try ledger.versions(of: name) }
    guard !records.isEmpty else {
      throw StetError(name, "no such story in the ledger; add its articles with 'stet add'")
    }
    var files: [(record: VersionRecord, bytes: [UInt8])] = []
    for record in records {
      files.append((record, try StetError.translating { () throws(LedgerError) in try ledger.bytes(of: record) }))
    }
    var texts: [Text] = []
    for result in files.concurrentMap({ file in Self.read(file.record, file.bytes, with: reader) }) {
      texts.append(try result.get())
    }
    self.name = name
    articles = texts.filter { $0.record.role == .article }
    sources = texts.filter { $0.record.role == .source }
  }

  private static func read(
    _ record: VersionRecord, _ bytes: [UInt8], with reader: ArticleReader
  ) -> Result<Text, StetError> {
    var known = ArticleMetadata()
    known.outlet = record.outlet
    known.version = record.number
    do throws(StetError) {
      let read = try reader.article(
        bytes: bytes, path: record.path, format: DocumentFormat(rawValue: record.format), known: known)
      return .success(Text(record: record, article: read.article, comments: CommentDecisions(read)))
    } catch {
      return .failure(error)
    }
  }

  /// The versions of each outlet's article, in order.
  public var outlets: [[Text]] {
    var outlets: [[Text]] = []
    for text in articles {
      if outlets.last?.last?.record.outlet == text.record.outlet {
        outlets[outlets.count - 1].append(text)
      } else {
        outlets.append([text])
      }
    }
    return outlets
  }

  /// The latest version of each source.
  public var currentSources: [Text] {
    sources.enumerated().filter { index, text in
      index + 1 == sources.count || sources[index + 1].record.outlet != text.record.outlet
    }.map(\.element)
  }
}
