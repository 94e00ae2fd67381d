import CCmark
import CrossChecking
import Testing

@testable import Reporting

/// Text that means something to Markdown, HTML or a terminal, each as an article might have it.
enum HostileText {
  static let all: [String] = [
    // Emphasis, in every position.
    "*a* **b** _c_ __d__ a*b*c snake_case_name", "***", "* * *",
    // Raw HTML and entities.
    "<script>alert(1)</script>", "<!-- x -->", "&amp; &lt; &#60; &copy; AT&T", "a < b > c",
    // Code, links, pictures, reference definitions, autolinks.
    "`code` ``more`` ```", "[x](javascript:alert(1))", "![x](y)", "[x]: /y 'z'", "<https://a.example>", "!",
    // What would open a block at the start of a line.
    "# heading", "####### seven", "1. one", "1) one", "1234567890. no list", "12345", "- item", "+ item", "* item",
    "> quote", "---", "===", "~~~", "~~~ swift", "~~struck~~", "    indented", "\tindented", "| a | b |",
    // Backslashes, at the end too.
    "\\", "a\\", "\\* \\[", "C:\\x\\",
    // Line ends and white space of all kinds.
    "two\nlines", "two\r\n\r\nparagraphs\n# h", "a\u{2028}b\u{2029}c\u{85}d", "  spaces  all   over  ",
    "\u{A0}nbsp\u{A0}",
    // Controls, bidirectional overrides, NUL.
    "a\u{0}b", "\u{1B}[2Jcleared\u{7}", "\u{9B}31m", "user\u{202E}nimda\u{2066}x\u{2069}",
    // Nothing, or nothing but space.
    "", " ", "\n",
    // Characters that are more than one byte, one unit, one scalar.
    "e\u{301} 👩‍👩‍👧 שלום مرحبا 日本", " \u{301}x",
  ]
}

struct MarkupTests {
  /// What cmark makes of CommonMark.
  private func html(of markdown: String) throws -> String {
    let bytes = markdown.utf8.map { CChar(bitPattern: $0) }
    let root = try #require(cmark_parse_document(bytes, bytes.count, CMARK_OPT_DEFAULT))
    defer { cmark_node_free(root) }
    let text = try #require(cmark_render_html(root, CMARK_OPT_DEFAULT))
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }

  /// The same text in every place where reports put text of articles.
  private func document(with text: String) -> MarkupDocument {
    let passage = MarkedPassage(.later, of: [.init(kind: .same, text: "so "), .init(kind: .added, text: text)])
    return MarkupDocument(blocks: [
      .heading(2, [.text(text)]),
      .paragraph([.text(text)]),
      .paragraph([.text("“" + text + "” in "), .link(to: "a%20b.md#L1", ["line 1"]), .text(": " + text)]),
      .paragraph([.emphasis([.text("Ask:")]), .text(" " + text)]),
      .numbered(
        from: 9,
        [
          [.paragraph([.text(text)]), .quote([.paragraph(MarkupInline.passage(passage))])],
          [.paragraph([.code(text), " x"])],
        ]),
      .paragraph(["Between two lists."]),
      .list(isTight: true, [[.paragraph([.text(text)]), .list(isTight: true, [[.paragraph([.text(text)])]])]]),
    ])
  }

  @Test(arguments: HostileText.all)
  func markdownReadsAsWhatTheTreeSays(text: String) throws {
    let document = document(with: text)
    let markdown = document.commonMark()
    #expect(document.html() == (try html(of: markdown)), "\(markdown)")
  }

  @Test(arguments: HostileText.all)
  func nothingHostileComesThrough(text: String) {
    let document = document(with: text)
    for output in [document.html(), document.commonMark()] {
      let unsafe = output.unicodeScalars.filter { scalar in
        (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      }
      #expect(unsafe.isEmpty)
    }
    #expect(!document.html().contains("<script"))
    #expect(!document.html().contains("href=\"javascript"))
  }

  @Test func aVeryLongLineStaysOneLine() throws {
    let text = String(repeating: "*_[x](y) ", count: 50_000)
    let document = MarkupDocument(blocks: [.paragraph([.text(text)])])
    #expect(document.commonMark().split(separator: "\n").count == 1)
    #expect(document.html() == (try html(of: document.commonMark())))
  }

  @Test(arguments: [
    // A relative path.
    ("Claims/a b/é.md", "Claims/a%20b/%C3%A9.md"),
    // What would be a scheme, a query or a fragment.
    ("javascript:alert(1)", "javascript%3Aalert%281%29"), ("a?b#c", "a%3Fb%23c"), ("100%.md", "100%25.md"),
    // An absolute path.
    ("/tmp/x y", "file:///tmp/x%20y"),
    // A line end.
    ("a\nb", "a%0Ab"),
  ])
  func pathsAreAddresses(path: String, address: String) {
    #expect(Address.path(path) == address)
  }

  @Test(arguments: [
    ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"), ("HTTP://a.example", "HTTP://a.example"),
    // What Markdown would read as an entity, or as the end of the link.
    ("https://a.example/?a&copy;b", "https://a.example/?a&copy%3Bb"),
    ("https://a.example/a b>\"c", "https://a.example/a%20b%3E%22c"),
    ("https://a.example/(a)[b]", "https://a.example/(a)[b]"),
    // Not the web.
    ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("", nil), ("//a.example", nil),
  ])
  func webAddressesAreWritten(address: String, written: String?) throws {
    #expect(Address.web(address) == written)
    guard let written else { return }
    let document = MarkupDocument(blocks: [.paragraph([.link(to: written, ["x"])])])
    #expect(document.html() == (try html(of: document.commonMark())))
  }

  @Test func aPageEscapesItsTitle() {
    let page = HTMLPage(title: "</title><script>&\"'", body: "<p>x</p>\n").text
    #expect(page.contains("<title>&lt;/title&gt;&lt;script&gt;&amp;&quot;&#39;</title>"))
    #expect(!page.contains("<script"))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
  }
}
