import Foundation

/// Finds the articles in a folder.
public enum FolderListing {
  /// The endings of file names that articles come with.
  public static let articleEndings: Set<String> = ["txt", "text", "md", "markdown", "html", "htm", "xhtml"]

  /// Whether a file of that name is an article, by its ending.
  public static func isArticle(_ name: String) -> Bool {
    articleEndings.contains((name as NSString).pathExtension.lowercased())
  }

  /// The paths of the articles in `folder` and the folders in it, in the order of their names, byte by byte.
  /// Hidden files and folders are passed over.
  public static func articles(in folder: String) throws(StetError) -> [String] {
    guard let walker = FileManager.default.enumerator(atPath: folder) else {
      throw StetError(folder, "cannot be listed; check its permissions")
    }
    var paths: [String] = []
    while let entry = walker.nextObject() as? String {
      let name = (entry as NSString).lastPathComponent
      if name.hasPrefix(".") {
        walker.skipDescendants()
      } else if isArticle(name) {
        paths.append((folder as NSString).appendingPathComponent(entry))
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
