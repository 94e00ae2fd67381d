import Foundation
import Ledger

extension Workspace {
  /// Copies a file to its place under `Claims/`, so that the workspace has what the ledger has.
  ///
  /// - Returns: The copy, ready to be added. A file that is there already with the same bytes is left as it is.
  /// - Throws: ``StetError`` where the names would lead out of `Claims/`, or another file is in the way.
  public func takeIn(_ file: String, as identity: ArticleIdentity) throws(StetError) -> ArchiveAdder.Candidate {
    for name in [identity.story, identity.outlet] where !Self.canBeName(name) {
      throw StetError("'\(name)' cannot be the name of a story or an outlet; use letters, digits and hyphens")
    }
    guard identity.version ?? 1 > 0 else { throw StetError("versions are numbered from 1; leave --number out") }
    let bytes = try FileBytes.read(file)
    let folder = identity.role == .source ? "Claims/\(identity.story)/sources" : "Claims/\(identity.story)"
    let ending = (file as NSString).pathExtension
    var version = identity.version ?? 1
    while true {
      let stem = identity.role == .source && version == 1 ? identity.outlet : "\(identity.outlet).v\(version)"
      let name = "\(folder)/\(stem)" + (ending.isEmpty ? "" : ".\(ending)")
      let path = (root as NSString).appendingPathComponent(name)
      let settled = ArticleIdentity(
        story: identity.story, outlet: identity.outlet, version: version, role: identity.role)
      let candidate = ArchiveAdder.Candidate(path: path, name: name, identity: settled)
      if !FileBytes.exists(path) {
        try FileBytes.makeFolder((path as NSString).deletingLastPathComponent)
        try FileBytes.write(bytes, to: path)
        return candidate
      }
      if try FileBytes.read(path) == bytes { return candidate }
      guard identity.version == nil else {
        throw StetError(name, "is there already with other bytes; leave --number out to take the next one")
      }
      version += 1
    }
  }

  /// Whether a name can be that of a folder or file under `Claims/` and lead nowhere else.
  private static func canBeName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains("/")
      && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
