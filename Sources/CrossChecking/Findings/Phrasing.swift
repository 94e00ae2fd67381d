internal import Extraction
internal import QuoteExtraction
internal import TextModel

/// The words that messages are made of.
enum Phrasing {
  /// Passages are shown up to this many code points: a message is one line of a terminal.
  static let longestPassage = 72

  /// A passage in quotation marks, cut short where it is long.
  static func quoted(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let last = scalars.last, isQuotationMark(last) || last == " " { scalars.removeLast() }
    while let first = scalars.first, isQuotationMark(first) || first == " " { scalars.removeFirst() }
    return "“\(clipped(String(scalars)))”"
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "“", "”", "„", "«", "»", "‹", "›", "‘": true
    default: false
    }
  }

  /// A passage without line ends and marks at its end, cut short where it is long.
  static func clipped(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalars.count == longestPassage {
        scalars.append("…")
        break
      }
      scalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    while let last = scalars.last, last == " " || last == "," || last == ";" { scalars.removeLast() }
    return String(scalars)
  }

  /// A passage exactly as it stands, its own quotation marks too, cut short where it is long.
  static func code(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isCut = scalars.count > longestPassage
    return "`\(String(scalars.prefix(longestPassage)))\(isCut ? "…" : "")`"
  }
}

extension Comparison {
  /// How the text that the article is held against is called.
  var otherName: String {
    switch relation {
    case .version: "the earlier version"
    case .outlet: earlier.article.metadata.outlet ?? "the other outlet"
    case .source: "the source"
    }
  }

  /// `“A” became “B”` between versions; otherwise what either has.
  func exchange(_ earlierWords: String, _ laterWords: String) -> String {
    let (one, other) = (Phrasing.quoted(earlierWords), Phrasing.quoted(laterWords))
    return relation == .version ? "\(one) became \(other)" : "\(otherName) has \(one), this article \(other)"
  }
}
