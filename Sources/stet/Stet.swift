import ArgumentParser

/// The command `stet`.
@main
struct Stet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stet", abstract: "Checks quotations and claims across versions, outlets and sources.")
}
