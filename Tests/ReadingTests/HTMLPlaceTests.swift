import Reading
import TestSupport
import Testing
import TextModel

@Suite("Places in HTML") struct HTMLPlaceTests {
  static let rows = [
    PlaceCase(why: "plain words are a copy", source: "He ⟦said⟧ so.", reading: "He ⟦said⟧ so."),
    PlaceCase(
      why: "tags inside a sentence go", source: "He <b class='x'>⟦said⟧</b> <a href=\"u\">⟦so⟧</a>.",
      reading: "He ⟦said⟧ ⟦so⟧."),
    PlaceCase(
      why: "a span over tags holds them", source: "⟦He <i>said</i> so⟧.", reading: "⟦He said so⟧."),
    PlaceCase(
      why: "an entity is one place", source: "Brandt ⟦&amp;⟧ ⟦Kell⟧.", reading: "Brandt ⟦&⟧ ⟦Kell⟧."),
    PlaceCase(
      why: "entities in a row, and beside the letters that they stand for", source: "x⟦&amp;⟧⟦&amp;⟧&⟦&lt;⟧b&gt; ⟦y⟧",
      reading: "x⟦&⟧⟦&⟧&⟦<⟧b> ⟦y⟧"),
    PlaceCase(
      why: "numbers of characters, decimal and hexadecimal", source: "⟦&#8220;⟧Go⟦&#x201D;⟧ he ⟦said⟧.",
      reading: "⟦“⟧Go⟦”⟧ he ⟦said⟧."),
    PlaceCase(
      why: "a number without its semicolon", source: "⟦&#8220⟧ Go ⟦he⟧ said.", reading: "⟦“⟧ Go ⟦he⟧ said."),
    PlaceCase(
      why: "what looks like an entity and is none", source: "AT&T ⟦&nosuch;⟧ R&D ⟦x⟧.",
      reading: "AT&T ⟦&nosuch;⟧ R&D ⟦x⟧."),
    PlaceCase(why: "a stray less-than sign is text", source: "1 ⟦<⟧ 2 << 3 ⟦so⟧.", reading: "1 ⟦<⟧ 2 << 3 ⟦so⟧."),
    PlaceCase(
      why: "white space collapses, one space is itself", source: "One⟦ ⟧two  \n\t ⟦three⟧\nfour <b> ⟦five⟧</b> six.",
      reading: "One⟦ ⟧two ⟦three⟧ four ⟦five⟧ six."),
    PlaceCase(
      why: "comments go, conditional ones too", source: "One <!-- a > b --> ⟦two⟧<!--[if IE]>no<![endif]--> ⟦three⟧.",
      reading: "One ⟦two⟧ ⟦three⟧."),
    PlaceCase(
      why: "declarations that Word writes go", source: "One <![if !x]>⟦two⟧<![endif]> ⟦three⟧.",
      reading: "One ⟦two⟧ ⟦three⟧."),
    PlaceCase(
      why: "scripts and styles go", source: "One<script>if (a<b) '<p>no'</script> ⟦two⟧<style>p>b{}</style> ⟦three⟧.",
      reading: "One ⟦two⟧ ⟦three⟧."),
    PlaceCase(
      why: "one line break is a space, two part paragraphs", source: "One<br>⟦two⟧<br /> <br>⟦three⟧.",
      reading: "One ⟦two⟧\n\n⟦three⟧."),
    PlaceCase(
      why: "a quotation element has the marks that browsers show", source: "He said <q>⟦go⟧</q> ⟦now⟧.",
      reading: "He said “⟦go⟧” ⟦now⟧."),
    PlaceCase(
      why: "hidden parts go",
      source: "One <span hidden>no</span><i style='display : none'>no</i><b aria-hidden=true>no</b> ⟦two⟧.",
      reading: "One ⟦two⟧."),
    PlaceCase(
      why: "paragraphs without end tags", source: "⟦One⟧<p>⟦two⟧<p>⟦three⟧<div>⟦four⟧",
      reading: "⟦One⟧\n\n⟦two⟧\n\n⟦three⟧\n\n⟦four⟧"),
    PlaceCase(
      why: "letters of several bytes and signs beyond the first plane", source: "Tomás ⟦“naïve”⟧ 🗞️ ⟦end⟧",
      reading: "Tomás ⟦“naïve”⟧ 🗞️ ⟦end⟧"),
    PlaceCase(
      why: "a text longer than the parser's buffer",
      source: String(repeating: "word ", count: 700) + "⟦here⟧ é" + String(repeating: "ü", count: 1500) + " ⟦end⟧",
      reading: String(repeating: "word ", count: 700) + "⟦here⟧ é" + String(repeating: "ü", count: 1500) + " ⟦end⟧"),
    PlaceCase(
      why: "attributes with everything that could end a tag",
      source: "One <a title=\"a > b\" data-x='<p>'>⟦two⟧</a> ⟦three⟧.",
      reading: "One ⟦two⟧ ⟦three⟧."),
  ]

  @Test("lead back to the bytes", arguments: rows)
  func places(row: PlaceCase) throws {
    // Behind multibyte text the first paragraph is one of its own: a blank line parts none in HTML.
    for variant in MarkedText.variants(of: row.source) {
      let first = "Žižkov — 🗞️ naïve café."
      let isBehind = variant.marked.hasPrefix(first)
      let content = isBehind ? "<p>\(first)</p><p>" + row.source : variant.marked
      let marked = MarkedText("<!DOCTYPE html><html><head><title>t</title></head><body><p>" + content)
      let document = try read(marked.text, as: .html)
      let expected = MarkedText((isBehind ? first + "\n\n" : "") + row.reading)
      #expect(document.text == expected.text, "\(variant.name)")
      let places = expected.spans.map { document.reading.origin($0).range }
      #expect(document.text != expected.text || places == marked.spans.map(\.range), "\(variant.name)")
      expectSound(document, row.why + ", " + variant.name)
    }
  }

  @Test("are given for blocks of every kind")
  func kinds() throws {
    let document = try read(
      """
      <article><h1>A</h1><h2>B</h2><p>c is a line of text.</p><blockquote><p>d</p><p>e</p></blockquote>
      <ul><li>f</li><li><p>g</p></li></ul><table><tr><td>h</td><td>i</td></tr></table><pre>j  k</pre></article>
      """, as: .html)
    #expect(
      document.blocks == [
        "headline: A", "heading: B", "paragraph: c is a line of text.", "blockQuote: d", "blockQuote: e", "listItem: f",
        "listItem: g", "paragraph: h", "paragraph: i", "paragraph: j k",
      ])
  }
}
