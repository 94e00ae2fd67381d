/// Decisions that were taken back.
enum WithdrawalTables {
  static let sql = """
    -- A decision that is taken back stays in its table: who decided what, and who thought better of it, can be told.
    CREATE TABLE withdrawal (
      decision_id INTEGER PRIMARY KEY REFERENCES decision (id),
      editor TEXT NOT NULL,
      date TEXT NOT NULL
    ) STRICT;
    """
}
