import Extraction
import GRDB
import TextModel

/// Finds the passages of sources that have the words of a query: some sentences, from the first that has a part in it to
/// the last.
///
/// The index has a source sentence by sentence, and a quotation is often two of them or a part of one. So around a sentence
/// that has some of the words as many more are read as the query could reach to.
struct PassageFinder {
  /// A passage that was found.
  struct Passage {
    let versionID: Int64
    let ordinals: ClosedRange<Int>
    let likeness: Double
  }

  /// So many sentences on either side are looked at. Longer quotations than that are made of sentences that are found by
  /// themselves.
  private static let mostNeighbours = 12
  /// So many passages are given at most; a source that says the same again and again says it.
  private static let mostPassages = 20

  private let query: WordingQuery
  private let users: Statement
  private let neighbours: Statement

  init(_ database: Database, query: WordingQuery) throws {
    self.query = query
    users = try database.cachedStatement(
      sql: "SELECT version_id, ordinal FROM source_sentence WHERE wording_id = ? ORDER BY version_id, ordinal LIMIT 50")
    neighbours = try database.cachedStatement(
      sql: """
        SELECT ordinal, reading FROM source_sentence WHERE version_id = ? AND ordinal BETWEEN ? AND ? ORDER BY ordinal
        """)
  }

  /// The passages at sentences that have one of the wordings `candidates`, best first, none overlapping a better one.
  func passages(
    near candidates: [Int64], where isLike: (WordingQuery.Match) -> Bool
  ) throws -> [Passage] {
    var found: [Passage] = []
    for wording in candidates {
      let sentences = try users.map([wording]) { values in
        (versionID: try values.next(Int64.self), ordinal: try values.next(Int.self))
      }
      for sentence in sentences {
        let isKnown = found.contains {
          $0.versionID == sentence.versionID && $0.ordinals.contains(sentence.ordinal)
        }
        guard !isKnown, let passage = try passage(at: sentence, where: isLike) else { continue }
        found.append(passage)
      }
    }
    found.sort {
      ($1.likeness, $0.versionID, $0.ordinals.lowerBound) < ($0.likeness, $1.versionID, $1.ordinals.lowerBound)
    }
    var best: [Passage] = []
    for passage in found where best.count < Self.mostPassages {
      let isCovered = best.contains {
        $0.versionID == passage.versionID && $0.ordinals.overlaps(passage.ordinals)
      }
      if !isCovered { best.append(passage) }
    }
    return best
  }

  private func passage(
    at sentence: (versionID: Int64, ordinal: Int), where isLike: (WordingQuery.Match) -> Bool
  ) throws -> Passage? {
    let reach = min(Self.mostNeighbours, query.words.count)
    let texts = try neighbours.map([sentence.versionID, sentence.ordinal - reach, sentence.ordinal + reach]) { values in
      (ordinal: try values.next(Int.self), text: try values.next(String.self))
    }
    // Where the words of each sentence end among those of all.
    var ends: [Int] = []
    for text in texts { ends.append((ends.last ?? 0) + FoldedWords(text.text).words.count) }
    let match = query.match(in: FoldedWords(texts.map(\.text).joined(separator: " ")))
    guard isLike(match), let last = match.words.last else { return nil }
    let first = ends.partitioningIndex { $0 > match.words.lowerBound }
    let behind = ends.partitioningIndex { $0 > last }
    guard behind < texts.count, first <= behind else { return nil }
    return Passage(
      versionID: sentence.versionID, ordinals: texts[first].ordinal...texts[behind].ordinal, likeness: match.likeness)
  }
}
