import Foundation

/// Results go to standard output, as bytes.
enum StandardOutput {
  /// Writes all of `bytes`. A reader that has gone away (`stet … | head`) ends the program quietly.
  static func write(_ bytes: [UInt8]) {
    guard (try? FileHandle.standardOutput.write(contentsOf: Data(bytes))) != nil else {
      exit(ExitStatus.clean.rawValue)
    }
  }

  /// Writes a line.
  static func writeLine(_ text: String) {
    write(Array((text + "\n").utf8))
  }

  /// Whether a person is looking at it.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Messages and progress go to standard error.
enum StandardError {
  /// Writes a line.
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Writes without a line end, for progress that is written over.
  static func writeInPlace(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(("\r\u{1B}[2K" + text).utf8))
  }

  /// Whether a person is looking at it.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
