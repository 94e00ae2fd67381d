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

  /// The same without a stop at its end, for a part of a sentence.
  static func phrase(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let last = scalars.last, [".", ",", ";", ":", " "].contains(last) { scalars.removeLast() }
    return quoted(String(scalars))
  }

  /// ` (and 2 more changes)`, behind the one of so many that a message names.
  static func others(of count: Int) -> String {
    switch count - 1 {
    case ...0: ""
    case 1: " (and one more change)"
    case let more: " (and \(more) more changes)"
    }
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

  /// Who speaks, within a sentence: a name as it stands, `the official` for a role. Names have a capital somewhere (`de Gaulle`).
  static func speaker(_ name: String) -> String {
    let isRole =
      name.unicodeScalars.first?.properties.isLowercase == true
      && !name.unicodeScalars.contains { $0.properties.isUppercase } && !name.hasPrefix("the ")
    return isRole ? "the " + clipped(name) : clipped(name)
  }

  /// A number as people write it: whole, or with two digits that say something behind the point.
  static func number(_ value: Double) -> String {
    guard value.magnitude < 1e15 else { return "\(value)" }
    if value.magnitude >= 1e9 { return number(value / 1e9) + " billion" }
    if value.magnitude >= 1e6 { return number(value / 1e6) + " million" }
    let whole = value.rounded()
    if value.magnitude >= 100 || abs(value - whole) < 0.005 { return grouped(Int(whole)) }
    let step = value.magnitude >= 10 ? 10.0 : 100.0
    let scaled = Int((value * step).rounded().magnitude)
    let rest = String(scaled % Int(step))
    let decimals = String(repeating: "0", count: String(Int(step)).utf8.count - 1 - rest.utf8.count) + rest
    var digits = Substring(decimals)
    while digits.last == "0" { digits.removeLast() }
    return (value < 0 ? "-" : "") + grouped(scaled / Int(step)) + (digits.isEmpty ? "" : ".\(digits)")
  }

  /// Thousands parted by commas.
  private static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(number.magnitude).utf8.reversed().enumerated() {
      if index > 0, index % 3 == 0 { text = "," + text }
      text = String(UnicodeScalar(digit)) + text
    }
    return (number < 0 ? "-" : "") + text
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
