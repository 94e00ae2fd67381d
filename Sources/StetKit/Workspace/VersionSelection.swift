public import Ledger

/// Finds versions of a ledger by the paths that people name them by.
public enum VersionSelection {
  /// The versions at `paths`, each once: a path as findings show it, `Claims/bridge/courier.txt (version 1)` included, or one
  /// from the working folder; or that of a folder, for all versions in it.
  ///
  /// - Throws: ``StetError`` where a path is no version's, or the ledger cannot be read.
  public static func versions(
    at paths: [String], in ledger: Ledger, of workspace: Workspace
  ) throws(StetError) -> [VersionRecord] {
    let all = try StetError.translating { () throws(LedgerError) in
      var all: [VersionRecord] = []
      for story in try ledger.stories() { all += try ledger.versions(of: story.name) }
      return all
    }
    var chosen: [Int64: VersionRecord] = [:]
    for path in paths {
      let names = [path, workspace.relative(path)].compactMap { $0 }.map {
        $0.hasSuffix("/") ? String($0.dropLast()) : $0
      }
      let found = all.filter { version in names.contains { version.path == $0 || version.path.hasPrefix($0 + "/") } }
      guard !found.isEmpty else {
        throw StetError(path, "is in no version of the ledger; name a file as findings show it")
      }
      for version in found { chosen[version.id] = version }
    }
    return all.filter { chosen[$0.id] != nil }
  }
}

extension Workspace {
  /// Where the file of a version is.
  public func path(of version: VersionRecord) -> String { path(version.path) }
}
