internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import QuoteExtraction
internal import TextModel

/// A statistic that nobody is named for.
enum ClaimUnattributed: ConsistencyRule {
  static let page = RulePage(
    id: "claim.unattributed", severity: .suggestion,
    summary: "A statistic has no source.",
    rationale: """
      Somebody counted. A share of people or a yearly number that the article states in its own voice, with no survey, office or \
      speaker named in the sentence or the one before, goes on the checklist. What is told of one named person or one \
      event is no statistic. More than two in an article are one finding.
      """,
    askedBy: ["ACC", "IFCN"],
    fires: [
      RuleExample(later: "⟦Some 37 percent of adults in the county cannot swim.⟧ Three pools have closed."),
      RuleExample(later: "⟦Traffic kills more than 1,200 people in the city every year.⟧ Few walk."),
      RuleExample(later: "⟦One in five women suffers from it, and few see a doctor.⟧"),
      RuleExample(later: "⟦More than 500,000 people are waiting for treatment.⟧ Nobody answers the telephone."),
      RuleExample(later: "⟦Burglaries have risen by 48 percent in two years.⟧ Nobody answers the telephone."),
    ],
    quiet: [
      RuleExample(later: "Some 37 percent of adults cannot swim, according to a survey by the lifeguards."),
      RuleExample(later: "The trust published a study on Monday. Burglaries have risen by 48 percent."),
      RuleExample(later: "“One in five women suffers from it,” said Lena Ortmann."),
      RuleExample(later: "Lindstrom made 81 percent of his passes. Her rent is £640."),
    ])

  /// More of them are one finding.
  private static let most = 2
  /// A count below this is told of something that happened, not of how things are.
  private static let leastCount = 1000.0

  static func drafts(for text: CheckedText) -> [Draft] {
    let cues = text.article.quotations.flatMap(\.spans).sorted()
    let found = text.sentences.filter { isStatistic($0, text) && !isSourced($0, text, cues) }
    guard found.count > most, let first = found.first else { return found.map { draft(for: $0, []) } }
    return [draft(for: first, found.dropFirst().map { text.article.place(of: $0.span) })]
  }

  private static func draft(for sentence: CheckedSentence, _ others: [Place]) -> Draft {
    Draft(
      message: others.isEmpty
        ? "No source is named for this figure."
        : "No source is named for the figures in \(others.count + 1) sentences; this is the first.",
      primary: sentence.span, related: others,
      evidence: Evidence(
        values: others.isEmpty ? [] : [.init("sentences", String(others.count + 1))], question: "Who counted, and when?"
      ))
  }

  private static func isStatistic(_ sentence: CheckedSentence, _ text: CheckedText) -> Bool {
    guard sentence.isProse, !sentence.quantities.isEmpty, !isAboutSomebody(sentence, text) else { return false }
    let isRate = text.has(.rate, in: sentence.tokens)
    let counts = text.has(.statistic, in: sentence.tokens)
    // `Obesity rates have doubled since 1990`
    if counts, isRate || text.has(.standing, in: sentence.tokens), text.has(.multiple, in: sentence.tokens) {
      return true
    }
    return sentence.quantities.contains { index in
      let quantity = text.quantity(index)
      guard let value = quantity.value ?? quantity.low, quantity.kind != .ordinal, quantity.kind != .age else {
        return false
      }
      if counts, value >= leastStanding, quantity.kind == .cardinal, isStanding(index, text) { return true }
      if quantity.unit == "percent" || quantity.kind == .cardinal && value > 0 && value < 1 {
        return counts || isRate || isShareOfPeople(index, text) || isShareOfAll(index, sentence, text)
      }
      return isRate && counts && value >= leastCount
    }
  }

  /// From this on a count of people who are or have something now is a statistic.
  private static let leastStanding = 10_000.0

  /// `More than 500,000 people are waiting for treatment`: a verb of the present right behind what is counted.
  private static func isStanding(_ index: Int, _ text: CheckedText) -> Bool {
    guard let counted = text.quantity(index).counted else { return false }
    let noun = text.tokens.partitioningIndex { $0.span.start >= counted.end }
    return text.has(.standing, in: noun..<min(text.tokens.count, noun + 1))
  }

  /// `Some 70% of the plastic in the sea comes from ten rivers`: a share of something, with a verb of the present.
  private static func isShareOfAll(_ index: Int, _ sentence: CheckedSentence, _ text: CheckedText) -> Bool {
    let end = text.quantityTokens[index].upperBound
    return text.isWord(.of, at: end) && text.isWord(.definite, at: end + 1)
      && text.has(.standing, in: (end + 2)..<max(end + 2, min(sentence.tokens.upperBound, end + 8)))
  }

  /// `One in three rural hospitals`, but not `81 percent of his passes`: a share of all of a kind.
  private static func isShareOfPeople(_ index: Int, _ text: CheckedText) -> Bool {
    guard let counted = text.quantity(index).counted,
      text.article.reading.bytes[Int(counted.end) - 1] == UInt8(ascii: "s")
    else { return false }
    let end = text.quantityTokens[index].upperBound
    return !(end..<end + 3).contains { text.isWord(.owner, at: $0) }
  }

  /// Whether the sentence starts with somebody's name or a pronoun for a person: `He made 81 percent of his passes`.
  private static func isAboutSomebody(_ sentence: CheckedSentence, _ text: CheckedText) -> Bool {
    guard let first = sentence.tokens.first else { return true }
    if text.isWord(.somebody, at: first) { return true }
    return text.mentions(in: first..<(first + 2)).contains { $0.kind == .person && $0.form == .name }
  }

  /// Whether the sentence or the one before names a source, or is anybody's words.
  private static func isSourced(_ sentence: CheckedSentence, _ text: CheckedText, _ cues: [ReadingSpan]) -> Bool {
    let quoted = cues.partitioningIndex { $0.end > sentence.span.start }
    if quoted < cues.count, cues[quoted].overlaps(sentence.span) { return true }
    let before = max(0, sentence.index - 1)
    return text.has(.sourced, in: text.sentences[before].tokens.lowerBound..<sentence.tokens.upperBound)
  }
}
