import Lexicons
import Mentions
import TestSupport
import Testing
import TextModel

/// Pronouns: what they say, and whom they stand for.
@Suite struct PronounTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let name: String?

    init(_ text: String, _ name: String?) {
      self.text = text
      self.name = name
    }

    var testDescription: String { text }
  }

  static let rows: [Row] = [
    // The only one who fits.
    Row("Alan Brook spoke. ⟦He⟧ left.", "Alan Brook"),
    // Gender decides.
    Row("Alan Brook met Susan Tanner. ⟦She⟧ left.", "Susan Tanner"),
    // Gender decides against the nearer one.
    Row("Alan Brook met Susan Tanner. ⟦He⟧ left.", "Alan Brook"),
    // The subject before the object.
    Row("Alan Brook praised Peter Lindqvist. ⟦He⟧ left.", "Alan Brook"),
    // A gendered role.
    Row("A police spokeswoman spoke. ⟦She⟧ left.", "police spokeswoman"),
    // Not the last capitalised word.
    Row("Alan Brook flew to Saudi Arabia. ⟦He⟧ left.", "Alan Brook"),
    // A neuter pronoun is no person.
    Row("Alan Brook sued the FBI. ⟦It⟧ declined.", "FBI"),
    // A plural one wants a plural.
    Row("Alan Brook met officials. ⟦They⟧ declined.", "officials"),
    // The object of a clause is not its subject.
    Row("Alan Brook spoke. Peter Lindqvist thanked ⟦him⟧.", "Alan Brook"),
    // A reflexive is its subject.
    Row("Alan Brook met Peter Lindqvist. Lindqvist thanked ⟦himself⟧.", "Peter Lindqvist"),
    // A relative stands for the words before it.
    Row("They met Alan Brook and Susan Tanner, ⟦who⟧ left.", "Susan Tanner"),
    // A chain stays with whom it began with.
    Row("Alan Brook spoke. He left. Then ⟦he⟧ slept.", "Alan Brook"),
    // Who opens the paragraph, not whom the last one spoke of at length.
    Row("Alan Brook spoke. Brook wept. Brook left.\n\nPeter Lindqvist agreed. ⟦He⟧ left.", "Peter Lindqvist"),
    // A name whose gender no list knows.
    Row("Zorvan Quellik spoke. ⟦She⟧ left.", "Zorvan Quellik"),
  ]

  @Test(arguments: rows) func standsFor(row: Row) throws {
    for variant in MarkedText.variants(of: row.text) {
      let marked = MarkedText(variant.marked)
      let span = try #require(marked.spans.first)
      #expect(Reader(marked.text).antecedents(at: span).first == row.name, "\(variant.name)")
    }
  }

  @Test(arguments: [
    // Nobody is there.
    "⟦He⟧ left.",
    // Nobody who fits is there.
    "Susan Tanner spoke. ⟦He⟧ left.",
    // An organisation is nobody whom `he` stands for.
    "The FBI spoke. ⟦He⟧ left.",
  ]) func standsForNobody(text: String) throws {
    let marked = MarkedText(text)
    #expect(Reader(marked.text).antecedents(at: try #require(marked.spans.first)).isEmpty)
  }

  @Test func whoIsMentionedInAQuotationIsNotMeantOutside() {
    let marked = MarkedText("Alan Brook spoke. “⟦Ask Peter Lindqvist⟧,” ⟦he⟧ said.")
    let reader = Reader(marked.text)
    #expect(reader.antecedents(at: marked.spans[1], ignoring: [marked.spans[0]]) == ["Alan Brook"])
  }

  @Test func aPronounThatWasResolvedTellsTheGenderOfAnUnknownName() {
    let marked = MarkedText("Zorvan Quellik spoke. She left. Later ⟦he⟧ slept.")
    #expect(Reader(marked.text).antecedents(at: marked.spans[0]).isEmpty)
  }

  @Test func theTableKnowsFormsAndCases() throws {
    let table = PronounTable()
    let she = try #require(table[WordHash.of("She")])
    #expect(she == Pronoun(person: .third, number: .singular, gender: .female, cases: .subject))
    #expect(try #require(table[WordHash.of("her")]).cases == [.object, .possessive])
    #expect(try #require(table[WordHash.of("we")]).person == .first)
    #expect(try #require(table[WordHash.of("you")]).number == .either)
    #expect(table[WordHash.of("table")] == nil)
  }
}
