import Extraction
import TestSupport
import Testing
import TextModel

@testable import CrossChecking

/// Who speaks in a transcript, however its turns are labelled.
@Suite struct TurnTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let transcript: String
    /// Whoever the first and the second turn are given to; `?` where the label names nobody.
    let speakers: [String]
    var testDescription: String { transcript }

    init(_ transcript: String, _ speakers: String...) { (self.transcript, self.speakers) = (transcript, speakers) }
  }

  private static let first = "⟦We will open the old bridge in the spring.⟧"
  private static let second = "⟦The harbour pays for itself, as it always has.⟧"

  static let rows = [
    // The plain label, and one with an office in round brackets.
    Row("RUIZ: \(first)\n\nHALE: \(second)", "RUIZ", "HALE"),
    Row("JOHN SMITH (D-Ohio): \(first)\n\nHALE: \(second)", "JOHN SMITH", "HALE"),
    // A name in brackets, its colon inside or outside.
    Row("[Ruiz]: \(first)\n\n[Hale]: \(second)", "Ruiz", "Hale"),
    Row("[Anna Ruiz:] \(first)\n\n[Tom Hale:] \(second)", "Anna Ruiz", "Tom Hale"),
    // A name in brackets alone, as captions have it.
    Row("[Ruiz] \(first)\n\n[Hale] \(second)", "Ruiz", "Hale"),
    Row("[Anna Ruiz, Mayor] \(first)\n\n[Hale] \(second)", "Anna Ruiz", "Hale"),
    Row(">> [RUIZ] \(first)\n\n>> [HALE] \(second)", "RUIZ", "HALE"),
    // A note in brackets is nobody's name.
    Row("LUND: Welcome.\n\nRUIZ: \(first)\n\n[Applause] \(second)", "RUIZ", "RUIZ"),
    // Numbers that a program gives to voices name nobody.
    Row("SPEAKER_00: \(first)\n\nSPEAKER_01: \(second)", "?", "?"),
    Row("Speaker 1: \(first)\n\nSpeaker 2: \(second)", "?", "?"),
    Row("[SPEAKER_00]: \(first)\n\n[SPEAKER_01]: \(second)", "?", "?"),
    // Depositions end their labels with a stop.
    Row("Q. \(first)\n\nA. \(second)", "?", "?"),
    Row("HALE: \(first)\n\nQ. Do you mean it?\n\nA. \(second)", "HALE", "?"),
    // An initial is no label.
    Row("LUND: Welcome.\n\nRUIZ: \(first)\n\nA. Hale was there. \(second)", "RUIZ", "RUIZ"),
  ]

  @Test(arguments: rows)
  func turnsAreTold(_ row: Row) throws {
    let marked = MarkedText(row.transcript)
    let source = Reader.normal(marked.text)
    let spoken = SpokenSource(source, lexicon: Reader.lexicon.sources)
    for (span, speaker) in zip(marked.spans, row.speakers) {
      let place = try #require(spoken.units.firstIndex { source.units[Int($0)].start == span.start })
      #expect(spoken.speaker(at: place) ?? "?" == speaker)
      let said = SpokenSentences().sentences(of: source.article).first { $0.span.end == span.end }
      #expect(said != nil && said?.speaker ?? "?" == speaker)
    }
    // The label is nobody's words.
    #expect(spoken.units.count >= 17)
  }
}
