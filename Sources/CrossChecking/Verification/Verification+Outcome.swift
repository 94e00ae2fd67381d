internal import Extraction
internal import QuoteExtraction
internal import TextModel

extension Verification {
  /// What was found of every quotation.
  func quotations(quotes: RuleSettings.QuotationPolicy) -> [VerifiedQuotation] {
    entries.map { outcome(of: $0, quotes: quotes) }
  }

  private func outcome(of entry: Entry, quotes: RuleSettings.QuotationPolicy) -> VerifiedQuotation {
    let quotation = text.article.quotations[entry.quotation]
    let spans = quotation.quotedSpans.sorted()
    let matches = entry.checked.map { sources[$0.source].place(of: $0.places) }
    var outcome = VerifiedQuotation(
      text: text.article.words(of: spans), status: status(of: entry, quotes: quotes), speaker: quotation.speaker?.name,
      match: matches.first,
      changes: changes(of: entry))
    outcome.place = spans.first.map { text.article.place(of: $0) }
    outcome.matches = matches
    outcome.flags = flags(of: entry)
    if let first = entry.checked.first, let last = entry.checked.last {
      outcome.sourceSpeaker = sources[first.source].speaker(at: first.places.lowerBound)
      outcome.before = sources[first.source].context(before: first.places.lowerBound)
      outcome.after = sources[last.source].context(behind: last.places.upperBound)
    }
    return outcome
  }

  /// The gravest that is true of any of its parts.
  private func status(of entry: Entry, quotes: RuleSettings.QuotationPolicy) -> VerifiedQuotation.Status {
    if entry.checked.isEmpty { return .absent }
    if !entry.splices.isEmpty { return .spliced }
    let isAltered = entry.checked.contains { $0.utterance.verdict(as: .source, quotes: quotes) != .same }
    if isAltered || entry.missing.contains(where: { hasWeight($0) }) { return .altered }
    let isMarked = entry.checked.contains { part in
      part.part.isBehindEllipsis && part.part.breath > 0 || part.utterance.changes.contains { shows($0) }
    }
    return isMarked ? .marked : .verbatim
  }

  /// Whether a missing part is more than what an ellipsis leaves.
  private func hasWeight(_ part: QuotationPart) -> Bool {
    part.run.reduce(0) { $0 + text.units[$1].weight } >= WordingSearch.leastWeight
  }

  /// Whether a missing part says something, and no rule reports it.
  private func isLeftOver(_ part: QuotationPart) -> Bool {
    !hasWeight(part) && part.run.contains { text.units[$0].weight > 1 }
  }

  /// Whether the article shows a change itself. What its source has in brackets, or shows to be left out, is the source's
  /// matter.
  private func shows(_ change: QuotedChange) -> Bool {
    guard change.kind == .marked else { return false }
    let words = change.change.later
    if !words.isEmpty, words.allSatisfy({ text.isBracketed($0) }) { return true }
    return text.hasEllipsis(beside: words, change.change.laterPrevious, change.change.laterNext)
  }

  private func flags(of entry: Entry) -> [VerifiedQuotation.Flag] {
    VerifiedQuotation.Flag.allCases.filter { flag in
      if flag == .partNotFound { return !entry.checked.isEmpty && entry.missing.contains { isLeftOver($0) } }
      return entry.checked.contains { part in
        switch flag {
        case .outOfSentence: !part.cuts.isEmpty
        case .questionsWords: part.isQuestion
        case .otherSpeaker: part.utterance.earlierSpeaker != nil
        case .partNotFound: false
        }
      }
    }
  }

  /// The differences of all parts in order, an ellipsis between two.
  private func changes(of entry: Entry) -> [WordChange] {
    let missing = entry.missing.map { (unit: $0.run.first ?? 0, [WordChange(kind: .added, text: text.text($0.run))]) }
    let found = entry.checked.map { (unit: $0.part.run.first ?? 0, $0.utterance.difference.wordChanges) }
    let parts = (found + missing).sorted { $0.unit < $1.unit }.map(\.1)
    return Array(parts.joined(separator: [WordChange(kind: .same, text: " … ")]))
  }
}

extension SpokenSource {
  /// Context is shown up to this many words: one long sentence or two.
  private static let longestContext = 40

  /// Where a run of places is in the file.
  func place(of places: Range<Int>) -> Place { text.article.place(of: span(places)) }

  /// What stands before a place: the rest of its sentence and the sentence before, whoever speaks it.
  func context(before place: Int) -> Place? {
    guard units.indices.contains(place) else { return nil }
    let unit = Int(units[place])
    let sentence = max(0, text.sentence(of: unit) - 1)
    let first = max(text.sentences[sentence].lowerBound, unit - Self.longestContext)
    guard first < unit else { return nil }
    return context(text.units[first].start..<text.units[unit].start)
  }

  /// What stands behind a place: the rest of the sentence that ends there, and the sentence behind it.
  func context(behind place: Int) -> Place? {
    guard place > 0, units.indices.contains(place - 1) else { return nil }
    let unit = Int(units[place - 1])
    let sentence = min(text.sentences.count - 1, text.sentence(of: unit) + 1)
    let last = min(text.sentences[sentence].upperBound, unit + 1 + Self.longestContext) - 1
    guard last > unit else { return nil }
    let isWhole = last + 1 == text.sentences[sentence].upperBound
    let end = isWhole ? text.article.layout.sentences[sentence].span.end : text.units[last].end
    return context(text.units[unit].end..<max(text.units[unit].end, end))
  }

  /// The words in a range, without the space around them and the marks that end what stands before; with those that open
  /// what begins there.
  private func context(_ range: Range<UInt32>) -> Place? {
    let bytes = text.article.reading.bytes
    var (low, high) = (Int(range.lowerBound), min(Int(range.upperBound), bytes.count))
    while low > 0, low < high, bytes[low - 1] == UInt8(ascii: "[") || bytes[low - 1] == UInt8(ascii: "(") { low -= 1 }
    let closing: [UInt8] = [
      UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"),
    ]
    while low < high, bytes[low] <= 0x20 || closing.contains(bytes[low]) { low += 1 }
    while low < high, bytes[high - 1] <= 0x20 { high -= 1 }
    return low < high ? text.article.place(of: ReadingSpan(low, high)) : nil
  }
}
