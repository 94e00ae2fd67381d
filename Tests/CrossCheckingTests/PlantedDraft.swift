import Foundation
import TestSupport
import TextModel

/// A draft of `Tests/Drafts`: a contradiction is planted in it, or it looks as if and has none.
///
/// A file holds the drafts of one rule, whose id is its name. A draft starts with a line such as `@ planted 2024-03-05`
/// or `@ trap 2024-03-05`, with the date of publication; a rule or several, with commas, may stand before the date.
/// Either place of what does not agree is marked `⟦like this⟧`. Lines before the first draft say what the file is about.
struct PlantedDraft: Sendable {
  /// The file and the number of the draft in it, from 1: `date.age/3`.
  let name: String
  /// The rules that must speak, or that it is a trap for.
  let rules: [String]
  /// Whether a contradiction is planted.
  let isPlanted: Bool
  /// The date of publication.
  let published: String
  /// The text and its marked places.
  let marked: MarkedText
  /// Whether it was kept aside while the rules were made: every third.
  let isKeptAside: Bool

  /// All drafts, by file and place in it.
  static func all() throws -> [PlantedDraft] {
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Drafts")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
    return try files.sorted().flatMap { file in
      drafts(
        in: try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8), of: String(file.dropLast(4)))
    }
  }

  /// The drafts in one file.
  static func drafts(in text: String, of rule: String) -> [PlantedDraft] {
    var drafts: [PlantedDraft] = []
    var head: [Substring] = []
    var lines: [Substring] = []
    func close() {
      guard head.count >= 3, let published = head.last else { return }
      let text = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
      drafts.append(
        PlantedDraft(
          name: "\(rule)/\(drafts.count + 1)",
          rules: head.count > 3 ? head[2].split(separator: ",").map(String.init) : [rule],
          isPlanted: head[1] == "planted", published: String(published), marked: MarkedText(text),
          isKeptAside: drafts.count % 3 == 2))
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("@ ") {
        close()
        head = line.split(separator: " ")
        lines = []
      } else {
        lines.append(line)
      }
    }
    close()
    return drafts
  }
}
