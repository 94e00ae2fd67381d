import Extraction
import Ledger
import Mentions
import QuoteExtraction
import TestSupport
import Testing
import TextModel

@Suite struct AddingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func whatIsAddedComesBackAsItWas() throws {
    for (name, marked) in MarkedText.variants(of: "Ada Lovelace said: “⟦The Analytical Engine weaves.⟧”\nShe left.") {
      let ledger = try folder.ledger("\(name).sqlite")
      let article = Fixture.article(marked)
      try ledger.add(Fixture.version(article))
      let version = try #require(try ledger.versions(of: "engine").first)
      #expect(try ledger.bytes(of: version) == article.source.bytes, "\(name)")
      #expect(version.hash == ContentHash(of: article.source.bytes), "\(name)")
      #expect(version.byteCount == article.source.bytes.count, "\(name)")
      let quotation = try #require(try ledger.quotations(of: "engine").first)
      let expected = try #require(article.quotations.first)
      #expect(quotation.content == expected.spans.map { article.place(of: $0) }, "\(name)")
      #expect(quotation.quoted == quotation.content, "\(name)")
      #expect(quotation.text == "The Analytical Engine weaves.", "\(name)")
      #expect(quotation.speaker?.name == "Ada Lovelace", "\(name)")
      #expect(quotation.speaker?.mention == expected.speaker.map { article.place(of: $0.mention) }, "\(name)")
      #expect(quotation.cue?.place == expected.cue.map { article.place(of: $0.span) }, "\(name)")
      #expect(quotation.candidates == expected.candidates, "\(name)")
      #expect(try ledger.check().isSound, "\(name)")
    }
  }

  /// A mixed quotation in two parts: what was said, what of it stands inside marks, its cue and its candidates.
  @Test func aQuotationInPartsKeepsEachPart() throws {
    for (name, variant) in MarkedText.variants(of: "⟦there were “⟦some indications⟧”⟧, ⟦he⟧ ⟦said⟧, ⟦of “⟦attacks⟧”⟧.")
    {
      let text = MarkedText(variant)
      let reading = ReadingText(verbatim: text.text)
      let spans = text.spans
      let quotation = Quotation(
        kind: .mixed, spans: [spans[0], spans[4]], quotedSpans: [spans[1], spans[5]],
        cue: Cue(span: spans[3], lemma: "say", stance: .denying, isNegated: true),
        speaker: Speaker(name: "Mark Esper", kind: .role, mention: spans[2], entity: 3, confidence: 0.75),
        candidates: [
          SpeakerCandidate(name: "Mark Esper", confidence: 0.75), SpeakerCandidate(name: "Ahmed", confidence: 0.25),
        ], closing: .recovered)
      let article = Article(
        path: "story/daily.md", source: SourceText(utf8: reading.bytes), reading: reading, metadata: ArticleMetadata(),
        layout: TextLayout(tokens: [], sentences: [], paragraphs: []), cast: Cast(entities: [], mentions: []),
        quotations: [quotation], quantities: [], times: [], claims: [])
      let ledger = try folder.ledger("\(name).sqlite")
      try ledger.add(Fixture.version(article))
      let kept = try #require(try ledger.quotations(of: "engine").first)
      let places = spans.map { article.place(of: $0) }
      #expect(kept.kind == .mixed)
      #expect(kept.closing == .recovered)
      #expect(kept.text == "there were “some indications” of “attacks”")
      #expect(kept.content == [places[0], places[4]], "\(name)")
      #expect(kept.quoted == [places[1], places[5]], "\(name)")
      #expect(kept.cue?.place == places[3], "\(name)")
      #expect(kept.cue?.lemma == "say")
      #expect(kept.cue?.stance == .denying)
      #expect(kept.cue?.isNegated == true)
      #expect(kept.speaker?.mention == places[2], "\(name)")
      #expect(kept.speaker?.kind == .role)
      #expect(kept.speaker?.confidence == 0.75)
      #expect(kept.candidates == quotation.candidates)
      #expect(try ledger.check().isSound, "\(name)")
    }
  }

  @Test func metadataIsKept() throws {
    var metadata = ArticleMetadata()
    metadata.title = "The Engine"
    metadata.published = "1843-09-01"
    metadata.modified = "1843-09-02T08:00:00Z"
    metadata.url = "https://example.org/engine"
    metadata.language = "en-GB"
    metadata.byline = "A. A. L."
    let text = "Nothing was said."
    let article = Fixture.article(
      source: SourceText(utf8: Array(text.utf8)), reading: ReadingText(verbatim: text), quoted: [], speaker: nil,
      path: "engine/daily.md", metadata: metadata)
    let ledger = try folder.ledger()
    try ledger.add(Fixture.version(article, role: .source, number: 7))
    let version = try #require(try ledger.versions(of: "engine").first)
    #expect(version.role == .source)
    #expect(version.number == 7)
    #expect(version.path == "engine/daily.md")
    #expect(version.title == metadata.title)
    #expect(version.published == metadata.published)
    #expect(version.modified == metadata.modified)
    #expect(version.address == metadata.url)
    #expect(version.language == metadata.language)
    #expect(version.byline == metadata.byline)
    #expect(version.added == "2020-01-05T10:00:00Z")
    #expect(version.encoding == "utf-8")
  }

  /// What is added, one after the other, to one outlet's article: (words, number asked for, what becomes of it).
  static let sequences: [[(topic: String, number: Int?, becomes: String)]] = [
    // Without numbers, each new text takes the next one.
    [("A", nil, "added 1"), ("B", nil, "added 2"), ("C", nil, "added 3")],
    // The same bytes again change nothing, with their number or without.
    [("A", nil, "added 1"), ("A", nil, "unchanged 1"), ("A", 1, "unchanged 1")],
    // Other bytes under a number that is taken are refused, and the number after is free still.
    [("A", 1, "added 1"), ("B", 1, "refused"), ("B", nil, "added 2")],
    // A gap in the numbers is left open: the next number is behind the last.
    [("A", 4, "added 4"), ("B", nil, "added 5"), ("C", 2, "added 2"), ("D", nil, "added 6")],
    // A text that goes back to what it was is a version of its own when its number says so.
    [("A", 1, "added 1"), ("B", 2, "added 2"), ("A", 3, "added 3"), ("A", nil, "unchanged 3")],
    // Numbers that no version can have.
    [("A", 0, "refused"), ("A", -1, "refused"), ("A", 1_000_000, "refused"), ("A", .max, "refused")],
    // There is no number behind the last one.
    [("A", 999_999, "added 999999"), ("B", nil, "refused")],
  ]

  @Test(arguments: sequences.indices)
  func addingInTurn(index: Int) throws {
    let sequence = Self.sequences[index]
    let versions = sequence.map { Fixture.version(about: $0.topic, number: $0.number) }
    let asOne = try folder.ledger("one.sqlite").add(versions)
    #expect(asOne.map(\.summary) == sequence.map(\.becomes))
    let ledger = try folder.ledger("each.sqlite")
    for (version, step) in zip(versions, sequence) {
      if step.becomes == "refused" {
        #expect(throws: LedgerError.self) { try ledger.add(version) }
      } else {
        #expect(try ledger.add(version).summary == step.becomes)
      }
    }
    let kept = sequence.filter { $0.becomes.hasPrefix("added") }.count
    #expect(try ledger.statistics().versions == kept)
    #expect(try ledger.check().isSound)
  }

  /// The first version of a source has no number in its name, and is the first whenever it is added.
  @Test func theFirstVersionOfASourceMayComeLater() throws {
    let ledger = try folder.ledger()
    func add(_ topic: String, _ name: String, _ number: Int?, role: ArticleRole = .source) throws -> String {
      let article = Fixture.article("Ada Lovelace said “⟦\(topic)⟧.”", path: "engine/\(name).txt")
      return try ledger.add(Fixture.version(article, role: role, outlet: "press", number: number)).summary
    }
    #expect(try add("B", "press.v2", 2) == "added 2")
    #expect(try add("A", "press", nil) == "added 1")
    // The same file, kept up to date: a version behind the last.
    #expect(try add("C", "press", nil) == "added 3")
    // An article's file without a number is its latest state.
    #expect(try add("D", "press.v2", 2, role: .article) == "added 2")
    #expect(try add("E", "press", nil, role: .article) == "added 3")
    #expect(try ledger.check().isSound)
  }

  @Test func addingTheSameAgainChangesNoByte() throws {
    let ledger = try folder.ledger()
    let versions = ["A", "B", "C"].map { Fixture.version(about: $0, outlet: $0) }
    _ = try ledger.add(versions)
    let before = try (ledger.statistics(), ledger.quotations(of: "engine"))
    #expect(try ledger.add(versions).map(\.summary) == ["unchanged 1", "unchanged 1", "unchanged 1"])
    #expect(try ledger.statistics() == before.0)
    #expect(try ledger.quotations(of: "engine") == before.1)
  }

  @Test func versionsComeInAStableOrder() throws {
    let ledger = try folder.ledger()
    let article = { (topic: String) in Fixture.article("“⟦\(topic)⟧”") }
    _ = try ledger.add([
      Fixture.version(article("1"), role: .source, outlet: "court"), Fixture.version(article("2"), outlet: "weekly"),
      Fixture.version(article("3"), outlet: "daily", number: 10),
      Fixture.version(article("4"), outlet: "daily", number: 9),
      Fixture.version(article("5"), story: "another", outlet: "daily"),
    ])
    let names = try ledger.versions(of: "engine").map { "\($0.role) \($0.outlet) \($0.number)" }
    #expect(names == ["article daily 9", "article daily 10", "article weekly 1", "source court 1"])
    #expect(
      try ledger.stories().map { [$0.name, "\($0.articleCount)", "\($0.sourceCount)", "\($0.versionCount)"] } == [
        ["another", "1", "0", "1"], ["engine", "2", "1", "4"],
      ])
    #expect(try ledger.versions(of: "no such story").isEmpty)
  }

  /// A reading text with repaired entities and with words that stand for nothing in the file: what is kept are the
  /// file's bytes, and a passage without any is kept too.
  @Test func damagedTextKeepsTheFilesBytes() throws {
    let source = SourceText(utf8: Array("Ada Lovelace said &quot;Go&amp;go.&quot;".utf8))
    var map = OffsetMap<Coordinates.Reading, Coordinates.Source>.Builder()
    map.copy(0..<18)
    map.replace(18..<24, with: 1)
    map.copy(24..<26)
    map.replace(26..<31, with: 1)
    map.copy(31..<34)
    map.replace(34..<40, with: 1)
    map.replace(40..<40, with: 1)
    let reading = ReadingText(
      bytes: Array("Ada Lovelace said \"Go&go.\"\n".utf8), origin: map.finish(originCount: source.bytes.count))
    let article = Fixture.article(
      source: source, reading: reading, quoted: [ReadingSpan(19, 25), ReadingSpan(26, 27)], speaker: nil,
      path: "engine/daily.html")
    let ledger = try folder.ledger()
    try ledger.add(Fixture.version(article))
    let quotations = try ledger.quotations(of: "engine")
    #expect(quotations.map(\.content).map { $0.map(\.span) } == [[SourceSpan(24, 34)], [SourceSpan(40, 40)]])
    #expect(quotations.map(\.text) == ["Go&go.", "\n"])
    #expect(try ledger.check().isSound)
  }

  @Test func emptyFileIsKept() throws {
    let ledger = try folder.ledger()
    try ledger.add(Fixture.version(Fixture.article("")))
    let version = try #require(try ledger.versions(of: "engine").first)
    #expect(try ledger.bytes(of: version).isEmpty)
    #expect(try ledger.check().isSound)
  }
}
