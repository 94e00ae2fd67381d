import GRDB

extension LedgerError {
  /// Says in one line what an error from below means for the ledger at `file`.
  init(_ error: any Error, file: String) {
    switch error {
    case let error as LedgerError: self = error
    case let error as DatabaseError: self.init(file: file, problem: Problem(error))
    case is RowDecodingError: self.init(file: file, problem: .damaged("a value of another kind than its column's"))
    default: self.init(file: file, problem: .unusable("\(error)"))
    }
  }
}

extension LedgerError.Problem {
  /// What SQLite's result code (sqlite.org/rescode.html) means.
  fileprivate init(_ error: DatabaseError) {
    let message = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .foreign
    case .SQLITE_CORRUPT, .SQLITE_FORMAT: self = .damaged(message)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_CONSTRAINT: self = .inconsistent(message)
    default: self = .unusable(message)
    }
  }
}
