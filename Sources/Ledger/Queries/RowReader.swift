import GRDB

/// Reads the columns of a row from left to right. What is not of the kind asked for, as a damaged file may have it,
/// is an error and not a trap.
struct RowReader {
  private let row: Row
  private var index = 0

  init(_ row: Row) {
    self.row = row
  }

  mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ type: Value.Type = Value.self
  ) throws -> Value {
    defer { index += 1 }
    return try row.decode(Value.self, atIndex: index)
  }

  mutating func next<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ type: Value?.Type = Value?.self
  ) throws -> Value? {
    defer { index += 1 }
    return try row.decode(Value?.self, atIndex: index)
  }

  /// Passes over columns.
  mutating func skip(_ count: Int) {
    index += count
  }

  /// Reads one of the names of an enumeration.
  mutating func name<Name: RawRepresentable<String>>(_ type: Name.Type = Name.self) throws -> Name {
    guard let name: Name = try nameIfAny() else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(Name.self) is missing")
    }
    return name
  }

  /// Reads one of the names of an enumeration, or NULL.
  mutating func nameIfAny<Name: RawRepresentable<String>>(_ type: Name.Type = Name.self) throws -> Name? {
    guard let text = try next(String?.self) else { return nil }
    guard let name = Name(rawValue: text) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(Name.self) has no \(text)")
    }
    return name
  }
}

extension Statement {
  /// What `read` makes of each row that the statement gives for `arguments`.
  func map<Value>(_ arguments: StatementArguments, _ read: (inout RowReader) throws -> Value) throws -> [Value] {
    let rows = try Row.fetchCursor(self, arguments: arguments)
    var all: [Value] = []
    while let row = try rows.next() {
      var values = RowReader(row)
      all.append(try read(&values))
    }
    return all
  }
}
