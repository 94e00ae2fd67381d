import Testing
import TextModel

@Suite struct SourceTextTests {
  @Test(arguments: [
    "", "plain", "Žižkov — 🗞️ naïve café", "\u{FEFF}with a mark", "\u{0}controls\u{7F}", "\u{10FFFF}\u{D7FF}\u{E000}",
  ])
  func wellFormedTextIsTheFileItself(text: String) {
    let source = SourceText(utf8: Array(text.utf8))
    #expect(source.text == source.bytes)
    #expect(source.decoding.isIdentity)
    #expect(source.encoding == "utf-8")
  }

  @Test(
    arguments: [
      ([0xFF], "\u{FFFD}"),  // never a byte of UTF-8
      ([0x80], "\u{FFFD}"),  // a continuation that continues nothing
      ([0x61, 0xE2, 0x80], "a\u{FFFD}"),  // cut off: one maximal subpart
      ([0xE2, 0x80, 0x61], "\u{FFFD}a"),  // broken off by ASCII
      ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),  // overlong: neither byte starts a sequence
      ([0xE0, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),  // overlong of three
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),  // a surrogate
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),  // beyond the last code point
      ([0xF0, 0x9F, 0x98], "\u{FFFD}"),  // an emoji cut off
      // The example of table 3-8 of the Unicode Standard.
      (
        [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64],
        "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d"
      ),
    ] as [([UInt8], String)])
  func everyMaximalSubpartBecomesOneReplacement(bytes: [UInt8], text: String) {
    let source = SourceText(utf8: bytes)
    #expect(String(decoding: source.text, as: UTF8.self) == text)
    // The standard library follows the same recommendation.
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    #expect(source.decoding.count == source.text.count)
  }

  @Test func aReplacementLeadsBackToTheBytesThatItStandsFor() {
    let source = SourceText(utf8: [0x61, 0xE2, 0x80, 0x62])
    #expect(source.decoding(TextSpan(1, 4)) == SourceSpan(1, 3))
    #expect(source.decoding(TextSpan(4, 5)) == SourceSpan(3, 4))
    #expect(Array(source.exact(SourceSpan(1, 3))) == [0xE2, 0x80])
  }

  @Test func aSpanBeyondTheFileIsHeldAtItsEnd() {
    #expect(SourceText(utf8: Array("ab".utf8)).exact(SourceSpan(1, 99)).count == 1)
  }

  @Test(arguments: 1...100)
  func anyBytesBecomeWellFormed(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
    let source = SourceText(utf8: bytes)
    #expect(String(validating: source.text, as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
    #expect(source.decoding.originCount == bytes.count)
  }
}
