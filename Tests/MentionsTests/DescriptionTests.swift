import Mentions
import TestSupport
import Testing
import TextModel

/// Descriptions: people and bodies by what they are.
@Suite struct DescriptionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let kind: Entity.Kind
    let isPlural: Bool
    let gender: Entity.Gender

    init(_ text: String, _ kind: Entity.Kind, plural: Bool = false, _ gender: Entity.Gender = .unknown) {
      self.text = text
      self.kind = kind
      isPlural = plural
      self.gender = gender
    }

    var testDescription: String { text }
  }

  static let rows: [Row] = [
    // A singular with an article, which is no part of it.
    Row("Then a ⟦government spokesman⟧ spoke.", .role, .male),
    // The article is definite and nobody was introduced.
    Row("Then the ⟦prime minister⟧ spoke.", .role),
    // An institution before the noun.
    Row("Then the ⟦Pentagon chief⟧ spoke.", .role),
    // Two plurals joined.
    Row("But ⟦Iraqi security sources and militias⟧ disagreed.", .unnamed, plural: true),
    // An adjective of a country that is a pronoun in lower case.
    Row("But ⟦US officials⟧ disagreed.", .unnamed, plural: true),
    // A singular source that stays unnamed.
    Row("Then a ⟦senior administration official⟧ spoke.", .unnamed),
    // A number before a hyphen.
    Row("Then the ⟦34-year-old teacher⟧ spoke.", .role),
    // What stands behind the noun and belongs to it.
    Row("So ⟦two people familiar with the matter⟧ claimed.", .unnamed, plural: true),
    // A bare plural.
    Row("But ⟦analysts⟧ disagreed.", .unnamed, plural: true),
    // A plural that is no source that hides.
    Row("But ⟦voters⟧ disagreed.", .role, plural: true),
    // The candidate of a race.
    Row("Then the ⟦candidate⟧ spoke.", .role),
    // A number as the complement.
    Row("Then the ⟦father of two⟧ spoke.", .role, .male),
    // A plural without an ending.
    Row("But ⟦police⟧ disagreed.", .organisation, plural: true, .neuter),
    // A plural of office holders.
    Row("But ⟦prosecutors⟧ disagreed.", .role, plural: true),
    // A body.
    Row("Then the ⟦campaign⟧ disagreed.", .organisation, .neuter),
    // A company.
    Row("Then the ⟦company⟧ disagreed.", .organisation, .neuter),
    // A preposition that belongs to the noun.
    Row("But ⟦researchers at Yale⟧ disagreed.", .role, plural: true),
    // A body and whom it is against.
    Row("The ⟦US-led coalition against ISIL⟧ disagreed.", .organisation, .neuter),
    // Some of many.
    Row("So ⟦some of those same activists⟧ claimed.", .role, plural: true),
    // A possessive pronoun is part of it.
    Row("Then ⟦his campaign manager⟧ spoke.", .role),
    // A group by its country.
    Row("But ⟦Iranians⟧ disagreed.", .role, plural: true),
    // A group by its party, with an adjective.
    Row("But ⟦moderate Republicans⟧ disagreed.", .role, plural: true),
    // Quantities that stand for people.
    Row("So ⟦many⟧ believe that.", .unnamed, plural: true),
    // An adjective in between that no list has.
    Row("Then the ⟦lugubrious chairman⟧ spoke.", .role, .male),
    // A pronoun that names nobody.
    Row("So ⟦someone⟧ believed that.", .unnamed),
    // An age alone.
    Row("Then the ⟦46-year-old⟧ spoke.", .role),
    // A woman's role.
    Row("Then a ⟦police spokeswoman⟧ spoke.", .role, .female),
  ]

  @Test(arguments: rows) func isFound(row: Row) throws {
    for variant in MarkedText.variants(of: row.text) {
      let marked = MarkedText(variant.marked)
      let reader = Reader(marked.text)
      let span = try #require(marked.spans.first)
      let mention = try #require(reader.mention(at: span), "\(variant.name): \(reader.listing)")
      let entity = try #require(reader.entity(at: span))
      #expect(mention.form == .description, "\(variant.name)")
      #expect(entity.kind == row.kind, "\(variant.name)")
      #expect(entity.isPlural == row.isPlural, "\(variant.name)")
      #expect(entity.gender == row.gender, "\(variant.name)")
    }
  }

  /// Nouns for people that name nobody here.
  @Test(arguments: [
    // A verb.
    "He wants to host it.",
    // It describes the noun behind it.
    "He left the refugee camp.",
    // The same with an adjective that is a noun.
    "It is about national overreach.",
    // A rank that is an adjective.
    "Some major changes followed.",
    // A singular with nothing before it.
    "He went to coach.",
  ]) func namesNobody(text: String) {
    let reader = Reader(text)
    #expect(reader.cast.mentions.isEmpty, "\(reader.listing)")
  }
}
