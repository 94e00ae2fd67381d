import QuoteExtraction
import TestSupport
import Testing
import TextModel

/// Quotations in what the format names: headlines, block quotations, lists.
struct BlockTests {
  /// A text in blocks, in which one quotation is marked.
  struct Row: CustomTestStringConvertible, Sendable {
    let blocks: [(kind: TextBlock.Kind, text: String)]
    let kind: Quotation.Kind
    let speaker: String?

    init(_ blocks: [(TextBlock.Kind, String)], _ kind: Quotation.Kind = .direct, by speaker: String?) {
      self.blocks = blocks.map { (kind: $0.0, text: $0.1) }
      self.kind = kind
      self.speaker = speaker
    }

    var testDescription: String { blocks.map(\.text).joined(separator: " / ") }
  }

  static let quotations: [Row] = [
    // Behind a colon.
    .init([(.paragraph, "Ines Duarte wrote:"), (.blockQuote, "⟦The dam is old.⟧")], by: "Ines Duarte"),
    // Two paragraphs of one block quotation.
    .init(
      [(.paragraph, "Ines Duarte wrote:"), (.blockQuote, "⟦The dam is old.⟧"), (.blockQuote, "⟦Nobody listens.⟧")],
      by: "Ines Duarte"),
    // The cue behind it is a sentence of its own.
    .init(
      [
        (.paragraph, "“I quit,” said Ines Duarte."), (.blockQuote, "⟦The dam is old and nobody listens.⟧"),
        (.paragraph, "Isak Lund wrote on his blog. He is an engineer."),
      ], by: "Isak Lund"),
    // The cue with whom it was written to.
    .init(
      [(.blockQuote, "⟦We are closing the school.⟧"), (.paragraph, "The head teacher, Gwen Parry, wrote to parents.")],
      by: "Gwen Parry"),
    // Who is quoted is named in a line of the block quotation.
    .init([(.blockQuote, "⟦The dam is old.⟧"), (.blockQuote, "— Ines Duarte, mayor")], by: "Ines Duarte"),
    // Or in its last words.
    .init([(.blockQuote, "⟦The dam is old.⟧ — Ines Duarte, mayor")], by: "Ines Duarte"),
    // Or in a line that is but the name, as pull quotations have it.
    .init([(.blockQuote, "“⟦The dam is old.⟧”"), (.blockQuote, "Ines Duarte")], by: "Ines Duarte"),
    // Or behind the words and inside of their marks.
    .init([(.paragraph, "\"⟦The dam is old.⟧"), (.paragraph, "Ines Duarte, mayor.\"")], by: "Ines Duarte"),
    // A post with its author's name, account and day.
    .init(
      [(.blockQuote, "⟦The dam is old.⟧"), (.blockQuote, "— Ines Duarte (@inesd) March 11, 2024")], by: "Ines Duarte"),
    // The excerpt of a report has its own quotations.
    .init([(.blockQuote, "“⟦The dam is old,⟧” said Ines Duarte.")], by: "Ines Duarte"),
    // And its own reports.
    .init(
      [(.blockQuote, "Ines Duarte said ⟦the dam was old⟧. “It will fall,” she told members.")], .indirect,
      by: "Ines Duarte"),
    // Somebody who quotes another while they speak of themselves is quoted whole.
    .init(
      [(.paragraph, "Ines Duarte wrote:"), (.blockQuote, "⟦My father said “run”, and I ran.⟧")], by: "Ines Duarte"),
    // Marks round the whole of it.
    .init([(.paragraph, "Ines Duarte wrote:"), (.blockQuote, "“⟦The dam is old.⟧”")], by: "Ines Duarte"),
    // A list.
    .init(
      [(.listItem, "“The dam is old,” said Ines Duarte."), (.listItem, "“⟦I lost my van,⟧” said Sean Tobin.")],
      by: "Sean Tobin"),
  ]

  static let headlines: [Row] = [
    // British marks round a fragment.
    .init([(.headline, "Mayor ‘⟦deeply sorry⟧’ over bridge collapse")], by: "Mayor"),
    // Title case.
    .init([(.headline, "Mayor Says ⟦Bridge Unsafe⟧")], .indirect, by: "Mayor"),
    // Inverted.
    .init([(.headline, "⟦Bridge “Unsafe”⟧, Says Mayor")], .mixed, by: "Mayor"),
    // A denial.
    .init([(.headline, "Minister Denies ⟦Plan to Close Schools⟧")], .indirect, by: "Minister"),
    // A colon.
    .init([(.headline, "Mayor: ⟦bridge is unsafe⟧")], .indirect, by: "Mayor"),
    // A colon behind the quotation.
    .init([(.headline, "‘⟦We had no warning⟧’: survivors of bridge collapse")], by: "survivors"),
    // A dash behind it.
    .init([(.headline, "‘⟦I thought I would die⟧’ - survivor of flood")], by: "survivor of flood"),
    // The surname is that of the body.
    .init(
      [(.headline, "⟦Schools will not close⟧, says Aas"), (.paragraph, "Liv Aas spoke on Friday.")], .indirect,
      by: "Liv Aas"),
    // A verb with a particle.
    .init(
      [(.headline, "Bridge collapse: Rao calls for ⟦inquiry⟧"), (.paragraph, "Asha Rao spoke on Monday.")], .indirect,
      by: "Asha Rao"),
    // A survey speaks for itself.
    .init([(.headline, "Poll: ⟦voters tire of the bridge⟧")], .indirect, by: "Poll"),
  ]

  @Test(arguments: quotations + headlines)
  func finds(_ row: Row) {
    var (text, spans, blocks): (String, [ReadingSpan], [TextBlock]) = ("", [], [])
    for (kind, line) in row.blocks {
      let marked = MarkedText(line)
      let start = text.utf8.count
      spans += marked.spans.map { ReadingSpan(start + Int($0.start), start + Int($0.end)) }
      blocks.append(TextBlock(kind: kind, span: ReadingSpan(start, start + marked.text.utf8.count)))
      text += marked.text + "\n\n"
    }
    let reading = ReadingText(bytes: Array(text.utf8), origin: .identity(count: text.utf8.count), blocks: blocks)
    let found = Pipeline.quotations(in: reading)
    let seen = found.map { "\($0.kind) \($0.spans.map(reading.string))" }.joined(separator: "; ")
    let quotation = found.first { $0.spans == spans }
    #expect(quotation != nil, "found \(seen)")
    #expect(quotation?.kind == row.kind)
    #expect(quotation?.speaker?.name == row.speaker)
  }

  /// A headline that reports nobody.
  @Test func reportsNobody() {
    let text = "Larkford Fire: Two Held\n\nPolice arrested two men."
    let blocks = [
      TextBlock(kind: .headline, span: ReadingSpan(0, 23)), TextBlock(kind: .paragraph, span: ReadingSpan(25, 49)),
    ]
    let reading = ReadingText(bytes: Array(text.utf8), origin: .identity(count: text.utf8.count), blocks: blocks)
    #expect(Pipeline.quotations(in: reading).isEmpty)
  }
}
