import Lexicons
import Testing
import TextModel

@Suite("Distinct words")
struct DistinctWordTests {
  private func layout(_ text: String) -> (TextLayout, [UInt8]) {
    let bytes = Array(text.utf8)
    let reading = ReadingText(bytes: bytes, origin: .identity(count: bytes.count))
    return (TextLayout(of: reading, abbreviations: Language.english.abbreviations), bytes)
  }

  @Test("are numbered as they first come, whatever their case")
  func numbers() {
    let (layout, bytes) = layout("The road is long. the ROAD is don't 25.")
    #expect(layout.tokens.map(\.word) == [0, 1, 2, 3, 4, 0, 1, 2, 5, 6, 4])
    #expect(
      layout.words.map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
        == ["The", "road", "is", "long", ".", "don't", "25"])
    #expect(layout.words.map(\.isPlain) == [true, true, true, true, false, false, false])
  }

  /// Words enough to make room for several times, and marks, numbers and letters beyond ASCII among them.
  @Test("have the hash of all of their tokens")
  func hashes() {
    let words = (0..<5_000).map { "w\(String($0, radix: 36))é \($0)," }
    let (layout, _) = layout((words + words).joined(separator: " "))
    #expect(layout.tokens.allSatisfy { layout.words[Int($0.word)].hash == $0.hash })
    #expect(Set(layout.words.map(\.hash)).count == layout.words.count)
    #expect(layout.words.count == 10_001)
  }
}
