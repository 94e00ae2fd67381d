import Reading
import Testing
import TextModel

@Suite("Hostile input") struct HostileInputTests {
  private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let texts: [(name: String, text: String)] = [
    ("block quotations inside each other", times(">", 20_000) + " x\n" + times(">", 20_000) + " y"),
    ("lists inside each other", times("- ", 5000) + "x"),
    ("brackets that open", times("[", 20_000) + "x"),
    ("brackets and parentheses", times("[a](", 20_000)),
    ("links that nearly are", times("[a](b \"", 5000) + "\n\n[a]: x"),
    ("marks of emphasis", times("*a **b ", 20_000)),
    ("one word in ten thousand marks", times("*", 10_000) + "x" + times("*", 10_000)),
    ("backticks", (1...400).map { times("`", $0) + "a" }.joined()),
    ("pictures", times("![", 20_000)),
    ("entities", times("&amp;&#0;&#xFFFFFFFF;&;&#;&x", 10_000)),
    ("definitions", times("[a]: b\n", 3000) + "x"),
    ("control characters in a long text", times("word ", 2000) + "\u{1}\u{7}\u{1B}[31m\u{7F} end"),
    ("white space in every form", "a \t\u{B}\u{C} b\u{A0}\u{2028}\u{2029}\u{200B}c\r\rd\n\r\n\re"),
    ("line ends of old Macs", "# Head\r\rOne *two*\rthree.\r\r- a\r- b"),
    ("many letters without a space", times("x", 200_000)),
    ("a great many empty lines", times("\n", 200_000) + "x"),
    ("comments that never end", times("<!-- ", 20_000)),
    ("declarations", "<p>x " + times("<!x>", 20_000) + "y"),
    ("declarations that never end", "<p>x " + times("<!", 20_000)),
    ("less-than signs", times("<", 20_000) + "x"),
    ("tags that never end", times("<a ", 20_000)),
    ("end tags of nothing", "<p>x" + times("</b></div>", 20_000) + "y"),
    ("elements that close each other", times("<p><li><td>x", 10_000)),
    ("inline elements inside each other", times("<i>", 1000) + "x" + times("</i>", 1000)),
    ("one long attribute", "<p class=\"" + times("related-", 20_000) + "\">x</p>"),
    ("a script that never ends", "<p>x</p><script>" + times("a<b ", 20_000)),
    ("linked data inside itself", "<script type=application/ld+json>" + times("[{\"@graph\":", 5000) + "</script><p>x"),
    ("ten thousand headings", times("<h1>a</h1>", 10_000) + "<p>x"),
    (
      "ten thousand articles",
      times("<article><p>A short text that is long enough to count as prose here.</p></article>", 5000)
    ),
    ("datelines of dashes", times("A -", 20_000)),
    ("header lines", times("date: 2020-01-03\n", 10_000) + "x"),
  ]

  @Test("is read, or refused in one line, in every format", arguments: DocumentFormat.allCases)
  func reading(format: DocumentFormat) {
    for (name, text) in Self.texts {
      do {
        let document = try read(text, as: format)
        expectSound(document, "\(name) as \(format)")
      } catch let error as ReadingError {
        #expect(!error.description.contains("\n"), "\(name) as \(format)")
      } catch {
        Issue.record("\(name) as \(format): \(error)")
      }
    }
  }

  @Test("of nested elements is refused in one line")
  func nesting() {
    let error = #expect(throws: ReadingError.self) { try read(Self.times("<div>", 200_000) + "x", as: .html) }
    #expect(error?.description.contains("nested") == true)
  }

  @Test("of any bytes never traps")
  func noise() throws {
    // A linear congruential generator (Knuth's MMIX), so that every run reads the same bytes.
    var state: UInt64 = 2020
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let parts = [
      "<p>", "</p>", "<b>", "</i>", "<a href='", "'>", "\"", "&amp;", "&#82", "20;", "<!--", "-->", "<br>", "\n",
      "\r\n", "*", "**", "_",
      "[", "](", ")", "`", "> ", "- ", "# ", "\\", "é", "“", "🗞️", "word", " ", "<", "&", "<script>", "</script>",
      "<div hidden>", "</div>",
      "---\n", "x: y\n", "\u{FEFF}", "<q>", "<blockquote>", "<li>", "<td>", "![", "<!x", "?>", "<?", "\t", "    ",
      "\u{AD}", "1) ",
    ].map { Array($0.utf8) }
    for round in 0..<600 {
      var bytes: [UInt8] = []
      for _ in 0..<(1 + next(60)) {
        if next(40) == 0 { bytes.append(UInt8(128 + next(128))) } else { bytes += parts[next(parts.count)] }
      }
      for format in DocumentFormat.allCases {
        guard let document = try? DocumentReader.read(bytes, name: "-", format: format) else { continue }
        expectSound(document, "round \(round) as \(format)")
      }
    }
  }

  @Test("of a file cut anywhere is read up to the cut")
  func truncation() throws {
    for name in ["wire.html", "table-layout.html", "story.md"] {
      let bytes = try fixture(name)
      for end in stride(from: 40, to: bytes.count, by: 37) {
        guard let document = try? DocumentReader.read(Array(bytes[..<end]), name: name) else { continue }
        expectSound(document, "\(name) cut at \(end)")
      }
    }
  }
}
