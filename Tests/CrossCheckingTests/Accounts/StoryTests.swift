import Extraction
import TestSupport
import Testing
import TextModel

@testable import CrossChecking

/// Whole stories, as outlets tell them.
@Suite struct StoryTests {
  /// A place of a finding that is longer than what it reports by more than this is a sentence, which may hold other facts.
  private static let slack = 40

  @Test func contradictionsOfOutletsAreFoundAndNothingElse() throws {
    var (planted, found): (Int, Int) = (0, 0)
    var report: [String] = []
    for story in try MarkedStory.all() {
      let (contradictions, wrong) = Self.check(story)
      planted += story.contradictions.count
      found += contradictions.count
      #expect(wrong.isEmpty, "\(story.name): \(wrong.joined(separator: "\n"))")
      let missed = story.contradictions.subtracting(contradictions).sorted()
      if !missed.isEmpty { report.append("missed of \(story.name): \(missed.joined(separator: ", "))") }
    }
    print(report.joined(separator: "\n"))
    print("accounts of stories: found \(found) of \(planted)")
    #expect(planted >= 70)
    #expect(Double(found) >= 0.6 * Double(planted))
  }

  /// The contradictions that are found, and the findings that are none.
  private static func check(_ story: MarkedStory) -> (found: Set<String>, wrong: [String]) {
    let articles = story.accounts.map {
      Reader.article($0.text, path: "\($0.outlet).txt", published: $0.published)
    }
    var (found, wrong): (Set<String>, [String]) = ([], [])
    for (index, article) in articles.enumerated() {
      let compared = articles[..<index].flatMap { Reader.checker.compare($0, article, as: .outlet) }
      for finding in Reader.checker.check(article) + compared where finding.severity > .suggestion {
        let contradictions = Set(
          ([finding.primary] + finding.related).flatMap { Self.contradictions(at: $0, of: story) })
        found.formUnion(contradictions)
        if contradictions.isEmpty { wrong.append(finding.line) }
      }
    }
    return (found, wrong)
  }

  private static func contradictions(at place: Place, of story: MarkedStory) -> [String] {
    guard let account = story.accounts.first(where: { "\($0.outlet).txt" == place.path }) else { return [] }
    let span = Int(place.span.start)..<Int(place.span.end)
    return account.places.filter { $0.span.overlaps(span) && span.count <= $0.span.count + slack }.map(\.contradiction)
  }
}
