import Foundation
import Ledger

extension Workspace {
  /// Copies a file to its place under `Claims/`, so that the workspace has what the ledger has.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - identity: Which text it is. Without a version it becomes the one behind all that are there.
  ///   - taken: The numbers of the outlet's versions in the ledger.
  ///   - reader: Reads the file, to see that it can be read.
  /// - Returns: The copy, ready to be added. A file that is there already with the same bytes is left as it is.
  /// - Throws: ``StetError`` where the names would lead out of `Claims/`, the file is no text, or the version is there
  ///   already.
  public func takeIn(
    _ file: String, as identity: ArticleIdentity, taken: Set<Int>, reader: ArticleReader
  ) throws(StetError) -> ArchiveAdder.Candidate {
    for name in [identity.story, identity.outlet] where !Self.canBeName(name) {
      throw StetError("'\(name)' cannot be the name of a story or an outlet; use letters, digits and hyphens")
    }
    guard VersionRecord.numbers.contains(identity.version ?? 1) else {
      throw StetError("versions are numbered from 1 to \(VersionRecord.numbers.upperBound); leave --number out")
    }
    let bytes = try FileBytes.read(file)
    // What cannot be read must not lie in the workspace, where it would be in the way of everything that is added later.
    _ = try reader.article(bytes: bytes, path: file)
    let siblings = try versions(of: identity)
    for sibling in siblings where identity.version == nil || identity.version == sibling.identity.version {
      if try FileBytes.read(sibling.path) == bytes { return sibling }
    }
    let numbers = taken.union(siblings.compactMap(\.identity.version))
    if let version = identity.version, numbers.contains(version) {
      let outlet = identity.outlet
      throw StetError(file, "version \(version) of \(outlet) is there already; leave --number out to take the next one")
    }
    let place = candidate(
      for: identity, version: identity.version ?? (numbers.max() ?? 0) + 1, ending: (file as NSString).pathExtension)
    try FileBytes.makeFolder((place.path as NSString).deletingLastPathComponent)
    try FileBytes.write(bytes, to: place.path)
    return place
  }

  /// Where a version of a text lies. The first of a source has no number in its name: sources seldom change.
  private func candidate(for identity: ArticleIdentity, version: Int, ending: String) -> ArchiveAdder.Candidate {
    let isPlain = identity.role == .source && version == 1
    let stem = isPlain ? identity.outlet : "\(identity.outlet).v\(version)"
    return candidate(
      named: "\(folder(of: identity))/\(stem)" + (ending.isEmpty ? "" : ".\(ending)"), as: identity, version: version)
  }

  private func candidate(
    named name: String, as identity: ArticleIdentity, version: Int?
  ) -> ArchiveAdder.Candidate {
    let settled = ArticleIdentity(
      story: identity.story, outlet: identity.outlet, version: version, role: identity.role)
    return ArchiveAdder.Candidate(
      path: (root as NSString).appendingPathComponent(name), name: name, identity: settled)
  }

  /// The files of an outlet's versions on a story, whatever their format.
  private func versions(of identity: ArticleIdentity) throws(StetError) -> [ArchiveAdder.Candidate] {
    let folder = folder(of: identity)
    let path = (root as NSString).appendingPathComponent(folder)
    guard FileBytes.isFolder(path) else { return [] }
    return try FolderListing.names(in: path).sorted().filter(FolderListing.isArticle).compactMap { name in
      guard let other = ArticleIdentity(pathInClaims: String("\(folder)/\(name)".dropFirst("Claims/".count))),
        other.outlet == identity.outlet, other.role == identity.role
      else { return nil }
      return candidate(named: "\(folder)/\(name)", as: identity, version: other.version ?? 1)
    }
  }

  private func folder(of identity: ArticleIdentity) -> String {
    identity.role == .source ? "Claims/\(identity.story)/sources" : "Claims/\(identity.story)"
  }

  /// Whether a name can be that of a folder or file under `Claims/` and lead nowhere else.
  private static func canBeName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.contains("/")
      && !name.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
