import CrossChecking
import Extraction
import QuoteExtraction
import Reporting
import TextModel

/// Lists what is said in the texts of a story: each utterance once, with every rendering of it.
struct QuotationRegistrar {
  private let texts: [Story.Text]
  private let verified: [VerifiedQuotation]
  private let difference = WordDifference()

  /// A registrar of the texts of a story.
  ///
  /// - Parameters:
  ///   - texts: The texts, in the order in which "first seen" is told.
  ///   - verified: What was found in the sources of quotations in some of the texts.
  init(texts: [Story.Text], verified: [VerifiedQuotation] = []) {
    self.texts = texts
    self.verified = verified
  }

  /// The utterances in the order of their first occurrence.
  var utterances: [QuotationEntry] {
    UtteranceGrouper().group(texts.map(\.article)).map(entry)
  }

  private func entry(_ utterance: Utterance) -> QuotationEntry {
    let wording = utterance.wordings.first?.text ?? ""
    return QuotationEntry(
      wording: wording, speaker: speaker(of: utterance), source: source(of: utterance),
      occurrences: utterance.occurrences.map { occurrence($0, against: wording) })
  }

  /// Where the sources have what any of the texts quotes.
  private func source(of utterance: Utterance) -> Place? {
    let places = utterance.occurrences.map { occurrence in
      let article = texts[occurrence.article].article
      return article.place(of: article.quotations[occurrence.quotation].extent)
    }
    return verified.first { quotation in
      guard quotation.match != nil, let own = quotation.place else { return false }
      return places.contains { $0.path == own.path && $0.span.overlaps(own.span) }
    }?.match
  }

  /// Whom most of the texts name; of names that are as frequent the fullest, then the first.
  private func speaker(of utterance: Utterance) -> String? {
    let named = utterance.occurrences.compactMap { occurrence in
      texts[occurrence.article].article.quotations[occurrence.quotation].speaker?.name
    }
    return utterance.speakers.enumerated().max { left, right in
      func key(_ entry: (offset: Int, element: String)) -> (Int, Int, Int) {
        (named.count { $0 == entry.element }, entry.element.utf8.count, -entry.offset)
      }
      return key(left) < key(right)
    }?.element
  }

  private func occurrence(
    _ occurrence: Utterance.Occurrence, against wording: String
  ) -> Occurrence {
    let article = texts[occurrence.article].article
    let quotation = article.quotations[occurrence.quotation]
    let words = article.text(of: quotation)
    let changes = words == wording ? [] : difference.changes(from: wording, to: words)
    return Occurrence(
      place: article.place(of: quotation.extent), wording: words,
      changes: changes.contains { $0.kind != .same } ? changes : [], speaker: quotation.speaker?.name,
      confidence: quotation.speaker?.confidence)
  }
}
