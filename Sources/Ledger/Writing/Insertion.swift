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

extension String {
  /// The string with U+FFFD for every NUL. A text in SQLite ends at a NUL for most of its functions and for most
  /// programs (sqlite.org/nulinstr.html); what a file has there is kept in its exact bytes.
  var withoutNUL: String {
    guard utf8.contains(0) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
  }
}
