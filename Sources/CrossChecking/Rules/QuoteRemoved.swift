internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// A quotation that the later version no longer has.
enum QuoteRemoved: ComparisonRule {
  static let page = RulePage(
    id: "quote.removed", severity: .warning,
    summary: "A quotation of the earlier version is gone.",
    rationale: """
      A quotation that is withdrawn without a word may have been wrong, or may have displeased somebody. The desk \
      should know which. Quotations of one or two words are left alone. The finding stands where the quotation would \
      be: at the first passage behind it that is still there.
      """,
    askedBy: ["AP", "IFCN"],
    fires: [
      RuleExample(
        earlier: "The bridge closed on Monday. \"It was never safe,\" Anna Ruiz said.\n\nIt opened in 1962.",
        later: "The bridge closed on Monday.\n\n⟦It opened in 1962.⟧"),
      RuleExample(
        earlier: "\"Nobody asked us about it,\" said Tom Hale.\n\nThe vote is on Friday.",
        later: "⟦The vote is on Friday.⟧"),
      RuleExample(
        earlier: "The vote is on Friday.\n\n\"Nobody asked us about it,\" said Tom Hale.",
        later: "⟦The vote is on Friday.⟧"),
      RuleExample(
        earlier: "Tom Hale called it \"a scandal without end\" and left.\n\nThe vote is on Friday.",
        later: "⟦Tom Hale left.⟧\n\nThe vote is on Friday."),
    ],
    quiet: [
      RuleExample(
        earlier: "\"Nobody asked us about it,\" said Tom Hale.\n\nThe vote is on Friday.",
        later: "The vote is on Friday.\n\n\"Nobody asked us about it,\" said Tom Hale."),
      RuleExample(
        earlier: "\"Nobody asked us about it,\" said Tom Hale.",
        later: "\"Nobody,\" said Tom Hale, \"asked us about it.\""),
      RuleExample(
        earlier: "The \"vote\" is on Friday. The hall is small.", later: "The hall is small. The vote is on Friday."),
      RuleExample(
        earlier: "\"Nobody asked us about it,\" said Tom Hale.",
        later: "\"Nobody asked us about it,\" said Tom Hale. The vote is on Friday."),
    ])

  static var relations: Set<Relation> { [.version] }

  /// Shorter quotations are words that the writer keeps away from, more often than speech.
  static let fewestWords = 3

  static func drafts(for comparison: Comparison) -> [Draft] {
    let article = comparison.earlier.article
    if comparison.quotations.removed.isEmpty { return [] }
    let places = LaterPlaces(comparison)
    return comparison.quotations.removed.compactMap { index in
      let piece = comparison.earlier.pieces[index]
      let quotation = article.quotations[piece.quotation]
      let words = article.words(of: piece)
      guard comparison.earlier.units(of: piece).count >= fewestWords else { return nil }
      let whose = quotation.speaker?.name.map { " of \(Phrasing.clipped($0))" } ?? ""
      return Draft(
        message: "A quotation\(whose) is gone: \(Phrasing.quoted(words)).",
        primary: places.place(behind: piece.extent),
        subject: comparison.earlier.identity(of: comparison.earlier.units(of: piece)),
        related: [article.place(of: piece.extent)],
        evidence: Evidence(
          changes: [WordChange(kind: .removed, text: words)], speaker: quotation.speaker?.name,
          question: "Why was the quotation taken out, and do readers have to be told?"))
    }
  }
}

extension Article {
  /// The words of a piece, its parts joined by an ellipsis where the writer's own words part them, else by a space.
  func words(of piece: QuotedPiece) -> String { words(of: piece.spans) }

  /// The words of spans in order, likewise: `We searched … nobody was hurt`.
  func words(of spans: [ReadingSpan]) -> String {
    var text = ""
    var end: UInt32?
    for span in spans {
      if let end {
        let between = reading.bytes[Int(min(end, span.start))..<Int(span.start)]
        let isParted = between.contains { ByteFold.isLetter($0) }
        // The comma before a cue parts nothing of what was said.
        if isParted, text.utf8.last == UInt8(ascii: ",") { text.removeLast() }
        text += isParted ? " … " : " "
      }
      text += reading.string(span)
      end = span.end
    }
    return text
  }
}

extension NormalText {
  /// The units of a piece.
  func units(of piece: QuotedPiece) -> [Int] { piece.spans.flatMap { units(in: $0) } }

  /// The first sentence: where findings stand that are about the whole article.
  var firstSentence: ReadingSpan { article.layout.sentences.first?.span ?? ReadingSpan(0, 0) }
}
