import Lexicons
import Mentions
import TestSupport
import TextModel

/// A text as the room reads it, and questions that tests ask of it.
struct Reader {
  let reading: ReadingText
  let layout: TextLayout
  let cast: Cast

  private static let finder = CastFinder()
  private static let abbreviations = Language.english.abbreviations
  private static let resolver = CoreferenceResolver()

  init(_ text: String) {
    reading = ReadingText(verbatim: text)
    layout = TextLayout(of: reading, abbreviations: Self.abbreviations)
    cast = Self.finder.cast(of: reading, layout: layout)
  }

  /// The mention or nested name at exactly that place.
  func mention(at span: ReadingSpan) -> Mention? {
    cast.mentions.first { $0.span == span } ?? cast.nested.first { $0.span == span }
  }

  /// The entity of the mention at exactly that place.
  func entity(at span: ReadingSpan) -> Entity? {
    mention(at: span)?.entity.map { cast.entities[$0] }
  }

  /// What the pronoun at that place stands for, best first.
  func antecedents(at span: ReadingSpan, ignoring: [ReadingSpan] = []) -> [String] {
    guard let token = layout.tokens.firstIndex(where: { $0.span.start == span.start }) else { return [] }
    return Self.resolver.resolve(cast, layout: layout, ignoring: ignoring).antecedents(ofPronounAt: token)
      .map { cast.entities[$0.entity].name }
  }

  /// All mentions as a person would list them, for failure messages.
  var listing: String {
    cast.mentions.map { "\(reading.string($0.span)) [\($0.kind.rawValue) \($0.entity ?? -1)]" }.joined(separator: ", ")
  }
}
