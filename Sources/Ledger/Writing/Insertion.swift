import GRDB

/// A prepared statement that puts a row into a table.
struct Insertion {
  private let database: Database
  private let statement: Statement

  /// Prepares, or takes from the connection's cache, an insertion of `columns` into `table`.
  init(_ database: Database, into table: String, _ columns: String) throws {
    let places = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    self.database = database
    statement = try database.cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(places))")
  }

  /// Puts in one row.
  func callAsFunction(_ values: [(any DatabaseValueConvertible)?]) throws {
    try statement.execute(arguments: StatementArguments(values))
  }

  /// Puts in one row of a table that has row ids, and gives its id.
  func id(_ values: [(any DatabaseValueConvertible)?]) throws -> Int64 {
    try statement.execute(arguments: StatementArguments(values))
    return database.lastInsertedRowID
  }
}
