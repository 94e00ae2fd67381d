import Extraction
import Testing
import TextModel

@testable import CrossChecking

@Suite struct UtteranceGrouperTests {
  /// Three versions and outlets with two utterances: one whole, cut and altered, one the same throughout.
  @Test func wordingsOfOneUtteranceAreGrouped() {
    let articles = [
      "\"The bridge was never safe, and it will not open again before spring,\" Anna Ruiz said.",
      "“The bridge was never safe, and it will not open again before summer,” Anna Ruiz said.\n\n\"Nobody asked us about the price of the boats,\" said Tom Hale.",
      "Mayor Anna Ruiz said it \"will not open again before spring\".\n\nTom Hale said: “Nobody asked us about the price of the boats.”",
    ].map { Reader.article($0) }
    let utterances = UtteranceGrouper().group(articles)
    #expect(utterances.map { $0.occurrences.map(\.article) } == [[0, 1, 2], [1, 2]])
    #expect(utterances.map(\.wordings.count) == [3, 1])
    #expect(utterances[1].wordings[0].text.hasPrefix("Nobody asked us"))
  }

  @Test func nothingComesOfNothing() {
    #expect(UtteranceGrouper().group([]).isEmpty)
    #expect(UtteranceGrouper().group([Reader.article("The vote is on Friday.")]).isEmpty)
  }
}
