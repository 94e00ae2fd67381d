import Reading
import Testing
import TextModel

@Suite("One story, however it is written") struct SameStoryTests {
  static let story = [
    "Harbour bridge in Port Ellery closed after inspectors find crack",
    "The 92-year-old harbour bridge was closed to all traffic on Tuesday after inspectors found a crack in one of its "
      + "main girders, the city said.",
    "“We’re not going to gamble with 11,000 commuters a day,” said Mayor Tomás Aldana. “The bridge stays shut until "
      + "engineers tell me, in writing, that it is safe.”",
    "The crack, about 40 centimetres long, was discovered at 6:15 a.m. during a routine check by Brandt & Kell, the "
      + "firm that has inspected the bridge since 1998.",
    "What happens next",
    "Traffic will be sent over the Mill Road viaduct, 4.5 miles upriver. The transport authority said that journeys "
      + "could take up to 50 minutes longer at peak times.",
    "“It’s a disaster for the shops on the east side,” said Ruth Osei, who runs a bakery there. “Half of my customers "
      + "walk across.”",
    "Engineers from the state will begin ultrasonic tests on Wednesday. Repairs could cost between $2.4 million and "
      + "$6 million, according to an estimate seen by Coast News.",
    "The bridge was last closed in 2009, for nine days, after a barge struck its northern pier.",
  ]

  static let files = [
    // Plain text with header lines and a dateline.
    "story.txt",
    // Front matter, hard-wrapped lines, links, emphasis, entities and escapes.
    "story.md",
    // Classes say what everything is; captions, shares, related links and readers' comments around the text.
    "wordpress.html",
    // Hashed classes, text in blocks of one paragraph each, byline and links between them, all on one line.
    "broadcaster.html",
    // `articleBody` in three parts with a newsletter box and a link between; linked data with a broken string.
    "wire.html",
    // Tables, fonts and `<br><br>`, in Windows-1252 that calls itself Latin-1.
    "table-layout.html",
    // No name that says anything, paragraphs as `<div><span>`, machine text that is hidden.
    "hashed-classes.html",
    // The headline outside the article, the byline in a `<footer>`, a field for tags and a form behind the text.
    "drupal.html",
    // Nothing is closed, tags overlap, the file ends inside a tag.
    "tag-soup.html",
  ]

  @Test("gives the same paragraphs", arguments: files)
  func paragraphs(file: String) throws {
    let document = try DocumentReader.read(try fixture(file), name: file)
    #expect(document.paragraphs == Self.story)
    #expect(document.reading.blocks.first?.kind == .headline)
    #expect(document.metadata.title == Self.story[0])
    #expect(document.metadata.place == "Port Ellery")
    expectSound(document, file)
  }

  @Test("names its headline, headings and paragraphs", arguments: files.dropFirst())
  func kinds(file: String) throws {
    let document = try DocumentReader.read(try fixture(file), name: file)
    let expected: [TextBlock.Kind] = [
      .headline, .paragraph, .paragraph, .paragraph, .heading, .paragraph, .paragraph, .paragraph, .paragraph,
    ]
    #expect(document.reading.blocks.map(\.kind) == expected)
  }

  @Test("says when and by whom it was published")
  func metadata() throws {
    // file, published, modified, byline, outlet, address, language
    let rows: [(String, String?, String?, String?, String?, String?, String?)] = [
      ("story.txt", "2023-03-14", nil, "Nora Whitlock", nil, nil, nil),
      ("story.md", "2023-03-14", nil, "Nora Whitlock", "Coast News", nil, nil),
      (
        "wordpress.html", "2023-03-14T11:05:22+00:00", "2023-03-14T16:40:01+00:00", "Nora Whitlock",
        "The Ellery Courier", "https://courier.example/2023/03/14/harbour-bridge-closed/", "en-GB"
      ),
      (
        "broadcaster.html", "2023-03-14T12:01:09Z", "2023-03-14T18:22:40Z", "Nora Whitlock, Sam Iyer",
        "Northern Broadcasting", "https://nb.example/news/world-64990012", "en-GB"
      ),
      (
        "wire.html", "2023-03-14T07:05:22-04:00", "2023-03-14T12:40:01-04:00", "Nora Whitlock", "Coast News",
        "https://coast.example/bridge-closed-1a2b3c", "en"
      ),
      ("table-layout.html", "2023-03-14", nil, "Nora Whitlock", nil, nil, nil),
      (
        "hashed-classes.html", "2023-03-14", nil, nil, "Ellery Ledger", "https://ledger.example/p/2023/03/14/bridge",
        "en"
      ),
      ("drupal.html", "2023-03-14T11:05:22+00:00", nil, nil, nil, nil, "en"),
      ("tag-soup.html", nil, nil, nil, nil, nil, nil),
    ]
    for (file, published, modified, byline, outlet, url, language) in rows {
      let found = try DocumentReader.read(try fixture(file), name: file).metadata
      #expect(found.published == published, "\(file)")
      #expect(found.modified == modified, "\(file)")
      #expect(found.byline == byline, "\(file)")
      #expect(found.outlet == outlet, "\(file)")
      #expect(found.url == url, "\(file)")
      #expect(found.language == language, "\(file)")
    }
  }

  @Test("keeps the comments that speak to the program")
  func directives() throws {
    let document = try DocumentReader.read(try fixture("story.md"), name: "story.md")
    #expect(
      document.directives.map(\.text) == [#"disable-next quote.speaker-missing reason="checked with the reporter""#])
    let comment = document.directives.first.map { String(decoding: document.source.exact($0.span), as: UTF8.self) }
    #expect(comment?.hasPrefix("<!-- stet:") == true)
    #expect(comment?.hasSuffix("-->") == true)
  }

  @Test(
    "finds comments wherever they stand",
    arguments: [
      // By itself, in a line of text, first on a line of text, and in a block of HTML with others.
      ("a.md", "One.\n\n<!-- stet: disable x -->\n\nTwo.\n", ["disable x"]),
      ("a.md", "One <!-- stet: disable x --> two.\n", ["disable x"]),
      ("a.md", "<!-- stet: disable x --> One.\n", ["disable x"]),
      ("a.md", "<div>\n<!-- stet: a --><!-- note --><p>One.</p><!--stet:b-->\n</div>\n", ["a", "b"]),
      // Over several lines, and in a quotation of a block.
      ("a.md", "<!--\nstet: disable x\n  reason=\"y\"\n-->\n\nOne.\n", ["disable x\n  reason=\"y\""]),
      ("a.md", "> <!-- stet: disable x -->\n> One.\n", ["disable x"]),
      // None: another comment, one that never ends, one in code.
      ("a.md", "<!-- stet -->\n\n<!-- stetson: x -->\n\nOne.\n", []),
      ("a.md", "<!-- stet the word -->\n\n<!-- stetdisable x -->\n\nOne.\n", []),
      // One that lacks the colon is kept as it is, so that it can be told of.
      ("a.md", "One.\n\n<!-- stet disable-next x -->\n\nTwo.\n", ["stet disable-next x"]),
      ("a.html", "<p>One.<!--Stet  enable--></p>", ["Stet  enable"]),
      ("a.md", "One.\n\n<!-- stet: disable x\n\nTwo.\n", []),
      ("a.md", "`<!-- stet: disable x -->`\n", []),
      ("a.html", "<p>One.<!-- stet: disable x --></p><!--STET:  b  --><p>Two.</p>", ["disable x", "b"]),
    ])
  func comments(name: String, text: String, directives: [String]) throws {
    let document = try DocumentReader.read(Array(text.utf8), name: name)
    #expect(document.directives.map(\.text) == directives)
    for directive in document.directives {
      let exact = String(decoding: document.source.exact(directive.span), as: UTF8.self)
      #expect(exact.hasPrefix("<!--") && exact.hasSuffix("-->"), "\(exact)")
    }
    let reading = String(decoding: document.reading.bytes, as: UTF8.self)
    #expect(!reading.contains("disable") || directives.isEmpty)
  }
}
