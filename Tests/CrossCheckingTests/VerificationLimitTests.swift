import Extraction
import Testing
import TextModel

@testable import CrossChecking

/// What sources and articles may do to the search, and must not.
@Suite struct VerificationLimitTests {
  static let sentence = "We will not close the school this year, whatever the council decides."

  private func outcome(_ article: String, _ sources: String...) -> VerifiedArticle {
    Reader.checker.verification(of: Reader.article(article), against: sources.map { Reader.article($0) })
  }

  /// One sentence over and over: every seed is everywhere.
  @Test func aSourceThatRepeatsItself() {
    let source = String(repeating: Self.sentence + " ", count: 3000)
    let article = String(repeating: "“\(Self.sentence)” Ruiz said.\n\n", count: 40)
    let found = outcome(article, source)
    #expect(!found.quotations.isEmpty && found.quotations.allSatisfy { $0.status == .verbatim })
    #expect(found.findings.isEmpty)
  }

  /// A "quotation" as long as a book, word for word and with every third word another.
  @Test func aQuotationWithoutEnd() {
    var random = SplitMix64(seed: 5)
    let words = (0..<6000).map { _ in "word\(Int(random.next() % 2000))" }
    let long = outcome("Ruiz said: “\(words.joined(separator: " ")).”", words.joined(separator: " ") + ".")
    #expect(long.quotations.map(\.status) == [.verbatim])
    let other = words.enumerated().map { $0 % 3 == 0 ? "other" : $1 }
    #expect(
      outcome("Ruiz said: “\(other.joined(separator: " ")).”", words.joined(separator: " ")).quotations.count == 1)
  }

  /// Nothing to look in, nothing to look for, no source at all.
  @Test func nothing() {
    let article = "“\(Self.sentence)” Ruiz said."
    #expect(outcome(article).quotations.map(\.status) == [.absent])
    #expect(outcome(article, "", "-").quotations.map(\.status) == [.absent])
    #expect(outcome(article, "RUIZ:\n\nHALE:\n\n>> \n\n[00:12]").quotations.map(\.status) == [.absent])
    #expect(outcome("Nobody said a word.", Self.sentence).quotations.isEmpty)
    #expect(outcome("He said “…” and “[x]”.", Self.sentence).findings.isEmpty)
  }

  /// A question's words given to someone whose only turn, the last, has nothing spoken in it.
  @Test func aLastTurnWithoutWords() {
    let source =
      "HALE: Welcome to the hall, all of you who came.\n\nQ: Will you close the school this year?\n\nRUIZ: [laughs]"
    let found = outcome("“Will you close the school this year,” Ruiz said.", source)
    #expect(found.quotations.map(\.status) == [.verbatim])
    #expect(outcome("“Welcome to the hall,” Hale said.", "RUIZ: [laughs]\n\n" + source).quotations.count == 1)
  }

  /// More than fifty of one rule are one finding; every quotation still has its status.
  @Test func aFloodIsSummedUp() {
    let article = (0..<80).map { "“The river \($0) rose over its banks in the night,” Ruiz said." }.joined(
      separator: "\n\n")
    let found = outcome(article, Self.sentence)
    #expect(found.findings.count { $0.rule == "quote.unverified" } == 1)
    #expect(found.quotations.count { $0.status == .absent } == 80)
  }

  /// A text in another language is told from one in this.
  @Test func anotherLanguageIsNoticed() {
    let german = String(
      repeating: "Der Bürgermeister sagte am Dienstag, dass die Schule nicht geschlossen werde, solange er lebe. ",
      count: 6)
    let french = String(
      repeating: "Le maire a déclaré mardi que l'école ne fermera pas tant que le conseil le soutiendra encore. ",
      count: 6)
    let article = Reader.article("“\(Self.sentence)” Ruiz said.")
    let sources = [german, String(repeating: Self.sentence + " ", count: 6), french].map { Reader.article($0) }
    #expect(Reader.checker.verification(of: article, against: sources).sourcesInOtherLanguages == [0, 2])
  }

  /// Hostile marks: brackets never closed, labels without words, a colon in every word.
  @Test func transcriptsOfMarks() {
    for source in [
      String(repeating: "[", count: 20_000) + Self.sentence, String(repeating: "RUIZ: ", count: 5_000) + Self.sentence,
      String(repeating: "A:", count: 20_000), String(repeating: ">> [00:01:02] (\n", count: 5_000) + Self.sentence,
    ] {
      #expect(outcome("“\(Self.sentence)” Ruiz said.", source).quotations.count == 1)
    }
  }
}
