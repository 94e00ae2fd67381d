import Extraction
import Reading
import Reporting
import TextModel

/// A stretch of a file in which a comment lets the findings of some rules stand.
struct CommentScope: Hashable {
  /// The rules.
  let rules: RulePattern
  /// The stretch; a finding is in it where its passage begins in it.
  let span: SourceSpan
  /// Why.
  let reason: String
  /// Where in the file the comment starts.
  let comment: SourceSpan
}

/// Works out where the comments of a file have an effect.
struct CommentScopes {
  /// The stretches, in the order of their comments.
  private(set) var scopes: [CommentScope] = []
  /// Comments that cannot be read, name what is no rule, or have nothing to act on.
  private(set) var mistakes: [(kind: Notice.Kind, comment: SourceSpan, message: String)] = []

  private let article: Article
  /// Where the paragraphs are in the file, in order.
  private let paragraphs: [SourceSpan]
  /// The line of the last comment that disabled one.
  private var lastLine: SourceSpan?
  /// What is disabled and not yet enabled again, by the names of the rules.
  private var open: [String: [CommentScope]] = [:]

  /// Reads the comments of `article` that speak to the program.
  init(_ directives: [ReadDocument.Directive], in article: Article) {
    self.article = article
    paragraphs = directives.isEmpty ? [] : article.layout.paragraphs.map { article.reading.origin($0.span) }.sorted()
    for directive in directives {
      do throws(DisablingComment.Mistake) {
        take(try DisablingComment(directive.text), at: directive.span)
      } catch {
        mistakes.append((.malformed, directive.span, "this comment \(error.message)"))
      }
    }
    for scope in open.values.joined() { close(scope, at: fileEnd) }
    scopes.sort { ($0.comment, $0.rules.text) < ($1.comment, $1.rules.text) }
  }

  private var fileEnd: UInt32 { UInt32(clamping: article.source.bytes.count) }

  private mutating func take(_ comment: DisablingComment, at span: SourceSpan) {
    for name in comment.unknown {
      mistakes.append(
        (.unknownRule, span, "this comment names '\(name)', which is no rule; \(RulePattern.mend(for: name))"))
    }
    switch comment.action {
    case .enable: enable(comment.rules, at: span)
    case .disable:
      for scope in scopes(of: comment, from: span, over: SourceSpan(span.end, fileEnd)) {
        open[scope.rules.text, default: []].append(scope)
      }
    case .disableFile: scopes += scopes(of: comment, from: span, over: SourceSpan(0, fileEnd))
    case .disableLine:
      let line = line(of: span)
      scopes += scopes(of: comment, from: span, over: line)
    case .disableNext:
      guard let paragraph = paragraph(behind: span) else {
        return mistakes.append((.unused, span, "nothing follows this comment; take it out"))
      }
      scopes += scopes(of: comment, from: span, over: paragraph)
    }
  }

  private func scopes(
    of comment: DisablingComment, from span: SourceSpan, over stretch: SourceSpan
  ) -> [CommentScope] {
    comment.rules.map { CommentScope(rules: $0, span: stretch, reason: comment.reason, comment: span) }
  }

  /// Ends what was disabled by the same names; without a name, all of it.
  private mutating func enable(_ rules: [RulePattern], at span: SourceSpan) {
    guard rules.isEmpty else {
      for rule in rules {
        guard let ended = open.removeValue(forKey: rule.text) else {
          mistakes.append((.unused, span, "nothing disables '\(rule.text)' before this comment; take it out"))
          continue
        }
        for scope in ended { close(scope, at: span.start) }
      }
      return
    }
    if open.isEmpty { mistakes.append((.unused, span, "nothing is disabled before this comment; take it out")) }
    for scope in open.values.joined() { close(scope, at: span.start) }
    open.removeAll()
  }

  private mutating func close(_ scope: CommentScope, at end: UInt32) {
    let stretch = SourceSpan(scope.span.start, max(scope.span.start, end))
    scopes.append(CommentScope(rules: scope.rules, span: stretch, reason: scope.reason, comment: scope.comment))
  }

  /// The first paragraph that ends behind a comment; of one that the comment stands in, what follows it.
  private func paragraph(behind comment: SourceSpan) -> SourceSpan? {
    let index = paragraphs.partitioningIndex { $0.end > comment.end }
    guard index < paragraphs.count else { return nil }
    let span = paragraphs[index]
    return SourceSpan(max(span.start, comment.end), span.end)
  }

  /// The lines of the file that a comment touches. A line of thousands of comments is walked once.
  private mutating func line(of comment: SourceSpan) -> SourceSpan {
    if let line = lastLine, line.start <= comment.start, comment.end <= line.end { return line }
    let bytes = article.source.bytes
    var (start, end) = (Int(comment.start), Int(comment.end))
    while start > 0, !Self.endsLine(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, !Self.endsLine(bytes[end]) { end += 1 }
    let line = SourceSpan(start, end)
    lastLine = line
    return line
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
