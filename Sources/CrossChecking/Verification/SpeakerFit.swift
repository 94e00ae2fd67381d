internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// Asks whether whoever speaks in a source can be the one whom an article names.
struct SpeakerFit: Sendable {
  /// How two speakers stand to each other.
  enum Relation: Int, Sendable, Comparable {
    /// They are known to be two.
    case other
    /// It cannot be told: one of them is not named, or by an office alone.
    case unknown
    /// Their names agree.
    case same

    static func < (left: Relation, right: Relation) -> Bool { left.rawValue < right.rawValue }
  }

  private let article: Article
  private let comparisons: [SpeakerComparison]
  private let titles: Set<UInt64>

  init(article: NormalText, sources: [SpokenSource], lexicon: ComparisonLexicon, titles: Set<UInt64>) {
    self.article = article.article
    comparisons = sources.map { SpeakerComparison($0.text.article, article.article, lexicon: lexicon) }
    self.titles = titles
  }

  /// How the speaker of a quotation stands to whoever speaks at a place of a source.
  func relation(of quotation: Quotation, to source: SpokenSource, index: Int, at place: Int) -> Relation {
    guard let speaker = quotation.speaker, let name = source.speaker(at: place) else { return .unknown }
    return relation(of: quotation, speaker, to: name, index: index)
  }

  /// The same as a number, for choosing among passages: a question's words are nobody's answer.
  func fit(of quotation: Quotation, to source: SpokenSource, source index: Int, at place: Int) -> Int {
    let isQuestion = source.turnIndex(at: place).map { source.turns[$0].role == .question } ?? false
    return isQuestion ? -1 : relation(of: quotation, to: source, index: index, at: place).rawValue
  }

  private func relation(of quotation: Quotation, _ speaker: Speaker, to name: String, index: Int) -> Relation {
    guard let named = speaker.name else { return .unknown }
    let variants = Self.variants(of: name, titles: titles)
    let own = PersonalName(named)
    if variants.contains(where: { own.mayBeSame(as: PersonalName($0)) }) { return .same }
    // An organisation speaks through people.
    guard speaker.kind == .person, comparisons.indices.contains(index) else { return .unknown }
    return variants.allSatisfy { comparisons[index].differ(quotation, fromTurnOf: $0) } ? .other : .unknown
  }

  /// A name as a label has it, and without the titles before it: `MAYOR RUIZ`, `RUIZ`.
  private static func variants(of name: String, titles: Set<UInt64>) -> [String] {
    let words = name.utf8.split(separator: 0x20).map { String(Substring($0)) }
    var variants = [name]
    for start in words.indices.dropFirst() {
      let title = words[start - 1].utf8.filter { $0 != 0x2E }
      guard titles.contains(WordHash.of(title, 0..<title.count)) else { break }
      variants.append(words[start...].joined(separator: " "))
    }
    return variants
  }
}
