public import Ledger

extension StetError {
  /// What the ledger says of itself, as one line for a user.
  public init(_ error: LedgerError) {
    self.init(error.description)
  }

  /// Runs `body` and turns what the ledger throws into a line for a user.
  public static func translating<Value>(_ body: () throws(LedgerError) -> Value) throws(StetError) -> Value {
    do { return try body() } catch { throw StetError(error) }
  }
}
