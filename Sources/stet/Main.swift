import ArgumentParser
import Foundation
import Ledger
import StetKit

/// Where the program starts: runs the command and turns how it ended into an exit status.
@main
enum Main {
  static func main() {
    do {
      var command = try Stet.parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    if let status = error as? ExitStatus { exit(status.rawValue) }
    if let line = (error as? StetError)?.description ?? (error as? LedgerError)?.description {
      StandardError.write("stet: \(line)")
      exit(ExitStatus.failure.rawValue)
    }
    // What is left is the parser's: help, which is no failure, or a mistake in the arguments.
    let message = Stet.fullMessage(for: error)
    if Stet.exitCode(for: error).isSuccess {
      print(message)
      exit(ExitStatus.clean.rawValue)
    }
    StandardError.write(
      UnknownCommand.line(for: Array(CommandLine.arguments.dropFirst())).map { "stet: " + $0 } ?? message)
    exit(ExitStatus.failure.rawValue)
  }
}

/// How a command ends.
enum ExitStatus: Int32, Error {
  /// Nothing was found at the threshold.
  case clean = 0
  /// Something was found at the threshold.
  case findings = 1
  /// Bad usage, unreadable input, or a failure.
  case failure = 2
}
