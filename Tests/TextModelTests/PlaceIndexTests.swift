import TestSupport
import Testing
import TextModel

@Suite struct PlaceIndexTests {
  /// Where the marked word is: line, column, code points.
  @Test(arguments: [
    ("⟦word⟧", 1, 1, 0..<4),  // the start
    ("one\n⟦two⟧", 2, 1, 4..<7),  // LF
    ("one\r\n⟦two⟧", 2, 1, 5..<8),  // CRLF is one line end and two code points
    ("one\r⟦two⟧", 2, 1, 4..<7),  // a lone CR
    ("a\r\r\nb\n\r⟦c⟧", 5, 1, 7..<8),  // all of them: CR, CRLF, LF, CR
    ("\u{FEFF}⟦word⟧", 1, 2, 1..<5),  // a byte order mark counts
    ("žé ⟦word⟧", 1, 4, 3..<7),  // two bytes a letter
    ("🗞️ ⟦word⟧", 1, 4, 3..<7),  // an astral character, a variation selector, a space
    ("“⟦word⟧”", 1, 2, 1..<5),  // three bytes a mark
    ("x\n\n⟦𝄞🙂⟧", 3, 1, 3..<5),  // the span itself is astral
    ("x⟦⟧", 1, 2, 1..<1),  // a place at the end
  ])
  func places(marked: String, line: Int, column: Int, codePoints: Range<Int>) throws {
    let text = MarkedText(marked)
    let place = try #require(text.spans.first)
    let span = SourceSpan(place.range)
    let index = PlaceIndex(SourceText(utf8: Array(text.text.utf8)))
    #expect(index.lineAndColumn(of: span) == (line, column))
    #expect(index.codePoints(of: span) == codePoints)
  }

  @Test func placesFarIntoATextAreThoseOfTheWholeText() {
    let text = String(repeating: "žluť 🙂 “x”\n", count: 700) + "end"
    let source = SourceText(utf8: Array(text.utf8))
    let index = PlaceIndex(source)
    let span = SourceSpan(source.bytes.count - 3, source.bytes.count)
    #expect(index.lineAndColumn(of: span) == (701, 1))
    #expect(index.codePoints(of: span) == (text.unicodeScalars.count - 3)..<text.unicodeScalars.count)
  }

  @Test func placesInATextThatWasRepairedAreCountedInTheDecodedText() {
    // A lone FF is one code point, U+FFFD, of three bytes in the decoded text.
    let source = SourceText(utf8: [0xFF, 0x0A, 0x61, 0x62])
    let index = PlaceIndex(source)
    #expect(index.lineAndColumn(of: SourceSpan(2, 4)) == (2, 1))
    #expect(index.codePoints(of: SourceSpan(2, 4)) == 2..<4)
    #expect(index.codePoints(of: SourceSpan(0, 1)) == 0..<1)
  }

  @Test func anEmptyFileHasOnePlace() {
    let index = PlaceIndex(SourceText(utf8: []))
    #expect(index.lineAndColumn(of: SourceSpan(0, 0)) == (1, 1))
    #expect(index.codePoints(of: SourceSpan(0, 0)) == 0..<0)
    #expect(index.lineAndColumn(of: SourceSpan(7, 9)) == (1, 1))
  }
}
