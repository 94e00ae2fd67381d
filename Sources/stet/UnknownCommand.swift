import ArgumentParser
import StetKit

/// Says of a word that is no command which one was probably meant: `extract` for `extrct`.
enum UnknownCommand {
  /// One line about the first of `arguments` that should be a command and is none; `nil` where there is no such.
  static func line(for arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = Stet.self
    var path = "stet"
    for argument in arguments.drop(while: { $0 == "help" }) {
      let below = command.configuration.subcommands
      guard !argument.hasPrefix("-"), !below.isEmpty else { return nil }
      guard let next = below.first(where: { $0._commandName == argument }) else {
        let names = below.map { $0._commandName }
        let mend = NearestName.to(argument, among: names).map { "did you mean '\($0)'?" }
        return "\(path) has no command '\(argument)'; \(mend ?? "it has " + names.joined(separator: ", "))"
      }
      command = next
      path += " " + argument
    }
    return nil
  }
}
