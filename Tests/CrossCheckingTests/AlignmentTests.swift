import Extraction
import Testing
import TextModel

@testable import CrossChecking

@Suite struct AlignmentTests {
  /// The words that have no partner, on both sides.
  private func unmatched(_ earlier: String, _ later: String) -> (gone: [String], new: [String], alignment: Alignment) {
    let alignment = Alignment(Reader.normal(earlier), Reader.normal(later))
    let gone = alignment.laterOfEarlier.indices.filter { alignment.laterOfEarlier[$0] < 0 }
    let new = alignment.earlierOfLater.indices.filter { alignment.earlierOfLater[$0] < 0 }
    return (
      gone.map { alignment.earlier.string($0..<($0 + 1)) }, new.map { alignment.later.string($0..<($0 + 1)) }, alignment
    )
  }

  static let story = """
    The bridge over the Norvik closed on Monday after a storm.

    Engineers found cracks in two of its pillars. The town has no other way across.

    Anna Ruiz, the mayor, asked for help from the army.

    The bridge opened in 1962.
    """

  @Test func aTextIsItself() {
    let (gone, new, alignment) = unmatched(Self.story, Self.story)
    #expect(gone.isEmpty && new.isEmpty && alignment.changed.isEmpty)
  }

  @Test func movedParagraphsAreMoved() {
    let parts = Self.story.split(separator: "\n\n", omittingEmptySubsequences: true).map(String.init)
    let moved = [parts[0], parts[3], parts[2], parts[1]].joined(separator: "\n\n")
    let (gone, new, alignment) = unmatched(Self.story, moved)
    #expect(gone.isEmpty && new.isEmpty && alignment.changed.isEmpty)
  }

  @Test func aChangedWordIsAllThatChanges() {
    let (gone, new, alignment) = unmatched(Self.story, Self.story.replacing("cracks", with: "holes"))
    #expect(gone == ["cracks"] && new == ["holes"])
    #expect(alignment.changed.count == 1 && alignment.changed[0].changes.count == 1)
    #expect(alignment.changed[0].strength > 0.75)
  }

  /// What came or went, where several words could be it, is what an editor would say.
  @Test(arguments: [
    // The first of two: one change in place of two.
    (
      "According to the court, the ship was travelling at 21 knots in thick fog.",
      "The ship was travelling at 21 knots in thick fog.", ["According", "to", "the", "court"]
    ),
    // Between the commas, not from word to word.
    (
      "The mayor, who opened the bridge, who closed the school, left on Monday evening.",
      "The mayor, who closed the school, left on Monday evening.", ["who", "opened", "the", "bridge"]
    ),
    // A whole sentence, though the next one begins as it does.
    (
      "The bridge closed on Monday and the town is cut off. The bridge opened in 1962 and nobody has painted it.",
      "The bridge opened in 1962 and nobody has painted it.",
      ["The", "bridge", "closed", "on", "Monday", "and", "the", "town", "is", "cut", "off"]
    ),
    // With nothing to choose by, where it was found.
    ("They asked the army and the town for help.", "They asked the army for help.", ["and", "the", "town"]),
  ])
  func aChangeStandsWhereItReadsBest(earlier: String, later: String, gone: [String]) {
    #expect(unmatched(earlier, later).gone == gone)
    #expect(unmatched(later, earlier).new == gone)
  }

  @Test func aMovedAndChangedSentenceIsFound() {
    let later =
      Self.story.replacing("Engineers found cracks in two of its pillars. ", with: "")
      + "\n\nEngineers found holes in two of its pillars."
    let (gone, new, _) = unmatched(Self.story, later)
    #expect(gone == ["cracks"] && new == ["holes"])
  }

  @Test func aSplitSentenceIsTheSame() {
    let whole = "The bridge closed on Monday after a storm, and engineers found deep cracks in two pillars."
    let split = "The bridge closed on Monday after a storm. Engineers found deep cracks in two pillars."
    let (gone, new, _) = unmatched(whole, split)
    #expect(gone == ["and"] && new.isEmpty)
    let (goneBack, newBack, _) = unmatched(split, whole)
    #expect(goneBack.isEmpty && newBack == ["and"])
  }

  @Test func airStrikesAreAirstrikes() {
    let (_, _, alignment) = unmatched("An air strike hit the harbour.", "An airstrike hit the harbour.")
    #expect(alignment.changed.isEmpty)
  }

  /// Unrelated texts share words, but no sentence.
  @Test func unrelatedTextsAreUnrelated() {
    let (_, _, alignment) = unmatched(
      Self.story, "Prices of wheat rose for the third month.\n\nFarmers in the south expect rain.")
    #expect(alignment.changed.isEmpty)
  }

  /// The same sentence many times over goes one to one, in order.
  @Test func repeatedSentencesGoInOrder() {
    let ten = Array(repeating: "The vote is on Friday.", count: 10).joined(separator: "\n\n")
    let eleven = Array(repeating: "The vote is on Friday.", count: 11).joined(separator: "\n\n")
    let alignment = Alignment(Reader.normal(ten), Reader.normal(eleven))
    #expect(!alignment.laterOfEarlier.contains { $0 < 0 })
    #expect(alignment.earlierOfLater.count { $0 < 0 } == 5)
  }
}
