import Testing

/// House rules that a formatter does not know.
struct HouseStyleTests {
  /// Rooms in which every article is scanned.
  static let hotRooms: Set<String> = [
    "TextModel", "Lexicons", "Mentions", "QuoteExtraction", "ClaimExtraction", "Extraction", "CrossChecking",
  ]

  /// What would end the program on some input.
  @Test(arguments: ["try!", "as!", "fatalError(", "preconditionFailure(", "unowned(unsafe)", "NSRegularExpression"])
  func noTrapAndNoShortcut(banned: String) throws {
    for file in try SourceTree().swiftFiles(in: "Sources") {
      let places = file.code.filter { $0.text.contains(banned) }.map { "\(file.path):\($0.number)" }
      #expect(places == [], "\(banned) is banned")
    }
  }

  /// What is slow a byte.
  @Test(arguments: ["Regex", ".lowercased()", ".uppercased()", "import Foundation", "[Character]"])
  func hotRoomsScanBytes(banned: String) throws {
    for file in try SourceTree().swiftFiles(in: "Sources") where Self.hotRooms.contains(file.target) {
      let places = file.code.filter { $0.text.contains(banned) }.map { "\(file.path):\($0.number)" }
      #expect(places == [], "\(banned) is banned in rooms that scan articles")
    }
  }

  /// A file that is longer holds a second idea.
  @Test func filesAreShort() throws {
    let tree = SourceTree()
    let files = try tree.swiftFiles(in: "Sources") + tree.swiftFiles(in: "Tests")
    #expect(files.filter { $0.lines.count > 401 }.map(\.path) == [])
  }

  /// Unfinished work is not left lying about.
  @Test(arguments: ["TODO", "FIXME", "XXX", "HACK"])
  func nothingIsUnfinished(word: String) throws {
    for file in try SourceTree().swiftFiles(in: "Sources") {
      #expect(!file.lines.contains { $0.contains(word) }, "\(file.path) has \(word)")
    }
  }
}
