/// Quantities, times, and the claims that they stand in.
enum ClaimTables {
  static let sql = """
    CREATE TABLE quantity (
      version_id INTEGER NOT NULL REFERENCES version (id),
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL,
      value REAL,
      low REAL,
      high REAL,
      unit TEXT,
      qualifier TEXT,
      counted TEXT,
      \(PassageColumns.sql),
      PRIMARY KEY (version_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE time_expression (
      version_id INTEGER NOT NULL REFERENCES version (id),
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL,
      starts TEXT,
      ends TEXT,
      duration TEXT,
      granularity TEXT,
      weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
      impossible INTEGER NOT NULL CHECK (impossible IN (0, 1)),
      \(PassageColumns.sql),
      PRIMARY KEY (version_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE claim (
      version_id INTEGER NOT NULL REFERENCES version (id),
      ordinal INTEGER NOT NULL,
      attributed_to TEXT,
      polarity TEXT NOT NULL CHECK (polarity IN ('positive', 'negative')),
      checkworthiness REAL NOT NULL,
      \(PassageColumns.sql),
      PRIMARY KEY (version_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    -- The words that weaken a claim.
    CREATE TABLE claim_hedge (
      version_id INTEGER NOT NULL,
      claim INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      \(PassageColumns.sql),
      PRIMARY KEY (version_id, claim, ordinal),
      FOREIGN KEY (version_id, claim) REFERENCES claim (version_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE claim_quantity (
      version_id INTEGER NOT NULL,
      claim INTEGER NOT NULL,
      quantity INTEGER NOT NULL,
      PRIMARY KEY (version_id, claim, quantity),
      FOREIGN KEY (version_id, claim) REFERENCES claim (version_id, ordinal),
      FOREIGN KEY (version_id, quantity) REFERENCES quantity (version_id, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE claim_time (
      version_id INTEGER NOT NULL,
      claim INTEGER NOT NULL,
      time INTEGER NOT NULL,
      PRIMARY KEY (version_id, claim, time),
      FOREIGN KEY (version_id, claim) REFERENCES claim (version_id, ordinal),
      FOREIGN KEY (version_id, time) REFERENCES time_expression (version_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    """
}
