import Extraction
import Foundation
import TextModel

/// A story of `Tests/Stories`: the accounts of two or three outlets, with the places marked that contradict each other.
struct MarkedStory: Sendable {
  /// A place that takes part in a contradiction.
  struct Place: Sendable {
    let contradiction: String
    let span: Range<Int>
  }

  /// One outlet's account.
  struct Account: Sendable {
    let outlet: String
    let published: String
    var text: String
    var places: [Place]
  }

  let name: String
  private(set) var accounts: [Account]

  /// The contradictions that are planted, by their numbers.
  var contradictions: Set<String> { Set(accounts.flatMap(\.places).map(\.contradiction)) }

  /// All stories, by file and place in it.
  static func all() throws -> [MarkedStory] {
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Stories")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
    return try files.sorted().flatMap { file in
      stories(in: try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8))
    }
  }

  private static func stories(in text: String) -> [MarkedStory] {
    var stories: [MarkedStory] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.split(separator: " ")
      if line.hasPrefix("= ") {
        stories.append(MarkedStory(name: String(line.dropFirst(2)), accounts: []))
      } else if line.hasPrefix("- "), words.count == 3, !stories.isEmpty {
        stories[stories.count - 1].accounts.append(
          Account(outlet: String(words[1]), published: String(words[2]), text: "", places: []))
      } else if let last = stories.last, !last.accounts.isEmpty {
        let headline = line.hasPrefix("Headline: ") ? line.dropFirst(10) : line
        stories[stories.count - 1].accounts[last.accounts.count - 1].text += headline + "\n"
      }
    }
    return stories.map { story in
      MarkedStory(name: story.name, accounts: story.accounts.map(unmarked))
    }
  }

  /// An account without its marks, and where they were.
  private static func unmarked(_ account: Account) -> Account {
    var (text, places): ([UInt8], [Place]) = ([], [])
    var open: [(String, Int)] = []
    for piece in account.text.split(separator: "⟦", omittingEmptySubsequences: false).enumerated() {
      var rest = piece.element
      if piece.offset > 0, let colon = rest.firstIndex(of: ":") {
        open.append((String(rest[..<colon]), text.count))
        rest = rest[rest.index(after: colon)...]
      }
      for (index, part) in rest.split(separator: "⟧", omittingEmptySubsequences: false).enumerated() {
        if index > 0, let (contradiction, start) = open.popLast() {
          places.append(Place(contradiction: contradiction, span: start..<text.count))
        }
        text += Array(part.utf8)
      }
    }
    var account = account
    account.text = String(decoding: text, as: UTF8.self)
    account.places = places
    return account
  }
}
