import TestSupport
import Testing
import TextModel

@Suite struct TokeniserTests {
  /// A few abbreviations of each kind; the full list is a language's own.
  private static let abbreviations: AbbreviationTable = {
    var table = AbbreviationTable()
    for word in ["Mr", "Gen", "Lt"] { table.insert(word, .beforeName) }
    for word in ["No", "Jan"] { table.insert(word, .beforeNumber) }
    for word in ["Inc", "U.S", "a.m", "Ph.D"] { table.insert(word, .anywhere) }
    for word in ["the", "he", "it"] { table.insertOpener(word) }
    return table
  }()

  private static func layout(_ text: String) -> (text: ReadingText, layout: TextLayout) {
    let reading = ReadingText(verbatim: text)
    return (reading, TextLayout(of: reading, abbreviations: abbreviations))
  }

  /// The tokens of the row's first column, parted by spaces in its second.
  @Test(arguments: [
    ("He said so.", "He said so ."),
    ("don't O'Brien o’clock", "don't O'Brien o’clock"),  // apostrophes within words
    ("Esper's Esper’s U.S.'s", "Esper 's Esper ’s U.S. 's"),  // possessives are tokens
    ("it's TRUMP’S", "it 's TRUMP ’S"),
    ("the drivers' union", "the drivers ' union"),  // a last apostrophe is a mark
    ("’tis rock ’n’ roll", "’ tis rock ’ n ’ roll"),
    ("in the '90s and the ’60s and ‘70s", "in the '90s and the ’60s and ‘70s"),  // decades
    ("'90 of them'", "' 90 of them '"),  // no decade
    ("al-Qaim pro-Iranian US-led", "al-Qaim pro-Iranian US-led"),
    ("long‐term long‑term", "long‐term long‑term"),  // U+2010 and U+2011
    ("a - b -- c — d–e", "a - b -- c — d – e"),
    ("U.S. troops, a.m. J.R. Smith", "U.S. troops , a.m. J.R. Smith"),
    ("U.S.-led anti-U.S. U.S.-Iran", "U.S.-led anti-U.S. U.S.-Iran"),
    ("Mr. Smith, Gen. Jones. Lt.", "Mr. Smith , Gen. Jones . Lt."),
    ("No. 5 is no. Jan. 3 in jan.", "No. 5 is no . Jan. 3 in jan ."),  // before numbers alone
    ("then-Gen. Lee (D-Inc.)", "then-Gen. Lee ( D-Inc. )"),  // the last part of a word
    ("Acme Inc. and Ph.D. inc.", "Acme Inc. and Ph.D. inc ."),  // a capital in the list asks for one in the text
    ("George W. Bush and I. He", "George W. Bush and I . He"),  // initials
    ("J. R. R. Tolkien", "J. R. R. Tolkien"),
    ("1,200 3.5 10:30 1/2 .300", "1,200 3.5 10:30 1/2 .300"),
    ("$1,200.50 £5m €3 5%", "$ 1,200.50 £ 5m € 3 5 %"),
    ("3rd 1990s 16GB 9a.m. 5pm", "3rd 1990s 16GB 9 a.m. 5pm"),
    ("20-year-old 2016-19 F-16 COVID-19", "20 - year-old 2016 - 19 F-16 COVID-19"),
    ("2½ ½ 1.", "2½ ½ 1 ."),
    ("AT&T Q&A R & D", "AT&T Q&A R & D"),
    ("Wait... what?! No!!!", "Wait ... what ? ! No !!!"),
    ("so . . . yes…", "so . . . yes …"),
    ("“a” ‘b’ „c“ ‚d‘ «e» ‹f›", "“ a ” ‘ b ’ „ c “ ‚ d ‘ « e » ‹ f ›"),
    ("\"a\" 'b' `c' ``d''", "\" a \" ' b ' ` c ' `` d ''"),
    ("「a」 (b) [c]", "「 a 」 ( b ) [ c ]"),
    ("see https://example.org/a.html?b=1. Or", "see https://example.org/a.html?b=1 . Or"),
    ("www.example.org/x, a@b.org (example.com)", "www.example.org/x , a@b.org ( example.com )"),
    ("@handle #tag", "@ handle # tag"),
    ("end.The next", "end . The next"),  // a space was lost
    ("naïve café Žižkov", "naïve café Žižkov"),
    ("🗞️ 👩‍🚀👍🏽 ok", "🗞️ 👩‍🚀 👍🏽 ok"),
    ("a\u{A0}b\u{2009}c\u{FEFF}d", "a b c d"),
    ("and/or 50/50", "and / or 50/50"),
    ("x\u{0}y\u{1F}z", "x y z"),
  ])
  func tokens(text: String, expected: String) {
    for (name, variant) in MarkedText.variants(of: text) {
      let (reading, layout) = Self.layout(variant)
      let skipped = variant.utf8.count - text.utf8.count
      let strings = layout.tokens.filter { name == "with CRLF" || Int($0.span.start) >= skipped }
        .map { reading.string($0.span) }
      #expect(strings.joined(separator: " ") == expected, "\(name)")
    }
  }

  @Test(arguments: [
    ("word", Token.Kind.word, Token.Shape.lower), ("Word", .word, .capitalised), ("NATO", .word, .upper),
    ("U.S.", .word, .upper), ("A", .word, .initial), ("McCain", .word, .capitalised),
    ("al-Mousily", .word, .capitalised), ("O'Brien", .word, .capitalised), ("iPhone", .word, .capitalised),
    ("F-16", .word, .capitalised), ("École", .word, .capitalised), ("ŽIŽKOV", .word, .upper),
    ("Москва", .word, .capitalised), ("東京", .word, .lower), ("12", .number, .lower), ("3rd", .number, .lower),
    (",", .punctuation, .lower), ("$", .symbol, .lower), ("🙂", .symbol, .lower),
  ])
  func kindsAndShapes(text: String, kind: Token.Kind, shape: Token.Shape) throws {
    let token = try #require(Self.layout(text).layout.tokens.first)
    #expect(token.kind == kind)
    #expect(token.shape == shape)
    #expect(token.span == ReadingSpan(0, text.utf8.count))
    #expect(token.firstByte == text.utf8.first)
  }

  @Test(arguments: [
    ("Mr. Smith", "mr"), ("U.S. troops", "u.s"), ("W. Bush", "w"), ("Word", "word"), ("U.S.-led", "u.s.-led"),
  ])
  func theHashOfAWordLeavesOutItsLastStop(text: String, key: String) throws {
    let padded = "a \(text)"
    let token = try #require(Self.layout(padded).layout.tokens.dropFirst().first)
    #expect(token.hash == WordHash.of(key))
  }

  @Test func aTokenIsJoinedWhereNothingStandsBeforeIt() {
    let tokens = Self.layout("“Yes,” he said.\n\nNo").layout.tokens
    #expect(tokens.map(\.isJoined) == [false, true, true, true, false, false, true, false])
  }
}
