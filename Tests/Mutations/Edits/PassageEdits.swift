import Foundation
import TextModel

extension Edit {
  /// Passages taken out.
  static let passageEdits = [
    Edit("passage: quotation removed", ["quote.removed"]) { manuscript, random in
      let holding = manuscript.paragraphs.filter { paragraph in
        manuscript.quotations.count { paragraph.contains($0.lowerBound) } == 1
      }
      guard let paragraph = manuscript.pick(holding, &random), manuscript.paragraphs.count > 2 else { return nil }
      return manuscript.removing(paragraph)
    },
    Edit("passage: paragraph removed", ["claim.removed"]) { manuscript, random in
      let plain = manuscript.paragraphs.dropFirst().filter { manuscript.isPlain($0) }
      guard let paragraph = manuscript.pick(Array(plain), &random), manuscript.paragraphs.count > 3 else { return nil }
      return manuscript.removing(paragraph)
    },
    Edit("passage: sentence removed", ["claim.removed"]) { manuscript, random in
      let sentences = manuscript.paragraphs.filter { manuscript.isPlain($0) }.flatMap {
        manuscript.matches(#"(?<=[a-z0-9]{2}\. )[A-Z][^.?!]{40,}[a-z0-9]\.(?: |$)"#, in: $0)
      }
      guard let sentence = manuscript.pick(sentences, &random) else { return nil }
      return manuscript.replacing(sentence, with: "")
    },
  ]
}

extension Manuscript {
  /// Whether a paragraph is whole sentences without any quotation mark.
  func isPlain(_ paragraph: Range<String.Index>) -> Bool {
    let words = text[paragraph]
    return !words.contains { "“”\"‘’'".contains($0) } && words.split(separator: " ").count >= 10
      && words.last.map { ".?!".contains($0) } ?? false
  }

  /// The text without a paragraph.
  func removing(_ paragraph: Range<String.Index>) -> Edited? {
    var end = paragraph.upperBound
    while end < text.endIndex, text[end] == "\n" { end = text.index(after: end) }
    return replacing(paragraph.lowerBound..<end, with: "")
  }

  /// The text with its paragraphs in another order or number.
  func arranged(_ paragraphs: [String], _ note: String) -> Edited? {
    let edited = paragraphs.joined(separator: "\n\n") + "\n"
    return edited == text ? nil : Edited(edited, note)
  }

  /// The paragraphs as text.
  var paragraphTexts: [String] { paragraphs.map { String(text[$0]) } }
}
