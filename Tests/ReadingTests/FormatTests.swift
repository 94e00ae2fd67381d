import Reading
import Testing
import TextModel

@Suite("Formats") struct FormatTests {
  @Test("are told by the name, then by the content")
  func detection() throws {
    let rows: [(name: String, text: String, format: DocumentFormat)] = [
      // The name decides, whatever the content looks like.
      ("a.txt", "# Not a heading", .text), ("b.MD", "text", .markdown), ("c.markdown", "text", .markdown),
      ("d.html", "text", .html), ("e.HTM", "text", .html), ("f.xhtml", "text", .html),
      // A stop in a folder's name is no ending.
      ("v1.md/story", "text", .text),
      // Names that tell nothing: standard input, an outlet's version.
      ("-", "Plain text.", .text), ("courier.v2", "<!DOCTYPE html><p>Text.", .html),
      ("-", " \n<HTML lang=en><p>Text.</HTML>", .html), ("-", "---\ntitle: x\n---\nText.", .markdown),
      ("-", "# Head\n\nText.", .markdown), ("-", "\u{FEFF}<!doctype html>\n<p>Text.", .html),
      // Neither a less-than sign nor a rule makes a format.
      ("-", "<3 is a heart.", .text), ("-", "---\n\nText between rules.\n\n---\n", .text),
    ]
    for (name, text, format) in rows {
      #expect(try DocumentReader.read(Array(text.utf8), name: name).format == format, "\(name): \(text)")
    }
  }

  @Test("that the caller names win")
  func named() throws {
    #expect(try DocumentReader.read(Array("<b>x</b>".utf8), name: "a.html", format: .text).text == "<b>x</b>")
  }
}
