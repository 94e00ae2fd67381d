import ArgumentParser
import CrossChecking
import Reporting
import StetKit

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the rules, or explain one.",
    discussion: """
      EXAMPLES
        stet rules
        stet rules explain quote.altered
        stet rules list --format markdown -o RULES.md
      """,
    subcommands: [List.self, Explain.self], defaultSubcommand: List.self)
}

extension Rules {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every rule with its severity and what it reports.")

    @OptionGroup var output: OutputOptions<ListFormats>

    func run() throws {
      let book = RuleBook(pages: RuleCatalogue.all)
      switch output.format {
      case .json: try output.write(book.json())
      case .markdown: try output.write(Array(book.markdown().utf8))
      default: try output.write(Array(book.list(style: output.style).utf8))
      }
    }
  }

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One rule: what it reports, why, who asks for it, and examples.")

    @Argument(
      help: ArgumentHelp("The rule.", valueName: "id"), completion: .list(RuleCatalogue.all.map(\.id)))
    var id: String

    @OptionGroup var output: OutputOptions<PageFormats>

    func run() throws {
      guard let page = RuleCatalogue.page(id) else {
        throw StetError(id, "there is no such rule; 'stet rules list' has them all")
      }
      let text = output.format == .markdown ? page.markdown() : page.text(style: output.style)
      try output.write(Array(text.utf8))
    }
  }
}
