internal import Extraction
internal import TextModel

/// A claim that the later version no longer makes.
enum ClaimRemoved: ComparisonRule {
  static let page = RulePage(
    id: "claim.removed", severity: .suggestion,
    summary: "Sentences that claimed something are gone from the later version.",
    rationale: """
      What is taken out without a word may have been wrong, and readers may have acted on it. Mostly a text was only \
      cut, so it is a suggestion; a quotation that is gone is `quote.removed`. Sentences that follow one another are \
      one finding. It stands where the words would be: at the first passage behind them that is still there.
      """,
    askedBy: ["IFCN"],
    fires: [
      RuleExample(
        earlier: "The bridge closed on Monday.\n\nTwo men were arrested near the harbour.\n\nIt opened in 1962.",
        later: "The bridge closed on Monday.\n\n⟦It opened in 1962.⟧"),
      RuleExample(
        earlier: "The bridge closed on Monday. The council had been warned of the cracks.",
        later: "⟦The bridge closed on Monday.⟧"),
      RuleExample(
        earlier: "Police searched the hall.\n\nThe mayor owns the firm that built it.",
        later: "⟦Police searched the hall.⟧"),
      RuleExample(
        earlier: "The firm lost $3 million last year. The plant has 40 workers. It makes boats.",
        later: "⟦It makes boats.⟧"),
    ],
    quiet: [
      RuleExample(
        earlier: "The bridge closed on Monday.\n\nTwo men were arrested near the harbour.",
        later: "Two men were arrested near the harbour.\n\nThe bridge closed on Monday."),
      RuleExample(
        earlier: "The bridge closed on Monday. It opened in 1962.",
        later: "The bridge closed on Monday, it opened in 1962."
      ),
      RuleExample(
        earlier: "The bridge closed on Monday. Read more: the story of the bridge",
        later: "The bridge closed on Monday."),
      RuleExample(
        earlier: "The bridge closed on Monday.", later: "The bridge closed on Monday. It opened in 1962."),
    ])

  static var relations: Set<Relation> { [.version] }

  /// Sentences with fewer words of sense than this are cross-heads, captions and invitations to read on.
  private static let fewestWords = 3

  static func drafts(for comparison: Comparison) -> [Draft] {
    let earlier = comparison.earlier
    let gone = removed(comparison)
    if gone.isEmpty { return [] }
    let places = LaterPlaces(comparison)
    return runs(of: gone).map { run in
      let sentences = earlier.article.layout.sentences
      let span = sentences[run.lowerBound].span.union(sentences[run.upperBound - 1].span)
      let words = earlier.article.reading.string(span)
      let count = run.count == 1 ? "A statement is" : "\(run.count) sentences are"
      return Draft(
        message: "\(count) gone: \(Phrasing.quoted(words)).", primary: places.place(behind: span),
        subject: earlier.identity(of: run.flatMap { Array(earlier.sentences[$0]) }),
        related: [earlier.article.place(of: span)],
        evidence: Evidence(
          changes: [WordChange(kind: .removed, text: words)],
          question: "Why was it taken out, and do readers have to be told?"))
    }
  }

  /// The whole sentences of the earlier text of which the later one has nothing.
  private static func removed(_ comparison: Comparison) -> [Int] {
    let (earlier, partners) = (comparison.earlier, comparison.laterOfEarlier)
    let quotations = comparison.quotations
    let reported = Set((quotations.removed + quotations.shared.flatMap(\.earlier)).map { Int32($0) })
    let cut = paragraphsCutWithQuotation(comparison)
    return earlier.sentences.indices.filter { index in
      let run = earlier.sentences[index]
      let span = earlier.article.layout.sentences[index].span
      return run.allSatisfy { partners[$0] < 0 }
        && run.count { !earlier.units[$0].traits.contains(.function) } >= fewestWords
        && earlier.endsWithStop(span)
        && !run.contains { reported.contains(earlier.units[$0].piece) }
        && !cut.contains(earlier.article.layout.paragraphIndex(of: span.start))
    }
  }

  /// The paragraphs of which nothing is left and in which a quotation stood that is reported to be gone: one cut.
  private static func paragraphsCutWithQuotation(_ comparison: Comparison) -> Set<Int> {
    let earlier = comparison.earlier
    let paragraphs = earlier.article.layout.paragraphs
    let quoting = comparison.quotations.removed.map { earlier.pieces[$0] }
      .filter { earlier.units(of: $0).count >= QuoteRemoved.fewestWords }
      .map { (index: earlier.article.layout.paragraphIndex(of: $0.extent.start), extent: $0.extent) }
      .filter { paragraphs.indices.contains($0.index) && paragraphs[$0.index].span.contains($0.extent) }
    return Set(quoting.map(\.index)).filter { index in
      earlier.units(in: paragraphs[index].span).allSatisfy { comparison.laterOfEarlier[$0] < 0 }
    }
  }

  /// Sentences that follow one another.
  private static func runs(of sentences: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for sentence in sentences {
      if let last = runs.last, last.upperBound == sentence {
        runs[runs.count - 1] = last.lowerBound..<(sentence + 1)
      } else {
        runs.append(sentence..<(sentence + 1))
      }
    }
    return runs
  }
}

extension NormalText {
  /// Whether a stop, and not only the end of its line, ends a sentence: cross-heads and captions mostly have none.
  fileprivate func endsWithStop(_ sentence: ReadingSpan) -> Bool {
    article.reading.bytes[sentence.range].suffix(4).contains {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?")
    }
  }
}
