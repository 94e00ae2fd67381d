import CrossChecking
import Extraction
import Foundation
import Ledger
import StetKit
import TestSupport
import Testing

/// A ledger of one story, made of files as a desk has them.
struct StoryFixture {
  private static let reader = ArticleReader()

  private let scratch = try? Scratch()
  let ledger: Ledger

  /// Adds `files`, by their paths below `Claims/`, in order.
  init(_ files: [(path: String, text: String)]) throws {
    let scratch = try #require(scratch)
    ledger = try Ledger(at: scratch.path("ledger.sqlite"), ifAbsent: .create)
    for file in files { _ = try add(file.path, file.text) }
  }

  /// Adds one more file, or another state of one, and says what became of it.
  func add(_ path: String, _ text: String, date: String = "2025-01-01") throws -> String {
    let scratch = try #require(scratch)
    let identity = try #require(ArticleIdentity(pathInClaims: path))
    let file = try scratch.write("Claims/" + path, text)
    var outcomes: [String] = []
    let candidate = ArchiveAdder.Candidate(path: file.path, name: "Claims/" + path, identity: identity)
    try ArchiveAdder(ledger: ledger, reader: Self.reader, program: "tests").add([candidate], date: date) {
      switch $1 {
      case .added(let version): outcomes.append("added \(version.outlet) \(version.number)")
      case .unchanged(let version): outcomes.append("unchanged \(version.outlet) \(version.number)")
      case .refused(let error): outcomes.append("refused \(error)")
      }
    }
    return outcomes.joined(separator: "\n")
  }

  /// The story, read.
  func story(_ name: String = "bridge") throws -> Story { try Story(name, in: ledger, reader: Self.reader) }

  /// What a check of the story finds, and keeps.
  func review(
    _ name: String = "bridge", settings: RuleSettings = RuleSettings(), date: String = "2025-01-02"
  ) throws -> Desk.Review {
    var house = Settings()
    house.rules = settings
    let desk = Desk(ledger: ledger, reader: Self.reader, rules: HouseRules(house), program: "tests")
    return try desk.review(name, date: date)
  }
}
