import Foundation
import TestSupport
import Testing

/// The command line itself: what help lists, and what is said of slips.
struct CommandLineTests {
  @Test(arguments: [
    ("check", "text, json, ndjson, markdown, html, sarif, github; default: text"),
    ("compare", "text, json, ndjson, markdown, html, sarif, github; default: text"),
    ("extract", "text, json, ndjson, markdown, html; default: text"), ("report", "markdown, html; default: markdown"),
  ])
  func helpListsTheFormatsThatACommandHas(command: String, formats: String) throws {
    let help = try Scratch().stet(command, "--help")
    #expect(help.status == 0)
    let words = help.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("The form of the output. (values: \(formats))"), "\(help.output)")
  }

  @Test(arguments: [
    ["report", "--format", "sarif"], ["extract", "--format", "github", "a.txt"], ["trace", "--format", "sarif", "x"],
    ["rules", "list", "--format", "html"], ["rules", "explain", "--format", "json", "quote.altered"],
  ])
  func anotherFormatIsRefusedWithThoseThereAre(arguments: [String]) throws {
    let scratch = try Scratch()
    let outcome = try Program.run(arguments, in: scratch.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("markdown"), "\(outcome.errors)")
  }

  @Test(arguments: [
    (["extrct", "a.txt"], "stet: stet has no command 'extrct'; did you mean 'extract'?\n"),
    (["rules", "explian", "x"], "stet: stet rules has no command 'explian'; did you mean 'explain'?\n"),
    (["ledger", "mend"], "stet: stet ledger has no command 'mend'; it has check, reindex, remove, backup, stats\n"),
  ])
  func aSlipInACommandIsNamed(arguments: [String], message: String) throws {
    let scratch = try Scratch()
    let outcome = try Program.run(arguments, in: scratch.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors == message)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func shellsCompleteCommandsAndFormats(shell: String) throws {
    let script = try Scratch().stet("--generate-completion-script", shell)
    #expect(script.status == 0)
    for word in ["extract", "decide", "corrected", "sarif", "write-baseline"] { #expect(script.output.contains(word)) }
  }
}
