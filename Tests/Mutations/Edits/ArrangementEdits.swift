import Foundation
import TextModel

extension Edit {
  /// The same paragraphs, arranged otherwise, and paragraphs that touch nothing else.
  static let arrangementEdits = [
    Edit(harmless: "arrangement: paragraph moved") { manuscript, random in
      var paragraphs = manuscript.paragraphTexts
      let plain = manuscript.paragraphs.indices.dropFirst().filter { manuscript.isPlain(manuscript.paragraphs[$0]) }
      guard paragraphs.count > 4, let from = plain.randomElement(using: &random) else { return nil }
      let moved = paragraphs.remove(at: from)
      paragraphs.insert(moved, at: Int.random(in: 1...paragraphs.count, using: &random))
      return manuscript.arranged(paragraphs, "moved: \(moved.prefix(60))")
    },
    Edit(harmless: "arrangement: paragraph split") { manuscript, random in
      let ends = manuscript.paragraphs.flatMap { manuscript.matches(#"(?<=[a-z]{3}\.) (?=[A-Z])"#, in: $0) }
        .filter { !manuscript.isQuoted($0) }
      return manuscript.pick(ends, &random).flatMap { manuscript.replacing($0, with: "\n\n") }
    },
    Edit(harmless: "arrangement: paragraphs joined") { manuscript, random in
      var paragraphs = manuscript.paragraphTexts
      let whole = paragraphs.indices.dropFirst().dropLast().filter {
        ".”\"".contains(paragraphs[$0].last ?? " ") && !"\"“".contains(paragraphs[$0 + 1].first ?? " ")
      }
      guard let at = whole.randomElement(using: &random) else { return nil }
      paragraphs[at] += " " + paragraphs.remove(at: at + 1)
      return manuscript.arranged(paragraphs, "joined: …\(paragraphs[at].suffix(60))")
    },
    Edit(harmless: "arrangement: two paragraphs change places") { manuscript, random in
      var paragraphs = manuscript.paragraphTexts
      let plain = paragraphs.indices.dropFirst().filter { manuscript.isPlain(manuscript.paragraphs[$0]) }
      guard let one = plain.randomElement(using: &random),
        let other = plain.filter({ $0 != one }).randomElement(using: &random)
      else { return nil }
      paragraphs.swapAt(one, other)
      return manuscript.arranged(paragraphs, "\(one) ↔ \(other)")
    },
    Edit(harmless: "arrangement: paragraph added") { manuscript, random in
      var paragraphs = manuscript.paragraphTexts
      guard let other = manuscript.others.randomElement(using: &random) else { return nil }
      let stranger = Manuscript(other)
      guard paragraphs.count > 2,
        let place = stranger.paragraphs.filter({ stranger.isPlain($0) }).randomElement(using: &random)
      else { return nil }
      let plain = paragraphs.indices.dropFirst().filter { manuscript.isPlain(manuscript.paragraphs[$0]) }
      paragraphs.insert(String(other[place]), at: plain.randomElement(using: &random) ?? paragraphs.count)
      return manuscript.arranged(paragraphs, "added: \(other[place].prefix(60))")
    },
    Edit(harmless: "arrangement: nothing") { manuscript, _ in Edited(manuscript.text, "the same text") },
  ]
}
