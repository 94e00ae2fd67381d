import Foundation
import Testing

/// The helper program, running.
final class Helper {
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()

  init(arguments: [String]) throws {
    let program: URL = try #require(Self.location, "LedgerKillHelper stands beside the tests")
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// How many whole lines it printed before its end.
  func reportedLines() throws -> Int {
    try output.fileHandleForReading.readToEnd()?.count { $0 == UInt8(ascii: "\n") } ?? 0
  }

  func exitStatus() throws -> Int32 {
    _ = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// What it printed on standard error.
  func errorText() throws -> String {
    String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  }

  /// Beside the bundle of the tests, whatever the build folder is called.
  private static var location: URL? {
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
    let candidates = bundles + [URL(fileURLWithPath: CommandLine.arguments[0])]
    return candidates.map { $0.deletingLastPathComponent().appendingPathComponent("LedgerKillHelper") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }
}
