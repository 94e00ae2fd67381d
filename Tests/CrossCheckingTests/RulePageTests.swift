import Extraction
import TestSupport
import Testing
import TextModel

@testable import CrossChecking

/// Every example of every rule's page, as it is, behind multibyte text and with CRLF.
@Suite struct RulePageTests {
  /// A checker in which the rules that are off are on.
  static let everyRule = CrossChecker(
    settings: RuleSettings(
      levels: Dictionary(
        uniqueKeysWithValues: RuleCatalogue.all.filter { $0.severity == nil }.map { ($0.id, .severity(.suggestion)) })))
  static let firing = RuleCatalogue.all.flatMap { page in page.fires.indices.map { (page.id, $0) } }
  static let quiet = RuleCatalogue.all.flatMap { page in page.quiet.indices.map { (page.id, $0) } }

  @Test(arguments: firing)
  func fires(_ id: String, _ index: Int) throws {
    let example = try #require(RuleCatalogue.page(id)?.fires[index])
    for variant in variants(of: example, id) {
      let marked = MarkedText(variant.marked)
      let findings = try findings(example, later: marked.text, variant: variant.name)
      let found = findings.filter { $0.rule == id }
      let report = findings.map(\.line).joined(separator: "\n")
      // What is said of a whole article stands at its first sentence, whatever was put before it.
      if let place = id == EditSilent.page.id ? Reader.normal(marked.text).firstSentence : marked.spans.first {
        #expect(
          found.contains { $0.primary.span.start == place.start && $0.primary.span.end == place.end },
          "\(variant.name), wanted \(place): \(report)")
      } else {
        #expect(!found.isEmpty, "\(variant.name): \(report)")
      }
    }
  }

  @Test(arguments: quiet)
  func staysQuiet(_ id: String, _ index: Int) throws {
    let example = try #require(RuleCatalogue.page(id)?.quiet[index])
    for variant in variants(of: example, id) {
      let findings = try findings(example, later: variant.marked, variant: variant.name)
      #expect(
        !findings.contains { $0.rule == id || $0.severity >= .warning },
        "\(variant.name): \(findings.map(\.line).joined(separator: "\n"))")
    }
  }

  @Test func everyPageHasItsExamples() {
    for page in RuleCatalogue.all {
      #expect(page.fires.count >= 4 && page.quiet.count >= 4, "\(page.id)")
    }
    #expect(Set(RuleCatalogue.all.map(\.id)).count == RuleCatalogue.all.count)
  }

  /// What is put before a text takes the place of its headline.
  private func variants(of example: RuleExample, _ id: String) -> [(name: String, marked: String)] {
    MarkedText.variants(of: example.later).filter { variant in
      id != HeadlineUnsupported.page.id || !variant.name.hasPrefix("behind")
    }
  }

  /// The earlier version comes in the same variant as the later one.
  private func findings(_ example: RuleExample, later: String, variant: String) throws -> [Finding] {
    guard let earlier = example.earlier else {
      return Self.everyRule.check(Reader.article(later, published: example.published))
    }
    let same = try #require(MarkedText.variants(of: earlier).first { $0.name == variant })
    return Reader.compare(same.marked, later, as: example.relation, published: example.published)
  }
}
