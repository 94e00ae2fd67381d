internal import Extraction
internal import QuoteExtraction

/// The quoted words of a quotation, as units of its text.
struct QuotedUnits: Sendable {
  /// The units in order: of all its spans inside marks, without the words between them.
  let units: [Int]
  /// Its words as a set.
  let wording: Wording

  /// What the distinct words weigh together.
  var weight: Int { wording.weight }

  /// The quoted units of every quotation of `text`; none for indirect ones.
  static func all(of text: NormalText) -> [QuotedUnits] {
    var units = [[Int]](repeating: [], count: text.article.quotations.count)
    for index in text.units.indices {
      let quotation = Int(text.units[index].quotation)
      if units.indices.contains(quotation) { units[quotation].append(index) }
    }
    return units.map { run in QuotedUnits(units: run, wording: Wording(run.map { text.units[$0] })) }
  }
}
