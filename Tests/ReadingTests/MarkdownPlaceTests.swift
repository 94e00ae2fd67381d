import Reading
import TestSupport
import Testing
import TextModel

@Suite("Places in Markdown") struct MarkdownPlaceTests {
  static let rows = [
    PlaceCase(why: "plain words are a copy", source: "He ⟦said⟧ so.", reading: "He ⟦said⟧ so."),
    PlaceCase(why: "marks of emphasis go", source: "He *⟦said⟧* **⟦so⟧**.", reading: "He ⟦said⟧ ⟦so⟧."),
    PlaceCase(
      why: "a span over emphasis holds its marks", source: "⟦He *said* so⟧.", reading: "⟦He said so⟧."),
    PlaceCase(
      why: "strong inside emphasis", source: "He ***⟦never⟧*** said.", reading: "He ⟦never⟧ said."),
    PlaceCase(
      why: "underscores, and one inside a word that is no mark", source: "_⟦See⟧_ snake_⟦case⟧ here.",
      reading: "⟦See⟧ snake_⟦case⟧ here."),
    PlaceCase(
      why: "an entity is one place", source: "Brandt ⟦&amp;⟧ ⟦Kell⟧.", reading: "Brandt ⟦&⟧ ⟦Kell⟧."),
    PlaceCase(
      why: "numbers of characters, decimal and hexadecimal", source: "⟦&#8220;⟧Go⟦&#x201D;⟧ he said.",
      reading: "⟦“⟧Go⟦”⟧ he said."),
    PlaceCase(
      why: "a name that only HTML 5 has", source: "One⟦&comma;⟧ ⟦two⟧.", reading: "One⟦,⟧ ⟦two⟧."),
    PlaceCase(
      why: "what looks like an entity and is none", source: "AT&T ⟦&nosuch;⟧ ⟦x⟧.",
      reading: "AT&T ⟦&nosuch;⟧ ⟦x⟧."),
    PlaceCase(
      why: "a backslash before a mark goes", source: #"Cost \⟦$⟧5 \⟦*⟧ ⟦now⟧."#, reading: "Cost ⟦$⟧5 ⟦*⟧ ⟦now⟧."),
    PlaceCase(
      why: "a backslash before a letter stays; two are one", source: #"C:\⟦dir⟧ a\⟦\⟧b."#, reading: #"C:\⟦dir⟧ a⟦\⟧b."#),
    PlaceCase(
      why: "a link's words are read, its address is not",
      source: #"The [⟦girders⟧](http://a.b/c_(d)_e "A \"title\"") ⟦broke⟧."#, reading: "The ⟦girders⟧ ⟦broke⟧."),
    PlaceCase(
      why: "an address in angle brackets, and a title in parentheses", source: "[⟦one⟧](<a b> (t)) ⟦two⟧.",
      reading: "⟦one⟧ ⟦two⟧."),
    PlaceCase(
      why: "links by reference, in all three forms",
      source: "[⟦full⟧][foo] [⟦foo⟧][] [⟦Foo⟧] ⟦end⟧ [not].\n\n[foo]: http://x.y 'title'",
      reading: "⟦full⟧ ⟦foo⟧ ⟦Foo⟧ ⟦end⟧ [not]."),
    PlaceCase(
      why: "definitions at the start of a paragraph", source: "[foo]: http://x.y\n[bar]: z\nSee [⟦foo⟧] and ⟦bar⟧.",
      reading: "See ⟦foo⟧ and ⟦bar⟧."),
    PlaceCase(
      why: "an address that links to itself", source: "See <http://⟦a.b⟧/c> ⟦now⟧.",
      reading: "See http://⟦a.b⟧/c ⟦now⟧."),
    PlaceCase(
      why: "a mail address that links to itself", source: "Ask <⟦desk@a.b⟧> ⟦now⟧.", reading: "Ask ⟦desk@a.b⟧ ⟦now⟧."),
    PlaceCase(
      why: "a picture leaves nothing, not even two spaces", source: "A ![alt *text* [x](y)](p.png) ⟦picture⟧.",
      reading: "A ⟦picture⟧."),
    PlaceCase(
      why: "code in a sentence is read, with backticks inside", source: "Run `` ⟦a`b⟧ `` ⟦now⟧.",
      reading: "Run ⟦a`b⟧ ⟦now⟧."),
    PlaceCase(
      why: "tags and comments go, a line break in HTML is a space",
      source: "One<br/>⟦two⟧ <b>⟦three⟧</b> <!-- no --> ⟦four⟧.", reading: "One ⟦two⟧ ⟦three⟧ ⟦four⟧."),
    PlaceCase(
      why: "lines of a paragraph are joined", source: "One ⟦two\nthree⟧ four\n   ⟦five⟧.",
      reading: "One ⟦two three⟧ four ⟦five⟧."),
    PlaceCase(
      why: "hard line breaks, by spaces and by a backslash", source: "One  \n⟦two⟧\\\n⟦three⟧.",
      reading: "One ⟦two⟧ ⟦three⟧."),
    PlaceCase(
      why: "emphasis and a link over line ends", source: "It *was\n⟦so⟧* [in\n⟦two⟧](\nurl\n\"t\") ⟦lines⟧.",
      reading: "It was ⟦so⟧ in ⟦two⟧ ⟦lines⟧."),
    PlaceCase(
      why: "a block quotation's marks go, on lazy lines too", source: "> One\n> ⟦two⟧\n⟦three⟧ four.",
      reading: "One ⟦two⟧ ⟦three⟧ four."),
    PlaceCase(
      why: "block quotations inside each other", source: "> > One\n> >  ⟦two⟧\n> ⟦three⟧.",
      reading: "One ⟦two⟧ ⟦three⟧."),
    PlaceCase(
      why: "list items, tight and with a second paragraph", source: "- ⟦One⟧\n  goes on\n- ⟦Two⟧\n\n  ⟦More⟧",
      reading: "⟦One⟧ goes on\n\n⟦Two⟧\n\n⟦More⟧"),
    PlaceCase(
      why: "an ordered list in a quotation", source: "> 12) ⟦One⟧\n>     ⟦two⟧", reading: "⟦One⟧ ⟦two⟧"),
    PlaceCase(
      why: "headings of both kinds, with closing marks",
      source: "## ⟦Head⟧ *⟦line⟧* ##\n\n⟦Other⟧\n-----\n\n⟦Text⟧ here.",
      reading: "⟦Head⟧ ⟦line⟧\n\n⟦Other⟧\n\n⟦Text⟧ here."),
    PlaceCase(
      why: "a list right behind an underlined heading", source: "⟦Head⟧ *line*\n---\n- ⟦One⟧ two",
      reading: "⟦Head⟧ line\n\n⟦One⟧ two"),
    PlaceCase(
      why: "an underlined heading of two lines that starts with a number sign", source: "#1 ⟦Head⟧\nline\n===\nText",
      reading: "#1 ⟦Head⟧ line\n\nText"),
    PlaceCase(
      why: "code blocks are not read", source: "⟦One⟧.\n\n```\nno\n```\n\n    no\n\n⟦Two⟧.", reading: "⟦One⟧.\n\n⟦Two⟧."
    ),
    PlaceCase(
      why: "of blocks of HTML is read what a browser shows",
      source:
        "⟦One⟧.\n\n<div>\n<p>⟦Two⟧ &amp; <b>⟦three⟧</b><p hidden>no\n</div>\n\n<script>\nno\n</script>\n\n<!-- no -->\n\n⟦Four⟧.",
      reading: "⟦One⟧.\n\n⟦Two⟧ & ⟦three⟧\n\n⟦Four⟧."),
    PlaceCase(
      why: "tabs indent, and stay inside a line", source: "-\t⟦One⟧\ttwo\n\t⟦three⟧", reading: "⟦One⟧\ttwo ⟦three⟧"),
    PlaceCase(
      why: "quotation marks and dashes are not made typographic", source: #"⟦"Go"⟧ -- he ⟦said⟧..."#,
      reading: #"⟦"Go"⟧ -- he ⟦said⟧..."#),
  ]

  @Test("lead back to the bytes", arguments: rows)
  func places(row: PlaceCase) throws {
    try expectPlaces(row, as: .markdown)
  }

  @Test("are given for blocks of every kind")
  func kinds() throws {
    let document = try read("# A\n\n# B\n\n### C\n\nd\n\n> e\n\n1. f\n", as: .markdown)
    #expect(
      document.blocks == ["headline: A", "heading: B", "heading: C", "paragraph: d", "blockQuote: e", "listItem: f"])
    #expect(document.metadata.title == "A")
  }

  @Test("are those of the whole block where its source does not read as the tree says")
  func fallback() throws {
    // Nine levels of parentheses in an address are within cmark's bound; a title of over four thousand bytes is
    // within cmark's and beyond the walk's.
    let title = String(repeating: "t", count: 5000)
    let document = try read("One.\n\nTwo [three](x \"\(title)\") four.\n", as: .markdown)
    #expect(document.paragraphs == ["One.", "Two three four."])
    let second = try #require(document.reading.blocks.last)
    let word = ReadingSpan(second.span.start + 4, second.span.start + 9)
    #expect(document.reading.origin(word) == document.reading.origin(second.span))
    expectSound(document, "fallback")
  }
}
