import TestSupport
import Testing
import TextModel

@Suite struct FormRepairTests {
  /// Differences of form are no damage.
  @Test(arguments: [
    ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{0B}b\u{0C}c", "a\nb\nc"), ("a\u{2028}b\u{2029}c", "a\nb\n\nc"),
    ("a\u{A0}b\u{2009}c\u{202F}d\u{3000}e", "a b c d e"),
    ("\u{FEFF}a\u{200B}b\u{AD}c\u{2060}d\u{200E}e", "abcde"),
    ("af\u{200C}fair", "affair"), ("👩‍🚀", "👩‍🚀"), ("می‌خواهم", "می‌خواهم"),  // joiners go where they join nothing
    ("ﬁnal oﬀer, ﬂat aﬃdavit baﬄe ﬅ ﬆ", "final offer, flat affidavit baffle st st"),
    ("cafe\u{301} Z\u{30C}iz\u{30C}kov A\u{30A}rhus", "café Žižkov Århus"),
    ("Nguye\u{302}\u{303}n", "Nguyễn"), ("Ρο\u{301}δος и\u{306}", "Ρόδος й"),
    ("x\u{301}y", "x\u{301}y"), ("\u{301}x", "\u{301}x"), ("🙂\u{301}", "🙂\u{301}"),  // no such letter
    ("plain\ttabs stay", "plain\ttabs stay"), ("“curly” ‘and’ \"straight\" — –", "“curly” ‘and’ \"straight\" — –"),
  ])
  func formsAreBroughtIntoOne(given: String, read: String) {
    let reading = TextRepair.repair(given)
    #expect(reading.bytes.elementsEqual(read.utf8), "\(String(decoding: reading.bytes, as: UTF8.self))")
    #expect(reading.damage.isEmpty)
    #expect(reading.origin.count == reading.bytes.count)
    #expect(reading.origin.originCount == given.utf8.count)
  }

  @Test func everyByteLeadsBack() {
    let reading = TextRepair.repair("a\r\ncafe\u{301} ﬁx\u{AD}y")
    #expect(String(decoding: reading.bytes, as: UTF8.self) == "a\ncafé fixy")
    #expect(reading.origin(ReadingSpan(0, 2)) == SourceSpan(0, 3))  // a and the line end
    #expect(reading.origin(ReadingSpan(2, 7)) == SourceSpan(3, 9))  // café, with its mark
    #expect(reading.origin(ReadingSpan(8, 9)) == SourceSpan(10, 13))  // the f of the ligature
    #expect(reading.origin(ReadingSpan(8, 12)) == SourceSpan(10, 17))  // across the soft hyphen
  }

  @Test(arguments: [
    RepairRow("a⟦\u{1}⟧b⟦\u{7F}⟧c", "a⟦⟧b⟦⟧c", .controlCharacter), RepairRow("a⟦\u{0}⟧", "a⟦⟧", .controlCharacter),
    RepairRow("a⟦\u{81}⟧b", "a⟦⟧b", .controlCharacter),
  ])
  func controlCharactersGo(row: RepairRow) {
    row.check()
  }

  @Test func cleanTextIsUntouched() {
    let text = "“It’s over,” he said — in “Žižkov,” naïve as ever…\n\n\"Yes.\"\n"
    let reading = TextRepair.repair(text)
    #expect(reading.origin.isIdentity)
    #expect(reading.bytes == Array(text.utf8))
  }

  @Test func blocksMoveWithTheirText() {
    let marked = MarkedText("⟦Ti\u{AD}tle⟧\r\n\r\n⟦&quot;One.&quot;⟧\r\n\r\n⟦Two.⟧")
    let bytes = Array(marked.text.utf8)
    let kinds: [TextBlock.Kind] = [.headline, .blockQuote, .paragraph]
    let reading = TextRepair.repair(
      bytes, origin: .identity(count: bytes.count),
      blocks: zip(kinds, marked.spans).map { ($0, TextSpan<Coordinates.Stripped>($1.range)) })
    #expect(reading.blocks.map { reading.string($0.span) } == ["Title", "\"One.\"", "Two."])
    #expect(reading.blocks.map(\.kind) == kinds)
  }
}
