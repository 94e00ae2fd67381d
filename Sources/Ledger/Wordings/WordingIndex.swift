import Crypto
import Foundation
import GRDB

/// The index by which a wording is found again: under each word the wordings that have it.
///
/// What is the same but for case, accents, marks and spaces is one wording and stands in the index once, however many
/// versions repeat it: forty versions of a story do not crowd out the one quotation that is asked for, and cost little.
///
/// A row of `posting` has up to a thousand bytes of one word's numbers (see ``PostingList``). So a word that is in nearly
/// every quotation is many small rows and not one that would be written anew with every article; a word that is in one
/// quotation, as half of all words are, takes 14 bytes. New wordings have higher numbers than all before: adding is
/// appending to a word's last row.
final class WordingIndex {
  /// The bytes of a row. More would be read and written again with every article that has the word; fewer would make
  /// more rows to read. Four fit into a page.
  private static let mostBytes = 960

  private let database: Database
  private let selectWording: Statement
  private let insertWording: Statement
  private let rowAtOrBefore: Statement
  private let putRow: Statement
  private let deleteRow: Statement
  private let user: Statement
  /// What is to be written: the word's key above, the wording's number below, as in ``PostingKey``.
  private var additions: [Int64] = []
  private var removals: [Int64] = []

  init(_ database: Database) throws {
    self.database = database
    selectWording = try database.cachedStatement(sql: "SELECT id FROM wording WHERE hash = ?")
    insertWording = try database.cachedStatement(sql: "INSERT INTO wording (hash) VALUES (?)")
    rowAtOrBefore = try database.cachedStatement(
      sql: "SELECT key, wordings FROM posting WHERE key BETWEEN ? AND ? ORDER BY key DESC LIMIT 1")
    putRow = try database.cachedStatement(sql: "INSERT OR REPLACE INTO posting (key, wordings) VALUES (?, ?)")
    deleteRow = try database.cachedStatement(sql: "DELETE FROM posting WHERE key = ?")
    user = try database.cachedStatement(
      sql: """
        SELECT 1 FROM quotation WHERE wording_id = ?1 UNION ALL SELECT 1 FROM source_sentence WHERE wording_id = ?1
        LIMIT 1
        """)
  }

  /// The number of the wording of `text`, which is given one where it is new. Its words are in the index after
  /// ``flush()``.
  func wording(of text: String) throws -> Int64 {
    let words = FoldedWords(text)
    let hash = Self.hash(of: words)
    if let id = try Int64.fetchOne(selectWording, arguments: [hash]) { return id }
    try insertWording.execute(arguments: [hash])
    let id = database.lastInsertedRowID
    guard let number = UInt32(exactly: id) else {
      throw DatabaseError(resultCode: .SQLITE_FULL, message: "the index of wordings is full")
    }
    additions += Self.keys(of: words).map { PostingKey(word: $0, first: number).rowID }
    return id
  }

  /// Takes out the wording with the number `id` and the words of `text`, unless something has it still.
  func removeIfUnused(_ id: Int64, text: String) throws {
    guard try Int64.fetchOne(user, arguments: [id]) == nil else { return }
    try database.cachedStatement(sql: "DELETE FROM wording WHERE id = ?").execute(arguments: [id])
    guard let number = UInt32(exactly: id) else { return }
    removals += Self.keys(of: FoldedWords(text)).map { PostingKey(word: $0, first: number).rowID }
  }

  /// Writes what was added and taken out. Before the end of the transaction, and not for every quotation: a word that
  /// many of a batch of articles have is written once.
  func flush() throws {
    removals.sort()
    for key in removals { try remove(PostingKey(rowID: key)) }
    removals = []
    additions.sort()
    var rest = additions[...]
    while let first = rest.first {
      let word = PostingKey(rowID: first).word
      let group = rest.prefix { PostingKey(rowID: $0).word == word }
      rest = rest.dropFirst(group.count)
      try append(group.map { PostingKey(rowID: $0).first }, to: word)
    }
    additions = []
  }

  private func append(_ numbers: [UInt32], to word: UInt32) throws {
    guard let first = numbers.first else { return }
    var numbers = numbers
    if let row = try row(of: word, atOrBefore: first) {
      let kept = PostingList.ids(row.wordings, first: row.key.first)
      guard let last = kept.last, last < first else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the index of wordings is out of order")
      }
      if row.wordings.count < Self.mostBytes { numbers = kept + numbers }
    }
    var rest = numbers[...]
    while let first = rest.first {
      // A number is at most five bytes; most are one.
      var count = rest.count
      var bytes = PostingList.encode(rest)
      while bytes.count > Self.mostBytes + 64, count > 1 {
        count = max(1, min(count - 1, count * Self.mostBytes / bytes.count))
        bytes = PostingList.encode(rest.prefix(count))
      }
      try putRow.execute(arguments: [PostingKey(word: word, first: first).rowID, bytes])
      rest = rest.dropFirst(count)
    }
  }

  private func remove(_ posting: PostingKey) throws {
    guard let row = try row(of: posting.word, atOrBefore: posting.first) else { return }
    var numbers = PostingList.ids(row.wordings, first: row.key.first)
    numbers.removeAll { $0 == posting.first }
    guard let first = numbers.first else { return try deleteRow.execute(arguments: [row.key.rowID]) }
    if first != row.key.first { try deleteRow.execute(arguments: [row.key.rowID]) }
    try putRow.execute(
      arguments: [PostingKey(word: posting.word, first: first).rowID, PostingList.encode(numbers)])
  }

  private func row(of word: UInt32, atOrBefore number: UInt32) throws -> (key: PostingKey, wordings: Data)? {
    let arguments: StatementArguments = [
      PostingKey(word: word, first: 0).rowID, PostingKey(word: word, first: number).rowID,
    ]
    return try rowAtOrBefore.map(arguments) { values in
      (PostingKey(rowID: try values.next()), try values.next(Data.self))
    }.first
  }

  /// What the words are found by, each once, in no order.
  static func keys(of words: FoldedWords) -> Set<UInt32> {
    Set(words.keys)
  }

  /// What tells a wording from all others: eight bytes of the SHA-256 of its folded words. A shorter function would do
  /// against chance, but not against a page that is made to be taken for another.
  static func hash(of words: FoldedWords) -> Int64 {
    SHA256.hash(data: words.bytes).prefix(8).reduce(0) { $0 << 8 | Int64($1) }
  }
}
