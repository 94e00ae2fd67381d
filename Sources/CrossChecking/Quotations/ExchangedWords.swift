internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// Words between one pair of marks that two speakers exchanged: what one of them said stands where the other's words stood, and
/// the other way round.
///
/// The sentences around them are drawn to the words or to the names as it happens, so that by place each would be the other
/// one altered. The exchange is told from the whole of the words and from who speaks them on both sides.
struct ExchangedWords: Sendable {
  /// A run of words between marks.
  struct Run: Sendable {
    /// The piece of a quotation that it is part of.
    let piece: Int
    let units: [Int]
  }

  /// Where they stand in the earlier text.
  let earlier: Run
  /// Where they stand in the later text.
  let later: Run

  /// Lighter words, two with a sense of their own, are said by many.
  private static let leastWeight = 8
  /// Who speaks more exchanged utterances than this has a text that repeats itself.
  private static let mostOfOneSpeaker = 32

  /// Every exchange between two texts, in the order of the later one.
  static func find(_ earlier: NormalText, _ later: NormalText) -> [ExchangedWords] {
    if earlier.keys == later.keys { return [] }
    let (runs, laterRuns) = (uniqueRuns(of: earlier), uniqueRuns(of: later))
    var moved: [(words: ExchangedWords, from: String, to: String)] = []
    for (digest, run) in laterRuns {
      guard let other = runs[digest], let from = speaker(of: other, in: earlier), let to = speaker(of: run, in: later),
        from != to
      else { continue }
      moved.append((ExchangedWords(earlier: other, later: run), from, to))
    }
    if moved.count < 2 { return [] }
    moved.sort { ($0.words.later.units.first ?? 0) < ($1.words.later.units.first ?? 0) }
    let ways = Dictionary(grouping: moved.indices) { [moved[$0].from, moved[$0].to] }
    return moved.filter { one in
      [[one.to, one.from], [one.from, one.to]].allSatisfy { way in
        (1...mostOfOneSpeaker).contains(ways[way]?.count ?? 0)
      }
    }
    .map(\.words)
  }

  /// The runs of words between marks that a text has once, by their digests.
  private static func uniqueRuns(of text: NormalText) -> [UInt64: Run] {
    var runs: [UInt64: Run] = [:]
    var repeated: Set<UInt64> = []
    var start = 0
    while start < text.units.count {
      let piece = text.units[start].piece
      var end = start + 1
      while end < text.units.count, text.units[end].piece == piece { end += 1 }
      if piece >= 0, text.units[start..<end].reduce(0, { $0 + $1.weight }) >= leastWeight {
        let run = Run(piece: Int(piece), units: Array(start..<end))
        let digest = text.digest(of: run.units)
        if runs.updateValue(run, forKey: digest) != nil { repeated.insert(digest) }
      }
      start = end
    }
    return runs.filter { !repeated.contains($0.key) }
  }

  /// Who speaks a run, by name, or by the words that point to them.
  private static func speaker(of run: Run, in text: NormalText) -> String? {
    text.quotation(ofPiece: run.piece).speaker.map { $0.name ?? text.article.reading.string($0.mention) }
  }
}
