import Foundation
import Reading

/// Finds the articles in a folder.
public enum FolderListing {
  /// Whether a file of that name is an article, by its ending.
  public static func isArticle(_ name: String) -> Bool { DocumentFormat(name: name) != nil }

  /// The paths of the articles in `folder` and the folders in it, in the order of their names, byte by byte.
  ///
  /// JSON may be anything: only that in a folder `sources` is taken for a transcript.
  ///
  /// Hidden files and folders are passed over, and links to folders too: they may lead in a circle.
  ///
  /// - Throws: ``StetError`` where one of the folders cannot be listed.
  public static func articles(in folder: String) throws(StetError) -> [String] {
    try contents(of: folder).articles
  }

  /// The articles in `folder`, as ``articles(in:)`` gives them, and the other files that are not hidden.
  ///
  /// - Throws: ``StetError`` where one of the folders cannot be listed.
  public static func contents(of folder: String) throws(StetError) -> (articles: [String], others: [String]) {
    var paths: [String] = []
    var others: [String] = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      for name in try names(in: next) where !name.hasPrefix(".") {
        let path = (next as NSString).appendingPathComponent(name)
        if FileBytes.isFolder(path) {
          if !isLink(path) { waiting.append(path) }
        } else if isArticle(name), DocumentFormat(name: name) != .whisper || isFolderOfSources(next) {
          paths.append(path)
        } else {
          others.append(path)
        }
      }
    }
    return (sorted(paths), sorted(others))
  }

  private static func sorted(_ paths: [String]) -> [String] {
    paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isFolderOfSources(_ folder: String) -> Bool {
    (folder as NSString).lastPathComponent == "sources"
  }

  /// The names of everything in one folder, in no order.
  static func names(in folder: String) throws(StetError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw StetError(folder, "cannot be listed: \(FileBytes.reason(error))")
    }
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }
}
