/// What the rules reported, in which runs, and what editors said of it.
enum FindingTables {
  static let sql = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      story_id INTEGER NOT NULL REFERENCES story (id),
      program TEXT NOT NULL,
      date TEXT NOT NULL
    ) STRICT;
    CREATE INDEX run_by_story ON run (story_id);

    -- A finding that is reported again is the same row. It stands while its last run is the last run of its story;
    -- its place in that run's order is its ordinal.
    CREATE TABLE finding (
      id TEXT PRIMARY KEY,
      story_id INTEGER NOT NULL REFERENCES story (id),
      rule TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'suggestion')),
      message TEXT NOT NULL,
      evidence TEXT NOT NULL CHECK (json_valid(evidence)),
      ordinal INTEGER NOT NULL,
      first_run INTEGER NOT NULL REFERENCES run (id),
      last_run INTEGER NOT NULL REFERENCES run (id)
    ) STRICT;
    CREATE INDEX finding_by_story ON finding (story_id);

    -- The passage that a finding is about has the ordinal 0; those that it was held against follow.
    CREATE TABLE finding_passage (
      finding_id TEXT NOT NULL REFERENCES finding (id),
      ordinal INTEGER NOT NULL,
      version_id INTEGER NOT NULL REFERENCES version (id),
      \(PassageColumns.sql),
      PRIMARY KEY (finding_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX finding_passage_by_version ON finding_passage (version_id);

    -- Decisions are only ever added: the last one on a finding holds, the ones before are its history.
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY,
      finding_id TEXT NOT NULL REFERENCES finding (id),
      kind TEXT NOT NULL CHECK (kind IN ('corrected', 'query', 'stet')),
      editor TEXT NOT NULL,
      date TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT;
    CREATE INDEX decision_by_finding ON decision (finding_id);
    """
}
