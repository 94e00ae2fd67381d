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
    let text: String = try next()
    guard let name = Name(rawValue: text) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(Name.self) has no \(text)")
    }
    return name
  }
}
