import Foundation

/// Results go to standard output, as bytes.
enum StandardOutput {
  /// Writes all of `bytes`. A reader that has gone away (`stet … | head`) ends the program quietly; anything else that keeps
  /// them back, such as a full disk, ends it with a message: a result that is cut short must not pass for a whole one.
  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        exit(ExitStatus.clean.rawValue)
      } else if errno != EINTR {
        StandardError.write("stet: standard output: cannot be written: \(String(cString: strerror(errno)))")
        exit(ExitStatus.failure.rawValue)
      }
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
  /// Writes a message, which may have several lines. Names of files come from anywhere: what would act on the terminal is
  /// made visible.
  static func write(_ text: String) {
    let scalars = text.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n"
        ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }
    try? FileHandle.standardError.write(contentsOf: Data((scalars.joined() + "\n").utf8))
  }

  /// Writes without a line end, for progress that is written over.
  static func writeInPlace(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(("\r\u{1B}[2K" + text).utf8))
  }

  /// Whether a person is looking at it.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
