internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import TextModel

/// Holds a headline against the body under it.
struct HeadlineSupport {
  /// Something in the headline that the body does not have.
  struct Gap {
    /// What it is.
    enum Kind { case number, name, quotation }

    let span: ReadingSpan
    let kind: Kind
  }

  /// A body with fewer words is the stub of a story to come.
  private static let leastWords = 30

  let text: CheckedText
  let headline: CheckedSentence
  let body: [CheckedSentence]
  /// The keys of the words of the body, and the hashes of their first letters.
  let keys: Set<UInt64>
  let stems: Set<UInt64>

  /// `nil` for a text without a headline, or with next to nothing under it.
  init?(_ text: CheckedText) {
    guard let headline = Self.headline(of: text) else { return nil }
    let body = text.sentences.filter { $0.isProse && $0.paragraph != headline.paragraph }
    guard let first = body.first, let last = body.last, first.index > headline.index else { return nil }
    let units = text.normal.sentences[first.index].lowerBound..<text.normal.sentences[last.index].upperBound
    guard units.count >= Self.leastWords else { return nil }
    self.text = text
    self.headline = headline
    self.body = body
    keys = Set(text.normal.keys[units])
    stems = Set(units.map { Self.stem(text, $0) }).union(Self.dateline(of: text.article))
  }

  /// The beginnings of the words of the place that the story is from: the dateline is no part of the body, but a headline may
  /// name its town.
  private static func dateline(of article: Article) -> [UInt64] {
    (article.metadata.place ?? "").split(whereSeparator: { $0 == " " || $0 == "," }).map { word in
      let bytes = Array(word.utf8)
      return WordHash.of(bytes, 0..<min(bytes.count, stemLength))
    }
  }

  /// The longest headline, in tokens.
  private static let longest = 28

  /// The headline; where no part is known to be one, a first paragraph of one sentence without a stop, as one is that ends
  /// with a quotation mark.
  private static func headline(of text: CheckedText) -> CheckedSentence? {
    if let known = text.sentences.first(where: { $0.kind == .headline }) {
      return known.tokens.count <= 3 * longest ? known : nil
    }
    guard text.sentences.count > 1, let first = text.sentences.first, first.kind == .paragraph, first.paragraph == 0,
      text.sentences[1].paragraph != 0, first.tokens.count <= longest, let last = first.tokens.last
    else { return nil }
    let stops = [last, last - 1].filter { first.tokens.contains($0) && text.tokens[$0].kind == .punctuation }
    let ends = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: ","), UInt8(ascii: ":")]
    return stops.contains { ends.contains(text.tokens[$0].firstByte) } ? nil : first
  }

  /// What the body does not have, in order.
  func gaps() -> [Gap] { (numbers() + names() + quotations()).sorted { $0.span < $1.span } }

  /// Words that share their first five letters are taken for forms of one.
  static let stemLength = 5

  static func stem(_ text: CheckedText, _ unit: Int) -> UInt64 {
    let unit = text.normal.units[unit]
    return WordHash.of(text.article.reading.bytes, Int(unit.start)..<min(Int(unit.end), Int(unit.start) + stemLength))
  }

  // MARK: Quotations

  private func quotations() -> [Gap] {
    let spans = text.normal.pieces.flatMap(\.spans).filter { headline.span.contains($0) }
    return spans.compactMap { span in
      let words = text.normal.units(in: span)
      let sense = words.filter { !text.normal.units[$0].traits.contains(.function) }
      guard !sense.isEmpty, sense.contains(where: { !isKnown($0) }) else { return nil }
      return Gap(span: span, kind: .quotation)
    }
  }
}
