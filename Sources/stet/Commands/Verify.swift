public import ArgumentParser
import CrossChecking
import Extraction
public import Reading
import Reporting
import StetKit

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold every quotation of an article against transcripts, captions and statements.",
    discussion: """
      Needs no workspace. Says of each quotation whether the sources have it word for word, changed and shown to be, altered, \
      pieced together, or not at all; where, at which moment of the recording; who speaks there; and what was said just \
      before and after. Sources are text with SPEAKER: turns, Markdown, HTML, captions (SRT, WebVTT) and Whisper's JSON.

      EXAMPLES
        stet verify draft.md --against speech.vtt
        stet verify draft.md --against transcript.txt statement.html --fail-on warning
        stet verify draft.md --against sources/ --format json
      """)

  @Argument(help: ArgumentHelp("The article, or - for standard input.", valueName: "article"), completion: .file())
  var article: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Its sources: files, folders of them, or - for standard input.", valueName: "source"),
    completion: .file())
  var against: [String]

  @Option(help: "The article's format: text, markdown, html, srt, vtt or whisper. (default: told by name and content)")
  var inputFormat: DocumentFormat?

  @Option(help: "The format of all sources, likewise.")
  var sourceFormat: DocumentFormat?

  @OptionGroup var review: ReviewOptions
  @OptionGroup var writing: BaselineWriting
  @OptionGroup var failure: FailureOption
  @OptionGroup var output: OutputOptions<FindingFormats>
  @OptionGroup var place: WorkspaceOption

  func run() throws {
    let files = try sources()
    try output.protect([article] + files)
    var session = try review.session(in: place, writing: writing.target)
    let reader = ArticleReader()
    let read = try reader.article(atPath: article, format: inputFormat)
    let sources = try files.map { try reader.article(atPath: $0, format: sourceFormat) }
    let outcome = try SourceVerifier(checker: session.checker(for: article))
      .verify(read, against: sources, identity: session.text(ofFile: article))
    outcome.notes.forEach { StandardError.write("stet: \($0)") }
    session.take(
      outcome.verified.findings, in: read, against: outcome.sources, asked: RuleCatalogue.idsAsked(of: .source))
    try session.conclude(
      .sources, quotations: outcome.verified.quotations, output: output, failure: failure)
  }

  /// The files that were named, and those in the folders that were named.
  private func sources() throws -> [String] {
    let files = try against.flatMap { path -> [String] in
      guard path != "-", FileBytes.isFolder(path) else { return [path] }
      let files = try FolderListing.articles(in: path)
      guard !files.isEmpty else {
        throw StetError(
          path, "has no sources; they end in \(DocumentFormat.endings.keys.sorted().joined(separator: ", "))")
      }
      return files
    }
    if ([article] + files).count(where: { $0 == "-" }) > 1 {
      throw StetError("standard input can be read once; give the article or one source as a file")
    }
    return files
  }
}

extension DocumentFormat: ExpressibleByArgument {}
