import Extraction
import Testing
import TextModel

@testable import CrossChecking

@Suite struct VerificationTests {
  static let transcript = """
    MODERATOR: Madam mayor, will the school close?

    RUIZ: We will not close the school this year, whatever the council says. It is old, and it needs a new roof, \
    but it is safe.

    HALE: I have never said that the school should close. I said that it costs too much.
    """

  struct Row: Sendable, CustomTestStringConvertible {
    let article: String
    let rules: [String]
    var testDescription: String { article }
  }

  static let rows = [
    // Word for word.
    Row(article: "\"We will not close the school this year,\" Anna Ruiz said.", rules: []),
    // A part of a sentence.
    Row(article: "Anna Ruiz said the school \"needs a new roof\".", rules: []),
    // Two fragments, and the writer's words between them.
    Row(article: "Anna Ruiz said the school \"is old\" and yet \"is safe\".", rules: []),
    // Cut, and shown.
    Row(article: "\"It is old ... but it is safe,\" Anna Ruiz said.", rules: []),
    // Cut, and not shown.
    Row(article: "\"It is old, but it is safe,\" Anna Ruiz said.", rules: ["quote.truncated"]),
    // A word exchanged.
    Row(article: "\"We will not close the school next year,\" Anna Ruiz said.", rules: ["quote.altered"]),
    // The negation lost.
    Row(article: "\"We will close the school this year,\" Anna Ruiz said.", rules: ["quote.negation"]),
    // In another mouth.
    Row(article: "\"I said that it costs too much,\" Anna Ruiz said.", rules: ["quote.speaker-changed"]),
    // Said by nobody.
    Row(article: "\"The army will build us another bridge,\" Anna Ruiz said.", rules: ["quote.unverified"]),
  ]

  @Test(arguments: rows)
  func quotationsAreHeldAgainstTheSource(_ row: Row) {
    let findings = Reader.compare(Self.transcript, row.article, as: .source)
    #expect(findings.map(\.rule) == row.rules, "\(findings.map(\.line).joined(separator: "\n"))")
  }

  /// With several sources each quotation is held against the one that has it.
  @Test func eachQuotationFindsItsSource() {
    let article = Reader.article(
      "\"We will not close the school this year,\" Anna Ruiz said.\n\n\"The harbour pays for itself,\" Peter Lund said."
    )
    let sources = [Reader.article(Self.transcript), Reader.article("LUND: The harbour pays for itself.")]
    #expect(Reader.checker.verify(article, against: sources).isEmpty)
    #expect(Reader.checker.verify(article, against: [sources[0]]).map(\.rule) == ["quote.unverified"])
  }

  /// Where a source has one sentence of a quotation, only the others are missing.
  @Test func onlyWhatIsMissingIsNamed() {
    let source = "LUND: Nobody called me. I heard it on the radio, like everybody else."
    let rows = [
      (
        "\"Nobody called me. I'll ask the council to meet,\" Lund said.",
        "none of them has “I'll ask the council to meet”"
      ),
      (
        "\"The county is to blame for it. Nobody called me,\" Lund said.",
        "none of them has “The county is to blame for it"
      ),
      (
        "\"Nobody saw me. I'll ask the council to meet,\" Lund said.",
        "None of the sources has the quotation “Nobody saw me"
      ),
    ]
    for (article, words) in rows {
      let found = Reader.compare(source, article, as: .source)
      #expect(found.map(\.rule) == ["quote.unverified"], "\(found.map(\.line))")
      #expect(found.first?.message.contains(words) == true, "\(found.map(\.line))")
    }
  }

  /// Words in another order are an altered quotation, shown with both orders.
  @Test func wordsInAnotherOrderAreShownInBoth() {
    let (said, given) = ("I never promised a bonus to the crews.", "I never promised the crews a bonus.")
    let verified = Reader.compare("LUND: \(said) I said we would look at it.", "\"\(given)\" Lund said.", as: .source)
    let edited = Reader.compare("“\(said)” Peter Lund said.", "“\(given)” Peter Lund said.", as: .version)
    for found in [verified, edited.filter { $0.rule != "edit.silent" }] {
      #expect(found.map(\.rule) == ["quote.altered"], "\(found.map(\.line))")
      #expect(found.first?.message.contains("another order") == true, "\(found.map(\.line))")
      let question = found.first?.evidence.question ?? ""
      #expect(question.contains("“a bonus to the crews") && question.contains("“the crews a bonus"), "\(question)")
    }
  }

  /// A house that cleans speech lets hesitations, false starts and contractions go; another one is told.
  @Test func cleanedSpeechIsAMatterOfTheHouse() {
    let source = Reader.article(
      "RUIZ: We, uh, we will -- we will rebuild it, you know, by June. I'm not gonna wait for the county's money.\n\nHALE: And the money?"
    )
    let rows: [(article: String, isClean: Bool)] = [
      ("“We will rebuild it by June,” Ruiz said.", true),
      ("“I am not going to wait for the county's money,” Ruiz said.", true),
      // Grammar and words are not speech that is cleaned.
      ("“We shall rebuild it by June,” Ruiz said.", false),
      ("“I'm not going to wait long for the county's money,” Ruiz said.", false),
    ]
    let clean = CrossChecker(settings: RuleSettings(quotes: .cleanVerbatim))
    for (text, isClean) in rows {
      let article = Reader.article(text)
      let strict = Reader.checker.verification(of: article, against: [source])
      #expect(strict.quotations.map(\.status) == [.altered], "\(text)")
      #expect(
        strict.findings.allSatisfy { isClean == ($0.severity == .suggestion) },
        "\(text): \(strict.findings.map(\.line))")
      let cleaned = clean.verification(of: article, against: [source])
      #expect(cleaned.quotations.map(\.status) == [isClean ? .verbatim : .altered], "\(text)")
      #expect(cleaned.findings.isEmpty == isClean, "\(text)")
    }
  }
}
