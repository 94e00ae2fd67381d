import ClaimExtraction
import CrossChecking
import Extraction
import Ledger
import Reporting
import TextModel

/// Lists what the texts of a story claim, each statement once with every place that makes it.
struct ClaimRegistrar {
  private let texts: [Story.Text]

  /// A registrar of `texts`, which are in the order in which "first" is told.
  init(texts: [Story.Text]) {
    self.texts = texts
  }

  /// The claims of the articles that are worth checking, those most worth it first.
  ///
  /// Statements are one where their words and whoever makes them are the same, whatever the case, marks and spaces, and however
  /// numbers and dates are written. What a source says is not a claim to check but what claims are checked against.
  var entries: [ClaimEntry] {
    var order: [ClaimKey] = []
    var found: [ClaimKey: (claim: Claim, article: Article, places: [Place])] = [:]
    let maker = NormalWording.Maker()
    for text in texts where text.record.role == .article {
      let wording = maker.wording(of: text.article)
      for claim in text.article.claims where claim.checkworthiness >= Self.leastCheckworthiness {
        let key = ClaimKey(words: wording.keys(in: claim.span), asserter: claim.attributedTo)
        let place = text.article.place(of: claim.span)
        if found[key] == nil {
          order.append(key)
          found[key] = (claim, text.article, [])
        }
        found[key]?.places.append(place)
      }
    }
    return order.compactMap { found[$0].map(Self.entry) }
      .enumerated().sorted { left, right in
        (right.element.checkworthiness, left.offset) < (left.element.checkworthiness, right.offset)
      }.map(\.element)
  }

  /// Statements below this have neither number nor date nor name to check them by.
  private static let leastCheckworthiness = 0.4

  private static func entry(_ claim: Claim, _ article: Article, _ places: [Place]) -> ClaimEntry {
    ClaimEntry(
      text: article.reading.string(claim.span), asserter: claim.attributedTo,
      values: values(of: claim, in: article), places: places, checkworthiness: claim.checkworthiness)
  }

  private static func values(of claim: Claim, in article: Article) -> [ResolvedValue] {
    claim.quantities.filter(article.quantities.indices.contains)
      .map { ResolvedValue(article.quantities[$0], in: article) }
      + claim.times.filter(article.times.indices.contains).map { ResolvedValue(article.times[$0], in: article) }
  }
}

/// What makes two claims one: their words in their normal form, and who makes them.
private struct ClaimKey: Hashable {
  let words: [UInt64]
  let asserter: String?
}
