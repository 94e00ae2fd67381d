import Extraction
import QuoteExtraction
import StetKit
import TextModel

/// Two versions of an article: as it is, and with a word inside a quotation doubled, which is an edit that a comparison
/// must find.
struct Pairs {
  let all: [(earlier: Article, later: Article)]

  init(of texts: Texts) throws {
    let reader = ArticleReader()
    all = try texts.files.compactMap { file in
      let earlier = try reader.article(bytes: file.bytes, path: file.path).article
      guard let edited = Self.edited(earlier) else { return nil }
      return (earlier, try reader.article(bytes: edited, path: file.path).article)
    }
  }

  private static func edited(_ article: Article) -> [UInt8]? {
    guard let quotation = article.quotations.first(where: { $0.kind == .direct && $0.extent.count > 60 }),
      let span = quotation.quotedSpans.first
    else { return nil }
    let words = article.layout.tokens.filter { span.contains($0.span) && $0.kind == .word }
    guard words.count > 4 else { return nil }
    let place = article.reading.origin(words[2].span)
    let word = article.source.exact(place)
    return Array(article.source.bytes[..<Int(place.end)] + [0x20] + word + article.source.bytes[Int(place.end)...])
  }
}
