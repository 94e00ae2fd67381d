internal import Extraction
internal import Mentions
internal import QuoteExtraction
internal import TextModel

/// An utterance that two texts lay at two doors.
struct SpeakerChange: Sendable {
  /// The utterance.
  let utterance: SharedUtterance
  /// The speaker's name in the earlier text.
  let earlier: String
  /// The speaker's name in the later text.
  let later: String
  /// The words that name the speaker in the later text.
  let mention: ReadingSpan
  /// Whether the later text names nobody: `a lawyer`.
  var isUnnamed = false
}

extension Comparison {
  /// The utterances whose speakers differ, in order.
  static func speakers(
    of quotations: QuotationComparison, _ earlier: NormalText, _ later: NormalText, alignment: Alignment? = nil,
    lexicon: ComparisonLexicon
  ) -> [SpeakerChange] {
    let doubtful = quotations.shared.filter { $0.isExchanged || !hasSameMention($0, earlier, later, alignment) }
    if doubtful.isEmpty { return [] }
    let speakers = SpeakerComparison(earlier.article, later.article, lexicon: lexicon)
    let changes = doubtful.compactMap { utterance -> SpeakerChange? in
      guard utterance.later.count == 1 else { return nil }
      let quotation = later.quotation(ofPiece: utterance.later[0])
      guard let speaker = quotation.speaker, let name = speaker.name else { return nil }
      if let turn = utterance.earlierSpeaker {
        guard speakers.differ(quotation, fromTurnOf: turn) else { return nil }
        return SpeakerChange(utterance: utterance, earlier: turn, later: name, mention: speaker.mention)
      }
      // Where several quotations are one utterance it is not known which speaker answers for which part.
      guard utterance.earlier.count == 1 else { return nil }
      let other = earlier.quotation(ofPiece: utterance.earlier[0])
      guard let otherName = other.speaker?.name else { return nil }
      let isUnnamed = alignment != nil && speakers.isUnnamed(quotation, in: later, afterNameOf: other)
      guard isUnnamed || speakers.differ(other, quotation) else { return nil }
      return SpeakerChange(
        utterance: utterance, earlier: otherName, later: name, mention: speaker.mention,
        isUnnamed: isUnnamed)
    }
    // Whoever is named once for several quotations was changed once: the first of them says so.
    return changes.indices.filter { index in
      index == 0 || changes[index].utterance.isExchanged || changes[index - 1].utterance.isExchanged
        || changes[index].mention != changes[index - 1].mention || changes[index].earlier != changes[index - 1].earlier
    }
    .map { changes[$0] }
  }

  /// The names among `pairs` that name the speakers of one utterance in both texts, as changes of the speaker: sure as the
  /// names are other ones, whoever the two are. What is left of `pairs` names nobody who speaks.
  static func speakers(
    named pairs: [NamePair], in quotations: QuotationComparison, _ earlier: NormalText, _ later: NormalText
  ) -> (changes: [SpeakerChange], rest: [NamePair]) {
    var (changes, rest): ([SpeakerChange], [NamePair]) = ([], [])
    for pair in pairs {
      let utterance = quotations.shared.first { utterance in
        !pair.isSpelling && earlier.speaks(pair.earlier, utterance.earlier) && later.speaks(pair.later, utterance.later)
      }
      guard let utterance else {
        rest.append(pair)
        continue
      }
      changes.append(
        SpeakerChange(
          utterance: utterance, earlier: earlier.article.reading.string(pair.earlier),
          later: later.article.reading.string(pair.later), mention: pair.later))
    }
    return (changes, rest)
  }

  /// Whether the same words name the speaker at both quotations, or nothing was changed in the words that do. Then
  /// what differs is at most how they were resolved or where the paragraphs are parted, and not who is said to have
  /// spoken.
  private static func hasSameMention(
    _ utterance: SharedUtterance, _ earlier: NormalText, _ later: NormalText, _ alignment: Alignment?
  ) -> Bool {
    guard utterance.earlierSpeaker == nil else { return false }
    guard let e = utterance.earlier.first, let l = utterance.later.first,
      let one = earlier.quotation(ofPiece: e).speaker, let other = later.quotation(ofPiece: l).speaker
    else { return true }
    let (mention, laterMention) = (earlier.units(in: one.mention), later.units(in: other.mention))
    if earlier.keys[mention] == later.keys[laterMention] { return true }
    guard let alignment else { return false }
    return mention.allSatisfy { alignment.laterOfEarlier[$0] >= 0 }
      && laterMention.allSatisfy { alignment.earlierOfLater[$0] >= 0 }
  }
}

extension NormalText {
  /// Whether a name is that of the speaker of one of some pieces.
  fileprivate func speaks(_ name: ReadingSpan, _ pieces: [Int]) -> Bool {
    pieces.contains { piece in quotation(ofPiece: piece).speaker.map { $0.mention.overlaps(name) } ?? false }
  }
}

/// Asks whether the speakers of one utterance in two texts can be the same.
struct SpeakerComparison {
  /// Below this neither text says surely enough who speaks for a difference to mean anything.
  static let leastConfidence = 0.5

  private let earlier: Article
  private let later: Article
  private let earlierAliases: Aliases
  private let laterAliases: Aliases
  private let lexicon: ComparisonLexicon

  init(_ earlier: Article, _ later: Article, lexicon: ComparisonLexicon) {
    self.earlier = earlier
    self.later = later
    self.lexicon = lexicon
    earlierAliases = Aliases(earlier)
    laterAliases = Aliases(later)
  }

  /// Whether the speakers of two quotations are known to be different: both named beside the quotation, and under no
  /// name the same.
  func differ(_ quotation: Quotation, _ other: Quotation) -> Bool {
    guard let a = quotation.speaker, let b = other.speaker, let name = a.name, let otherName = b.name,
      isSure(a, of: quotation, in: earlier), isSure(b, of: other, in: later)
    else { return false }
    let names = [PersonalName(name)] + earlierAliases.names(ofEntity: a.entity)
    let otherNames = [PersonalName(otherName)] + laterAliases.names(ofEntity: b.entity)
    // One name spelled two ways is one person.
    if PersonalName.mayBeSame(names, otherNames) || PersonalName.areSpellings(names, otherNames)
      || areSpelledOtherwise(a, b)
    {
      return false
    }
    return !holdsOffice(a, in: earlier, of: otherNames) && !holdsOffice(b, in: later, of: names)
  }

  /// Whether the words that name the two speakers are spellings of one name, whatever else the two are called.
  private func areSpelledOtherwise(_ a: Speaker, _ b: Speaker) -> Bool {
    let name = { (speaker: Speaker, article: Article) in PersonalName(article.reading.string(speaker.mention)) }
    return PersonalName.areSpellings([name(a, earlier)], [name(b, later)])
  }

  /// Whether the speaker of a quotation of the later article is known to be another one than the one whose turn it is
  /// in a source.
  func differ(_ quotation: Quotation, fromTurnOf turn: String) -> Bool {
    guard let speaker = quotation.speaker, let name = speaker.name, isSure(speaker, of: quotation, in: later) else {
      return false
    }
    let turn = PersonalName(turn)
    let names = [PersonalName(name)] + laterAliases.names(ofEntity: speaker.entity)
    return !PersonalName.mayBeSame([turn], names) && !holdsOffice(speaker, in: later, of: [turn])
  }

  /// Whether a quotation of the later article is laid to somebody who is brought in without a name, `a lawyer`, where
  /// the earlier one names the speaker. `the lawyer` may be anybody who has been named before.
  func isUnnamed(_ quotation: Quotation, in text: NormalText, afterNameOf other: Quotation) -> Bool {
    guard let speaker = quotation.speaker, let named = other.speaker, isSure(named, of: other, in: earlier),
      speaker.kind == .role || speaker.kind == .unnamed, speaker.confidence >= Self.leastConfidence
    else { return false }
    let first = text.firstUnit(atOrBehind: speaker.mention.start)
    return [first - 1, first].contains {
      text.units.indices.contains($0) && lexicon.indefiniteArticles.contains(text.keys[$0])
    }
  }

  /// Whether a speaker has a name, no bare role or pronoun, and is named beside the quotation: who goes on speaking
  /// from a paragraph before is easily taken for another when a paragraph comes between.
  private func isSure(_ speaker: Speaker, of quotation: Quotation, in article: Article) -> Bool {
    guard speaker.confidence >= Self.leastConfidence, speaker.kind == .person || speaker.kind == .organisation,
      let name = speaker.name
    else { return false }
    let words = PersonalName(name).words
    if let only = words.first, words.count == 1, lexicon.functionWords.contains(WordHash.of(only, 0..<only.count)) {
      return false
    }
    let place = article.layout.paragraphIndex(of: speaker.mention.start)
    return quotation.spans.contains { article.layout.paragraphIndex(of: $0.start) == place }
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
