public import CrossChecking
public import Extraction
import Ledger
import Reading
import TextModel

/// Holds an article against sources that are given by hand, without a workspace.
public struct SourceVerifier: Sendable {
  /// What was found, and what a user should know of the sources.
  public struct Outcome: Sendable {
    /// What the rules report, and what was found of every quotation.
    public let verified: VerifiedArticle
    /// The sources that were looked in: each text once.
    public let sources: [Article]
    /// What may keep quotations from being found, one line each: a source in another language, given twice, or with times
    /// that cannot be read.
    public let notes: [String]
  }

  private let checker: CrossChecker

  /// A verifier by the rules of `checker`.
  public init(checker: CrossChecker) {
    self.checker = checker
  }

  /// Looks for every quotation of an article in its sources.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - sources: What it may have its quotations from.
  ///   - identity: What the article is known by in every version, for the findings' ids.
  /// - Throws: ``StetError`` where a source is the article itself, in which every quotation of it stands.
  public func verify(
    _ article: ReadArticle, against sources: [ReadArticle], identity: String? = nil
  ) throws(StetError) -> Outcome {
    var distinct: [ReadArticle] = []
    var notes: [String] = []
    for source in sources {
      let name = FileBytes.name(of: source.article.path)
      guard source.hash != article.hash else {
        throw StetError(name, "is the article itself, which has all of its quotations; give what they were taken from")
      }
      if let first = distinct.first(where: { $0.hash == source.hash }) {
        notes.append("\(name): is the same text as \(FileBytes.name(of: first.article.path)), and was read once")
      } else {
        distinct.append(source)
        notes += source.notes.map { "\(name):\(source.article.places.lineAndColumn(of: $0.span).line): \($0.text)" }
      }
    }
    let verified = checker.verification(of: article.article, against: distinct.map(\.article), identity: identity)
    for index in distinct.indices where isForeign(distinct[index], index, verified) {
      let name = FileBytes.name(of: distinct[index].article.path)
      notes.append("\(name): is not in English, it seems; quotations are looked for word by word, not in translation")
    }
    return Outcome(verified: verified, sources: distinct.map(\.article), notes: notes)
  }

  private func isForeign(_ source: ReadArticle, _ index: Int, _ verified: VerifiedArticle) -> Bool {
    if let language = source.article.metadata.language?.lowercased() { return !language.hasPrefix("en") }
    return verified.sourcesInOtherLanguages.contains(index)
  }
}
