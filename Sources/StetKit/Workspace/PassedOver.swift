/// The files under `Claims/` that are not added, for one line about all of them: a text that was put into the wrong place must
/// not be missed in silence.
public struct PassedOver: Sendable {
  /// So many are named; the rest are counted.
  private static let mostNames = 3

  private var lines: [String] = []

  /// None.
  public init() {}

  /// Takes a file in, by its path relative to the workspace. The ledger and what SQLite puts beside it are no texts.
  public mutating func add(_ name: String) {
    guard !name.hasPrefix("Claims/ledger.sqlite") else { return }
    lines.append(name + " " + Self.reason(name))
  }

  private static func reason(_ name: String) -> String {
    guard FolderListing.isArticle(name) else { return "is in no format that is read" }
    let isInStory = ArticleIdentity(pathInClaims: String(name.dropFirst("Claims/".count))) != nil
    return isInStory ? "is JSON outside a folder 'sources'" : "lies in no story"
  }

  /// `2 files were passed over: Claims/loose.txt lies in no story; Claims/fair/notes.docx is in no format that is read`;
  /// `nil` where there is none.
  public var note: String? {
    guard !lines.isEmpty else { return nil }
    let more = lines.count > Self.mostNames ? "; and \(lines.count - Self.mostNames) more" : ""
    let count = lines.count == 1 ? "1 file was" : "\(lines.count) files were"
    return "\(count) passed over: \(lines.prefix(Self.mostNames).joined(separator: "; "))\(more)"
  }
}
