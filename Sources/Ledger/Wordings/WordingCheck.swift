import Foundation
import GRDB
import TextModel

/// Holds the index of wordings against what it was made of.
///
/// Every word of every wording is to stand in the index once, and nothing else. Both sides are read once, each in its own
/// order, and what they have is summed up: two sums of 64-bit hashes agree by chance once in 2^64, and take no memory,
/// however large the ledger is.
enum WordingCheck {
  static func run(_ database: Database, _ check: inout LedgerCheck) throws {
    try checkWordings(database, &check)
    let expected = try expectedSum(database)
    if try expected != keptSum(database) {
      check.note(.searchIndex, "the index of wordings does not agree with what it was made of")
    }
  }

  /// That each quotation and each sentence has the wording of its words, and no wording is nobody's.
  private static func checkWordings(_ database: Database, _ check: inout LedgerCheck) throws {
    let said = try Row.fetchCursor(
      database,
      sql: """
        SELECT quotation.id, 'quotation', text, hash FROM quotation LEFT JOIN wording ON wording.id = wording_id
        UNION ALL SELECT source_sentence.ordinal, 'source sentence', reading, hash
        FROM source_sentence LEFT JOIN wording ON wording.id = wording_id
        """)
    while let row = try said.next() {
      var values = RowReader(row)
      let (number, kind, text): (Int64, String, String) = try (values.next(), values.next(), values.next())
      guard try values.next(Int64?.self) != WordingIndex.hash(of: FoldedWords(text)) else { continue }
      check.note(.searchIndex, "the index of wordings has other words for \(kind) \(number) than it has")
    }
    let unused = try Int.fetchOne(
      database,
      sql: """
        SELECT count(*) FROM wording WHERE NOT EXISTS (SELECT 1 FROM quotation WHERE wording_id = wording.id)
        AND NOT EXISTS (SELECT 1 FROM source_sentence WHERE wording_id = wording.id)
        """)
    if let unused, unused > 0 {
      check.note(.searchIndex, "the index of wordings has \(unused) that nothing in the ledger has")
    }
  }

  private static func expectedSum(_ database: Database) throws -> UInt64 {
    let wordings = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, ifnull((SELECT text FROM quotation WHERE wording_id = wording.id LIMIT 1),
          (SELECT reading FROM source_sentence WHERE wording_id = wording.id LIMIT 1)) FROM wording
        """)
    var sum: UInt64 = 0
    while let row = try wordings.next() {
      var values = RowReader(row)
      let (id, text): (Int64, String?) = try (values.next(), values.next())
      guard let number = UInt32(exactly: id), let text else { continue }
      for key in WordingIndex.keys(of: FoldedWords(text)) { sum &+= mixed(PostingKey(word: key, first: number)) }
    }
    return sum
  }

  private static func keptSum(_ database: Database) throws -> UInt64 {
    let rows = try Row.fetchCursor(database, sql: "SELECT key, wordings FROM posting")
    var sum: UInt64 = 0
    while let row = try rows.next() {
      let key = PostingKey(rowID: try row.decode(Int64.self, atIndex: 0))
      try row.withUnsafeData(atIndex: 1) { bytes in
        (bytes ?? Data()).withUnsafeBytes {
          PostingList.decode($0, first: key.first) { sum &+= mixed(PostingKey(word: key.word, first: $0)) }
        }
      }
    }
    return sum
  }

  private static func mixed(_ key: PostingKey) -> UInt64 {
    SplitMix64.mixed(UInt64(bitPattern: key.rowID))
  }
}
