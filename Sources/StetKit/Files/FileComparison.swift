public import Ledger

/// Holds the files of a workspace against what its ledger has of them.
///
/// A file that is gone or was changed is no damage: the ledger has the bytes that were added. But what it says of a place in that
/// file cannot be looked up there.
public enum FileComparison {
  /// A line for every file that is not as it was added, in the order of their paths.
  ///
  /// - Throws: ``StetError`` where the ledger cannot be read.
  public static func notes(on ledger: Ledger, in workspace: Workspace) throws(StetError) -> [String] {
    let versions = try StetError.translating { () throws(LedgerError) in try ledger.currentFiles() }
    return versions.compactMap { version in
      difference(of: workspace.path(of: version), from: version).map { "\(version.path): note: \($0)" }
    }
  }

  /// How the file at `path` differs from a version; `nil` where it has its bytes.
  private static func difference(of path: String, from version: VersionRecord) -> String? {
    guard FileBytes.exists(path) else { return "is gone; the ledger has its bytes" }
    guard let bytes = try? FileBytes.read(path) else { return "cannot be read; the ledger has its bytes" }
    guard ContentHash(of: bytes) != version.hash else { return nil }
    return "was changed since it was added as version \(version.number); give the new text the next number"
  }
}
