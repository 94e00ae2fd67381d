import ClaimExtraction
import Extraction
import QuoteExtraction
import Reporting
import TextModel

/// Collects what could not be told of some texts, for a person to look at.
struct UnresolvedCollector {
  let texts: [Story.Text]

  /// Quotations without a speaker, times without a date, and damage that could not be repaired, text by text.
  var entries: [Unresolved] {
    texts.flatMap { text in speakers(in: text.article) + times(in: text.article) + damage(in: text.article) }
  }

  private func speakers(in article: Article) -> [Unresolved] {
    article.quotations.filter { $0.speaker?.name == nil && $0.kind != .indirect }.map { quotation in
      let candidates = quotation.candidates.prefix(2).map(\.name).joined(separator: " or ")
      return Unresolved(
        kind: .speaker, place: article.place(of: quotation.extent),
        note: candidates.isEmpty ? nil : "perhaps \(candidates)")
    }
  }

  private func times(in article: Article) -> [Unresolved] {
    article.times.filter { $0.start == nil && $0.duration == nil }.map { time in
      Unresolved(kind: .time, place: article.place(of: time.span), note: time.isImpossible ? "no such day" : nil)
    }
  }

  private func damage(in article: Article) -> [Unresolved] {
    article.reading.damage.filter { !$0.isRepaired }.map { damage in
      Unresolved(
        kind: .damage, place: article.place(of: damage.source, text: article.reading.string(damage.reading)))
    }
  }
}
