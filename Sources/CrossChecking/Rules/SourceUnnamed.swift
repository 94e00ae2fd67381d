internal import Extraction
internal import Mentions
internal import QuoteExtraction
internal import TextModel

/// Somebody is quoted whom the article does not name.
enum SourceUnnamed: ConsistencyRule {
  static let page = RulePage(
    id: "source.unnamed", severity: .suggestion,
    summary: "A source is not named; whether the reason is given.",
    rationale: """
      Readers should know as much of a source as possible, and why they are not told the name. Each unnamed source is \
      listed once, with whether the article says why. More than three are one finding.
      """,
    askedBy: ["AP"],
    fires: [
      RuleExample(later: "The talks are close to collapse, a ⟦senior official⟧ said on Tuesday."),
      RuleExample(later: "⟦Sources⟧ told the Courier that the chairman had been asked to go."),
      RuleExample(later: "“He had been told twice,” ⟦one former colleague⟧ said."),
      RuleExample(later: "The bank is looking for a buyer, ⟦two people familiar with the matter⟧ said."),
      RuleExample(
        later: "“It was chaos,” said a ⟦diplomat⟧, who asked not to be named because the meeting was private."),
    ],
    quiet: [
      RuleExample(later: "The talks are close to collapse, Aude Ferrier, a senior official, said on Tuesday."),
      RuleExample(later: "The river has two sources. People familiar with its history are not surprised."),
      RuleExample(later: "The pilot had not slept, according to the report."),
      RuleExample(later: "“It was chaos,” said the ambassador, Nils Krag."),
    ])

  /// More of them are one finding.
  private static let most = 3

  static func drafts(for text: CheckedText) -> [Draft] {
    var seen: Set<UInt64> = []
    let sources = text.article.quotations.compactMap(\.speaker)
      .filter {
        $0.kind == .unnamed && $0.entity != nil || [.role, .unnamed].contains($0.kind) && isAnybody($0, text)
      }
      .map(\.mention)
      .sorted()
      .filter { span in
        let key = text.normal.keys[text.normal.units(in: span)].reduce(0) { ($0 ^ $1) &* 0x9E37_79B9_7F4A_7C15 }
        return !isPronoun(span, text) && seen.insert(key).inserted
      }
    guard sources.count > most, let first = sources.first else { return sources.map { draft(for: $0, text) } }
    let reasons = sources.count { hasReason($0, text) }
    return [
      Draft(
        message: "\(sources.count) sources are not named; for \(reasons) the article says why.", primary: first,
        related: sources.dropFirst().map { text.article.place(of: $0) },
        evidence: Evidence(
          values: [.init("sources", String(sources.count)), .init("reasons", String(reasons))],
          question: "Can any be named, and does the article say why not?"))
    ]
  }

  /// `A neighbour`, `one former colleague`: a role that anybody may have, of somebody who is never named. Who speaks for an office
  /// or a firm is that office's voice.
  private static func isAnybody(_ speaker: Speaker, _ text: CheckedText) -> Bool {
    guard let first = text.normal.units(in: speaker.mention).first else { return false }
    let token = Int(text.normal.units[first].token)
    guard
      text.normal.units[first].traits.contains(.number) || text.isWord([.indefinite, .one], at: token)
        || text.isWord([.indefinite, .one], at: token - 1)
    else {
      return false
    }
    let tokens = token..<text.tokens.partitioningIndex { $0.span.start >= speaker.mention.end }
    return !text.has(.voice, in: tokens)
      && (speaker.entity == nil
        || !text.article.cast.mentions.contains { $0.form == .name && $0.entity == speaker.entity })
  }

  private static func draft(for span: ReadingSpan, _ text: CheckedText) -> Draft {
    let hasReason = hasReason(span, text)
    let words = Phrasing.quoted(text.string(span))
    return Draft(
      message: hasReason
        ? "The source \(words) is not named; the article says why."
        : "The source \(words) is not named, and the article does not say why.",
      primary: span,
      evidence: Evidence(
        values: [.init("reason", hasReason ? "given" : "not given")],
        question: hasReason ? nil : "Can the source be named, or the reason be given?"))
  }

  /// A pronoun points back to a source that has been listed.
  private static func isPronoun(_ span: ReadingSpan, _ text: CheckedText) -> Bool {
    let units = text.normal.units(in: span)
    return units.allSatisfy { text.normal.units[$0].traits.contains(.function) }
  }

  /// Whether the sentence that names the source, or the next one, says why it is not named.
  private static func hasReason(_ span: ReadingSpan, _ text: CheckedText) -> Bool {
    guard let sentence = text.sentence(at: span) else { return false }
    let next = min(sentence.index + 1, text.sentences.count - 1)
    return text.has(.reason, in: sentence.tokens.lowerBound..<text.sentences[next].tokens.upperBound)
  }
}
