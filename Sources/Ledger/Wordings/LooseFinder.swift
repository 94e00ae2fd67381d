import Extraction
import Foundation
import GRDB

/// Finds wordings that have some words in whatever order and form: what is left to try where nobody said them as they are
/// remembered.
///
/// A word is given as all its forms (`bonus`, `bonuses`): the index cuts words to six letters, and short ones differ within
/// those. One word in four may be missing. All must stand within one stretch, and tell more together than chance does.
struct LooseFinder {
  /// A wording that has the words.
  struct Hit {
    let id: Int64
    let text: String
    let likeness: Double
  }

  /// Words stand together where so many others, and as many again as they are themselves, stand between them.
  private static let room = 8
  /// What the words must tell together, in bits: one wording in a thousand has as much by chance.
  private static let leastBits = 10.0
  /// So many numbers of wordings are read for a word, and so many wordings held against the words. The rarest word is
  /// read first and always.
  private static let readLimit = 30_000
  private static let candidateLimit = 64
  /// Words in another order are at most half as like as they would be in the order that was asked for.
  private static let bestLikeness = 0.5

  private let database: Database
  private let wordingCount: Int

  init(_ database: Database) throws {
    self.database = database
    wordingCount = try Int.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM wording")) ?? 0
  }

  /// A word in all its forms, and which wordings have it.
  private struct Group {
    let keys: Set<UInt32>
    let wordings: Set<UInt32>
    /// What it tells, in bits.
    let bits: Double
  }

  /// What has most of `words`, the most telling first.
  func search(_ words: [[String]]) throws -> [Hit] {
    var groups = try words.map { try group($0) }.filter { !$0.keys.isEmpty }
    groups.sort { ($0.wordings.count, $0.bits) < ($1.wordings.count, $1.bits) }
    guard groups.count >= 2 else { return [] }
    let least = groups.count - groups.count / 4
    var counts: [UInt32: (count: Int, bits: Double)] = [:]
    for group in groups {
      for wording in group.wordings {
        let old = counts[wording] ?? (0, 0)
        counts[wording] = (old.count + 1, old.bits + group.bits)
      }
    }
    let candidates = counts.filter { $0.value.count >= least && $0.value.bits >= Self.leastBits }
      .sorted { ($1.value.bits, $0.key) < ($0.value.bits, $1.key) }.prefix(Self.candidateLimit)
    let all = groups.reduce(0) { $0 + $1.bits }
    return try candidates.compactMap { candidate in
      let id = Int64(candidate.key)
      guard let text = try text(of: id), stands(groups, in: text, least: least) else { return nil }
      return Hit(id: id, text: text, likeness: Self.bestLikeness * candidate.value.bits / max(1, all))
    }
  }

  private func text(of wording: Int64) throws -> String? {
    try String.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT coalesce(
            (SELECT text FROM quotation WHERE wording_id = ?1 ORDER BY id LIMIT 1),
            (SELECT reading FROM source_sentence WHERE wording_id = ?1 ORDER BY version_id, ordinal LIMIT 1))
          """), arguments: [wording])
  }

  /// Whether one stretch of a text has enough of the words.
  private func stands(_ groups: [Group], in text: String, least: Int) -> Bool {
    let words = FoldedWords(text).words.map { word in groups.firstIndex { $0.keys.contains(word.key) } }
    let width = 2 * groups.count + Self.room
    var counts = [Int](repeating: 0, count: groups.count)
    for (index, group) in words.enumerated() {
      if let group { counts[group] += 1 }
      if index >= width, let gone = words[index - width] { counts[gone] -= 1 }
      if counts.count(where: { $0 > 0 }) >= least { return true }
    }
    return false
  }

  private func group(_ forms: [String]) throws -> Group {
    let words = forms.flatMap { FoldedWords($0).words.prefix(1) }
    let keys = Set(words.map(\.key))
    let rows = try database.cachedStatement(
      sql: "SELECT key, wordings FROM posting WHERE key BETWEEN ? AND ? ORDER BY key")
    var wordings: Set<UInt32> = []
    for key in keys.sorted() {
      let found = try Row.fetchCursor(
        rows, arguments: [PostingKey(word: key, first: 0).rowID, PostingKey(word: key, first: .max).rowID])
      while wordings.count < Self.readLimit, let row = try found.next() {
        let first = PostingKey(rowID: try row.decode(Int64.self, atIndex: 0)).first
        try row.withUnsafeData(atIndex: 1) { bytes in
          (bytes ?? Data()).withUnsafeBytes { PostingList.decode($0, first: first) { wordings.insert($0) } }
        }
      }
    }
    let expected = WordingFinder.background / Double(1 << min(Int(words.first?.length ?? 0), 10))
    let bits = log2((Double(wordingCount) + WordingFinder.background) / (Double(wordings.count) + expected))
    return Group(keys: keys, wordings: wordings, bits: max(0, bits))
  }
}
