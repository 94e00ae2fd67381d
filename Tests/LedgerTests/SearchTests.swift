import Extraction
import Foundation
import GRDB
import Ledger
import TestSupport
import Testing
import TextModel

@Suite struct SearchTests {
  let ledger: Ledger
  private let folder: TemporaryFolder

  static let said = [
    "There are some indications that they may be planning additional attacks.",
    "The game has changed, and we are prepared to do what is necessary.",
    "We do not seek war with Iran, nor do we want it.",
    "It’s a naïve plan by Señor Peña's café.",
    "The U.S. attacks will be met with attacks, at 1,200 a day.",
    // Nothing but words that every quotation has.
    "We have to do it for you, and it is up to us.",
    "Я вёл войну ради мира, и ВЁЛ её один.",
    "我们不寻求战争。",
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
    // The end cut off, the start cut off, a part of the middle.
    ("There are some indications that they", 0), ("be planning additional attacks", 0), ("may be planning", 0),
    // Two words swapped, and one left out.
    ("there are indications some that they may planning additional attacks", 0),
    // One word wrong; two; three.
    ("the game has altered, and we are prepared", 1), ("a game has turned and we are prepared", 1),
    ("the play has moved and they are prepared to do", 1),
    // In other forms, as a translation gives them back.
    ("indicating that they plan an addition attack", 0),
    // A wrong word at each end, and one inside.
    ("They never seek war against Iran, nor want it", 2),
    // Other case, other marks.
    ("WE DO NOT SEEK WAR -- WITH 'IRAN'", 2),
    // Without accents, and with a straight apostrophe; with accents as marks of their own; with the apostrophe lost.
    ("it's a naive plan by senor pena", 3), ("It's a nai\u{308}ve plan by Sen\u{303}or", 3), ("its a naive plan", 3),
    // Stops and commas inside words and numbers are no parts of them.
    ("US attacks will be met", 4), ("met with attacks at 1200 a day", 4),
    // Only short words, of which each is in many quotations.
    ("we have to do it", 5), ("and it is up to us", 5),
    // Another script, in another case and without its dots; one without spaces.
    ("я вел войну ради мира", 6), ("不寻求战争", 7),
    // One word alone.
    ("indications", 0), ("prepared", 1),
    // Nothing in common; too little in common.
    ("supercalifragilistic", nil), ("the additional game of patience is not a war", nil),
    ("it was the best of times that we did ever have in Paris", nil),
    // What a search language means something by is only words here.
    ("\"game\" AND NOT (changed* OR text:^war) NEAR/2", nil), ("'; DROP TABLE -- the game has changed", 1),
    ("\" OR \"", nil),
    // No words.
    ("", nil), ("…—“”", nil), ("\u{0}\u{1}\u{7F}\u{200B}", nil),
  ]

  @Test(arguments: wordings.indices)
  func theWordingIsFoundFirst(index: Int) throws {
    let wording = Self.wordings[index]
    let first = try ledger.search(wording.remembered).wordings.first
    #expect(first?.text == wording.quotation.map { Self.said[$0] }, "\(wording.remembered)")
  }

  @Test func aHitLeadsToSpeakerVersionAndPlace() throws {
    let hit = try #require(try ledger.search("the game has changed").wordings.first)
    let quotation = try #require(hit.quotations.first)
    #expect(hit.quotations.count == 1)
    #expect(quotation.version.outlet == "outlet 1")
    #expect(quotation.version.story == "engine")
    #expect(quotation.version.added == "2020-01-05T10:00:00Z")
    #expect(quotation.speaker?.name == "Ada Lovelace")
    #expect(quotation.content.map(\.text) == [Self.said[1]])
    #expect(quotation.content.map(\.line) == [1])
    #expect(hit.likeness == 1)
  }

  @Test func theMostAlikeComesFirstUpToTheLimit() throws {
    let likes = [
      "The loom is ready and waits for thread.", "The loom is ready and waits for red thread.",
      "The mill is ready and waits for thread.", "The loom was ready and waited for wool.",
    ]
    _ = try ledger.add(
      likes.shuffled().map { Fixture.version(Fixture.article("“⟦\($0)⟧”"), outlet: $0) })
    let hits = try ledger.search("the loom is ready and waits for thread").wordings
    #expect(hits.map(\.text) == likes)
    #expect(hits.map(\.likeness) == hits.map(\.likeness).sorted(by: >))
    for limit in [2, 1, 0, -1] {
      let some = try ledger.search("the loom is ready and waits for thread", limit: limit).wordings
      #expect(some.map(\.text) == Array(likes.prefix(max(0, limit))))
    }
  }

  /// A wording in forty versions is one wording, and keeps none of the others out.
  @Test func whatIsRepeatedIsOneWording() throws {
    _ = try ledger.add(
      (1...40).map { number in
        let text = "Version \(number). Ada Lovelace said: “⟦THE game — has changed; and we are prepared!⟧”"
        return Fixture.version(Fixture.article(text), outlet: "daily", number: number)
      })
    let hits = try ledger.search("the game has changed and we are prepared", limit: 2).wordings
    #expect(hits.map(\.quotations.count) == [40, 1])
    #expect(hits.first?.quotations.map(\.version.number) == Array(1...40))
  }

  /// Where more have the words than are looked at it is said: the first of them all is not known then.
  @Test(arguments: [(40, false), (80, true)])
  func moreThanIsLookedAtIsSaid(count: Int, isPartial: Bool) throws {
    _ = try ledger.add(
      (1...count).map { Fixture.version(Fixture.article("“⟦Harbour \($0)⟧”"), story: "harbour", outlet: "\($0)") })
    let result = try ledger.search("harbour", limit: 1000)
    #expect(result.isPartial == isPartial)
    #expect(result.wordings.count == min(count, 64))
  }

  @Test func otherRenderingsInTheStoryAreGivenToo() throws {
    let whole = "I will not guess at causes, and tonight that means beds, blankets and the truth."
    // What another outlet left of it has none of the words that are remembered.
    let part = "I will not guess at causes, and tonight that means beds."
    _ = try ledger.add([
      Fixture.version(Fixture.article("“⟦\(whole)⟧”"), outlet: "whole"),
      Fixture.version(Fixture.article("“⟦\(part)⟧”"), outlet: "part"),
      Fixture.version(Fixture.article("“⟦\(part)⟧” Elsewhere."), story: "elsewhere", outlet: "part"),
      Fixture.version(
        Fixture.article("“⟦I will not guess at causes, and tonight that means rain.⟧”"), story: "weather"),
    ])
    let hits = try ledger.search("blankets and the truth").wordings
    #expect(hits.map(\.text) == [whole, part])
    #expect(hits.last?.quotations.count == 2)
  }

  @Test func aWordingOfAnyLengthAndContentIsSearchedFor() throws {
    let long = String(repeating: "indications \u{0} \u{FFFF} ' \" ; 日本語 ", count: 20_000)
    #expect(try ledger.search(long).wordings.isEmpty)
    let behind = Self.said[0] + String(repeating: " and so on", count: 20_000)
    #expect(try ledger.search(behind).wordings.isEmpty)
    // Quotations of any length and content are found.
    let article = Fixture.article("⟦\(String(repeating: "the ", count: 50_000))⟧ ⟦\u{0}⟧ ⟦Žižkov⟧ ⟦—⟧", speaker: nil)
    try ledger.add(Fixture.version(article))
    #expect(try ledger.search("the the the the the the").wordings.first?.text.count == 200_000)
    #expect(try ledger.search("zizkov").wordings.first?.text == "Žižkov")
    #expect(try ledger.check().isSound)
  }
}

/// What the index keeps under which numbers: ledgers out there have it so, and a change would part them from it.
@Suite struct StoredIndexTests {
  @Test func theKeysOfWordsAreThoseThatTheyAlwaysWere() throws {
    let folder = try TemporaryFolder()
    try folder.ledger().add(Fixture.version(Fixture.article("Ada Lovelace said: “⟦It is the engine!⟧”")))
    let queue = try DatabaseQueue(path: folder.file("ledger.sqlite"))
    let (keys, hashes) = try queue.read { database in
      (
        try Int64.fetchAll(database, sql: "SELECT key >> 32 FROM posting"),
        try Int64.fetchAll(database, sql: "SELECT hash FROM wording")
      )
    }
    // `it`, `is`, `the`, `engine`: FNV-1a of their first six letters in 31 bits; and two pairs of short words.
    #expect(Set(keys).isSuperset(of: [1_038_838_775, 1_038_820_562, 311_696_485, 2_103_837_604, 824_116_258]))
    #expect(keys.count == 6)
    // Eight bytes of the SHA-256 of `it is the engine `.
    #expect(hashes == [187_869_849_304_631_270])
  }
}
