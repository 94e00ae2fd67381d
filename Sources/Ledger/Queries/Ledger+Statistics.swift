import GRDB

extension Ledger {
  /// How much the ledger keeps.
  public func statistics() throws(LedgerError) -> LedgerStatistics {
    try read { database in
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      return try LedgerStatistics(
        stories: count("story"), articles: count("article"), versions: count("version"),
        textBytes: Int.fetchOne(database, sql: "SELECT ifnull(sum(length(bytes)), 0) FROM version") ?? 0,
        quotations: count("quotation"), speakers: count("speaker"), quantities: count("quantity"),
        times: count("time_expression"), claims: count("claim"), findings: count("finding"),
        decisions: count("decision"), runs: count("run"),
        fileBytes: Int.fetchOne(
          database, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") ?? 0)
    }
  }
}
