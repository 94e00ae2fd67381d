import Foundation
import StetKit

/// The texts that are measured: every article in the folder that `STET_TEXTS` names.
struct Texts: Sendable {
  let folder: String
  /// The files and their bytes, by name.
  let files: [(path: String, bytes: [UInt8])]
  /// All bytes together.
  let byteCount: Int

  static let shared = Texts()

  private init() {
    guard let folder = ProcessInfo.processInfo.environment["STET_TEXTS"] else {
      Self.end("Set STET_TEXTS to a folder of articles, or use scripts/benchmark FOLDER.")
    }
    do {
      let paths = try FolderListing.articles(in: folder)
      let files = try paths.map { (path: $0, bytes: try FileBytes.read($0)) }
      guard !files.isEmpty else { Self.end("\(folder) has no articles.") }
      self.folder = folder
      self.files = files
      byteCount = files.reduce(0) { $0 + $1.bytes.count }
    } catch {
      Self.end("\(error)")
    }
  }

  /// One text of the first articles, of that many bytes or a little more, where there are as many.
  func joined(byteCount: Int) -> (path: String, bytes: [UInt8]) {
    var bytes: [UInt8] = []
    for file in files where bytes.count < byteCount { bytes += file.bytes + [0x0A, 0x0A] }
    return ("joined.txt", bytes)
  }

  private static func end(_ line: String) -> Never {
    FileHandle.standardError.write(Data((line + "\n").utf8))
    exit(2)
  }
}
