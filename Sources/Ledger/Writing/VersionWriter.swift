import Extraction
import Foundation
import GRDB
import TextModel

/// Puts versions with all that was found in them into the tables. Only inside a transaction.
struct VersionWriter {
  private let database: Database
  private let file: String
  private let extractions: ExtractionWriter

  init(_ database: Database, file: String) throws {
    self.database = database
    self.file = file
    extractions = try ExtractionWriter(database)
  }

  func add(_ new: NewVersion) throws -> Addition {
    if let number = new.number, !VersionRecord.numbers.contains(number) { return refused(.versionNumber(number)) }
    let hash = ContentHash(of: new.article.source.bytes)
    let storyID = try id(ofStory: new.story)
    let articleID = try id(ofArticle: new, storyID: storyID)
    if let kept = try versionInTheWay(of: new, articleID: articleID, hash: hash) {
      if kept.hash == hash { return .unchanged(kept) }
      return refused(.versionTaken(outlet: new.outlet, number: kept.number))
    }
    let number = try new.number ?? nextNumber(for: new, articleID: articleID)
    guard VersionRecord.numbers.contains(number) else { return refused(.versionNumber(number)) }
    let versionID = try insert(new, number: number, articleID: articleID, hash: hash)
    try extractions.write(new.article, role: new.role, versionID: versionID, storyID: storyID)
    return .added(try record(id: versionID))
  }

  func reread(_ version: VersionRecord, as article: Article, program: String) throws -> VersionRecord {
    let storyID = try existing("SELECT id FROM story WHERE name = ?", [version.story])
    let update = try database.cachedStatement(
      sql: """
        UPDATE version SET encoding = ?, title = ?, published = ?, modified = ?, address = ?, language = ?, byline = ?,
          place = ?, program = ? WHERE id = ?
        """)
    try update.execute(
      arguments: StatementArguments(
        [article.source.encoding] + Self.values(of: article.metadata) + [program, version.id]))
    try extractions.rewrite(article, role: version.role, versionID: version.id, storyID: storyID)
    try database.cachedStatement(
      sql: """
        DELETE FROM speaker WHERE story_id = ?
        AND NOT EXISTS (SELECT 1 FROM quotation WHERE quotation.speaker_id = speaker.id)
        """
    ).execute(arguments: [storyID])
    return try record(id: version.id)
  }

  /// Writes what was held back so far. Once, at the end of the transaction.
  func finish() throws {
    try extractions.finish()
  }

  private func refused(_ problem: LedgerError.Problem) -> Addition {
    .refused(LedgerError(file: file, problem: problem))
  }

  private func id(ofStory name: String) throws -> Int64 {
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO story (name) VALUES (?)").execute(arguments: [name])
    return try existing("SELECT id FROM story WHERE name = ?", [name])
  }

  private func id(ofArticle new: NewVersion, storyID: Int64) throws -> Int64 {
    let key: StatementArguments = [storyID, new.role.rawValue, new.outlet]
    try database.cachedStatement(sql: "INSERT OR IGNORE INTO article (story_id, role, outlet) VALUES (?, ?, ?)")
      .execute(arguments: key)
    return try existing("SELECT id FROM article WHERE story_id = ? AND role = ? AND outlet = ?", key)
  }

  private func existing(_ sql: String, _ arguments: StatementArguments) throws -> Int64 {
    guard let id = try Int64.fetchOne(database.cachedStatement(sql: sql), arguments: arguments) else {
      throw LedgerError(file: file, problem: .damaged("a row is gone that was just written"))
    }
    return id
  }

  private func record(id: Int64) throws -> VersionRecord {
    guard let record = try VersionQuery.version(database, id: id) else {
      throw LedgerError(file: file, problem: .damaged("a version is gone that was just written"))
    }
    return record
  }

  /// The version of the article that has the number asked for, or, where none was asked for, the same bytes.
  private func versionInTheWay(of new: NewVersion, articleID: Int64, hash: ContentHash) throws -> VersionRecord? {
    if let number = new.number {
      return try VersionQuery.version(database, articleID: articleID, number: number)
    }
    return try VersionQuery.version(database, articleID: articleID, hash: hash)
  }

  /// The number behind the last one. But the first version of a source has no number in its name: where its later ones
  /// were added before it, and were numbered, it is still the first.
  private func nextNumber(for new: NewVersion, articleID: Int64) throws -> Int {
    if new.role == .source {
      let inTheWay = try database.cachedStatement(
        sql: "SELECT 1 FROM version WHERE article_id = ? AND (number = 1 OR path = ?) LIMIT 1")
      if try Int.fetchOne(inTheWay, arguments: [articleID, new.path]) == nil { return 1 }
    }
    let statement = try database.cachedStatement(
      sql: "SELECT ifnull(max(number), 0) + 1 FROM version WHERE article_id = ?")
    return try Int.fetchOne(statement, arguments: [articleID]) ?? 1
  }

  private func insert(_ new: NewVersion, number: Int, articleID: Int64, hash: ContentHash) throws -> Int64 {
    let source = new.article.source
    let insertVersion = try Insertion(
      database, into: "version",
      """
      article_id, number, path, format, encoding, sha256, added, program, bytes, title, published, modified, address, \
      language, byline, place
      """)
    return try insertVersion.id(
      [
        articleID, number, new.path, new.format, source.encoding, Data(hash.bytes), new.date, new.program,
        Data(source.bytes),
      ] + Self.values(of: new.article.metadata))
  }

  /// The values of the columns from `title` to `place`.
  private static func values(of metadata: ArticleMetadata) -> [(any DatabaseValueConvertible)?] {
    [
      metadata.title, metadata.published, metadata.modified, metadata.url, metadata.language, metadata.byline,
      metadata.place,
    ].map { $0?.withoutNUL }
  }
}
