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
  /// Smaller numbers are told in other words than numbers: `Two die`, `a man and a woman`.
  private static let leastNumber = 4.0

  private let text: CheckedText
  private let headline: CheckedSentence
  private let body: [CheckedSentence]
  private let bodyUnits: Range<Int>
  /// The keys of the words of the body, and the hashes of their first letters.
  private let keys: Set<UInt64>
  private let stems: Set<UInt64>

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
    bodyUnits = units
    keys = Set(text.normal.keys[units])
    stems = Set(units.map { Self.stem(text, $0) })
  }

  /// The longest headline, in tokens.
  private static let longest = 28

  /// The headline; where no part is known to be one, a first paragraph of one sentence without a stop, as one is that ends
  /// with a quotation mark.
  private static func headline(of text: CheckedText) -> CheckedSentence? {
    if let known = text.sentences.first(where: { $0.kind == .headline }) { return known }
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
  private static let stemLength = 5

  private static func stem(_ text: CheckedText, _ unit: Int) -> UInt64 {
    let unit = text.normal.units[unit]
    return WordHash.of(text.article.reading.bytes, Int(unit.start)..<min(Int(unit.end), Int(unit.start) + stemLength))
  }

  // MARK: Numbers

  private func numbers() -> [Gap] {
    let quantities = headline.quantities.filter { index in
      let quantity = text.quantity(index)
      guard let value = quantity.value, value > Self.leastNumber, quantity.kind != .ordinal else { return false }
      let end = text.quantityTokens[index].upperBound
      guard !text.has(.list, in: end..<min(headline.tokens.upperBound, end + 3)) else { return false }
      return !hasUnit(in: quantity.span) && !body.contains { supports(quantity, value, $0) }
    }
    let durations = headline.times.filter { index in
      let time = text.time(index)
      guard time.kind == .duration, let distance = TimeDistance(iso: time.duration, isVague: true),
        Double(distance.count) > Self.leastNumber
      else { return false }
      return !hasUnit(in: time.span) && !spans(distance)
    }
    return (quantities.map { text.quantity($0).span } + durations.map { text.time($0).span })
      .map { Gap(span: $0, kind: .number) }
  }

  /// Whether the body has the same number, in whatever spelling.
  private func hasUnit(in span: ReadingSpan) -> Bool {
    let units = text.normal.units(in: span).filter { text.normal.units[$0].traits.contains(.number) }
    return !units.isEmpty && units.allSatisfy { keys.contains(text.normal.keys[$0]) }
  }

  /// Whether a sentence has a number that the headline's may stand for: rounded, as a share, or the sum of some.
  private func supports(_ quantity: Quantity, _ value: Double, _ sentence: CheckedSentence) -> Bool {
    let others = sentence.quantities.map { text.quantity($0) }
    let bytes = text.article.reading.bytes
    guard let precision = Precision(quantity, in: bytes) else { return true }
    // A headline may round to its last digit, and an inexact one by a tenth.
    let slack = max(precision.quantum * 0.51, quantity.isQualified ? value * 0.1 : value * 0.005)
    if others.contains(where: { isNear($0, value, slack) }) { return true }
    if quantity.unit == "percent", others.contains(where: { isNear($0, value / 100, 0.02) }) { return true }
    guard quantity.kind == .cardinal || quantity.kind == .money else { return false }
    let addends = others.filter { $0.kind == quantity.kind && $0.unit == quantity.unit }.compactMap(\.value)
    return isSum(value, of: addends.prefix(6))
  }

  private func isNear(_ quantity: Quantity, _ value: Double, _ slack: Double) -> Bool {
    [quantity.value, quantity.low, quantity.high].contains { $0.map { abs($0 - value) <= slack } ?? false }
  }

  /// Whether some neighbours among the numbers make the value.
  private func isSum(_ value: Double, of numbers: ArraySlice<Double>) -> Bool {
    numbers.indices.contains { start in
      var sum = 0.0
      return numbers[start...].contains { number in
        sum += number
        return sum == value
      }
    }
  }

  /// Whether years that the body names are that far apart, or from the day of publication.
  private func spans(_ distance: TimeDistance) -> Bool {
    guard distance.unit == .year else { return false }
    var years = body.flatMap { $0.times }.compactMap { text.time($0).start.flatMap { CalendarDate(iso: $0) }?.year }
    if let published = text.article.metadata.published.flatMap({ CalendarDate(iso: $0) })?.year {
      years.append(published)
    }
    guard years.count <= 60 else { return true }
    return years.contains { one in years.contains { abs(abs($0 - one) - distance.count) <= 1 } }
  }

  // MARK: Names

  private func names() -> [Gap] {
    let cast = text.article.cast
    let mentions = (cast.mentions + cast.nested).sorted { $0.span < $1.span }.filter {
      $0.form == .name && headline.tokens.contains($0.tokens.lowerBound)
    }
    let isTitleCase = isTitleCase
    return mentions.compactMap { mention in
      let units = text.normal.units(in: mention.nameSpan).filter {
        text.normal.units[$0].traits.contains(.capital) && text.normal.units[$0].end - text.normal.units[$0].start > 2
      }
      guard !units.isEmpty, !units.contains(where: { isKnown($0) }) else { return nil }
      // In a headline in capitals any word looks like a name, and abbreviations have many readings.
      guard mention.kind == .person ? !isTitleCase || units.count > 1 : !isTitleCase else { return nil }
      let shapes = text.tokens[mention.tokens].filter { $0.kind == .word }
      guard !shapes.contains(where: { $0.shape == .upper || isAbbreviation($0) }) else { return nil }
      return Gap(span: mention.nameSpan, kind: .name)
    }
  }

  /// `Ga.` stands for what the body spells out.
  private func isAbbreviation(_ token: Token) -> Bool {
    text.article.reading.bytes[Int(token.span.end) - 1] == UInt8(ascii: ".")
  }

  private func isKnown(_ unit: Int) -> Bool {
    keys.contains(text.normal.keys[unit]) || stems.contains(Self.stem(text, unit))
  }

  /// Whether most longer words of the headline start with a capital.
  private var isTitleCase: Bool {
    let words = text.tokens[headline.tokens].filter { $0.kind == .word && $0.span.count > 3 }
    return words.count { $0.isCapitalised } * 10 > words.count * 6
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
