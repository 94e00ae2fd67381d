/// Every passage of a version that any table keeps, so that all can be held against its bytes with one query.
enum PassageView {
  /// The view as it was before the sentences of sources were kept.
  static let sql = """
    CREATE VIEW passage (version_id, kept_as, ordinal, start_byte, end_byte, exact) AS
      SELECT q.version_id, 'quotation ' || p.part, q.ordinal, p.start_byte, p.end_byte, p.exact
        FROM quotation q JOIN quotation_passage p ON p.quotation_id = q.id
      UNION ALL SELECT version_id, 'quantity', ordinal, start_byte, end_byte, exact FROM quantity
      UNION ALL SELECT version_id, 'time', ordinal, start_byte, end_byte, exact FROM time_expression
      UNION ALL SELECT version_id, 'claim', ordinal, start_byte, end_byte, exact FROM claim
      UNION ALL SELECT version_id, 'claim hedge', claim, start_byte, end_byte, exact FROM claim_hedge
      UNION ALL SELECT version_id, 'finding ' || finding_id, ordinal, start_byte, end_byte, exact
        FROM finding_passage;
    """

  /// The view with the sentences of sources.
  static let withSentences = """
    DROP VIEW passage;
    CREATE VIEW passage (version_id, kept_as, ordinal, start_byte, end_byte, exact) AS
      SELECT q.version_id, 'quotation ' || p.part, q.ordinal, p.start_byte, p.end_byte, p.exact
        FROM quotation q JOIN quotation_passage p ON p.quotation_id = q.id
      UNION ALL SELECT version_id, 'quantity', ordinal, start_byte, end_byte, exact FROM quantity
      UNION ALL SELECT version_id, 'time', ordinal, start_byte, end_byte, exact FROM time_expression
      UNION ALL SELECT version_id, 'claim', ordinal, start_byte, end_byte, exact FROM claim
      UNION ALL SELECT version_id, 'claim hedge', claim, start_byte, end_byte, exact FROM claim_hedge
      UNION ALL SELECT version_id, 'source sentence', ordinal, start_byte, end_byte, exact FROM source_sentence
      UNION ALL SELECT version_id, 'finding ' || finding_id, ordinal, start_byte, end_byte, exact
        FROM finding_passage;
    """
}
