import Extraction
import Testing
import TextModel

@testable import CrossChecking

/// How what was found of a quotation is told: in whose words, with which passage of the source beside it.
@Suite struct VerifiedWordingTests {
  private func verified(_ source: String, _ article: String) -> VerifiedArticle {
    Reader.checker.verification(of: Reader.article(article), against: [Reader.article(source)])
  }

  /// Pieces that the writer's words part are shown to be pieces.
  @Test func piecesAreShownApart() {
    let source = "RUIZ: It is an old bridge, and it is not safe.\n\nHALE: Thank you.\n\nRUIZ: The rules were clear."
    let rows = [
      ("“It is an old bridge,” Ruiz said, “and it is not safe.”", "It is an old bridge … and it is not safe."),
      ("Ruiz called it “an old bridge” that was “not safe”.", "an old bridge … not safe"),
      ("“It is an old bridge, and it is not safe,” Ruiz said.", "It is an old bridge, and it is not safe,"),
    ]
    for (article, text) in rows { #expect(verified(source, article).quotations.map(\.text) == [text]) }
    let missing = verified(source, "Ruiz said it was “full of holes” and “close to falling down”.").findings
    #expect(
      missing.first?.message.contains("“full of holes … close to falling down”") == true, "\(missing.map(\.line))")
  }

  /// The passage of the source is as long as the words that stand in its place, also where a word before them is gone.
  @Test func thePassageIsWhole() {
    let source = "RUIZ: I wrote a letter of two pages to the chief engineer, and I never got an answer. It is a shame."
    let outcome = verified(
      source, "“I wrote a letter of two pages to the chief engineer, and never received a reply,” Ruiz said.")
    #expect(outcome.findings.first?.message.contains("“got an answer.”") == true, "\(outcome.findings.map(\.line))")
    #expect(outcome.quotations.first?.match?.text.hasSuffix("never got an answer") == true)
  }

  /// A quotation may end before its sentence does, also between a month and its day.
  @Test func aDayMayBeLeftOutAtTheEnd() {
    let source = "RUIZ: The old terminal stays open until September 30. Then it is closed.\n\nHALE: Thank you."
    #expect(verified(source, "“The old terminal stays open until September,” Ruiz said.").findings.isEmpty)
    #expect(verified(source, "“The old terminal stays open until October,” Ruiz said.").findings.count == 1)
    let within = verified(source, "“The terminal in September stays open. Then it is closed,” Ruiz said.").findings
    #expect(!within.isEmpty)
  }

  /// Two answers run together are parted where the sentences are, though a question has a word of the second.
  @Test func twoAnswersRunTogetherArePartedBetweenSentences() {
    let source = """
      RUIZ: Nobody in my office told me. I was as surprised as anyone.

      Q: Will you resign?

      RUIZ: I will not be resigning, whatever the union says.
      """
    let found = verified(source, "“Nobody in my office told me. I will not be resigning,” Ruiz said.").findings
    #expect(found.map(\.rule) == ["quote.spliced"], "\(found.map(\.line))")
    #expect(found.first?.message.contains("“Nobody in my office told me.” and “I will not be resigning”") == true)
  }

  /// What a relative clause denies is nothing of what stands before it.
  @Test func aRelativeClauseDeniesNothingBeforeIt() {
    let rows = [
      ("RUIZ: I will not be resigning over something that I was not told of.", true),
      ("RUIZ: I will not be resigning over this if the council stands by me.", false),
      ("RUIZ: I will not be resigning over those that ask if the council stands by me.", false),
    ]
    for (source, isQuiet) in rows {
      let found = verified(source + "\n\nHALE: Thank you.", "“I will not be resigning,” Ruiz said.").findings
      #expect(found.isEmpty == isQuiet, "\(source): \(found.map(\.line))")
    }
  }

  /// Who is nobody is no one, and denies as much.
  @Test func aNegationInOtherWordsIsStillOne() {
    let source = "RUIZ: Nobody in my office told me about the bridge.\n\nHALE: Thank you."
    let rows = [
      ("No one in my office told me about the bridge", "quote.altered"),
      ("Somebody in my office told me about the bridge", "quote.negation"),
    ]
    for (words, rule) in rows {
      #expect(verified(source, "“\(words),” Ruiz said.").findings.map(\.rule) == [rule], "\(words)")
    }
  }

  /// A month is no auxiliary, though it is spelled like one.
  @Test func theMonthOfMayLimitsNothing() {
    let rows = [("the bridge in May", true), ("the bridge in June", true), ("the bridge, maybe", false)]
    for (words, isQuiet) in rows {
      let source = "RUIZ: They will open \(words). Then the rain comes.\n\nHALE: Thank you."
      #expect(verified(source, "“They will open the bridge,” Ruiz said.").findings.isEmpty == isQuiet, "\(words)")
    }
  }

  /// Nobody speaks a sign; what it stands for may have been said before.
  @Test func aSignAloneIsASuggestion() {
    let source = "RUIZ: We asked for two million pounds, and we got three hundred thousand.\n\nHALE: Thank you."
    let found = verified(source, "“We asked for £2 million … and we got £300,000,” Ruiz said.").findings
    #expect(found.map(\.severity) == [.suggestion], "\(found.map(\.line))")
    let swapped = verified(source, "“We asked for $2 million … and we got £300,000,” Ruiz said.").findings
    #expect(swapped.contains { $0.severity > .suggestion })
  }

  /// What stands before begins with its bracket.
  @Test func theContextHasItsBrackets() {
    let source = "[Ruiz]: Welcome, all of you.\n\n[Hale]: The harbour pays for itself, as it always has."
    let found = verified(source, "“The harbour pays for itself,” Hale said.").quotations
    #expect(found.first?.before?.text == "[Ruiz]: Welcome, all of you.\n\n[Hale]:")
  }

  /// A word or two are anybody's: where they stand in another's mouth says nothing.
  @Test func fragmentsOfAWordOrTwoAreNobodys() {
    let source = """
      RUIZ: It is not going to happen on my watch, and everybody here knows it.

      HALE: The rules were clear to all of us from the start of the year.
      """
    let rows = [
      ("Ruiz said it was \"not going to happen\" and the rules were \"clear\".", false),
      ("Ruiz said it was \"not going to happen\" and the rules were \"clear to all\".", false),
      ("Ruiz said the rules were \"clear to all of us from the start\".", true),
    ]
    for (article, isChanged) in rows {
      let rules = verified(source, article).findings.map(\.rule)
      #expect(rules == (isChanged ? ["quote.speaker-changed"] : []), "\(article)")
    }
  }

  /// What is too short for a rule is not passed over in silence.
  @Test func aFragmentThatIsNowhereIsNoted() {
    let source = "RUIZ: It would cut two million from the water program. The hearing was short.\n\nHALE: Thank you."
    let rows: [(String, [VerifiedQuotation.Flag])] = [
      ("Ruiz said it “would cut two million from the water program” as a “betrayal”.", [.partNotFound]),
      ("Ruiz said it “would cut two million from the water program” with no “hearing”.", []),
    ]
    for (article, flags) in rows {
      let outcome = verified(source, article)
      #expect(outcome.quotations.map(\.flags) == [flags], "\(article)")
      #expect(outcome.quotations.map(\.status) == [.verbatim] && outcome.findings.isEmpty)
    }
  }

  /// Who is not named in the source may be the one who asks in the article.
  @Test func aQuestionGivenAsOneIsNoAnswer() {
    let source = "Q. So you knew about the cracks in the gate?\n\nA. We knew since the spring of last year."
    #expect(verified(source, "“So you knew about the cracks in the gate?” Anna Ruiz asked.").findings.isEmpty)
    #expect(
      verified(source, "“You knew about the cracks in the gate,” Anna Ruiz said.").findings.map(\.rule) == [
        "quote.speaker-changed"
      ])
  }

  /// Roles have an article in a sentence, and values are called after the texts that have them.
  @Test func sidesAndRolesAreNamed() {
    let source = "RUIZ: The bridge is a danger to everyone.\n\nHALE: The harbour pays for itself, as it always has."
    let changed = verified(source, "“The harbour pays for itself, as it always has,” Anna Ruiz said.").findings.first
    #expect(changed?.evidence.values.map(\.name) == ["source", "article"])
    #expect(Phrasing.speaker("official") == "the official")
    #expect(Phrasing.speaker("Anna Ruiz") == "Anna Ruiz")
    #expect(Phrasing.speaker("de Gaulle") == "de Gaulle")
  }

  /// A passage that goes on behind its quotation has both marks.
  @Test func aQuotationMarkIsNotLost() {
    let found = Reader.compare(
      "“We want the records of all the gates by Monday at noon,” Anna Ruiz said in a speech at the harbour on Sunday.",
      "Anna Ruiz said in a speech at the harbour on Sunday that they want the records of all the gates by Monday at noon."
    )
    let changes = found.first { $0.rule == "quote.marks-changed" }?.evidence.changes ?? []
    let earlier = changes.filter { $0.kind != .added }.map { $0.earlierText ?? $0.text }.joined()
    #expect(earlier.filter { $0 == "“" }.count == earlier.filter { $0 == "”" }.count, "\(earlier)")
  }
}
