public import ClaimExtraction
public import Extraction
internal import TextModel

/// Words that name a number or a time, and what they were read as: `at least 25` as `25 or more`.
public struct ResolvedValue: Hashable, Sendable {
  /// The words of the text.
  public let words: String
  /// What they were read as, for people; `nil` where that could not be told.
  public let meaning: String?

  /// Puts words beside their meaning.
  public init(words: String, meaning: String?) {
    self.words = words
    self.meaning = meaning
  }

  /// What a quantity of an article was read as.
  public init(_ quantity: Quantity, in article: Article) {
    self.init(words: article.reading.string(quantity.span), meaning: QuantityWording.text(of: quantity))
  }

  /// What a time of an article was read as.
  public init(_ time: TimeExpression, in article: Article) {
    self.init(words: article.reading.string(time.span), meaning: TimeWording.text(of: time))
  }

  /// Whether the meaning tells a reader of the words something that they do not: a day for a weekday, a bound, a scale. That
  /// `Eleven` is 11, and `5 percent` 5%, everybody knows.
  var saysMore: Bool {
    guard let meaning else { return false }
    let isPlain = meaning.utf8.allSatisfy {
      0x30...0x39 ~= $0 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "%")
    }
    return !isPlain && !meaning.hasPrefix("number ") && meaning != words
  }

  /// `at least 25 (25 or more)`; the words alone where they are the number that they were read as.
  var line: String {
    let meaning = meaning ?? "not resolved"
    return meaning.filter { $0 != "," } == words.filter { $0 != "," } ? words : "\(words) (\(meaning))"
  }
}
