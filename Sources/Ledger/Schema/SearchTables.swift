/// The index of the words of quotations.
///
/// FTS5 with `unicode61`, diacritics removed: words are found whatever their case, accents, quotation marks and
/// order. Trigrams would find a damaged word too, at three times the size and with every common syllable to read
/// through; a wording that is remembered wrongly in one word is found by its other words. The text itself stays in
/// `quotation` (external content).
///
/// Whoever writes a quotation writes its words here too. A trigger could not forget it, but a statement with a
/// trigger is a savepoint to FTS5, which then writes its index out for every single row: 0.4 ms more an article of
/// twenty quotations, a quarter of all. ``Ledger/check()`` proves that the two agree.
enum SearchTables {
  static let sql = """
    CREATE VIRTUAL TABLE quotation_search USING fts5 (
      text, content = 'quotation', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    );

    -- In how many quotations a word stands: rare words are asked for first.
    CREATE VIRTUAL TABLE quotation_word USING fts5vocab (quotation_search, row);
    """
}
