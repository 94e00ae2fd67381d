public import CrossChecking
import Extraction
import Reading
public import Reporting
import TextModel

/// What the comments in one file let stand.
public struct CommentDecisions: Sendable {
  private let path: String
  private let scopes: [CommentScope]
  private let index: ScopeIndex
  private let places: PlaceIndex
  /// What is wrong with the comments themselves.
  private let mistakes: [Notice]

  /// The comments of a file that was read.
  public init(_ read: ReadArticle) {
    let found = CommentScopes(read.directives, in: read.article)
    path = read.article.path
    scopes = found.scopes
    index = ScopeIndex(found.scopes)
    places = read.article.places
    mistakes = found.mistakes.map { [places, path] mistake in
      let (line, column) = places.lineAndColumn(of: mistake.comment)
      return Notice(mistake.kind, path: path, line: line, column: column, mistake.message)
    }
  }

  /// The decision of the last comment that lets `finding` stand.
  ///
  /// A finding that sums up too many stands only where all its passages do.
  func decision(on finding: Finding) -> EditorDecision? {
    let spans = [finding.primary] + (finding.isSum ? finding.related.filter { $0.path == path } : [])
    let covering = spans.map { index.last(for: finding.rule, at: $0.span) }
    guard let first = covering.first, let first, !covering.contains(nil) else { return nil }
    let scope = scopes[first]
    let (line, column) = places.lineAndColumn(of: scope.comment)
    return EditorDecision(standingBy: .comment(path: path, line: line, column: column), reason: scope.reason)
  }

  /// What is to be mended: comments that cannot be read, and names of rules that no finding needs.
  ///
  /// - Parameters:
  ///   - findings: All findings in the file, whatever was decided on them.
  ///   - asked: The rules that were asked. Of others nothing can be told.
  public func notices(for findings: [Finding], asked: Set<String>) -> [Notice] {
    let found = FindingPlaces(findings)
    let unused = scopes.filter { scope in asked.contains(where: scope.rules.covers) && !found.has(in: scope) }
    let notices = unused.map { scope in
      let (line, column) = places.lineAndColumn(of: scope.comment)
      return Notice(
        .unused, path: path, line: line, column: column,
        "nothing that this comment lets stand by '\(scope.rules.text)' is found; take it out")
    }
    return (mistakes + notices).enumerated().sorted { left, right in
      func place(_ entry: (offset: Int, element: Notice)) -> (Int, Int, Int) {
        (entry.element.line ?? 0, entry.element.column ?? 0, entry.offset)
      }
      return place(left) < place(right)
    }.map(\.element)
  }
}
