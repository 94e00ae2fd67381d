internal import ClaimExtraction
internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// What was found in an article, for a terminal: a block for each kind, each find with line and column.
///
/// ```
/// Claims/bridge/courier.v1.md  “Bridge closed”  4 March 2024
///
/// 2 quotations
///   11:5   direct    Anna Berg (she), 0.97
///          “We have never refused an inspection,”
///   14:40  mixed     speaker not found
///          the cracks were "deep"
///
/// 1 quantity
///   16:1   at least 25 (25 or more), cracks
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

  private struct Find {
    let position: (line: Int, column: Int)
    /// What is said of it, on one or more lines.
    let lines: [String]
  }

  private func heading(of article: Article) -> String {
    var parts = [style.paint(VisibleText.line(article.path), .bold)]
    if let title = article.metadata.title { parts.append("“" + VisibleText.line(title) + "”") }
    if let published = article.metadata.published { parts.append(VisibleText.line(ReadableDate.text(published))) }
    return parts.joined(separator: "  ")
  }

  private func block(_ noun: String, plural: String? = nil, _ finds: [Find]) -> String {
    let positions = finds.map { "\($0.position.line):\($0.position.column)" }
    let width = positions.map(\.utf8.count).max() ?? 0
    let indent = "\n" + String(repeating: " ", count: width + 4)
    var text = "\n" + style.paint(Wording.count(finds.count, noun, plural: plural), .bold) + "\n"
    for (position, find) in zip(positions, finds) {
      let padding = String(repeating: " ", count: width - position.utf8.count + 2)
      text += "  " + style.paint(position, .faint) + padding + find.lines.joined(separator: indent) + "\n"
    }
    return text
  }

  private func find(at span: ReadingSpan, in article: Article, _ lines: String...) -> Find {
    Find(position: article.places.lineAndColumn(of: article.reading.origin(span)), lines: lines)
  }

  private func quotation(of quotation: Quotation, in article: Article) -> Find {
    let padding = String(repeating: " ", count: 10 - quotation.kind.rawValue.utf8.count)
    let speaker = ExtractWording.speaker(of: quotation, in: article).map { style.paint($0, .green) }
    let ending = quotation.closing == .recovered ? ", never closed" : ""
    let words = style.passage(
      MarkedPassage(unmarked: ExtractWording.words(of: quotation, in: article)).excerpt(.line), .bold)
    return find(
      at: quotation.extent, in: article,
      style.paint(quotation.kind.rawValue, .faint) + padding + (speaker ?? "speaker not found") + ending,
      quotation.kind == .direct ? "“" + words + "”" : words)
  }

  private func quantity(of quantity: Quantity, in article: Article) -> Find {
    var text = VisibleText.line(ResolvedValue(quantity, in: article).line)
    if let counted = quantity.counted, !quantity.span.contains(counted) {
      text += ", " + VisibleText.line(article.reading.string(counted))
    }
    return find(at: quantity.span, in: article, text)
  }

  private func time(of time: TimeExpression, in article: Article) -> Find {
    find(at: time.span, in: article, VisibleText.line(ResolvedValue(time, in: article).line))
  }

  private func claim(of claim: Claim, in article: Article) -> Find {
    let words = MarkedPassage(unmarked: article.reading.string(claim.span)).excerpt(.line).plainText
    let traits = ExtractWording.traits(of: claim).map { VisibleText.line($0) }.joined(separator: ", ")
    return find(at: claim.span, in: article, words, style.paint(traits, .faint))
  }
}

/// The words that the text and the Markdown of an extract share.
enum ExtractWording {
  /// The words of a quotation, an ellipsis between pieces that other words part: `We searched … Nobody was hurt.`
  static func words(of quotation: Quotation, in article: Article) -> String {
    var text = ""
    var end: UInt32?
    for span in quotation.spans {
      if let end {
        let between = article.reading.string(ReadingSpan(end, max(end, span.start))).unicodeScalars
        text += between.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } ? " … " : " "
      }
      text += article.reading.string(span)
      end = span.end
    }
    return text
  }

  /// `Mark Esper (the Pentagon chief), 0.93`, the mention where it is other than the name; `speaker not found (he)`; `nil`
  /// where not even the words were found.
  static func speaker(of quotation: Quotation, in article: Article) -> String? {
    guard let speaker = quotation.speaker else { return nil }
    let mention = VisibleText.line(article.reading.string(speaker.mention))
    guard let name = speaker.name.map(VisibleText.line) else { return "speaker not found (\(mention))" }
    let pointer = mention == name || mention.isEmpty ? "" : " (\(mention))"
    return "\(name)\(pointer), \(likelihood(speaker.confidence))"
  }

  /// Who says so, and what weakens or turns it.
  static func traits(of claim: Claim) -> [String] {
    var traits = [claim.attributedTo ?? "the article"]
    if claim.polarity == .negative { traits.append("negative") }
    if !claim.hedges.isEmpty { traits.append("hedged") }
    if !claim.superlatives.isEmpty { traits.append("superlative") }
    return traits + ["worth checking " + likelihood(claim.checkworthiness)]
  }

  /// Two digits: `0.93`.
  static func likelihood(_ value: Double) -> String {
    guard value.isFinite else { return "unknown" }
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }
}
