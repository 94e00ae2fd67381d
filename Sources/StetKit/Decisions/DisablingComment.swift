import Foundation

/// A comment in a text that lets findings stand: `disable-next quote.altered, number.* reason="as broadcast"`.
///
/// It names what it does, then rules, families (`quote.*`) or all (`*`), then perhaps why. Only `enable` may name no rule: it
/// then ends all that was disabled.
struct DisablingComment: Hashable {
  /// What a comment does.
  enum Action: String, CaseIterable {
    /// Lets findings stand from here on, up to `enable` or the end of the file.
    case disable
    /// Ends `disable`.
    case enable
    /// For the next paragraph, or for the rest of the one that the comment stands in.
    case disableNext = "disable-next"
    /// For the line of the file that the comment stands on.
    case disableLine = "disable-line"
    /// For the whole file.
    case disableFile = "disable-file"
  }

  /// Why a comment cannot be read, with the mend.
  struct Mistake: Error, Hashable {
    let message: String
  }

  /// What it does.
  let action: Action
  /// The rules that it does it for.
  let rules: [RulePattern]
  /// Names in it that are no rule's. The rest of the comment has its effect.
  let unknown: [String]
  /// Why; empty where nothing is said.
  let reason: String

  /// Reads what stands behind `stet:` in a comment, or all of one that lacks the colon.
  init(_ text: String) throws(Mistake) {
    let (words, reason) = try Self.parts(of: text)
    let names = Action.allCases.map(\.rawValue)
    guard let word = words.first else { throw Mistake(message: "says nothing to do; write disable-next and a rule") }
    if word.lowercased() == "stet" {
      throw Mistake(
        message:
          "has no colon behind 'stet', and so no effect; write <!-- stet: \(words.dropFirst().first ?? "disable-next") … -->"
      )
    }
    guard let action = Action(rawValue: word) else {
      let question = NearestName.to(word, among: names).map { "did you mean '\($0)'?" }
      throw Mistake(message: "cannot '\(word)'; \(question ?? "it can " + names.joined(separator: ", "))")
    }
    self.action = action
    self.reason = reason
    rules = words.dropFirst().compactMap { RulePattern($0) }
    unknown = words.dropFirst().filter { RulePattern($0) == nil }
    if words.count == 1, action != .enable {
      throw Mistake(message: "names no rule; write \(word) quote.altered, or \(word) * for all rules")
    }
  }

  /// The words of a comment, and the reason at its end.
  private static func parts(of text: String) throws(Mistake) -> (words: [String], reason: String) {
    guard let start = text.range(of: "reason=") else { return (words(in: text[...]), "") }
    let quoted = text[start.upperBound...].drop { $0.isWhitespace }
    let pairs: [Character: Character] = ["\"": "\"", "'": "'", "“": "”"]
    guard let mark = quoted.first.flatMap({ pairs[$0] }) else {
      throw Mistake(message: "has a reason without quotation marks; write reason=\"…\"")
    }
    let content = quoted.dropFirst()
    guard let end = content.firstIndex(of: mark) else {
      throw Mistake(message: "has a reason whose quotation mark is never closed; write reason=\"…\"")
    }
    guard words(in: content[content.index(after: end)...]).isEmpty else {
      throw Mistake(message: "goes on behind its reason; write the rules first and reason=\"…\" last")
    }
    let reason = content[..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (words(in: text[..<start.lowerBound]), reason)
  }

  private static func words(in text: Substring) -> [String] {
    text.split { $0.isWhitespace || $0 == "," }.map(String.init)
  }
}
