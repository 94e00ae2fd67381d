import Foundation
public import Ledger

/// Which text a file is: of which story, from which outlet, in which version; told by where it lies and by its
/// name.
///
/// `Claims/larkmoor-gate/courier.v2.txt` is version 2 of the outlet `courier` on the story `larkmoor-gate`;
/// `Claims/larkmoor-gate/sources/press-conference.txt` is a source of it.
public struct ArticleIdentity: Hashable, Sendable {
  /// The name of the story's folder.
  public let story: String
  /// The outlet, or the name of the source.
  public let outlet: String
  /// The version, from 1, where the name has one.
  public let version: Int?
  /// What it is to the story.
  public let role: ArticleRole

  /// Makes an identity.
  public init(story: String, outlet: String, version: Int?, role: ArticleRole) {
    self.story = story
    self.outlet = outlet
    self.version = version
    self.role = role
  }

  /// Reads the identity from a path below `Claims/`, such as `larkmoor-gate/courier.v2.txt`; `nil` for a file that lies in
  /// no story.
  public init?(pathInClaims path: String) {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, parts.count >= 2 else { return nil }
    let stem = (name as NSString).deletingPathExtension
    let (outlet, version) = Self.outletAndVersion(stem)
    let isSource = parts.count >= 3 && parts[1] == "sources"
    self.init(story: parts[0], outlet: outlet, version: version, role: isSource ? .source : .article)
  }

  /// Parts `courier.v2` into `courier` and 2; a stem without a version is all outlet.
  static func outletAndVersion(_ stem: String) -> (outlet: String, version: Int?) {
    guard let dot = stem.lastIndex(of: "."), dot > stem.startIndex else { return (stem, nil) }
    let suffix = stem[stem.index(after: dot)...]
    let digits = suffix.dropFirst()
    guard suffix.first == "v" || suffix.first == "V", digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      let version = Int(digits), VersionRecord.numbers.contains(version)
    else { return (stem, nil) }
    return (String(stem[..<dot]), version)
  }
}

extension ArticleIdentity {
  /// The identity of a version in the ledger.
  init(_ record: VersionRecord) {
    self.init(story: record.story, outlet: record.outlet, version: record.number, role: record.role)
  }

  /// What the text is known by in every version: `larkmoor-gate/courier`. Findings are recognised by it.
  public var text: String { "\(story)/\(outlet)" }

  /// What the text in a file is known by in every version: by its story and outlet where it lies under `Claims/`; elsewhere by the
  /// file's name without version and ending, so that `bridge.v1.md` and `bridge.v2.html` are one text.
  public static func text(ofFile path: String, in workspace: Workspace?) -> String {
    if let name = workspace?.relative(path), name.hasPrefix("Claims/"),
      let identity = ArticleIdentity(pathInClaims: String(name.dropFirst("Claims/".count)))
    {
      return identity.text
    }
    return outletAndVersion(((path as NSString).lastPathComponent as NSString).deletingPathExtension).outlet
  }
}
