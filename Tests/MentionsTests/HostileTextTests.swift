import Mentions
import TestSupport
import Testing
import TextModel

/// Texts that nobody wrote to be read. Spans stay inside, mentions in order and apart.
@Suite struct HostileTextTests {
  static let texts: [(name: String, text: String)] = [
    ("nothing", ""),
    ("white space", " \n\n \t "),
    ("ten thousand capitalised words", String(repeating: "Larkmoor ", count: 10_000)),
    ("ten thousand full names", (0..<10_000).map { "Alan Brook\($0 % 97) " }.joined()),
    ("ten thousand surnames", "Alan Brook spoke. " + String(repeating: "Brook, ", count: 10_000)),
    ("ten thousand titles", String(repeating: "President ", count: 10_000)),
    ("ten thousand determiners", String(repeating: "the ", count: 10_000)),
    ("ten thousand officials", String(repeating: "officials and ", count: 10_000)),
    ("ten thousand joints", String(repeating: "Bank of ", count: 10_000)),
    ("ten thousand commas", String(repeating: "Brook, the president, ", count: 10_000)),
    ("ten thousand quotation marks", String(repeating: "\"", count: 10_000)),
    ("ten thousand apostrophes", String(repeating: "Brook's ", count: 10_000)),
    ("ten thousand brackets", String(repeating: "(LHA", count: 10_000)),
    ("ten thousand pronouns", "Alan Brook spoke. " + String(repeating: "he ", count: 10_000)),
    ("control characters", "Alan \u{0}Brook\u{1} \u{FFFD} said \u{200B}\u{202E}so."),
    ("one long word", String(repeating: "A", count: 100_000)),
    ("hyphens", String(repeating: "A-", count: 10_000) + " -a a- - --"),
    ("combining marks", "A\u{301}lan Bro\u{308}ok spoke to É\u{301}\u{301}\u{301}."),
  ]

  @Test(arguments: texts.indices) func isReadWithoutHarm(index: Int) {
    let text = Self.texts[index]
    let reader = Reader(text.text)
    let count = UInt32(reader.reading.bytes.count)
    var last: UInt32 = 0
    for mention in reader.cast.mentions {
      #expect(last <= mention.span.start && mention.span.end <= count, "\(text.name)")
      #expect(!mention.span.isEmpty, "\(text.name)")
      #expect(mention.span.contains(mention.nameSpan), "\(text.name)")
      last = mention.span.end
    }
    for mention in reader.cast.mentions + reader.cast.nested {
      #expect(mention.entity.map { reader.cast.entities.indices.contains($0) } ?? true, "\(text.name)")
    }
    let resolution = CoreferenceResolver().resolve(reader.cast, layout: reader.layout)
    for pronoun in resolution.pronouns {
      #expect(pronoun.antecedents.allSatisfy { (0...1).contains($0.score) }, "\(text.name)")
    }
  }

  @Test func theSameTextGivesTheSameCast() {
    let text = "Alan Brook met Susan Brook, a senator. Officials, sources and Iranians agreed with the FBI. Brook left."
    let first = Reader(text).cast
    for _ in 0..<3 {
      let again = Reader(text).cast
      #expect(again.entities == first.entities)
      #expect(again.mentions == first.mentions)
    }
  }

  @Test func aCastThatDoesNotFitItsLayoutDoesNoHarm() {
    let long = Reader("Alan Brook spoke. He left. Susan Tanner met him in Dayton, and she slept.")
    let short = Reader("He left.")
    #expect(CoreferenceResolver().resolve(long.cast, layout: short.layout).pronouns.count <= 1)
  }
}
