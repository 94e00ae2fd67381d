import ArgumentParser
import CrossChecking
import Extraction
import Reporting
import StetKit

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what changed from one version of an article to the next.",
    discussion: """
      Needs no workspace. Says what an editor would have to know: words changed inside quotations, numbers, dates, names, \
      speakers, negations. Typography, moved paragraphs and other ways to write the same thing stay quiet.

      EXAMPLES
        stet compare draft.v1.md draft.v2.md
        stet compare old.html new.html --format sarif -o findings.sarif
        stet compare wire.txt ours.md --as outlet
      """)

  /// How two texts are related.
  enum Kinship: String, ExpressibleByArgument, CaseIterable {
    case version, outlet, source

    var relation: Relation {
      switch self {
      case .version: .version
      case .outlet: .outlet
      case .source: .source
      }
    }
  }

  @Argument(help: ArgumentHelp("The earlier text.", valueName: "old"), completion: .file())
  var old: String

  @Argument(help: ArgumentHelp("The later text.", valueName: "new"), completion: .file())
  var new: String

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What the two are: version (of one article), outlet (two outlets on one story) or source (NEW held against OLD).",
      valueName: "relation"))
  var kinship: Kinship = .version

  @OptionGroup var review: ReviewOptions
  @OptionGroup var writing: BaselineWriting
  @OptionGroup var failure: FailureOption
  @OptionGroup var output: OutputOptions<FindingFormats>
  @OptionGroup var place: WorkspaceOption

  /// Below this two texts are more likely two articles than two versions of one.
  private static let leastLikeness = 0.1

  func run() throws {
    try output.protect([old, new])
    var session = try review.session(in: place, writing: writing.target)
    let reader = ArticleReader()
    let earlier = try reader.article(atPath: old).article
    let later = try reader.article(atPath: new)
    let compared = session.checker(for: new).comparison(
      of: earlier, later.article, as: kinship.relation, identity: session.text(ofFile: new))
    if kinship == .version, let likeness = compared.likeness, likeness < Self.leastLikeness {
      StandardError.write("stet: \(old) and \(new) have hardly a sentence in common; are they versions of one article?")
    }
    session.take(compared.findings, in: later, against: [earlier], asked: RuleCatalogue.idsAsked(of: kinship.relation))
    try session.conclude(kinship == .source ? .sources : .versions, output: output, failure: failure)
  }
}
