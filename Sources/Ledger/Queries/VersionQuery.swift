import Foundation
import GRDB

/// The ways to find versions.
enum VersionQuery {
  /// What places call a version's file: its path, with the version where a later one has taken its place. A text that is
  /// kept up to date in one file has all its versions under one path, and a place must lead to one of them.
  static let path = """
    iif(EXISTS (SELECT 1 FROM version AS later WHERE later.article_id = version.article_id \
    AND later.path = version.path AND later.id > version.id), \
    version.path || ' (version ' || version.number || ')', version.path)
    """
  /// The columns of a version record, in the order in which `VersionRecord` reads them, and the tables that they are in.
  static let columns = """
    version.id, story.name, article.role, article.outlet, version.number, \(path), version.format, \
    version.encoding, version.sha256, length(version.bytes), version.title, version.published, version.modified, \
    version.address, version.language, version.byline, version.added, version.program
    """
  static let tables =
    "version JOIN article ON article.id = version.article_id JOIN story ON story.id = article.story_id"
  static let columnCount = 18

  static func version(_ database: Database, id: Int64) throws -> VersionRecord? {
    try one(database, where: "version.id = ?", [id])
  }

  static func version(_ database: Database, articleID: Int64, number: Int) throws -> VersionRecord? {
    try one(database, where: "article_id = ? AND number = ?", [articleID, number])
  }

  static func version(_ database: Database, articleID: Int64, hash: ContentHash) throws -> VersionRecord? {
    try one(
      database, where: "article_id = ? AND sha256 = ? ORDER BY number DESC LIMIT 1",
      [articleID, Data(hash.bytes)])
  }

  static func versions(_ database: Database, ofStory story: String) throws -> [VersionRecord] {
    let statement = try database.cachedStatement(
      sql: "SELECT \(columns) FROM \(tables) WHERE story.name = ? ORDER BY role, outlet, number")
    return try statement.map([story]) { try VersionRecord(&$0) }
  }

  private static func one(
    _ database: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> VersionRecord? {
    let statement = try database.cachedStatement(sql: "SELECT \(columns) FROM \(tables) WHERE \(condition)")
    return try statement.map(arguments) { try VersionRecord(&$0) }.first
  }
}

extension VersionRecord {
  /// Reads the columns that ``VersionQuery/columns`` names.
  init(_ values: inout RowReader) throws {
    id = try values.next()
    story = try values.next()
    role = try values.name()
    outlet = try values.next()
    number = try values.next()
    path = try values.next()
    format = try values.next()
    encoding = try values.next()
    hash = ContentHash(stored: Array(try values.next(Data.self)))
    byteCount = try values.next()
    title = try values.next()
    published = try values.next()
    modified = try values.next()
    address = try values.next()
    language = try values.next()
    byline = try values.next()
    added = try values.next()
    program = try values.next()
  }
}
