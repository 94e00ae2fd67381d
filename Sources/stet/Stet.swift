import ArgumentParser

/// The command `stet`.
struct Stet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stet",
    abstract: "Checks quotations and claims across versions, outlets and sources.",
    discussion: """
      Stet never says that something is false. It says that this passage differs from that one, and where both are.

      EXAMPLES
        stet extract draft.md                 who said what, and every number and date
        stet compare draft.v1.md draft.v2.md  what changed that an editor would have to know
        stet check draft.md                   what does not agree with itself
        stet init && stet add && stet report  a folder of versions becomes a report

      EXIT STATUS
        0  nothing found at the threshold (--fail-on, by default error)
        1  something found at the threshold
        2  bad usage, unreadable input, or a failure
      """,
    version: Version.current,
    subcommands: [
      Init.self, Add.self, Extract.self, Compare.self, Check.self, Trace.self, Report.self, Rules.self,
      LedgerCommand.self,
    ])
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"
}
