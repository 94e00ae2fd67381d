/// Wordings, each once, and the words that they are found by. ``WordingIndex`` says how they are kept.
///
/// They take the place of an index of FTS5, which has every quotation of every version by itself, and reads and scores all
/// that have one of the words: 17 ms a search among 20,000 quotations, and in proportion to their number.
///
/// A quotation without a wording is not in the index yet: ``Ledger`` fills it in when it opens.
enum WordingTables {
  static let sql = """
    DROP TABLE quotation_word;
    DROP TABLE quotation_search;

    CREATE TABLE wording (
      id INTEGER PRIMARY KEY,
      hash INTEGER NOT NULL UNIQUE
    ) STRICT;

    ALTER TABLE quotation ADD COLUMN wording_id INTEGER REFERENCES wording (id);
    CREATE INDEX quotation_by_wording ON quotation (wording_id);

    -- The upper 32 bits of the key are those of a word, the lower the number of the first wording in the row.
    CREATE TABLE posting (
      key INTEGER PRIMARY KEY,
      wordings BLOB NOT NULL
    ) STRICT;
    """
}
