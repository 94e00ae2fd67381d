import CrossChecking
import Extraction
import Ledger
import Reporting
import Testing
import TextModel

@testable import StetKit

/// Words as they are remembered, traced to everyone who is said to have said them.
struct QuoteTracerTests {
  private static let files = [
    (
      "gate/courier.v1.txt",
      "Date: 2025-03-14\n\n“We did not open that gate, and nobody ordered it opened,” Tomas Brandvold said.\n"
    ),
    (
      "gate/courier.v2.txt",
      "Date: 2025-03-16\n\n“We did open that gate, and nobody ordered it opened,” Tomas Brandvold said.\n"
    ),
    (
      "gate/herald.v1.txt",
      "Date: 2025-03-15\n\n\"We did not open that gate — and nobody ordered it opened,\" said Tomas Brandvold.\n"
    ),
    (
      "gate/sources/press.txt",
      "Date: 2025-03-13\n\n“We did not open that gate, and nobody ordered it opened,” said Tomas Brandvold.\n"
    ),
    ("fair/herald.v1.txt", "“The fair was the best that this town ever had,” Ana Ruiz said.\n"),
  ]

  private func trace(
    _ words: String, in files: [(path: String, text: String)] = Self.files.map { ($0.0, $0.1) }
  ) throws -> TraceReport {
    try QuoteTracer(ledger: StoryFixture(files).ledger).trace(words)
  }

  @Test func wordingsAreGroupedAndInOrder() throws {
    let report = try trace("we did not open that gate and nobody ordered it opened")
    #expect(report.sources.map(\.place.path) == ["Claims/gate/sources/press.txt"])
    #expect(report.sources.map(\.speaker) == ["Tomas Brandvold"])
    // Other marks and dashes are no other wording.
    #expect(
      report.wordings.map { $0.occurrences.map(\.place.path) }
        == [["Claims/gate/courier.v1.txt", "Claims/gate/herald.v1.txt"], ["Claims/gate/courier.v2.txt"]])
    // The wordings are held against the source's.
    #expect(report.wordings[0].comparison?.changes == [])
    #expect(report.wordings[0].comparison?.reference == .source)
    #expect(
      report.wordings[1].comparison?.changes.filter { $0.kind == .removed }.map { $0.text.filter { $0 != " " } } == [
        "not"
      ])
    #expect(report.wordings.flatMap(\.occurrences).allSatisfy { $0.speaker == "Tomas Brandvold" })
    #expect(report.documents.count == 4)
  }

  @Test func whoChangedWhatIsTold() throws {
    let report = try trace("nobody ordered it opened")
    #expect(report.edits.map(\.earlier.place.path) == ["Claims/gate/courier.v1.txt"])
    #expect(report.edits.map(\.later.place.path) == ["Claims/gate/courier.v2.txt"])
    let changes = report.edits.flatMap(\.later.changes).filter { $0.kind != .same }
    #expect(changes.map(\.kind) == [.removed])
    #expect(changes.map { $0.text.filter { $0 != " " } } == ["not"])
  }

  /// The wording that was asked for comes first, whichever was published first.
  @Test func theMostAlikeComesFirst() throws {
    #expect(
      try trace("we did open that gate").wordings.first?.occurrences.map(\.place.path) == ["Claims/gate/courier.v2.txt"]
    )
    #expect(try trace("we did not open that gate").wordings.first?.occurrences.count == 2)
  }

  /// What people remember: another case, no marks, a word wrong, words missing at either end, other forms.
  @Test(arguments: [
    "WE DID NOT OPEN THAT GATE", "nobody ordered it opened", "we did not close that gate and nobody ordered it opened",
    "nobody ordered the gate opened", "we had not opened the gate, and nobody ordered to open it",
  ])
  func wordsNeedNotBeExact(words: String) throws {
    let report = try trace(words)
    #expect(report.wordings.flatMap(\.occurrences).count == 3)
    #expect(report.sources.count == 1)
  }

  /// Words that are nowhere, and words that share only the common ones.
  @Test(arguments: ["purple elephants", "it was the best of times that we did ever have in Paris"])
  func whatNobodySaidIsNotFound(words: String) throws {
    let report = try trace(words)
    #expect(report.wordings.isEmpty)
    #expect(report.sources.isEmpty)
    #expect(report.edits.isEmpty)
    #expect(report.documents.isEmpty)
  }

  /// What is no word cannot be looked for, and nobody is quoted with ten thousand; what means something to a database is
  /// only words.
  @Test(arguments: ["", " ", "“…”", "\"*\" - ()", "\u{0}\u{1B}[", String(repeating: "gate ", count: 10_000)])
  func whatCannotBeTracedIsRefusedInOneLine(words: String) throws {
    let error = #expect(throws: StetError.self) { try trace(words) }
    #expect(error?.description.contains { $0.isNewline } == false)
    #expect(error?.description.utf8.count ?? 0 < 120)
  }

  @Test(arguments: ["gate\" OR \"fair", "NEAR(gate nobody)", "text: gate", "gate' --", "gate\u{0} \u{1B}[31m"])
  func wordsAreNoCommands(words: String) throws {
    let report = try trace(words)
    #expect(!report.wordings.flatMap(\.occurrences).contains { $0.place.path.contains("fair") })
  }

  /// A word that everybody says is in more wordings than help.
  @Test func moreThanHelpsIsCutShort() throws {
    let things = ["gate", "loom", "mill", "fair", "boat", "road", "hall", "pond", "barn", "lock", "dyke", "farm"]
    let said = things.flatMap { thing in
      ["red", "old"].map { "“The \($0) \(thing) is the one we want,” Ana Ruiz said.\n\n" }
    }
    let report = try trace("is the one we want", in: [("fair/herald.v1.txt", said.joined())])
    #expect(report.isPartial)
    #expect(report.wordings.count == 20)
    #expect(try !trace("the old gate is the one", in: [("fair/herald.v1.txt", said.joined())]).wordings.isEmpty)
  }

  /// Words that are in nearly every quotation tell of none; but where they are all that somebody said, they are found.
  @Test func wordsThatAreEverywhereAreNotEnough() throws {
    let files = [
      (
        "fair/herald.v1.txt",
        "“The fair was the best of it,” Ana Ruiz said.\n\n“It is,” said Tom Price.\n\n“We did it,” Ruiz said.\n"
      )
    ]
    for words in ["the", "We", "of it", "of the"] {
      let error = #expect(throws: StetError.self) { try trace(words, in: files) }
      #expect(error?.description == "'\(words)' stands in nearly everything that is said; give more of the words")
    }
    #expect(try trace("it is!", in: files).wordings.map(\.text) == ["It is,"])
  }

  /// A word of sense among them is what is looked for: the others find nothing by themselves.
  @Test func commonWordsOfAFewFindNothingByThemselves() throws {
    let files = [
      (
        "fair/herald.v1.txt",
        "“He answered in court and not on the steps of the hall,” Ana Ruiz said.\n\n“That is the truth,” Ruiz said.\n\n"
          + "“It is all in the day book, and the day book is in the office,” said Tom Price.\n"
      )
    ]
    #expect(try trace("of the truth", in: files).wordings.map(\.text) == ["That is the truth,"])
    #expect(try trace("the beds and the sheets", in: files).wordings.isEmpty)
  }
}

/// Words in any order and form, for which nothing has them as they were asked for.
struct AnyOrderTraceTests {
  private static let files = [
    (
      "ferry/herald.v1.txt",
      "“The crews were never promised bonuses, not by me, not by anyone in my department,” Linh Tran said.\n\n"
        + "“We cannot run a ferry on goodwill alone,” she said.\n"
    ),
    ("ferry/sources/talk.txt", "TRAN: Our crews sleep on board in the winter.\n\nQ: Do they?\n\nTRAN: They do.\n"),
  ]

  private func trace(_ words: String) throws -> TraceReport {
    try QuoteTracer(ledger: StoryFixture(Self.files.map { ($0.0, $0.1) }).ledger).trace(words)
  }

  /// What is remembered, and how the quotation begins.
  static let rows = [
    ("bonus crews promised never", "The crews"), ("a bonus was promised to the crew", "The crews"),
    ("department bonuses crews", "The crews"), ("running ferries on goodwill", "We cannot"),
    // One word in four may be wrong.
    ("goodwill alone ferry boats", "We cannot"),
  ]

  @Test(arguments: rows)
  func wordsAreFoundInAnyOrder(words: String, beginning: String) throws {
    let report = try trace(words)
    #expect(report.wordings.count == 1)
    #expect(report.wordings.first?.text.hasPrefix(beginning) == true)
    #expect(report.wordings.allSatisfy { $0.likeness <= 0.5 })
  }

  @Test func sourcesAreFoundToo() throws {
    let report = try trace("winters board crew sleeping")
    #expect(report.sources.map(\.wording) == ["Our crews sleep on board in the winter."])
    #expect(report.isInAnotherOrder)
  }

  /// What has them in their order comes without a word on it; too few of them, or one alone, find nothing.
  @Test func theOrderCountsWhereItIsThere() throws {
    #expect(try !trace("the crews were never promised bonuses").isInAnotherOrder)
    for words in ["goodwill bridge", "elephants", "department of ferries and goodwill bridges in Paris"] {
      let report = try trace(words)
      #expect(report.wordings.isEmpty && report.sources.isEmpty, "\(words)")
    }
  }

  @Test func formsAreThoseOfTheGrammar() {
    let forms = WordForms()
    let rows = [
      ("bonus", "bonuses"), ("bonuses", "bonus"), ("ferry", "ferries"), ("ferries", "ferry"), ("Crew", "crews"),
      ("order", "ordered"), ("ordered", "order"), ("voted", "voting"), ("vote", "voting"), ("fix", "fixes"),
      ("running", "run"), ("planned", "plan"),
    ]
    for (word, form) in rows { #expect(forms.forms(of: word).contains(form), "\(word): \(forms.forms(of: word))") }
    #expect(forms.forms(of: "s") == ["s"])
    #expect(forms.forms(of: String(repeating: "ing", count: 1000)).count <= 24)
  }
}

/// What sources say without quotation marks.
struct SourceTraceTests {
  private static let transcript = """
    Title: Press conference, town hall
    Date: 2025-03-13

    HALLORAN: Thank you all for coming out at this hour. My first duty is to the people of the lower town, and tonight \
    that means beds, blankets and the truth. I will not guess at causes.

    BRANDVOLD: We had a critical failure of the lifting gear. We did not open that gate, and nobody in this company ordered \
    it opened.

    """

  private static func sources(_ words: String) throws -> [Occurrence] {
    let fixture = try StoryFixture([
      ("gate/sources/press.txt", transcript),
      ("gate/courier.v1.txt", "“We had a serious failure of the lifting gear,” Tomas Brandvold said.\n"),
    ])
    return try QuoteTracer(ledger: fixture.ledger).trace(words).sources
  }

  /// What is asked for, who says it in the transcript, and the passage: whole sentences.
  static let passages: [(words: String, speaker: String?, passage: String)] = [
    // A part of a sentence, of one that its speaker's name stands before, of two sentences in one.
    (
      "beds, blankets and the truth", "HALLORAN",
      "My first duty is to the people of the lower town, and tonight that means beds, blankets and the truth."
    ),
    ("thank you for coming out", "HALLORAN", "Thank you all for coming out at this hour."),
    (
      "a critical failure of the gear. We did not open that gate", "BRANDVOLD",
      "We had a critical failure of the lifting gear. We did not open that gate, and nobody in this company ordered it opened."
    ),
    // Words wrong, and other forms of them.
    ("I shall not guess at the causes", "HALLORAN", "I will not guess at causes."),
    (
      "nobody in that company has ordered it to be opened", "BRANDVOLD",
      "We did not open that gate, and nobody in this company ordered it opened."
    ),
  ]

  @Test(arguments: passages.indices)
  func thePassageIsFoundWithItsPlaceAndSpeaker(index: Int) throws {
    let row = Self.passages[index]
    let sources = try Self.sources(row.words)
    #expect(sources.map(\.speaker) == [row.speaker])
    #expect(sources.map(\.wording) == [row.passage])
    let span = try #require(sources.first?.place.span)
    #expect(String(decoding: Array(Self.transcript.utf8)[span.range], as: UTF8.self) == row.passage)
  }

  @Test func quotationsAreHeldAgainstTheSourceAndNotAgainstWhatItSaysAround() throws {
    let fixture = try StoryFixture([
      ("gate/sources/press.txt", Self.transcript),
      ("gate/courier.v1.txt", "“Tonight that means beds, blankets and truth,” Ada Halloran said.\n"),
    ])
    let report = try QuoteTracer(ledger: fixture.ledger).trace("tonight that means beds")
    #expect(report.wordings.count == 1)
    let changes = try #require(report.wordings.first?.comparison?.changes)
    #expect(changes.filter { $0.kind != .same }.map { $0.text.filter { $0 != " " } } == ["the"])
  }

  /// A ledger of a program that kept no sentences of sources.
  @Test func olderSourcesAreReadAgain() throws {
    let fixture = try StoryFixture([("gate/sources/press.txt", Self.transcript)])
    let before = try fixture.ledger.check()
    try OlderSources.reread(in: fixture.ledger, program: "later")
    #expect(try fixture.ledger.check() == before)
    #expect(try fixture.ledger.sourcesWithoutSentences(notReadBy: "later").isEmpty)
  }

  /// The passage that a wording is like, and not the first one, nor a word that another sentence shares.
  @Test func wordingsAreHeldAgainstThePassageThatTheyAreLike() throws {
    let fixture = try StoryFixture([
      (
        "gate/sources/press.txt",
        """
        QUESTION: Did we ever refuse an inspection of the gate?

        HALLORAN: We have never refused an inspection, and we told the company twice in January that the gate was failing.

        BRANDVOLD: That is not so.

        """
      ),
      ("gate/courier.v1.txt", "“We told the firm in January that the gate was failing,” Ada Halloran said.\n"),
      ("gate/herald.v1.txt", "“Nothing about the inspection was ever put to us in writing,” Tomas Brandvold said.\n"),
    ])
    let tracer = QuoteTracer(ledger: fixture.ledger)
    let told = try #require(try tracer.trace("told the firm in January").wordings.first?.comparison)
    #expect(told.reference == .source)
    #expect(
      told.changes.filter { $0.kind == .removed }.map { $0.text.split(separator: " ") } == [["company", "twice"]])
    #expect(told.changes.filter { $0.kind == .added }.map { $0.text.split(separator: " ") } == [["firm"]])
    // What is like none of them is held against none.
    let other = try tracer.trace("inspection").wordings.first { $0.text.hasPrefix("Nothing") }
    #expect(other != nil)
    #expect(other?.comparison == nil)
  }

  /// The source of what was found, where it has other words than those that were asked for.
  @Test func theSourceOfAParaphraseIsShown() throws {
    let fixture = try StoryFixture([
      ("gate/sources/press.txt", Self.transcript),
      (
        "gate/courier.v1.txt",
        "“We had a bad breakdown of the lifting gear. We did not open that gate, and no one in this company gave the order,” "
          + "Tomas Brandvold said.\n"
      ),
    ])
    let report = try QuoteTracer(ledger: fixture.ledger).trace("no one gave the order")
    #expect(report.wordings.count == 1)
    #expect(report.sources.map(\.speaker) == ["BRANDVOLD"])
  }

  /// What stands before and behind the passage that has the words is in the source too, and not the article's own.
  @Test func wordsBesideThePassageAreNotTakenForNew() throws {
    let fixture = try StoryFixture([
      ("gate/sources/press.txt", Self.transcript),
      (
        "gate/courier.v1.txt",
        "“We had a critical failure of the lifting gear. We did not open that gate,” Tomas Brandvold said.\n"
      ),
    ])
    let report = try QuoteTracer(ledger: fixture.ledger).trace("did not open that gate")
    #expect(report.sources.count == 1)
    #expect(report.wordings.first?.comparison?.reference == .source)
    #expect(report.wordings.first?.comparison?.changes == [])
  }

  /// A word in the place of the first one of a passage is shown with it.
  @Test func theFirstWordOfAnotherWordingIsShown() throws {
    let fixture = try StoryFixture([
      ("gate/courier.v1.txt", "Date: 2025-03-14\n\n“Nobody ordered it opened that night,” Tomas Brandvold said.\n"),
      ("gate/courier.v2.txt", "Date: 2025-03-15\n\n“Someone ordered it opened that night,” Tomas Brandvold said.\n"),
    ])
    let report = try QuoteTracer(ledger: fixture.ledger).trace("ordered it opened that night")
    let changes = report.wordings.compactMap(\.comparison).flatMap(\.changes).filter { $0.kind != .same }
    #expect(changes.map { $0.text.filter { $0 != " " } } == ["Nobody", "Someone"])
  }

  /// What the sentence before ends with, or the next begins with, is not what a word stands for.
  @Test func anotherSentenceIsNoneOfTheWording() throws {
    let fixture = try StoryFixture([
      ("gate/sources/press.txt", Self.transcript),
      ("gate/courier.v1.txt", "“Just beds, blankets and the truth here. Nothing else,” Ada Halloran said.\n"),
      ("gate/herald.v1.txt", "“Many thanks to you all for coming out at this hour today,” Ada Halloran said.\n"),
    ])
    let tracer = QuoteTracer(ledger: fixture.ledger)
    for words in ["beds blankets and the truth", "for coming out at this hour"] {
      let changes = try tracer.trace(words).wordings.compactMap(\.comparison).flatMap(\.changes)
      #expect(!changes.isEmpty)
      for change in changes where change.kind == .removed {
        #expect(!change.text.contains("I will") && !change.text.contains("My"), "\(change.text)")
      }
    }
  }

  @Test func whatIsNotSaidThereIsNotFound() throws {
    #expect(try Self.sources("purple elephants in our town").isEmpty)
  }
}
