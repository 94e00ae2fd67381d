import Extraction
import GRDB
import TextModel

/// Puts the sentences of sources into their table.
struct SentenceWriter {
  private let insertSentence: Insertion
  private let wordings: WordingIndex

  init(_ database: Database, wordings: WordingIndex) throws {
    self.wordings = wordings
    insertSentence = try Insertion(
      database, into: "source_sentence", "version_id, ordinal, wording_id, speaker, \(StoredPassage.columns)")
  }

  func write(_ article: Article, versionID: Int64) throws {
    let turns = SpeechTurns(of: article)
    var ordinal = 0
    for sentence in article.layout.sentences {
      guard let span = turns.speech(of: sentence) else { continue }
      try insertSentence(
        [
          versionID, ordinal, try wordings.wording(of: article.reading.string(span).withoutNUL),
          turns.speaker(of: span)?.withoutNUL,
        ] + StoredPassage.values(span, of: article))
      ordinal += 1
    }
  }
}
