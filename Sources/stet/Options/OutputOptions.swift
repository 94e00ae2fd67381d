import ArgumentParser
import Foundation
import Reporting
import StetKit

/// Where results go, and in which form.
struct OutputOptions<Choices: FormatChoices>: ParsableArguments {
  @Option(name: .customLong("format"), help: ArgumentHelp("The form of the output.", valueName: "format"))
  var choice = FormatChoice<Choices>()

  @Option(name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @Option(help: "When to use colour.")
  var color: ColourChoice = .auto

  /// The form of the output.
  var format: OutputFormat { choice.format }

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
}
