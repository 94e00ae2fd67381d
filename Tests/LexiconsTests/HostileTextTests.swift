import Lexicons
import Testing
import TextModel

/// Texts that nobody writes. What is asked of them: no trap, no loss, every map and every range whole.
@Suite struct HostileTextTests {
  private static let abbreviations = Language.english.abbreviations
  private static let words = Language.english.repairWords

  private static func check(_ bytes: [UInt8]) {
    let source = SourceText(utf8: bytes)
    let origin = OffsetMap<Coordinates.Stripped, Coordinates.Decoded>.identity(count: source.text.count)
      .then(source.decoding)
    let reading = TextRepair.repair(source.text, origin: origin, blocks: [], words: words)
    #expect(String(validating: reading.bytes, as: UTF8.self) != nil)
    #expect(reading.origin.count == reading.bytes.count)
    #expect(reading.origin.originCount == bytes.count)
    for damage in reading.damage {
      #expect(Int(damage.source.end) <= bytes.count)
      #expect(Int(damage.reading.end) <= reading.bytes.count)
    }
    check(TextLayout(of: reading, abbreviations: abbreviations), of: reading)
  }

  private static func check(_ layout: TextLayout, of reading: ReadingText) {
    var end: UInt32 = 0
    var isOrdered = true
    for token in layout.tokens {
      isOrdered = isOrdered && token.span.start >= end && !token.span.isEmpty
      end = token.span.end
    }
    #expect(isOrdered)
    #expect(Int(end) <= reading.bytes.count)
    #expect(layout.sentences.map(\.tokens.count).reduce(0, +) == layout.tokens.count)
    #expect(layout.paragraphs.map(\.tokens.count).reduce(0, +) == layout.tokens.count)
  }

  /// A piece that is repeated to some 30,000 bytes: where a look-back or a look-ahead had no bound, this takes for ever.
  @Test(arguments: [
    "a", "A", "1", ".", "! ", "? ", "a. ", "A. ", "a.b.", "Mr. ", "No. ", "1. ", "1.", "...", ". . . ", "“", "”", "\"",
    "'",
    "’s", "''", "`", "(", ")", "[”", "a!)", "-", "- ", "a-", "—", "…", "$", "a@", "a://", "http://x ", "x/", "&",
    "&amp;", "&amp;amp;", "amp;", ",amp;", ",quot;", "quot;", "&# ", "& #", ";", "&#39;", "#39;", "â€", "â€œ", "Ã",
    "Ã¢",
    "Ã¢â‚¬Å“", "Â", "ðŸ", "\u{FFFD}", "\u{FFFD}a", " \u{FFFD}", "a\u{FFFD} ", "e\u{301}", "\u{301}", " \u{308}",
    "\u{AD}",
    "\u{200D}", "\u{FEFF}", "\u{0}", "\u{93}", "\r", "\r\n", "\n", "\n\n", "\t", " ", "ﬁ", "🗞️", "👩‍🚀", "字", "He ",
    ", He b",
    " On a", ". in", "a. in\n", "By ", "Photo ", "(AP)", "'90s", "½", "١", "\u{202E}", "\u{E000}", "\u{10FFFF}",
  ])
  func onePieceOverAndOver(piece: String) {
    let count = 30_000 / piece.utf8.count
    Self.check(Array(String(repeating: piece, count: count).utf8))
  }

  @Test(arguments: 1...30)
  func randomBytes(seed: UInt64) {
    var state = seed
    let bytes = (0..<4000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    Self.check(bytes)
  }

  @Test(arguments: 1...60)
  func randomMixturesOfWhatMatters(seed: UInt64) {
    let pieces = [
      "â€", "œ", "\u{9D}", "Ã", "©", "&", "amp;", "quot", ";", ",", "#", "39", " ", "\n", "\n\n", "\r\n", ".", "He",
      "On", "a", "in",
      "U.S.", "Mr.", "“", "”", "\"", "'", "s", "\u{FFFD}", "e", "\u{301}", "\u{308}", "ﬁ", "\u{AD}", "(", ")", "AP",
      "/", "-", "1",
      "%", "🗞️", "…", "://",
    ]
    var state = seed
    var text = ""
    for _ in 0..<600 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    Self.check(Array(text.utf8))
  }
}
