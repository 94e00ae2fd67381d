import Extraction
import QuoteExtraction
import StetKit
import TextModel

/// Two versions of each article: as it is, and with a word inside a quotation doubled, which is an edit that a comparison
/// must find.
struct Pairs {
  /// The articles.
  private(set) var all: [(earlier: Article, later: Article)] = []
  /// Their files.
  private(set) var files: [(path: String, earlier: [UInt8], later: [UInt8])] = []

  init(of texts: [(path: String, bytes: [UInt8])]) throws {
    let reader = ArticleReader()
    for file in texts {
      let earlier = try reader.article(bytes: file.bytes, path: file.path).article
      guard let edited = Self.edited(earlier) else { continue }
      all.append((earlier, try reader.article(bytes: edited, path: file.path).article))
      files.append((file.path, file.bytes, edited))
    }
  }

  /// The bytes of an article with a word inside its first long quotation doubled, which of them by the number of the edit;
  /// `nil` where it has none.
  static func edited(_ article: Article, edit: Int = 0) -> [UInt8]? {
    guard let quotation = article.quotations.first(where: { $0.kind == .direct && $0.extent.count > 60 }),
      let span = quotation.quotedSpans.first
    else { return nil }
    let words = article.layout.tokens.filter { span.contains($0.span) && $0.kind == .word }
    guard words.count > 4 else { return nil }
    let place = article.reading.origin(words[(2 + 3 * edit) % words.count].span)
    let word = article.source.exact(place)
    return Array(article.source.bytes[..<Int(place.end)] + [0x20] + word + article.source.bytes[Int(place.end)...])
  }
}
