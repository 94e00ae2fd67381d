import ArgumentParser

/// The command `stet`.
struct Stet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stet",
    abstract: "Checks quotations and claims across versions, outlets and sources.",
    discussion: """
      Stet never says that something is false. It says that this passage differs from that one, and where both are.

      EXAMPLES
        stet extract draft.md                who said what; numbers, dates, claims
        stet compare old.md new.md           what changed that an editor must know
        stet verify draft.md --against a.vtt whether the recording has its quotations
        stet check draft.md                  what does not agree with itself
        stet trace "nobody ordered it"       who is said to have said it
        stet init; stet add; stet report     versions become an editor's report

      EXIT STATUS
        0  nothing found at the threshold (--fail-on, by default error)
        1  something found at the threshold
        2  bad usage, unreadable input, or a failure
      """,
    version: Version.current,
    subcommands: [
      Init.self, Add.self, Extract.self, Compare.self, Verify.self, Check.self, Trace.self, Report.self, Decide.self,
      Rules.self,
      LedgerCommand.self,
    ])
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"
}
