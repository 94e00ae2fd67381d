import CLexicons
import Foundation
import Lexicons
import Testing

/// Every word list, as a file: well formed, and built into the program.
struct ResourceTests {
  /// The lists, with the numbers of fields that their lines may have. A list that is not here has no test that its lines
  /// are what its header says.
  static let fieldCounts: [String: ClosedRange<Int>] = [
    "abbreviations": 2...3,
    "boilerplate-lines": 2...2,
    "claim-words": 2...2,
    "clause-words": 2...2,
    "common-words": 2...2,
    "contractions": 2...3,
    "correction-notes": 2...2,
    "counted-words": 2...4,
    "currencies": 3...4,
    "date-orders": 2...2,
    "demonyms": 3...3,
    "equivalents": 2...2,
    "fillers": 1...1,
    "function-words": 2...3,
    "given-names": 2...2,
    "grave-exchanges": 2...2,
    "header-fields": 2...2,
    "hedges": 2...2,
    "holidays": 2...3,
    "honorifics": 3...4,
    "increments": 1...1,
    "inflections": 4...4,
    "irregular-verbs": 2...3,
    "kickers": 1...1,
    "magnitudes": 3...3,
    "meta-names": 2...2,
    "months": 2...3,
    "movable-holidays": 2...2,
    "name-words": 2...2,
    "negations": 2...2,
    "news-concepts": 4...4,
    "number-labels": 2...2,
    "number-words": 3...3,
    "office-synonyms": 2...2,
    "offices": 2...3,
    "organisation-words": 2...2,
    "organisations": 1...3,
    "page-parts": 2...2,
    "places": 2...4,
    "pronouns": 5...5,
    "qualifiers": 3...3,
    "quotation-frames": 2...2,
    "repair-words": 2...2,
    "reporting-nouns": 3...3,
    "reporting-phrases": 3...3,
    "reporting-verbs": 3...4,
    "role-modifiers": 1...1,
    "roles": 1...4,
    "rule-words": 2...3,
    "short-names": 2...2,
    "small-words": 2...2,
    "statement-weights": 2...2,
    "statement-words": 2...3,
    "time-words": 3...3,
    "time-zones": 2...2,
    "transcript-words": 2...2,
    "units": 4...5,
    "weekdays": 2...3,
    "word-classes": 2...2,
    "word-endings": 3...4,
    "word-relations": 2...6,
  ]

  /// Lists in which one word may stand with several senses.
  static let listsOfSenses: Set<String> = [
    "claim-words", "clause-words", "inflections", "number-labels", "qualifiers", "rule-words", "short-names",
    "small-words", "statement-words", "time-words", "word-endings",
  ]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/CLexicons/Resources/en")

  private static func file(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name + ".tsv"), encoding: .utf8)
  }

  private static func entries(of resource: Resource) -> [[Substring]] {
    var entries: [[Substring]] = []
    resource.forEachEntry { entries.append($0) }
    return entries
  }

  @Test func everyFileIsBuiltInAndNothingElse() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".tsv") }.map { "en/" + $0.dropLast(4) }
    var embedded: [String] = []
    var entry = clexicons_first()
    while let name = entry?.pointee.name {
      embedded.append(String(cString: name))
      entry = entry?.successor()
    }
    #expect(embedded == files.sorted())
    #expect(embedded == Self.fieldCounts.keys.map { "en/" + $0 }.sorted())
  }

  @Test(arguments: fieldCounts.keys.sorted())
  func theProgramHasWhatTheFileSays(name: String) throws {
    let embedded = Self.entries(of: Language.english.resource(name))
    #expect(!embedded.isEmpty)
    #expect(embedded == Self.entries(of: Resource(text: try Self.file(name))))
  }

  @Test(arguments: fieldCounts.keys.sorted())
  func everyLineIsWellFormed(name: String) throws {
    let text = try Self.file(name)
    #expect(text.hasPrefix("# "), "a header says what the list holds and where it is from")
    #expect(text.hasSuffix("\n"))
    #expect(!text.utf8.contains(UInt8(ascii: "\r")))
    let counts = try #require(Self.fieldCounts[name])
    for fields in Self.entries(of: Resource(text: text)) {
      #expect(counts.contains(fields.count), "\(fields)")
      #expect(fields.first?.isEmpty == false, "\(fields)")
      #expect(fields.allSatisfy { !$0.hasPrefix(" ") && !$0.contains("  ") }, "\(fields)")
    }
  }

  /// The second line of a word would silently take the place of the first.
  @Test(arguments: fieldCounts.keys.sorted())
  func noWordStandsTwice(name: String) {
    let entries = Self.entries(of: Language.english.resource(name))
    let keys = Self.listsOfSenses.contains(name) ? entries : entries.map { Array($0.prefix(1)) }
    let doubled = Dictionary(grouping: keys, by: \.self).filter { $0.value.count > 1 }.keys
    #expect(doubled.isEmpty)
  }
}
