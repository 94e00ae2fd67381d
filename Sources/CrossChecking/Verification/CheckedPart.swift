internal import Extraction
internal import Lexicons
internal import QuoteExtraction
internal import TextModel

/// A part of a quotation, held against where the source has it.
struct CheckedPart: Sendable {
  /// The part.
  let part: QuotationPart
  /// The source, as an index.
  let source: Int
  /// Where the source has it, words included that stand in the place of others.
  let places: Range<Int>
  /// The two wordings, with the source's speaker where that is surely another one than the article's.
  var utterance: SharedUtterance
  /// How the speaker whom the article names stands to whoever speaks there.
  let speaker: SpeakerFit.Relation
  /// Words that were left out of its sentence and that it hangs on.
  let cuts: [SentenceCut]
  /// Whether the words are those of a question that the named speaker answered.
  let isQuestion: Bool
}

/// Holds the parts of quotations against their sources.
struct PartChecker: Sendable {
  private let article: NormalText
  private let sources: [SpokenSource]
  private let speakers: SpeakerFit
  private let lexicon: ComparisonLexicon
  private let sourceLexicon: SourceLexicon

  init(
    _ article: NormalText, _ sources: [SpokenSource], speakers: SpeakerFit, lexicon: ComparisonLexicon,
    sourceLexicon: SourceLexicon
  ) {
    self.article = article
    self.sources = sources
    self.speakers = speakers
    self.lexicon = lexicon
    self.sourceLexicon = sourceLexicon
  }

  /// What is found of a part; `nil` where no source has it.
  ///
  /// - Parameters:
  ///   - part: The part.
  ///   - isFirst: Whether its breath begins with it.
  ///   - isLast: Whether its breath ends with it, and no ellipsis stands behind.
  func check(_ part: QuotationPart, isFirst: Bool, isLast: Bool) -> CheckedPart? {
    guard let (index, match) = part.found else { return nil }
    let source = sources[index]
    let quotation = article.quotation(ofPiece: part.piece)
    let places = widened(match, of: part.run, in: source)
    let relation = speakers.relation(of: quotation, to: source, index: index, at: match.places.lowerBound)
    let isQuestion = isQuestion(quotation, at: match.places, in: source, index: index, relation)
    let finder = SentenceCutFinder(source, lexicon: sourceLexicon)
    let cuts = [
      isFirst && !part.isBehindEllipsis && !isQuestion ? finder.cut(before: places.lowerBound) : nil,
      isLast && !isQuestion ? finder.cut(behind: places.upperBound) : nil,
    ]
    // Where two speakers are surely two the rule on speakers is told of the source's; a question is reported as one.
    let name = relation == .other && !isQuestion ? source.speaker(at: match.places.lowerBound) : nil
    let utterance = SharedUtterance(
      source.text, article, earlier: [], later: [part.piece], earlierUnits: source.units(places),
      laterUnits: part.run, earlierSpeaker: name, lexicon: lexicon)
    let paragraph = ParagraphWords(of: part.run, in: article, lexicon: sourceLexicon)
    return CheckedPart(
      part: part, source: index, places: places, utterance: utterance, speaker: relation,
      cuts: cuts.compactMap { $0 }.filter { !paragraph.says($0.effect) }, isQuestion: isQuestion)
  }

  /// The passage with the words that stand in the place of the run's first and last ones: as many as the run has beyond
  /// what was found, in the same sentence of the same turn.
  private func widened(_ match: SourceMatch, of run: [Int], in source: SpokenSource) -> Range<Int> {
    guard let first = match.blocks.first, let last = match.blocks.last else { return match.places }
    let head = max(0, first.later - (first.earlier - match.places.lowerBound))
    let tail = max(0, run.count - last.later - last.count - (match.places.upperBound - last.earlier - last.count))
    let start = source.breath(at: match.places.lowerBound).lowerBound
    let end = source.breath(at: max(match.places.lowerBound, match.places.upperBound - 1)).upperBound
    let low = max(start, match.places.lowerBound - head - contracted(first, of: run, in: source, from: start))
    let high = max(min(end, match.places.upperBound + tail), endOfMoved(match, of: run, in: source, before: end))
    return whole(min(low, match.places.lowerBound)..<max(high, match.places.upperBound), for: run, in: source)
  }

  /// The places with all the words of a value that the wording begins or ends with: `forty dollars` for `$40`.
  private func whole(_ places: Range<Int>, for run: [Int], in source: SpokenSource) -> Range<Int> {
    guard let first = places.first, let last = places.last, source.units.indices.contains(last) else { return places }
    let units = RestatedValues(source.text, article, lexicon: lexicon)
      .whole(Int(source.units[first])...Int(source.units[last]), for: run)
    let low = source.units.partitioningIndex { Int($0) >= units.lowerBound }
    let high = source.units.partitioningIndex { Int($0) > units.upperBound }
    return min(low, first)..<max(high, places.upperBound)
  }

  /// Behind the words that the article has between two that were found, and the source a little behind the passage: the
  /// same words in another order are shown as such. 0 where there are none.
  private func endOfMoved(_ match: SourceMatch, of run: [Int], in source: SpokenSource, before end: Int) -> Int {
    let reach =
      match.places.upperBound..<max(match.places.upperBound, min(end, match.places.upperBound + Self.longestMove))
    var last = 0
    for (block, next) in zip(match.blocks, match.blocks.dropFirst()) {
      let moved = run[(block.later + block.count)..<next.later].map { article.keys[$0] }
      guard moved.count >= 2, moved.count <= reach.count else { continue }
      for start in reach.lowerBound...(reach.upperBound - moved.count)
      where source.keys[start..<(start + moved.count)].elementsEqual(moved) {
        last = max(last, start + moved.count)
      }
    }
    return last
  }

  /// Words that are given earlier than they were said stand this near: two phrases changed places.
  private static let longestMove = 8

  /// How many more words, or fewer, the source has for those before the first block, where both are spoken alike: one more for
  /// `We're` where it has `We are`.
  private func contracted(_ first: MatchingBlock, of run: [Int], in source: SpokenSource, from start: Int) -> Int {
    guard (1...Self.longestContraction).contains(first.later) else { return 0 }
    let own = article.spoken(Array(run[..<first.later]), lexicon)
    let more = [1, -1].first { more in
      let low = first.earlier - first.later - more
      guard low >= start, low < first.earlier else { return false }
      return source.text.spoken(source.units(low..<first.earlier), lexicon) == own
    }
    return more ?? 0
  }

  /// `I'd've` and what stands for it have no more words.
  private static let longestContraction = 3

  /// Whether the words are asked in the source, and the one whom the article names answers.
  private func isQuestion(
    _ quotation: Quotation, at places: Range<Int>, in source: SpokenSource, index: Int, _ relation: SpeakerFit.Relation
  ) -> Bool {
    guard relation != .same, quotation.speaker != nil, let turn = source.turnIndex(at: places.lowerBound),
      turn + 1 < source.turns.count
    else { return false }
    if source.turns[turn].role == .question { return true }
    let answer = speakers.relation(of: quotation, to: source, index: index, at: source.turns[turn + 1].start)
    let isAnswered = answer == .same || relation == .unknown && source.turns[turn + 1].role == .answer
    return isAnswered && source.endsWithQuestionMark(at: max(places.lowerBound, places.upperBound - 1))
  }
}

extension SpokenSource {
  /// The places of the sentence at a place, within whoever's turn it is.
  func breath(at place: Int) -> Range<Int> {
    let sentence = sentence(at: place)
    guard let turn = turnIndex(at: place) else { return sentence }
    return sentence.clamped(to: places(ofTurn: turn))
  }

  /// Whether the sentence at a place is a question.
  func endsWithQuestionMark(at place: Int) -> Bool {
    guard units.indices.contains(place) else { return false }
    let sentence = text.article.layout.sentences[text.sentence(of: Int(units[place]))]
    let tokens = text.article.layout.tokens[sentence.tokens]
    return tokens.suffix(3).contains { $0.kind == .punctuation && $0.firstByte == UInt8(ascii: "?") }
  }
}

/// What an article says in its own words beside a quotation: a condition that the paraphrase has was not left out.
private struct ParagraphWords {
  private let units: [Unit]
  private let frames: Set<SourceLexicon.Frame>

  init(of run: [Int], in article: NormalText, lexicon: SourceLexicon) {
    guard let first = run.first else {
      (units, frames) = ([], [])
      return
    }
    let layout = article.article.layout
    let paragraph = layout.paragraphIndex(of: article.units[first].start)
    guard layout.paragraphs.indices.contains(paragraph) else {
      (units, frames) = ([], [])
      return
    }
    let own = article.units(in: layout.paragraphs[paragraph].span).filter { !article.units[$0].isQuoted }
    units = own.map { article.units[$0] }
    frames = Set(
      own.compactMap { index in
        let token = Int(article.units[index].token)
        return lexicon.frames.longestMatch(in: layout.tokens, at: token, limit: min(layout.tokens.count, token + 6))?
          .value
      })
  }

  /// Whether the article says itself what was left out.
  func says(_ effect: SentenceCut.Effect) -> Bool {
    switch effect {
    case .negation: units.contains { $0.traits.contains(.negation) }
    case .limit: units.contains { !$0.traits.isDisjoint(with: [.limit, .bound]) }
    case .frame(let frame): frames.contains(frame)
    }
  }
}
