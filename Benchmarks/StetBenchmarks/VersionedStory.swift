import Foundation
import Ledger
import StetKit

/// A ledger with one story of many versions, each of which doubles one more word of a quotation.
struct VersionedStory {
  let name = "story"
  let ledger: Ledger
  private let folder: URL

  init(versions: Int, reader: ArticleReader) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("stet-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    ledger = try Ledger(at: folder.appendingPathComponent("ledger.sqlite").path, ifAbsent: .create)
    let adder = ArchiveAdder(ledger: ledger, reader: reader, program: "benchmark")
    var bytes = try Self.first(reader)
    for version in 1...versions {
      let path = "story/desk.v\(version).txt"
      let file = folder.appendingPathComponent("desk.v\(version).txt").path
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      let identity = ArticleIdentity(story: name, outlet: "desk", version: version, role: .article)
      try adder.add(
        [.init(path: file, name: path, identity: identity)], date: "2020-01-01T00:00:00Z", report: { _, _ in })
      bytes = Pairs.edited(try reader.article(bytes: bytes, path: path).article, edit: version) ?? bytes
    }
  }

  /// An article of about 5 kB with a quotation that can be edited.
  private static func first(_ reader: ArticleReader) throws -> [UInt8] {
    for file in Texts.shared.files where (4500..<5500).contains(file.bytes.count) {
      if Pairs.edited(try reader.article(bytes: file.bytes, path: file.path).article) != nil { return file.bytes }
    }
    preconditionFailure("no article of 5 kB with a quotation")
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
