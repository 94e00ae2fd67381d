public import ArgumentParser
import Foundation
public import Reporting
import StetKit

extension OutputFormat: ExpressibleByArgument {}

/// Where results go, and in which form.
struct OutputOptions: ParsableArguments {
  @Option(help: "text, json, ndjson, markdown, html, sarif or github.")
  var format: OutputFormat = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @Option(help: "When to use colour: auto, always or never.")
  var color: ColourChoice = .auto

  /// Colour, where it was asked for or a person is looking; never in a file.
  var style: TextStyle { output == nil && color.isOn ? .coloured : .plain }

  /// Writes results where they were asked for.
  func write(_ bytes: [UInt8]) throws {
    guard let output, output != "-" else { return StandardOutput.write(bytes) }
    try FileBytes.write(bytes, to: output)
  }

  /// Refuses to write over what is read.
  func protect(_ inputs: [String]) throws {
    guard let output, output != "-" else { return }
    let target = URL(fileURLWithPath: output).resolvingSymlinksInPath().path
    if inputs.contains(where: { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path == target }) {
      throw StetError(output, "is read and would be written over; give -o another name")
    }
  }

  /// Refuses a format that the command does not have.
  func require(_ formats: OutputFormat...) throws {
    guard formats.contains(format) else {
      let names = formats.map(\.rawValue).joined(separator: ", ")
      throw StetError("--format \(format.rawValue) is not for this command; it has \(names)")
    }
  }
}
