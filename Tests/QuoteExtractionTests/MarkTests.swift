import QuoteExtraction
import TestSupport
import Testing
import TextModel

/// Which marks quote, which do not, and where what they quote starts and ends.
struct MarkTests {
  static let rows: [QuotationRow] = [
    // Curly double marks, the commonest in print.
    .init("“⟦The bridge is safe,⟧” Anna Keller said.", by: "Anna Keller", cue: "said"),
    // Straight double marks, the commonest on the wire.
    .init("\"⟦The bridge is safe,⟧\" Anna Keller said.", by: "Anna Keller", cue: "said"),
    // British single marks, curly.
    .init("‘⟦The bridge is safe,⟧’ Anna Keller said.", by: "Anna Keller", cue: "said"),
    // British single marks, straight.
    .init("'⟦The bridge is safe,⟧' Anna Keller said.", by: "Anna Keller", cue: "said"),
    // Two straight apostrophes for a double mark.
    .init("''⟦The bridge is safe,⟧'' Anna Keller said.", by: "Anna Keller", cue: "said"),
    // TeX marks.
    .init("``⟦The bridge is safe,⟧'' Anna Keller said.", by: "Anna Keller", cue: "said"),
    // German marks: low to open, the English opening mark to close.
    .init("„⟦The bridge is safe⟧“, Anna Keller said.", by: "Anna Keller", cue: "said"),
    // Guillemets that point out.
    .init("«⟦The bridge is safe⟧», Anna Keller said.", by: "Anna Keller", cue: "said"),
    // Guillemets that point in.
    .init("»⟦The bridge is safe⟧«, Anna Keller said.", by: "Anna Keller", cue: "said"),
    // French spacing.
    .init("« ⟦The bridge is safe⟧ », Anna Keller said.", by: "Anna Keller", cue: "said"),
    // Single guillemets.
    .init("‹⟦The bridge is safe⟧›, Anna Keller said.", by: "Anna Keller", cue: "said"),
    // Corner brackets.
    .init("「⟦The bridge is safe⟧」, Anna Keller said.", by: "Anna Keller", cue: "said"),
    // Closing marks on both sides, as some programs make them.
    .init("”⟦The bridge is safe,⟧” Anna Keller said.", by: "Anna Keller", cue: "said"),
    // Opening marks on both sides.
    .init("“⟦The bridge is safe,⟧“ Anna Keller said.", by: "Anna Keller", cue: "said"),
    // An apostrophe inside single marks is none of them.
    .init("‘⟦We don’t know, and they’re late,⟧’ Anna Keller said.", by: "Anna Keller", cue: "said"),
    // A plural possessive inside single marks is no closing mark.
    .init("'⟦The drivers' buses are late,⟧' Anna Keller said.", by: "Anna Keller", cue: "said"),
    // A single quotation inside a double one.
    .init("“⟦He said ‘never’ and left,⟧” Anna Keller said.", by: "Anna Keller", cue: "said"),
    // A double quotation inside a single one.
    .init("‘⟦He said “never” and left,⟧’ Anna Keller said.", by: "Anna Keller", cue: "said"),
    // The nested mark ends with the outer one.
    .init("“⟦He told us, ‘Never again,’⟧” Anna Keller said.", by: "Anna Keller", cue: "said"),
    // Inches inside a quotation.
    .init("\"⟦I am 6'2\" tall and proud of it,⟧\" Anna Keller said.", by: "Anna Keller", cue: "said"),
    // A decade inside a quotation.
    .init("'⟦It was the '90s and nobody cared,⟧' Anna Keller said.", by: "Anna Keller", cue: "said"),
    // An elided word inside single marks.
    .init("'⟦We played rock 'n' roll all night,⟧' Anna Keller said.", by: "Anna Keller", cue: "said"),
    // British punctuation outside of the mark.
    .init("“⟦The bridge is safe⟧”, Anna Keller said.", by: "Anna Keller", cue: "said"),
    // A possessive before another system's mark.
    .init("'⟦The drivers' \"strike\" is over,⟧' Anna Keller said.", by: "Anna Keller", cue: "said"),
    // Paragraphs that each open and only the last closes.
    .init(
      "“⟦The bridge is safe,⟧” Anna Keller said. “⟦We checked it.⟧\n\n“⟦We shall check it again.⟧”",
      by: "Anna Keller", cue: "said"),
    // The paragraph behind closes nothing and opens nothing: recovered at the paragraph's end.
    .init(
      "Anna Keller said: “⟦The bridge is safe.⟧\n\nThe road was closed on Monday.", by: "Anna Keller", cue: "said",
      closing: .recovered),
    // Nothing closes it, but who said it follows: recovered there.
    .init("“⟦The bridge is safe,⟧ Anna Keller said.", by: "Anna Keller", cue: "said", closing: .recovered),
    // The last mark of a paragraph closes, whichever way it was drawn and spaced.
    .init(
      "“⟦The bridge is safe,⟧” Anna Keller said. “⟦We checked it.⟧ “\n\nIt was built in 1931.", by: "Anna Keller",
      cue: "said"),
    // The first mark of a paragraph opens, whichever way it was drawn and spaced.
    .init("” ⟦… it is safe,⟧” Anna Keller said.", by: "Anna Keller", cue: "said"),
    // Two apostrophes close what a double mark opened.
    .init("Anna Keller said: “⟦We checked it twice⟧’’ and left.", by: "Anna Keller", cue: "said", closing: .recovered),
    // A single mark that can only close does so where no double one comes.
    .init(
      "Anna Keller tweeted: “⟦The bridge is safe.⟧’ It was closed on Monday.", by: "Anna Keller", cue: "tweeted",
      closing: .recovered),
    // Nothing closes it, and who said it follows in the other order.
    .init(
      "“⟦The bridge is safe,⟧ said Anna Keller, who built it.", by: "Anna Keller", cue: "said", closing: .recovered),
    // The next paragraph closes without opening anew.
    .init(
      "Anna Keller said: “⟦The bridge is safe.⟧\n\n⟦We checked it twice.⟧” The road is closed.", by: "Anna Keller",
      cue: "said"),
    // As before, in straight marks, with who said it behind.
    .init("\"⟦The bridge is safe.⟧\n\n⟦We checked it twice,⟧\" Anna Keller said.", by: "Anna Keller", cue: "said"),
    // A mark that opens the paragraph is closed by none: what is quoted is behind the colon.
    .init("\"Anna Keller, the mayor, said: \"⟦The bridge is safe.⟧\"", by: "Anna Keller", cue: "said"),
    // As before, with a part of a sentence quoted.
    .init("\"Anna Keller said on Monday ⟦that the bridge \"is safe\"⟧.", .mixed, by: "Anna Keller", cue: "said"),
    // A year inside of single marks.
    .init("'⟦We have crossed it since '48,⟧' Anna Keller said.", by: "Anna Keller", cue: "said"),
    // A straight mark round an excerpt with curly marks of its own.
    .init("\"“⟦The bridge is safe,⟧” Anna Keller told them, and left.\"", by: "Anna Keller", cue: "told"),
  ]

  @Test(arguments: rows)
  func quotes(_ row: QuotationRow) { check(row) }

  /// Texts with marks that quote nobody.
  static let quiet: [String] = [
    // Possessives and contractions alone.
    "The drivers' union won't strike, and it's the mayor's fault.",
    // A possessive before a term in other marks.
    "The drivers' \"strike\" lasted till noon.",
    // A decade and an elision.
    "In the '90s they played rock 'n' roll till dawn.",
    // Feet and inches.
    "The board is 6'2\" long and 12\" wide.",
    // Minutes and seconds.
    "The runner took 3'12\" for the lap.",
    // A nickname between names.
    "Robert \"Bobby\" Larsen was born in Bergen.",
    // The title of a work.
    "Her novel “The Long Winter Road” was printed in June.",
    // The title of a work that ends its sentence, American style.
    "She left her own show, “The Long Road.” It ran for years.",
    // One with a small word, in a sentence.
    "She was seen in “Meet the Mayor” on Monday.",
    // A coined term.
    "The so-called “bridge tax” was paid in June.",
    // A mark with nothing in it.
    "The form had \"\" in the last column.",
    // One mark alone.
    "The key \" was broken.",
  ]

  @Test(arguments: quiet)
  func quotesNobody(_ text: String) {
    let found = Pipeline.quotations(in: text).filter { $0.kind != .indirect }
    #expect(found.isEmpty)
  }

  /// A block quotation is quoted without marks, and a caption is not with them.
  @Test func blocks() throws {
    let lines = ["Anna Keller wrote in her report:", "The bridge is safe. The road is not.", "“Bridge,” a painting"]
    let text = lines.joined(separator: "\n\n")
    let starts = lines.indices.map { index in lines[..<index].reduce(0) { $0 + $1.utf8.count + 2 } }
    let spans = lines.indices.map { ReadingSpan(starts[$0], starts[$0] + lines[$0].utf8.count) }
    let kinds: [TextBlock.Kind] = [.paragraph, .blockQuote, .caption]
    let reading = ReadingText(
      bytes: Array(text.utf8), origin: .identity(count: text.utf8.count),
      blocks: zip(kinds, spans).map { TextBlock(kind: $0, span: $1) })
    let found = Pipeline.quotations(in: reading).filter { $0.kind != .indirect }
    let quotation = try #require(found.first)
    #expect(found.count == 1)
    #expect(quotation.spans == [spans[1]])
    #expect(quotation.kind == .direct)
    #expect(quotation.speaker?.name == "Anna Keller")
  }
}
