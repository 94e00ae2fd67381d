/// The room of Ledger.
enum LedgerRoom {}
