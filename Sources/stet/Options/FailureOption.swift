import ArgumentParser
import CrossChecking

/// The severity from which a command ends with status 1.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, suggestion, never

  /// The severity, or `nil` for never.
  var severity: Severity? { Severity(name: rawValue) }
}

/// When a command that reports findings ends with status 1.
struct FailureOption: ParsableArguments {
  @Option(
    help: "Exit with status 1 at this severity: error, warning, suggestion or never. (default: stet.yml, or error)")
  var failOn: FailureThreshold?

  /// Ends the command with status 1 where a finding reaches the threshold.
  func end(for findings: [Finding], default threshold: Severity?) throws {
    let severity = failOn.map(\.severity) ?? threshold
    guard let severity else { return }
    if findings.contains(where: { $0.severity >= severity }) { throw ExitStatus.findings }
  }
}
