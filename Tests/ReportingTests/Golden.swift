import Foundation
import Testing

/// Compares output with a file under `Tests/Golden/Reporting`, byte for byte.
///
/// With `STET_RECORD=1` in the environment the file is written anew and the test fails, so that no recording passes for
/// a check: read what changed, then run again.
func expectGolden(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden/Reporting")
  let file = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["STET_RECORD"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let golden = try Data(contentsOf: file)
  guard golden != Data(bytes) else { return }
  let (new, old) = (String(decoding: bytes, as: UTF8.self), String(decoding: golden, as: UTF8.self))
  let difference = zip(new.split(separator: "\n"), old.split(separator: "\n")).first { $0 != $1 }
  Issue.record(
    "\(name) differs: \(difference.map { "“\($0.0)” instead of “\($0.1)”" } ?? "one is longer")",
    sourceLocation: sourceLocation)
}

func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  try expectGolden(Array(text.utf8), name, sourceLocation: sourceLocation)
}
