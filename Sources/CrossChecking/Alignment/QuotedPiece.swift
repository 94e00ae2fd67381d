internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// The words of one quotation that stand inside marks in one paragraph.
///
/// A quotation that runs over paragraphs is compared paragraph by paragraph: where a whole one is gone, it was
/// removed, and nothing was cut out of the others.
struct QuotedPiece: Sendable {
  /// The quotation, as an index into the article's.
  let quotation: Int
  /// Its words inside marks, in order.
  var spans: [ReadingSpan]

  /// From its first word to its last.
  var extent: ReadingSpan {
    guard let first = spans.first, let last = spans.last else { return ReadingSpan(0, 0) }
    return first.union(last)
  }

  /// The pieces of all direct and mixed quotations, in order of their first word.
  static func pieces(of article: Article) -> [QuotedPiece] {
    var pieces: [QuotedPiece] = []
    for (index, quotation) in article.quotations.enumerated() where quotation.kind != .indirect {
      var paragraph = -1
      for span in quotation.quotedSpans.sorted() {
        let place = article.layout.paragraphIndex(of: span.start)
        if place == paragraph, let last = pieces.indices.last {
          pieces[last].spans.append(span)
        } else {
          pieces.append(QuotedPiece(quotation: index, spans: [span]))
          paragraph = place
        }
      }
    }
    return pieces
  }
}

extension TextLayout {
  /// The index of the paragraph that holds `offset`, or the next one.
  func paragraphIndex(of offset: UInt32) -> Int {
    paragraphs.partitioningIndex { $0.span.end > offset }
  }
}
