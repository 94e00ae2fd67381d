import Extraction
import Testing
import TextModel

@testable import CrossChecking

/// Every word inside quotation marks of a story is exchanged, dropped and doubled in turn: each time that finding comes, and it
/// stands where the edit was made.
@Suite struct MutationTests {
  static let story = HarmlessEditTests.story

  /// The words inside quotation marks, as bytes of the story, those left out that can be cleaned from speech.
  static let quotedWords: [Range<Int>] = {
    let text = Reader.normal(story)
    // A quotation of one word that is dropped leaves two marks and nothing between them.
    let lone = Set(text.pieces.indices.filter { text.units(of: text.pieces[$0]).count == 1 }.map(Int32.init))
    return text.units.filter { $0.isQuoted && !lone.contains($0.piece) && !$0.traits.contains(.filler) }.map {
      Int($0.start)..<Int($0.end)
    }
  }()

  enum Edit: String, CaseIterable {
    case exchanged, dropped, inserted

    func apply(to story: String, at word: Range<Int>) -> String {
      var bytes = Array(story.utf8)
      switch self {
      case .exchanged: bytes.replaceSubrange(word, with: "zebra".utf8)
      case .dropped: bytes.removeSubrange(word.lowerBound..<min(word.upperBound + 1, bytes.count))
      case .inserted: bytes.insert(contentsOf: "zebra ".utf8, at: word.lowerBound)
      }
      return String(decoding: bytes, as: UTF8.self)
    }

    var rules: Set<String> {
      switch self {
      case .exchanged: ["quote.altered", "quote.negation"]
      case .dropped: ["quote.truncated", "quote.negation"]
      case .inserted: ["quote.inserted"]
      }
    }
  }

  @Test(arguments: Edit.allCases)
  func everyEditOfAQuotationIsFoundOnceAndNamed(_ edit: Edit) {
    #expect(Self.quotedWords.count > 20)
    for word in Self.quotedWords {
      let edited = edit.apply(to: Self.story, at: word)
      let found = Reader.compare(Self.story, edited).filter { $0.rule != "edit.silent" }
      #expect(
        found.count == 1 && found.allSatisfy { edit.rules.contains($0.rule) },
        "\(edit) at \(word): \(found.map(\.line).joined(separator: "\n"))")
      let isInPlace = found.allSatisfy {
        Int($0.primary.span.start) <= word.lowerBound + 1 && Int($0.primary.span.end) + 6 >= word.lowerBound
      }
      #expect(isInPlace, "\(edit) at \(word): \(found.map(\.line).joined(separator: "\n"))")
    }
  }
}
