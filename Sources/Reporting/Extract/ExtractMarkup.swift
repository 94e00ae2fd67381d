internal import ClaimExtraction
internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// What was found in an article, as a document.
struct ExtractMarkup {
  let article: Article

  var document: MarkupDocument {
    let title = article.metadata.title ?? article.path
    let published = article.metadata.published.map { ", " + ReadableDate.text($0) } ?? ""
    var blocks: [MarkupBlock] = [.heading(1, [.text(title)]), .paragraph([.code(article.path), .text(published)])]
    blocks += section("Quotations", article.quotations.map(item))
    blocks += section("Quantities", article.quantities.map { item(ResolvedValue($0, in: article), at: $0.span) })
    blocks += section("Times", article.times.map { item(ResolvedValue($0, in: article), at: $0.span) })
    blocks += section("Claims", article.claims.map(item))
    return MarkupDocument(blocks: blocks)
  }

  private func section(_ title: String, _ items: [[MarkupBlock]]) -> [MarkupBlock] {
    items.isEmpty ? [] : [.heading(2, [.text(title)]), .list(isTight: true, items)]
  }

  private func item(for quotation: Quotation) -> [MarkupBlock] {
    let shown = MarkedPassage(unmarked: ExtractWording.words(of: quotation, in: article))
    let words = MarkupInline.passage(shown.excerpt(.report))
    let quoted = quotation.kind == .direct ? ["“"] + words + ["”"] : words
    let speaker = ExtractWording.speaker(of: quotation, in: article) ?? "speaker not found"
    return [
      .paragraph(quoted),
      detail("\(speaker), \(quotation.kind.rawValue), line \(line(of: quotation.extent))"),
    ]
  }

  private func item(_ value: ResolvedValue, at span: ReadingSpan) -> [MarkupBlock] {
    [.paragraph([.text("\(value.line), line \(line(of: span))")])]
  }

  private func item(for claim: Claim) -> [MarkupBlock] {
    let words = MarkupInline.passage(MarkedPassage(unmarked: article.reading.string(claim.span)).excerpt(.report))
    let traits = ExtractWording.traits(of: claim) + ["line \(line(of: claim.span))"]
    return [.paragraph(words), detail(traits.joined(separator: ", "))]
  }

  private func detail(_ text: String) -> MarkupBlock {
    .list(isTight: true, [[.paragraph([.text(text)])]])
  }

  private func line(of span: ReadingSpan) -> Int {
    article.places.lineAndColumn(of: article.reading.origin(span)).line
  }
}
