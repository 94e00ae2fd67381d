import Foundation

/// A folder in which a desk works: articles under `Claims/`, reports under `Reports/`, settings in `stet.yml`.
public struct Workspace: Sendable {
  /// The folder, as an absolute path.
  public let root: String
  /// The settings of `stet.yml`, or the defaults where there is none.
  public let settings: Settings

  /// Where the stories are.
  public var claims: String { path("Claims") }
  /// Where reports are written.
  public var reports: String { path("Reports") }
  /// The database.
  public var ledger: String { path("Claims/ledger.sqlite") }

  /// Opens the workspace at `root`.
  ///
  /// - Throws: ``StetError`` where its settings cannot be read.
  public init(root: String) throws(StetError) {
    self.root = root
    settings = try SettingsFile((root as NSString).appendingPathComponent(Self.settingsName)).settings
  }

  static let settingsName = "stet.yml"

  /// The workspace that `folder` is in.
  ///
  /// - Throws: ``StetError`` where there is none, or its settings cannot be read.
  public static func find(from folder: String) throws(StetError) -> Workspace {
    guard FileBytes.isFolder(folder) else { throw StetError(folder, "no such folder; check the name") }
    guard let root = root(above: folder) else {
      throw StetError(folder, "is not in a workspace; make one with 'stet init'")
    }
    return try Workspace(root: root)
  }

  /// The nearest folder, `folder` itself included, that has a `stet.yml` or a `Claims` folder.
  public static func root(above folder: String) -> String? {
    var candidate = URL(fileURLWithPath: folder).standardizedFileURL.path
    while true {
      let marks = [settingsName, "Claims"].map { (candidate as NSString).appendingPathComponent($0) }
      if marks.contains(where: FileBytes.exists) { return candidate }
      let parent = (candidate as NSString).deletingLastPathComponent
      guard parent != candidate, !parent.isEmpty else { return nil }
      candidate = parent
    }
  }

  /// Makes the folders and the settings file of a workspace at `root`. What is there already stays as it is.
  ///
  /// - Returns: The paths that were made, relative to `root`.
  public static func make(at root: String) throws(StetError) -> [String] {
    var made: [String] = []
    for folder in ["Claims", "Reports"] {
      let path = (root as NSString).appendingPathComponent(folder)
      guard !FileBytes.isFolder(path) else { continue }
      try FileBytes.makeFolder(path)
      made.append(folder + "/")
    }
    for (name, text) in [(settingsName, Settings.template), ("Claims/.gitignore", "ledger.sqlite*\n")] {
      let path = (root as NSString).appendingPathComponent(name)
      guard !FileBytes.exists(path) else { continue }
      try FileBytes.write(Array(text.utf8), to: path)
      made.append(name)
    }
    return made
  }

  /// `path` relative to the root, where it is inside.
  public func relative(_ path: String) -> String? {
    let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
    let prefix = root.hasSuffix("/") ? root : root + "/"
    return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : nil
  }

  /// The absolute path of what is in it.
  func path(_ relative: String) -> String {
    (root as NSString).appendingPathComponent(relative)
  }
}
