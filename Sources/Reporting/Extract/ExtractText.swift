internal import ClaimExtraction
internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// What was found in an article, for a terminal: a block for each kind, a line for each find, each with line and
/// column.
///
/// ```
/// Claims/bridge/courier.v1.md  “Bridge closed”  4 March 2024
///
/// 2 quotations
///   11:5   direct    “We have never refused an inspection,”  Anna Berg (she), 0.97
///   14:40  mixed     the cracks were "deep"  speaker not found
/// ```
struct ExtractText {
  let style: TextStyle

  func text(of article: Article) -> String {
    let blocks = [
      block("quotation", article.quotations.map { quotation(of: $0, in: article) }),
      block("quantity", plural: "quantities", article.quantities.map { quantity(of: $0, in: article) }),
      block("time", article.times.map { time(of: $0, in: article) }),
      block("claim", article.claims.map { claim(of: $0, in: article) }),
    ]
    return heading(of: article) + "\n" + blocks.joined()
  }

  private struct Line {
    let position: (line: Int, column: Int)
    let text: String
  }

  private func heading(of article: Article) -> String {
    var parts = [style.paint(VisibleText.line(article.path), .bold)]
    if let title = article.metadata.title { parts.append("“" + VisibleText.line(title) + "”") }
    if let published = article.metadata.published { parts.append(VisibleText.line(ReadableDate.text(published))) }
    return parts.joined(separator: "  ")
  }

  private func block(_ noun: String, plural: String? = nil, _ lines: [Line]) -> String {
    let positions = lines.map { "\($0.position.line):\($0.position.column)" }
    let width = positions.map(\.utf8.count).max() ?? 0
    var text = "\n" + style.paint(Wording.count(lines.count, noun, plural: plural), .bold) + "\n"
    for (position, line) in zip(positions, lines) {
      let padding = String(repeating: " ", count: width - position.utf8.count + 2)
      text += "  " + style.paint(position, .faint) + padding + line.text + "\n"
    }
    return text
  }

  private func line(at span: ReadingSpan, in article: Article, _ text: String) -> Line {
    Line(position: article.places.lineAndColumn(of: article.reading.origin(span)), text: text)
  }

  private func quotation(of quotation: Quotation, in article: Article) -> Line {
    let padding = String(repeating: " ", count: 10 - quotation.kind.rawValue.utf8.count)
    let words = style.passage(MarkedPassage(unmarked: article.text(of: quotation)).excerpt(.line), .bold)
    let quoted = quotation.kind == .direct ? "“" + words + "”" : words
    var text = quotation.kind.rawValue + padding + quoted + "  "
    text += ExtractWording.speaker(of: quotation, in: article).map { style.paint($0, .green) } ?? "speaker not found"
    if quotation.closing == .recovered { text += ", never closed" }
    return line(at: quotation.extent, in: article, text)
  }

  private func quantity(of quantity: Quantity, in article: Article) -> Line {
    var text = VisibleText.line(ResolvedValue(quantity, in: article).line)
    if let counted = quantity.counted { text += "  of: " + VisibleText.line(article.reading.string(counted)) }
    return line(at: quantity.span, in: article, text)
  }

  private func time(of time: TimeExpression, in article: Article) -> Line {
    line(at: time.span, in: article, VisibleText.line(ResolvedValue(time, in: article).line))
  }

  private func claim(of claim: Claim, in article: Article) -> Line {
    let words = MarkedPassage(unmarked: article.reading.string(claim.span)).excerpt(.line).plainText
    let traits = ExtractWording.traits(of: claim).map { VisibleText.line($0) }
    return line(at: claim.span, in: article, words + "  " + style.paint(traits.joined(separator: ", "), .faint))
  }
}

/// The words that the text and the Markdown of an extract share.
enum ExtractWording {
  /// `Mark Esper (the Pentagon chief), 0.93`, the mention where it is other than the name; `nil` where nobody was
  /// found.
  static func speaker(of quotation: Quotation, in article: Article) -> String? {
    guard let speaker = quotation.speaker else { return nil }
    let name = VisibleText.line(speaker.name)
    let mention = VisibleText.line(article.reading.string(speaker.mention))
    let pointer = mention == name || mention.isEmpty ? "" : " (\(mention))"
    return "\(name)\(pointer), \(likelihood(speaker.confidence))"
  }

  /// Who says so, and what weakens or turns it.
  static func traits(of claim: Claim) -> [String] {
    var traits = [claim.attributedTo ?? "the article"]
    if claim.polarity == .negative { traits.append("negative") }
    if !claim.hedges.isEmpty { traits.append("hedged") }
    return traits + ["worth checking " + likelihood(claim.checkworthiness)]
  }

  /// Two digits: `0.93`.
  static func likelihood(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }
}
