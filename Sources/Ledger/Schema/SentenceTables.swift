/// What is said in sources, sentence by sentence. Most of a transcript stands in no quotation marks, and yet is what the
/// quotations of articles come from.
enum SentenceTables {
  static let sql = """
    CREATE TABLE source_sentence (
      version_id INTEGER NOT NULL REFERENCES version (id),
      ordinal INTEGER NOT NULL,
      wording_id INTEGER NOT NULL REFERENCES wording (id),
      speaker TEXT,
      milliseconds INTEGER,
      \(PassageColumns.sql),
      PRIMARY KEY (version_id, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX source_sentence_by_wording ON source_sentence (wording_id);
    """
}
