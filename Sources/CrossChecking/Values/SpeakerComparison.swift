internal import Extraction
internal import Mentions
internal import QuoteExtraction
internal import TextModel

/// Asks whether the speakers of one utterance in two texts can be the same.
struct SpeakerComparison {
  /// Below this neither text says surely enough who speaks for a difference to mean anything.
  static let leastConfidence = 0.5

  private let earlier: Article
  private let later: Article
  private let earlierAliases: Aliases
  private let laterAliases: Aliases

  init(_ earlier: Article, _ later: Article) {
    self.earlier = earlier
    self.later = later
    earlierAliases = Aliases(earlier)
    laterAliases = Aliases(later)
  }

  /// Whether the two are known to be different: both named, and under no name the same.
  func differ(_ a: Speaker, _ b: Speaker) -> Bool {
    guard a.confidence >= Self.leastConfidence, b.confidence >= Self.leastConfidence else { return false }
    // A role or an unnamed source may be anybody, the other one included.
    guard Self.isNamed(a), Self.isNamed(b) else { return false }
    if hasSameMention(a, b) { return false }
    let names = [PersonalName(a.name)] + earlierAliases.names(ofEntity: a.entity)
    let otherNames = [PersonalName(b.name)] + laterAliases.names(ofEntity: b.entity)
    if PersonalName.mayBeSame(names, otherNames) { return false }
    return !holdsOffice(a, in: earlier, of: otherNames) && !holdsOffice(b, in: later, of: names)
  }

  /// Whether a speaker of the later article is known to be another one than the one whose turn it is in a source.
  func differ(_ speaker: Speaker, fromTurnOf name: String) -> Bool {
    guard speaker.confidence >= Self.leastConfidence, Self.isNamed(speaker) else { return false }
    let turn = PersonalName(name)
    let names = [PersonalName(speaker.name)] + laterAliases.names(ofEntity: speaker.entity)
    return !PersonalName.mayBeSame([turn], names) && !holdsOffice(speaker, in: later, of: [turn])
  }

  /// Whether a speaker has a name, and not only a pronoun that nothing in the text resolves.
  private static func isNamed(_ speaker: Speaker) -> Bool {
    guard speaker.kind == .person || speaker.kind == .organisation else { return false }
    return speaker.name.unicodeScalars.contains { $0.properties.isUppercase }
  }

  /// The same words at the quotation name the same speaker: then what differs is how they were resolved, and that comes from
  /// elsewhere in the text.
  private func hasSameMention(_ a: Speaker, _ b: Speaker) -> Bool {
    PersonalName(earlier.reading.string(a.mention)) == PersonalName(later.reading.string(b.mention))
  }

  /// Whether one of the speaker's titles names the other: `Sean Spicer, White House spokesman`, and `the White House`.
  private func holdsOffice(_ speaker: Speaker, in article: Article, of names: [PersonalName]) -> Bool {
    guard let entity = speaker.entity, article.cast.entities.indices.contains(entity) else { return false }
    let titles = article.cast.entities[entity].titles.map { PersonalName($0) }
    return titles.contains { title in
      names.contains { name in !name.words.isEmpty && name.words.allSatisfy { title.words.contains($0) } }
    }
  }
}
