import Reading
import Testing
import TextModel

@Suite("Front matter") struct FrontMatterTests {
  @Test("says what it is of the article")
  func fields() throws {
    let document = try read(
      """
      ---
      # A comment.
      title: "Bridge closed: “not safe”"
      date: 2020-01-03
      last_modified: 2020-01-04 10:00:00 +01:00
      canonical: https://a.b/c
      authors:
        - name: Jane Doe
        - John Roe
      publisher: {name: The Post}
      version: v2
      lang: en-GB
      place: Port Ellery
      draft: true
      ---
      Text.
      """, as: .markdown)
    let found = document.metadata
    #expect(found.title == "Bridge closed: “not safe”")
    #expect(found.published == "2020-01-03")
    #expect(found.modified == "2020-01-04T10:00:00+01:00")
    #expect(found.url == "https://a.b/c")
    #expect(found.byline == "Jane Doe, John Roe")
    #expect(found.outlet == "The Post")
    #expect(found.version == 2)
    #expect(found.language == "en-GB")
    #expect(found.place == "Port Ellery")
    #expect(document.text == "Text.")
  }

  @Test("leaves places in the text exact")
  func places() throws {
    for lineEnd in ["\n", "\r\n"] {
      let source = ["---", "title: Žižkov", "...", "", "One *two*."].joined(separator: lineEnd)
      let document = try read("\u{FEFF}" + source, as: .markdown)
      #expect(document.text == "One two.")
      let word = document.reading.origin(ReadingSpan(4, 7))
      #expect(document.source.exact(word).elementsEqual("two".utf8))
      expectSound(document, "front matter")
    }
  }

  @Test("may be empty, or a rule that is no front matter")
  func none() throws {
    #expect(try read("---\n---\nText.", as: .markdown).text == "Text.")
    #expect(try read("---\n\nText.\n\n---\n\nMore.", as: .markdown).paragraphs == ["Text.", "More."])
    #expect(try read("----\nText.", as: .markdown).text == "Text.")
    #expect(try read("---\nversion: 0\ndate:\n---\nText.", as: .markdown).metadata == ArticleMetadata())
  }
}
