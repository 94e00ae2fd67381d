import Lexicons
import TextModel

/// What the elements of a page say of its article, as they come; ``HTMLMetadata`` weighs it.
struct HTMLClues {
  /// The value of each field from the best `<meta>` so far, with the rank of its name.
  private(set) var named: [HeaderLine.Field: (value: String, rank: Int)] = [:]
  private(set) var canonical: String?
  private(set) var language: String?
  private(set) var titleElement: Int?
  /// The `datetime` of `<time>` elements in order, by element.
  private(set) var times: [(element: Int, value: String, isPublication: Bool)] = []
  /// The content of the page's scripts of linked data.
  var linkedData: [[UInt8]] = []

  private static let ranks: [String: (field: HeaderLine.Field, rank: Int)] = {
    var ranks: [String: (field: HeaderLine.Field, rank: Int)] = [:]
    Language.english.resource("meta-names").forEachEntry { fields in
      guard fields.count > 1, let field = HeaderLine.Field(rawValue: String(fields[1])) else { return }
      ranks[String(fields[0])] = (field, ranks.count)
    }
    return ranks
  }()

  /// Takes note of an element that starts.
  mutating func take(_ tag: HTMLTag, _ attributes: HTMLAttributes, element: Int) {
    switch tag {
    case .html: language = language ?? attributes["lang"] ?? attributes["xml:lang"]
    case .title: titleElement = titleElement ?? element
    case .link:
      if attributes["rel"]?.asciiLowercased == "canonical" { canonical = canonical ?? attributes["href"] }
    case .meta:
      for name in ["property", "name", "itemprop", "http-equiv"] {
        if let key = attributes[name], let value = attributes["content"] { take(named: key, value) }
      }
    case .time:
      guard let value = attributes["datetime"], times.count < 16 else { return }
      let says = attributes["itemprop"] == "datePublished" || attributes["pubdate"] != nil
      times.append((element, value, says))
    default: break
    }
  }

  private mutating func take(named name: String, _ value: String) {
    guard let (field, rank) = Self.ranks[name.asciiLowercased], let value = value.collapsedWhiteSpace,
      rank < named[field]?.rank ?? .max
    else { return }
    // A byline that is the address of a profile names nobody.
    if field == .byline, value.asciiLowercased.hasPrefix("http") { return }
    named[field] = (value, rank)
  }
}
