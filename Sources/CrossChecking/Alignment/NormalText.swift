internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// An article as the sequence of units by which it is compared.
///
/// One object that everything that is found in it shares: a value of so many parts would be costly to hand on.
final class NormalText: Sendable {
  /// The article.
  let article: Article
  /// All units in order.
  let units: [Unit]
  /// The keys of `units`, for the algorithms that need nothing else.
  let keys: [UInt64]
  /// What stands inside quotation marks.
  let pieces: [QuotedPiece]
  /// The units of each sentence of the layout.
  let sentences: [Range<Int>]
  /// See ``ComparisonLexicon/equivalentIdentities``.
  private let equivalentIdentities: [UInt64: UInt64]

  /// Puts `article` in its normal form: one pass over its tokens.
  init(_ article: Article, lexicon: ComparisonLexicon) {
    pieces = QuotedPiece.pieces(of: article)
    var normaliser = Normaliser(article: article, pieces: pieces, lexicon: lexicon)
    normaliser.run()
    equivalentIdentities = lexicon.equivalentIdentities
    self.article = article
    self.units = normaliser.units
    self.keys = normaliser.units.map { $0.key }
    self.sentences = normaliser.sentences
  }

  /// The units that start inside `span`.
  func units(in span: ReadingSpan) -> Range<Int> {
    let start = firstUnit(atOrBehind: span.start)
    return start..<max(start, firstUnit(atOrBehind: span.end))
  }

  /// The index of the first unit that starts at or behind `offset`.
  func firstUnit(atOrBehind offset: UInt32) -> Int {
    units.partitioningIndex { $0.start >= offset }
  }

  /// The sentence that holds a unit.
  func sentence(of unit: Int) -> Int {
    let low = sentences.partitioningIndex { $0.upperBound > unit }
    return min(low, max(0, sentences.count - 1))
  }

  /// Where a run of units is in the reading text; an empty run is the place before its unit.
  func span(of run: Range<Int>) -> ReadingSpan {
    guard let first = run.first, let last = run.last else {
      let end = run.lowerBound < units.count ? units[run.lowerBound].start : UInt32(article.reading.bytes.count)
      return ReadingSpan(end, end)
    }
    return ReadingSpan(units[first].start, max(units[first].start, units[last].end))
  }

  /// Where a unit is in the reading text.
  func span(of unit: Int) -> ReadingSpan { span(of: unit..<(unit + 1)) }

  /// The words of a run of units, as they are written.
  func string(_ run: Range<Int>) -> String { article.reading.string(span(of: run)) }

  /// The words of a run of units in their normal form, as one number.
  func digest(of run: some Sequence<Int>) -> UInt64 {
    run.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ keys[$1]) &* 0xFF51_AFD7_ED55_8CCD ^ ($0 >> 31) }
  }

  /// The words of a run of units in their normal form, as one number that the next release of the program has for them
  /// too: by it, and not by a ``digest(of:)``, a finding is recognised that someone decided on.
  func identity(of run: some Sequence<Int>) -> UInt64 {
    run.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ identity(of: $1)) &* 0xFF51_AFD7_ED55_8CCD ^ ($0 >> 31) }
  }

  private func identity(of unit: Int) -> UInt64 {
    if units[unit].traits.contains(.number) { return keys[unit] }
    if let canonical = equivalentIdentities[keys[unit]] { return canonical }
    let letters = article.reading.bytes[Int(units[unit].start)..<Int(units[unit].end)].filter { $0 != 0x2E }
    return FNV1a(WordFolding.folded(letters)).value
  }

  /// The letters and digits of a run of units, folded, without what stands between them: equal for `air strike`,
  /// `air-strike` and `airstrike`.
  func letters(of run: some Sequence<Int>) -> UInt64 {
    var hash = FNV1a()
    for index in run {
      let bytes = article.reading.bytes[Int(units[index].start)..<Int(units[index].end)]
      for byte in bytes where ByteFold.isLetter(byte) { hash.combine(ByteFold.lower(byte)) }
    }
    return hash.value
  }
}

/// What is asked of single bytes when letters are compared.
enum ByteFold {
  /// Whether the byte is an ASCII letter or digit, or part of a character beyond ASCII.
  static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// An ASCII capital's small letter; any other byte unchanged.
  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
