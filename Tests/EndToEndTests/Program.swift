import Foundation
import TestSupport
import Testing

/// The built `stet`, run as a person runs it.
struct Program {
  /// What a run left.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The program stands beside the tests that were built with it.
  static let url = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("stet")

  /// A process that is ready to run, with its standard streams on files so that no pipe can fill up.
  static func process(_ arguments: [String], in folder: URL) -> Process {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    return process
  }

  /// Runs `stet` with `arguments` in `folder`.
  @discardableResult
  static func run(_ arguments: [String], in folder: URL, input: [UInt8]? = nil) throws -> Outcome {
    let streams = FileManager.default.temporaryDirectory.appendingPathComponent("stet-streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    func file(_ name: String, _ bytes: [UInt8] = []) throws -> URL {
      let url = streams.appendingPathComponent(name)
      try Data(bytes).write(to: url)
      return url
    }
    let (output, errors) = (try file("output"), try file("errors"))
    let process = process(arguments, in: folder)
    process.standardInput = try FileHandle(forReadingFrom: file("input", input ?? []))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

extension Scratch {
  /// Runs `stet` here.
  @discardableResult
  func stet(_ arguments: String..., input: String? = nil) throws -> Program.Outcome {
    try Program.run(arguments, in: url, input: input.map { Array($0.utf8) })
  }
}
