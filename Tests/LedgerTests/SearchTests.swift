import Extraction
import Ledger
import Testing

@Suite struct SearchTests {
  let ledger: Ledger
  private let folder: TemporaryFolder

  static let said = [
    "There are some indications that they may be planning additional attacks.",
    "The game has changed, and we are prepared to do what is necessary.",
    "We do not seek war with Iran, nor do we want it.",
    "It’s a naïve plan by Señor Peña's café.",
    "The attacks will be met with attacks.",
  ]

  init() throws {
    folder = try TemporaryFolder()
    ledger = try folder.ledger()
    _ = try ledger.add(
      Self.said.enumerated().map { index, words in
        Fixture.version(Fixture.article("Ada Lovelace said: “⟦\(words)⟧”"), outlet: "outlet \(index)")
      })
  }

  /// What somebody remembers, and which quotation that is; `nil` for none.
  static let wordings: [(remembered: String, quotation: Int?)] = [
    ("There are some indications that they may be planning additional attacks.", 0),
    // Words in another order.
    ("attacks additional planning be may they", 0),
    // One word wrong.
    ("the game has altered, and we are prepared", 1),
    // A wrong word at each end, and one inside.
    ("They never seek war against Iran, nor wish it", 2),
    // Other case, other marks.
    ("WE DO NOT SEEK WAR -- WITH 'IRAN'", 2),
    // Without accents, and with a straight apostrophe.
    ("it's a naive plan by senor pena", 3),
    // A common word alone is found where it is said most.
    ("attacks", 4),
    // Nothing in common.
    ("supercalifragilistic", nil),
    // What the search language means something by is only words here.
    ("\"game\" AND NOT (changed* OR text:^war) NEAR/2", 1),
    ("\" OR \"", nil),
    ("", nil),
    ("…—“”", nil),
  ]

  @Test(arguments: wordings.indices)
  func theWordingIsFoundFirst(index: Int) throws {
    let wording = Self.wordings[index]
    let first = try ledger.search(wording.remembered).first
    #expect(first?.quotation.text == wording.quotation.map { Self.said[$0] }, "\(wording.remembered)")
  }

  @Test func aHitLeadsToSpeakerVersionAndPlace() throws {
    let hit = try #require(try ledger.search("the game has changed").first)
    #expect(hit.quotation.version.outlet == "outlet 1")
    #expect(hit.quotation.version.story == "engine")
    #expect(hit.quotation.version.added == "2020-01-05T10:00:00Z")
    #expect(hit.quotation.speaker?.name == "Ada Lovelace")
    #expect(hit.quotation.content.map(\.text) == [Self.said[1]])
    #expect(hit.quotation.content.map(\.line) == [1])
    #expect(hit.score > 0)
  }

  @Test func hitsComeBestFirstUpToTheLimit() throws {
    let hits = try ledger.search("attacks we")
    #expect(hits.count == 4)
    #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
    #expect(try ledger.search("attacks we", limit: 2) == Array(hits.prefix(2)))
    #expect(try ledger.search("attacks we", limit: 0).isEmpty)
    #expect(try ledger.search("attacks we", limit: -1).isEmpty)
  }

  @Test func whatIsAddedLaterIsFound() throws {
    try ledger.add(Fixture.version(about: "A difference engine"))
    #expect(try ledger.search("difference").map(\.quotation.text) == ["A difference engine will weave patterns."])
  }

  @Test func aWordingOfAnyLengthAndContentIsSearchedFor() throws {
    let long = String(repeating: "indications \u{0} \u{FFFF} ' \" ; 日本語 ", count: 20_000)
    #expect(try ledger.search(long).first?.quotation.text == Self.said[0])
  }
}
