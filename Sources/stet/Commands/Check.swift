import ArgumentParser
import CrossChecking
import Reporting
import StetKit
import TextModel

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check stories of the ledger, or single drafts.",
    discussion: """
      A story is checked whole: version against version, outlet against outlet, article against source, and each latest version \
      by itself. What is found is kept in the ledger. A file is checked by itself and needs no workspace.

      EXAMPLES
        stet check                      every story in the ledger
        stet check larkmoor-gate
        stet check draft.md --fail-on warning
        stet check --write-baseline baseline.json   all that is open now stands
        stet check --baseline baseline.json         only what is new since
      """)

  @Argument(help: ArgumentHelp("Stories of the ledger, or files.", valueName: "story or file"), completion: .file())
  var names: [String] = []

  @OptionGroup var review: ReviewOptions
  @OptionGroup var writing: BaselineWriting
  @OptionGroup var failure: FailureOption
  @OptionGroup var output: OutputOptions<FindingFormats>
  @OptionGroup var place: WorkspaceOption

  func run() throws {
    try output.protect(names)
    var session = try review.session(in: place, writing: writing.target)
    let files = names.filter(Self.namesFile)
    let reader = ArticleReader()
    for file in files {
      let read = try reader.article(atPath: file)
      let findings = session.checker(for: file).check(read.article, identity: session.text(ofFile: file))
      session.take(findings, in: read, asked: RuleCatalogue.idsAskedOfOne)
    }
    let stories = names.filter { !files.contains($0) }
    try stories.forEach(refuseFolder)
    if files.isEmpty || !stories.isEmpty { try check(stories, with: reader, in: &session) }
    // Of settings by path nothing can be told before every story was looked at.
    let notices = names.isEmpty ? session.rules.notices(for: session.checked.documents.map(\.path)) : []
    try session.conclude(.versions, notices: notices, output: output, failure: failure)
  }

  /// A name is a file's where there is one, where it ends as articles do, and where it is standard input; else a story's.
  private static func namesFile(_ name: String) -> Bool {
    if name == "-" || FolderListing.isArticle(name) { return true }
    return FileBytes.exists(name) && !FileBytes.isFolder(name)
  }

  /// In a workspace a folder may be a story's, as a shell completes it: `Claims/larkmoor-gate/`. Elsewhere it is no draft.
  private func refuseFolder(_ name: String) throws {
    guard FileBytes.isFolder(name), try place.workspaceIfAny() == nil else { return }
    throw StetError(name, "is a folder; name the drafts in it, one by one or as \(name)/*.md")
  }

  private func check(_ names: [String], with reader: ArticleReader, in session: inout ReviewSession) throws {
    let workspace = try place.workspace()
    let ledger = try workspace.openLedger()
    let desk = Desk(ledger: ledger, reader: reader, rules: session.rules, program: "stet \(Version.current)")
    session.reviewer.coverage.isWhole = names.isEmpty
    for name in try workspace.stories(names, in: ledger) {
      session.checked.take(try desk.review(name, date: Clock.now(), with: &session.reviewer))
    }
  }
}
