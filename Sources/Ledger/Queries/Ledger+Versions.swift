import Foundation
import GRDB

extension Ledger {
  /// All stories, by name.
  public func stories() throws(LedgerError) -> [StoryRecord] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT story.name, count(DISTINCT article.id) FILTER (WHERE role = 'article'),
            count(DISTINCT article.id) FILTER (WHERE role = 'source'), count(version.id)
          FROM story LEFT JOIN article ON article.story_id = story.id
            LEFT JOIN version ON version.article_id = article.id
          GROUP BY story.id ORDER BY story.name
          """)
      return try statement.map([]) { values in
        try StoryRecord(
          name: values.next(), articleCount: values.next(), sourceCount: values.next(), versionCount: values.next())
      }
    }
  }

  /// The versions of a story: articles before sources, then by outlet, then by number.
  public func versions(of story: String) throws(LedgerError) -> [VersionRecord] {
    try read { try VersionQuery.versions($0, ofStory: story) }
  }

  /// All versions whose files should have their bytes still, by path: of several that were added from one file the latest.
  public func currentFiles() throws(LedgerError) -> [VersionRecord] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(VersionQuery.columns) FROM \(VersionQuery.tables)
          WHERE version.id IN (SELECT max(id) FROM version GROUP BY path) ORDER BY version.path
          """)
      return try statement.map([]) { try VersionRecord(&$0) }
    }
  }

  /// The versions of sources of which no sentence is kept, and that another program read than the one named: older ones
  /// kept none. To ``reread(_:as:program:)`` them makes what they say be found.
  public func sourcesWithoutSentences(notReadBy program: String) throws(LedgerError) -> [VersionRecord] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(VersionQuery.columns) FROM \(VersionQuery.tables)
          WHERE role = 'source' AND length(version.bytes) > 0 AND version.program <> ?
          AND NOT EXISTS (SELECT 1 FROM source_sentence WHERE version_id = version.id) ORDER BY version.id
          """)
      return try statement.map([program]) { try VersionRecord(&$0) }
    }
  }

  /// The bytes of a version's file.
  public func bytes(of version: VersionRecord) throws(LedgerError) -> [UInt8] {
    let bytes = try read { database in
      try Data.fetchOne(
        database.cachedStatement(sql: "SELECT bytes FROM version WHERE id = ?"), arguments: [version.id])
    }
    guard let bytes else { throw error(.damaged("version \(version.number) of \(version.outlet) is gone")) }
    return Array(bytes)
  }
}
