/// What was decided on a finding: by an editor in the ledger, by a comment in the text, or in bulk by a baseline file.
public struct EditorDecision: Hashable, Sendable {
  /// The three things that an editor can say.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The text has been, or will be, put right.
    case corrected
    /// Somebody has to be asked.
    case query
    /// Let it stand.
    case stet
  }

  /// Where a decision was made.
  public enum Origin: Hashable, Sendable {
    /// In the ledger, by an editor with a name.
    case ledger
    /// In the text, by a comment that starts at that line and column.
    case comment(path: String, line: Int, column: Int)
    /// In a baseline file.
    case baseline(path: String)
  }

  /// What was decided.
  public let verdict: Verdict
  /// Where it was.
  public let origin: Origin
  /// Who decided; `nil` where nobody is named.
  public let editor: String?
  /// When, in ISO 8601; `nil` where it is not said.
  public let date: String?
  /// Why; empty where nothing was said.
  public let reason: String
  /// Whether it promised a correction, and a version that came later still has the passage.
  public let isOutlived: Bool

  /// Makes a decision of an editor.
  public init(verdict: Verdict, editor: String, date: String, reason: String, isOutlived: Bool = false) {
    self.verdict = verdict
    self.origin = .ledger
    self.editor = editor
    self.date = date
    self.reason = reason
    self.isOutlived = isOutlived
  }

  /// Lets a passage stand, in the text or in bulk.
  public init(standingBy origin: Origin, reason: String) {
    self.verdict = .stet
    self.origin = origin
    self.editor = nil
    self.date = nil
    self.reason = reason
    self.isOutlived = false
  }

  /// Whether it leaves nothing to do: a query still has to be answered.
  public var isSettling: Bool { verdict != .query && !isOutlived }

  /// Whether it was made without looking at single findings again: lists of what an editor has to do leave such
  /// findings out.
  public var isInBulk: Bool {
    if case .baseline = origin { true } else { false }
  }
}

extension EditorDecision.Verdict {
  /// The verdict as a report has it: `Let stand`.
  var title: String {
    switch self {
    case .corrected: "Corrected"
    case .query: "Query"
    case .stet: "Let stand"
    }
  }
}

extension EditorDecision {
  /// On one line, with the day: `stet by Ana Ruiz on 2024-03-05: as broadcast`, `stet by a comment in line 4`.
  var line: String {
    var line = verdict.rawValue
    switch origin {
    case .ledger:
      let day = VisibleText.line(String((date ?? "").prefix(10)))
      line += " by \(VisibleText.line(editor ?? "")) on \(day)"
    case .comment(_, let number, _): line += " by a comment in line \(number)"
    case .baseline(let path): line += " by the baseline \(VisibleText.line(path))"
    }
    let reason = VisibleText.line(reason)
    if !reason.isEmpty { line += ": " + reason }
    return isOutlived ? line + "; a later version still has it" : line
  }

  /// As a sentence of a report without its stop: `Let stand, Ana Ruiz, 5 March 2024 (as broadcast)`.
  var sentence: String {
    var parts = [verdict.title]
    switch origin {
    case .ledger: parts += [editor, date.map(ReadableDate.text)].compactMap { $0 }
    case .comment(_, let number, _): parts.append("by a comment in line \(number)")
    case .baseline(let path): parts.append("by the baseline \(path)")
    }
    let sentence = parts.joined(separator: ", ") + (reason.isEmpty ? "" : " (\(reason))")
    return isOutlived ? sentence + "; a later version still has it" : sentence
  }
}
