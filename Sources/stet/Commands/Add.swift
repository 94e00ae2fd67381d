import ArgumentParser
import Foundation
import Ledger
import StetKit

struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read articles and sources into the ledger.",
    discussion: """
      Without a path, everything under Claims/ is added. A file's place and name tell what it is: \
      Claims/<story>/<outlet>.v<version>.<txt|md|html>, or Claims/<story>/sources/<name>.<txt|md|html|srt|vtt|json>. \
      Adding the same bytes again changes nothing. The versions in the ledger never change: a new state of a text is a new version.

      A file that lies elsewhere is copied to its place under Claims/ first; say which with --story and --outlet.

      EXAMPLES
        stet add
        stet add Claims/larkmoor-gate
        stet add ~/Downloads/page.html --story larkmoor-gate --outlet courier
      """)

  @Argument(help: ArgumentHelp("Files or folders.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @Option(help: "The story of files that lie outside Claims/.")
  var story: String?

  @Option(help: "The outlet of files that lie outside Claims/.")
  var outlet: String?

  @Option(name: .customLong("number"), help: "The version of a file that lies outside Claims/. (default: the next)")
  var version: Int?

  @Flag(help: "Files that lie outside Claims/ are primary sources.")
  var source = false

  @OptionGroup var place: WorkspaceOption

  func run() throws {
    let workspace = try place.workspace()
    let ledger = try workspace.openLedger(ifAbsent: .create)
    let reader = ArticleReader()
    var passedOver = PassedOver()
    let candidates = try candidates(in: workspace, ledger, reader, &passedOver)
    if let note = passedOver.note { StandardError.write("stet: note: \(note)") }
    guard !candidates.isEmpty else {
      throw StetError(workspace.claims, "has no articles; put them under Claims/<story>/ as <outlet>.v1.md")
    }
    let adder = ArchiveAdder(ledger: ledger, reader: reader, program: "stet \(Version.current)")
    var tally = Tally()
    let progress = Progress("files added")
    defer { progress.finish() }
    try adder.add(candidates, date: Clock.now()) { _, outcome in
      tally.count(outcome)
      progress.update(tally.total, of: candidates.count)
    }
    progress.finish()
    StandardOutput.writeLine(tally.summary)
    if !tally.refusals.isEmpty {
      tally.refusals.forEach { StandardError.write("stet: \($0.description)") }
      throw ExitStatus.failure
    }
  }

  private func candidates(
    in workspace: Workspace, _ ledger: Ledger, _ reader: ArticleReader, _ passedOver: inout PassedOver
  ) throws -> [ArchiveAdder.Candidate] {
    var candidates: [ArchiveAdder.Candidate] = []
    for path in paths.isEmpty ? [workspace.claims] : paths {
      let (files, others) = FileBytes.isFolder(path) ? try FolderListing.contents(of: path) : ([path], [])
      for name in others.compactMap(workspace.relative) where name.hasPrefix("Claims/") { passedOver.add(name) }
      for file in files {
        guard let name = workspace.relative(file), name.hasPrefix("Claims/") else {
          candidates.append(try takeIn(file, to: workspace, ledger, reader))
          continue
        }
        if let candidate = try candidate(for: file, name: name, isNamed: file == path) {
          candidates.append(candidate)
        } else {
          passedOver.add(name)
        }
      }
    }
    return candidates
  }

  /// What a file under `Claims/` is; `nil` for one that was found in a folder and belongs to no story, such as a note
  /// beside the stories.
  private func candidate(for file: String, name: String, isNamed: Bool) throws -> ArchiveAdder.Candidate? {
    if let identity = ArticleIdentity(pathInClaims: String(name.dropFirst("Claims/".count))) {
      return ArchiveAdder.Candidate(path: file, name: name, identity: identity)
    }
    guard isNamed else { return nil }
    throw StetError(file, "lies in no story; move it to Claims/<story>/")
  }

  private func takeIn(
    _ file: String, to workspace: Workspace, _ ledger: Ledger, _ reader: ArticleReader
  ) throws -> ArchiveAdder.Candidate {
    guard let story, let outlet else {
      throw StetError(file, "lies outside Claims/; say what it is with --story and --outlet")
    }
    let identity = ArticleIdentity(
      story: story, outlet: outlet, version: version, role: source ? .source : .article)
    let isKnown = try ledger.stories().contains { $0.name == story }
    let versions = isKnown ? try ledger.versions(of: story) : []
    let taken = versions.filter { $0.outlet == outlet && $0.role == identity.role }.map(\.number)
    return try workspace.takeIn(file, as: identity, taken: Set(taken), reader: reader)
  }
}

/// Counts what became of the files.
private struct Tally {
  private var added = 0
  private var unchanged = 0
  private(set) var refusals: [StetError] = []

  var total: Int { added + unchanged + refusals.count }

  mutating func count(_ outcome: ArchiveAdder.Outcome) {
    switch outcome {
    case .added: added += 1
    case .unchanged: unchanged += 1
    case .refused(let error): refusals.append(error)
    }
  }

  var summary: String {
    var parts = ["\(added) added", "\(unchanged) unchanged"]
    if !refusals.isEmpty { parts.append("\(refusals.count) refused") }
    return parts.joined(separator: ", ")
  }
}
