import Extraction
import Testing
import TextModel

@testable import CrossChecking

@Suite struct CrossCheckerTests {
  static let earlier =
    "\"We will not close the school,\" Anna Ruiz said. The vote is on Friday.\n\nAt least 25 boats sank in the storm."
  static let later =
    "\"We will close the school,\" Anna Ruiz said. The vote is on Friday.\n\nAt least 52 boats sank in the storm."

  @Test func findingsComeByPlaceThenRule() {
    let findings = Reader.compare(Self.earlier, Self.later)
    #expect(findings.map(\.rule) == ["edit.silent", "quote.negation", "number.changed"])
    #expect(findings.map(\.primary.span.start) == findings.map(\.primary.span.start).sorted())
  }

  @Test func theSameInputGivesTheSameFindings() {
    #expect(Reader.compare(Self.earlier, Self.later) == Reader.compare(Self.earlier, Self.later))
  }

  /// A finding keeps its id when text is put before it, and loses it with other words.
  @Test func idsSurviveWhatStandsAround() throws {
    let id = try #require(Reader.compare(Self.earlier, Self.later).first { $0.rule == "quote.negation" }?.id)
    let moved = Reader.compare(Self.earlier, "The hall is small.\n\n" + Self.later)
    #expect(moved.first { $0.rule == "quote.negation" }?.id == id)
    let other = Reader.compare(Self.earlier, Self.later.replacing("the school", with: "the schools"))
    #expect(other.allSatisfy { $0.id != id })
    #expect(id.utf8.count == 16 && id.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) })
  }

  @Test func identityIsPartOfTheId() {
    let (a, b) = (Reader.article(Self.earlier), Reader.article(Self.later))
    let one = Reader.checker.compare(a, b, as: .version, identity: "norvik/times")
    let other = Reader.checker.compare(a, b, as: .version, identity: "norvik/post")
    #expect(Set(one.map(\.id)).isDisjoint(with: other.map(\.id)))
    #expect(Set(one.map(\.id)).count == one.count)
  }

  @Test func aRuleOrFamilyCanBeSwitchedOff() {
    let settings = RuleSettings(levels: ["quote.*": .off, "number.changed": .severity(.suggestion)])
    let findings = Reader.compare(Self.earlier, Self.later, settings: settings)
    #expect(findings.map(\.rule) == ["number.changed"])
    #expect(findings.map(\.severity) == [.suggestion])
  }

  @Test func theMostExactLevelCounts() {
    let settings = RuleSettings(levels: [
      "*": .off, "quote.*": .severity(.warning), "quote.negation": .severity(.error),
    ])
    #expect(settings.level(of: "number.changed") == .off)
    #expect(settings.level(of: "quote.altered") == .severity(.warning))
    #expect(settings.level(of: "quote.negation") == .severity(.error))
  }

  @Test func aNoteMakesAnEditNotSilent() {
    let note = "\n\nCorrection: An earlier version of this article misstated the number of boats."
    #expect(!Reader.compare(Self.earlier, Self.later + note).contains { $0.rule == "edit.silent" })
    #expect(
      Reader.compare(Self.earlier, Self.later + "\n\nPolice will not update the list.").contains {
        $0.rule == "edit.silent"
      })
  }

  /// One warning alone is for the desk to weigh; an error, or two warnings, are owed a note.
  @Test func aLoneWarningNeedsNoNote() {
    let (earlier, later) = (
      "The driver allegedly hit two cars near the old harbour.", "The driver hit two cars near the old harbour."
    )
    #expect(Reader.compare(earlier, later).map(\.rule) == ["claim.hedge-changed"])
    let (second, secondLater) = (
      " The storm may reach the coast of Norvik at night.", " The storm will reach the coast of Norvik at night."
    )
    let found = Reader.compare(earlier + second, later + secondLater)
    #expect(found.map(\.rule).filter { $0 == "edit.silent" }.count == 1)
    #expect(
      found.first { $0.rule == "edit.silent" }?.message == "2 changes of substance, and no note to readers says so.")
  }

  /// What the file has is shown, and more than three of a kind are one finding.
  @Test func damageIsShownAsItIsAndSummedUp() {
    let one = Reader.check("Ruiz called it a \"danger,quot; to everyone.").filter { $0.rule == "text.damaged" }
    #expect(
      one.map(\.message) == ["Damaged text (what is left of an HTML entity): the file has `,quot;`, read as `\"`."])
    #expect(one.first?.evidence.values.map(\.value) == ["what is left of an HTML entity"])
    let many = Reader.check("Ruiz called it &quot;a danger&quot; and Hale &quot;a shame&quot; on Monday.")
      .filter { $0.rule == "text.damaged" }
    #expect(
      many.map(\.message) == [
        "4 places are damaged (an HTML entity); at the first the file has `&quot;`, read as `\"`."
      ])
    #expect(many.first?.evidence.values.map(\.value) == ["an HTML entity", "4"])
    #expect(many.first?.related.count == 3)
  }

  /// The question shows words of one breath, and the marks that came are shown as marks.
  @Test func evidenceIsOfTheQuotation() {
    let said = "“The gear failed on gate two,” said Tom Hale. He held a conference. “We did not open that gate.”"
    let altered = Reader.compare(said, said.replacing("not ", with: "")).first { $0.rule == "quote.negation" }
    #expect(altered?.evidence.question?.contains("“We did not open that gate.” or “We did open that gate.”") == true)
    let marked = Reader.compare("Ruiz said it was a danger to us.", "Ruiz said it was “a danger to us”.")
      .first { $0.rule == "quote.marks-changed" }
    #expect(marked?.evidence.changes.map(\.text) == ["“", "a danger to us", "”"])
    #expect(marked?.evidence.changes.map(\.kind) == [.added, .same, .added])
  }

  @Test func cleanVerbatimLetsSpeechBeCleaned() {
    let (a, b) = ("\"I um don't know that man,\" Anna Ruiz said.", "\"I do not know that man,\" Anna Ruiz said.")
    #expect(Reader.compare(a, b).map(\.severity) == [.suggestion])
    #expect(Reader.compare(a, b, settings: RuleSettings(quotes: .cleanVerbatim)).isEmpty)
  }

  /// Another outlet may cut a quotation where it likes, but not change it.
  @Test func outletsAreHeldToTheWordsTheyShare() {
    let one =
      "\"The bridge was never safe, and it will not open again before spring,\" Anna Ruiz told reporters on Monday."
    let cut = "Mayor Anna Ruiz said the bridge \"will not open again before spring\"."
    let changed = "Mayor Anna Ruiz: \"The bridge was never safe, and it will not open again before summer.\""
    #expect(Reader.compare(one, cut, as: .outlet).isEmpty)
    #expect(Reader.compare(one, changed, as: .outlet).map(\.rule) == ["quote.altered"])
  }

  /// Fifty-one findings of one rule are one.
  @Test func aFloodIsSummedUp() {
    let quotations = (0..<60).map {
      "\"The pillar number \($0) of bridge \($0 * 7) is old and sound,\" Anna Ruiz said."
    }
    let earlier = quotations.joined(separator: "\n\n")
    let findings = Reader.compare(earlier, earlier.replacing("is old", with: "was old"))
    #expect(findings.filter { $0.rule == "quote.altered" }.count == 1)
    #expect(findings.first { $0.rule == "quote.altered" }?.message.hasPrefix("60 passages") == true)
  }

  @Test func oneChangeIsReportedOnce() {
    let findings = Reader.compare(
      "\"We did not sell 40 boats on Monday,\" Anna Ruiz said.", "\"We did sell 40 boats on Monday,\" Anna Ruiz said.")
    #expect(findings.map(\.rule) == ["edit.silent", "quote.negation"])
  }

  /// A quotation in two stretches: no words run together, and the question keeps inside the marks.
  @Test func stretchesOfAQuotationAreParted() throws {
    let earlier = "\"The gear failed on gate two,\" Anna Ruiz said, \"and we did not open that gate.\""
    let later = earlier.replacing("did not open", with: "did open")
    let finding = try #require(Reader.compare(earlier, later).first { $0.rule == "quote.negation" })
    for kind in [WordChange.Kind.removed, .added] {
      let words = finding.evidence.changes.filter { $0.kind == .same || $0.kind == kind }.map(\.text).joined()
      let negation = kind == .removed ? "not " : ""
      #expect(words == "The gear failed on gate two, and we did \(negation)open that gate.")
    }
    let question = try #require(finding.evidence.question)
    #expect(question.contains("“and we did not open that gate.”"), "\(question)")
    #expect(question.contains("“and we did open that gate.”"), "\(question)")
  }
}
