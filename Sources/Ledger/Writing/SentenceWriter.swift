import CrossChecking
import Extraction
import GRDB
import TextModel

/// Puts the sentences of sources into their table.
struct SentenceWriter {
  private static let spoken = SpokenSentences()

  private let insertSentence: Insertion
  private let wordings: WordingIndex

  init(_ database: Database, wordings: WordingIndex) throws {
    self.wordings = wordings
    insertSentence = try Insertion(
      database, into: "source_sentence",
      "version_id, ordinal, wording_id, speaker, milliseconds, \(StoredPassage.columns)")
  }

  func write(_ source: Article, versionID: Int64) throws {
    for (ordinal, sentence) in Self.spoken.sentences(of: source).enumerated() {
      let place = source.place(of: sentence.span)
      let words = place.text.withoutNUL
      try insertSentence(
        [
          versionID, ordinal, try wordings.wording(of: words), sentence.speaker?.withoutNUL,
          place.time.map { Int64($0.milliseconds) },
        ] + StoredPassage.values(sentence.span, of: source))
    }
  }
}
