import Foundation
import Testing

/// Holds the sources to the picture in docs/Architecture.md.
struct FloorTests {
  /// The rooms, floor by floor, from the ground up.
  static let floors: [[String]] = [
    ["CCmark", "CLibXML2", "CLexicons", "TextModel"],
    ["Lexicons"],
    ["Mentions"],
    ["QuoteExtraction", "ClaimExtraction", "Reading"],
    ["Extraction"],
    ["CrossChecking"],
    ["Ledger", "Reporting"],
    ["StetKit"],
    ["stet"],
  ]

  /// What each room may bring in from outside, beside the standard library.
  static let guests: [String: Set<String>] = [
    "Reading": ["Foundation", "Glibc", "Darwin", "Yams"],
    "Ledger": ["Foundation", "Crypto", "GRDB", "Glibc"],
    "Reporting": ["Foundation"],
    "StetKit": ["Foundation", "Dispatch", "Synchronization", "Yams"],
    "stet": ["Foundation", "ArgumentParser"],
  ]

  static func floor(of room: String) -> Int? { floors.firstIndex { $0.contains(room) } }

  @Test func everyTargetHasAFloor() throws {
    let targets = Set(try SourceTree().swiftFiles(in: "Sources").map(\.target))
    #expect(targets.filter { Self.floor(of: $0) == nil } == [])
    #expect(targets.count >= 10)
  }

  @Test func roomsImportOnlyFromBelow() throws {
    for file in try SourceTree().swiftFiles(in: "Sources") {
      let floor = try #require(Self.floor(of: file.target))
      for module in file.imports {
        if let other = Self.floor(of: module) {
          #expect(other < floor, "\(file.path) imports \(module), which is not below it")
        } else {
          let isGuest = Self.guests[file.target, default: []].contains(module)
          #expect(isGuest, "\(file.path) imports \(module), which its room does not take in")
        }
      }
    }
  }

  @Test func thePictureNamesEveryRoom() throws {
    let picture = try String(
      contentsOf: SourceTree().root.appendingPathComponent("docs/Architecture.md"), encoding: .utf8)
    for room in Self.floors.joined() {
      #expect(picture.contains("`\(room)`"), "docs/Architecture.md does not name \(room)")
    }
  }
}
