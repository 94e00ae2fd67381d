import Foundation
import TextModel

/// One way to change an article, and what the comparison should make of it.
public struct Edit: Sendable {
  /// What became of the text, as in `quotation: word swapped`.
  public let kind: String
  /// The rules of which one should report it; none where it must stay quiet.
  public let rules: Set<String>
  /// How many findings it is due: two quotations that change mouths are two.
  let due: Int
  /// Makes it somewhere in an article; `nil` where the article has no place for it.
  let make: @Sendable (Manuscript, inout SplitMix64) -> Edited?

  /// Whether an editor would have to know.
  public var isHarmful: Bool { !rules.isEmpty }

  /// A harmful edit.
  init(
    _ kind: String, _ rules: Set<String>, due: Int = 1,
    _ make: @escaping @Sendable (Manuscript, inout SplitMix64) -> Edited?
  ) {
    self.kind = kind
    self.rules = rules
    self.due = due
    self.make = make
  }

  /// A harmless edit.
  init(harmless kind: String, _ make: @escaping @Sendable (Manuscript, inout SplitMix64) -> Edited?) {
    self.init(kind, [], make)
  }

  /// Every edit of the bench.
  public static let all =
    quotationEdits + speakerEdits + markEdits + valueEdits + statementEdits + passageEdits + typographyEdits
    + spellingEdits + arrangementEdits
}

/// An article after an edit.
public struct Edited: Sendable {
  /// Its text.
  var text: String
  /// What was done, for a person to read: `40 → 400`.
  var note: String
  /// The name of its file, where it is no longer plain text.
  var name: String

  init(_ text: String, _ note: String, name: String = "later.txt") {
    self.text = text
    self.note = note
    self.name = name
  }
}

extension Manuscript {
  /// The text with other words at a place.
  func replacing(_ range: Range<String.Index>, with words: String) -> Edited? {
    if text[range] == words { return nil }
    return Edited(
      text.replacingCharacters(in: range, with: words),
      "“\(Self.shown(String(text[range])))” → “\(Self.shown(words))” in “…\(context(of: range))…”")
  }

  private static func shown(_ words: String) -> String {
    words.count > 60 ? words.prefix(28) + "…" + words.suffix(28) : words
  }

  private func context(of range: Range<String.Index>) -> Substring {
    let start = text.index(range.lowerBound, offsetBy: -30, limitedBy: text.startIndex) ?? text.startIndex
    let end = text.index(range.upperBound, offsetBy: 30, limitedBy: text.endIndex) ?? text.endIndex
    return text[start..<end]
  }
}
