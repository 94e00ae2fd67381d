import Reading
import Testing
import TextModel

@Suite("The article in a page") struct ArticleBodyTests {
  struct Row: CustomTestStringConvertible {
    let why: String
    let body: String
    let paragraphs: [String]
    var testDescription: String { why }
  }

  private static let one = "The bridge was closed on Tuesday after inspectors found a crack in a girder."
  private static let two = "Engineers will begin their tests on Wednesday, the transport authority said."

  static let rows: [Row] = [
    Row(
      why: "a short page without any prose is read whole", body: "<p>Bridge shut.<p>More soon.",
      paragraphs: ["Bridge shut.", "More soon."]),
    Row(
      why: "a part that is named like chrome and holds nearly everything is none",
      body: "<div class=sidebar-layout><div class=ad-free><p>\(one)<p>\(two)</div></div>", paragraphs: [one, two]),
    Row(
      why: "`has-` turns a name round", body: "<article><div class=has-share><p>\(one)</div><p>\(two)</article>",
      paragraphs: [one, two]),
    Row(
      why: "names in camel case",
      body: "<article><p>\(one)<p>\(two)</p><div class=RelatedLinks_item__x1>\(two)</div></article>",
      paragraphs: [one, two]),
    Row(
      why: "a heading over nothing but links goes with them",
      body:
        "<article><p>\(one)<h3>More on bridges</h3><ul><li><a href=1>A link to something</a></ul><h2>Tests</h2><p>\(two)</article>",
      paragraphs: [one, "Tests", two]),
    Row(
      why: "a heading at the end goes",
      body: "<article><p>\(one)<p>\(two)<h2>You may also like</h2><p><a href=1>That</a></article>",
      paragraphs: [one, two]),
    Row(
      why: "a paragraph with a few links stays",
      body:
        "<article><p>\(one)<p>The <a href=1>transport authority</a> and the <a href=2>city</a> had said so before.</article>",
      paragraphs: [one, "The transport authority and the city had said so before."]),
    Row(
      why: "a figure that holds a quotation is no picture",
      body:
        "<article><p>\(one)<figure><blockquote>“Not safe.”</blockquote></figure><figure>Photo: Lee Marsh</figure></article>",
      paragraphs: [one, "“Not safe.”"]),
    Row(
      why: "lines of the page between paragraphs",
      body:
        "<article><p>\(one)<p>Advertisement<p>READ MORE: <a href=x>Another story</a><p>Sign up for our newsletter<p>\(two)</article>",
      paragraphs: [one, two]),
    Row(
      why: "a note of a correction stays",
      body: "<article><p>\(one)<p><i>Correction: an earlier version said Monday.</i></article>",
      paragraphs: [one, "Correction: an earlier version said Monday."]),
    Row(
      why: "teasers of other stories are articles too",
      body:
        "<main><article><p>\(one)<p>\(two)<p>\(two)<p>\(one)</article><section><article><h3><a href=1>Ferry</a></h3></article>"
        + "<article><h3><a href=2>Fees</a></h3></article></section></main>", paragraphs: [one, two, two, one]),
    Row(
      why: "text in table cells, side by side", body: "<table><tr><td><p>\(one)<p>\(two)<td><a href=1>x</a></table>",
      paragraphs: [one, two]),
    Row(
      why: "forms round the whole page, as old systems write them",
      body: "<form id=aspnetForm><div><p>\(one)<p>\(two)</div><input></form>",
      paragraphs: [one, two]),
  ]

  @Test("is found", arguments: rows)
  func body(row: Row) throws {
    let document = try read(
      "<!DOCTYPE html><html><head><title>t</title></head><body>\(row.body)</body></html>", as: .html)
    #expect(document.paragraphs == row.paragraphs)
    expectSound(document, row.why)
  }

  @Test("has its title without the site's name")
  func titles() throws {
    let rows: [(head: String, body: String, title: String?)] = [
      // The headline in the text is believed first.
      ("<title>Other | Post</title>", "<h1>Bridge <i>closed</i></h1>", "Bridge closed"),
      // Of several, the one that the title repeats; the logo is not.
      (
        "<title>Bridge closed today - Post</title>", "<h1>The Post</h1><h1>Bridge closed today</h1>",
        "Bridge closed today"
      ),
      ("<meta property=og:title content='Bridge &amp; road closed | The Post'>", "", "Bridge & road closed"),
      ("<title>Bridge closed after crack - The Ellery Post</title>", "", "Bridge closed after crack"),
      // A dash inside a headline stays, unless the site's name is known to stand behind it.
      ("<title>Bridge closed - for good</title>", "", "Bridge closed - for good"),
      ("<title>Bridge closed - Post</title><meta property=og:site_name content=Post>", "", "Bridge closed"),
      ("", "", nil),
    ]
    for (head, body, title) in rows {
      let page = "<!DOCTYPE html><html><head>\(head)</head><body>\(body)<p>\(Self.one)</body></html>"
      #expect(try read(page, as: .html).metadata.title == title, "\(head) \(body)")
    }
  }

  @Test("says in linked data what the page does not")
  func linkedData() throws {
    let rows: [(script: String, byline: String?, published: String?)] = [
      (
        #"{"@type":"NewsArticle","author":"Jane Doe","datePublished":"2020-01-03T10:00Z"}"#, "Jane Doe",
        "2020-01-03T10:00:00Z"
      ),
      (
        #"[{"@type":"Person","name":"x"},{"@type":["Thing","BlogPosting"],"author":[{"name":"A"},{"name":"B"}]}]"#,
        "A, B", nil
      ),
      (
        #"{"@graph":[{"@type":"WebPage"},{"@type":"schema:Article","author":{"@type":"Person","name":"D&amp;E"}}]}"#,
        "D&E", nil
      ),
      // Old templates put comment marks round scripts, and a semicolon behind.
      ("<!-- \n{\"@type\":\"Article\",\"author\":\"Jane\nDoe\"};\n -->", "Jane Doe", nil),
      // What is no article, and what is no JSON, says nothing.
      (#"{"@type":"Product","author":"Jane Doe"}"#, nil, nil), ("{nothing", nil, nil), ("[1, null, \"x\"]", nil, nil),
    ]
    for (script, byline, published) in rows {
      let page = "<html><script type=application/ld+json>\(script)</script><p>\(Self.one)</html>"
      let found = try read(page, as: .html).metadata
      #expect(found.byline == byline, "\(script)")
      #expect(found.published == published, "\(script)")
    }
  }
}
