import ClaimExtraction
import TestSupport
import Testing
import TextModel

/// Dates of digits that may be read with the day or with the month first.
@Suite struct DateOrderTests {
  private func times(_ text: String, _ metadata: ArticleMetadata = ArticleMetadata()) -> [TimeExpression] {
    let reading = ReadingText(verbatim: text)
    let lexemes = Extractors.times.lexemes(of: reading, layout: reading.layout)
    return Extractors.times.times(in: lexemes, publishedAt: nil, metadata: metadata)
  }

  @Test(arguments: [
    ("It opens on 03/04/2020.", "2020-03-04"),  // nothing tells: America
    ("It opens on 03/04/2020. It shut on 13/02/2020.", "2020-04-03"),  // another date that has no month 13
    ("It opens on 03/04/2020. It shut on 02/13/2020.", "2020-03-04"),  // another date that has no day 13 first
    ("It opens on 03/04/2020. It shut on 13 February.", "2020-04-03"),  // the day before the month in words
    ("It opens on 03/04/2020. It shut on February 13.", "2020-03-04"),  // the month before the day in words
    ("The harbour opens on 03/04/2020. Its colour is grey.", "2020-04-03"),  // British spelling
    ("The harbor opens on 03/04/2020. Its color is gray.", "2020-03-04"),  // American spelling
    ("It opens on 03.04.2020.", "2020-04-03"),  // points part days first
    ("It opens on 2020/03/04.", "2020-03-04"),  // the year first
  ])
  func theArticleDecides(_ text: String, _ start: String) {
    #expect(times(text).first?.start == start)
  }

  @Test(
    arguments: [
      ("en-GB", nil, "2020-04-03"),  // by the language
      ("en-US", nil, "2020-03-04"),  // the same
      ("en", "https://news.example.co.uk/a/1", "2020-04-03"),  // by the address
      ("en-US", "https://news.example.co.uk/a/1", "2020-03-04"),  // the language before the address
      (nil, "https://example.com/", "2020-03-04"),  // an address of no country
      ("", "", "2020-03-04"),  // nothing said
    ] as [(String?, String?, String)])
  func theMetadataDecide(_ language: String?, _ url: String?, _ start: String) {
    var metadata = ArticleMetadata()
    metadata.language = language
    metadata.url = url
    #expect(times("It opens on 03/04/2020.", metadata).first?.start == start)
  }

  @Test(arguments: [
    ("It opens on 03/04/2020.", true),  // either
    ("It opens on 13/04/2020.", false),  // only one way
    ("It opens on 04/04/2020.", false),  // the same day both ways
    ("It opens on 2020-03-04.", false),  // ISO 8601
    ("It runs from 03/04/2020 to 05/04/2020.", true),  // a range of such
    ("It opens on March 4, 2020.", false),  // in words
  ])
  func itSaysWhereADateIsOpen(_ text: String, _ isAmbiguous: Bool) {
    #expect(times(text).map(\.isAmbiguous) == [isAmbiguous])
  }

  @Test func bothEndsOfARangeAreTurned() {
    let found = times("It runs from 03/04/2020 to 05/04/2020. It shut on 13/02/2020.")
    #expect(found.first?.start == "2020-04-03")
    #expect(found.first?.end == "2020-04-05")
  }
}
