/// Quotations, their passages in the file, and who said them.
enum QuotationTables {
  static let sql = """
    -- Speakers are told apart by name within a story: two stories' "government spokesman" are not one person.
    CREATE TABLE speaker (
      id INTEGER PRIMARY KEY,
      story_id INTEGER NOT NULL REFERENCES story (id),
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation', 'role', 'unnamed')),
      UNIQUE (story_id, name, kind)
    ) STRICT;

    CREATE TABLE quotation (
      id INTEGER PRIMARY KEY,
      version_id INTEGER NOT NULL REFERENCES version (id),
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')),
      closing TEXT NOT NULL CHECK (closing IN ('closed', 'recovered')),
      text TEXT NOT NULL,
      speaker_id INTEGER REFERENCES speaker (id),
      confidence REAL,
      cue_lemma TEXT,
      cue_stance TEXT,
      cue_negated INTEGER CHECK (cue_negated IN (0, 1)),
      UNIQUE (version_id, ordinal),
      CHECK ((speaker_id IS NULL) = (confidence IS NULL)),
      CHECK ((cue_lemma IS NULL) = (cue_stance IS NULL) AND (cue_lemma IS NULL) = (cue_negated IS NULL))
    ) STRICT;
    CREATE INDEX quotation_by_speaker ON quotation (speaker_id) WHERE speaker_id IS NOT NULL;

    -- What was said ('content'), which of it stands inside marks ('quoted', where that is not all of it), the
    -- reporting words ('cue') and the words that name the speaker ('speaker').
    CREATE TABLE quotation_passage (
      quotation_id INTEGER NOT NULL REFERENCES quotation (id) ON DELETE CASCADE,
      part TEXT NOT NULL CHECK (part IN ('content', 'quoted', 'cue', 'speaker')),
      ordinal INTEGER NOT NULL,
      \(PassageColumns.sql),
      PRIMARY KEY (quotation_id, part, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE speaker_candidate (
      quotation_id INTEGER NOT NULL REFERENCES quotation (id) ON DELETE CASCADE,
      rank INTEGER NOT NULL,
      name TEXT NOT NULL,
      confidence REAL NOT NULL,
      PRIMARY KEY (quotation_id, rank)
    ) STRICT, WITHOUT ROWID;
    """
}

/// The columns of every table that keeps a passage: where it is in the file, the exact bytes there, how they read,
/// and the place in the terms of people and other programs.
enum PassageColumns {
  static let sql = """
    start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
    end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte),
    exact BLOB NOT NULL CHECK (length(exact) = end_byte - start_byte),
    reading TEXT NOT NULL,
    start_code_point INTEGER NOT NULL,
    end_code_point INTEGER NOT NULL,
    line INTEGER NOT NULL,
    "column" INTEGER NOT NULL
    """
}
