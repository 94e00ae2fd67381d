/// The index of the words of quotations.
///
/// FTS5 with `unicode61`, diacritics removed: words are found whatever their case, accents, quotation marks and
/// order. Trigrams would find a damaged word too, at three times the size and with every common syllable to read
/// through; a wording that is remembered wrongly in one word is found by its other words. The text itself stays in
/// `quotation` (external content), and triggers keep the index in step with it.
enum SearchTables {
  static let sql = """
    CREATE VIRTUAL TABLE quotation_search USING fts5 (
      text, content = 'quotation', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    );

    -- In how many quotations a word stands: rare words are asked for first.
    CREATE VIRTUAL TABLE quotation_word USING fts5vocab (quotation_search, row);

    CREATE TRIGGER quotation_is_searchable AFTER INSERT ON quotation BEGIN
      INSERT INTO quotation_search (rowid, text) VALUES (new.id, new.text);
    END;

    CREATE TRIGGER quotation_is_no_longer_searchable AFTER DELETE ON quotation BEGIN
      INSERT INTO quotation_search (quotation_search, rowid, text) VALUES ('delete', old.id, old.text);
    END;

    CREATE TRIGGER quotation_is_searchable_as_changed AFTER UPDATE OF text ON quotation BEGIN
      INSERT INTO quotation_search (quotation_search, rowid, text) VALUES ('delete', old.id, old.text);
      INSERT INTO quotation_search (rowid, text) VALUES (new.id, new.text);
    END;
    """
}
