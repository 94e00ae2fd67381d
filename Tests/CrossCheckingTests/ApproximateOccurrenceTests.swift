import Testing
import TextModel

@testable import CrossChecking

@Suite struct ApproximateOccurrenceTests {
  /// The fewest edits between a pattern and any stretch of a text, by the plain table: what the bits must come to.
  private func fewestErrors(of pattern: [UInt64], in text: [UInt64]) -> Int {
    var column = Array(0...pattern.count)
    var fewest = pattern.count
    for key in text {
      var next = [0]
      for (row, wanted) in pattern.enumerated() {
        next.append(min(column[row] + (wanted == key ? 0 : 1), column[row + 1] + 1, next[row] + 1))
      }
      column = next
      fewest = min(fewest, column[pattern.count])
    }
    return fewest
  }

  /// Patterns of one word of the machine and of several, over texts of few words and of many.
  @Test(arguments: [1, 2, 7, 63, 64, 65, 130, 200])
  func theBitsSayWhatTheTableSays(length: Int) throws {
    var random = SplitMix64(seed: UInt64(length))
    for words in [2, 5, 40] as [UInt64] {
      for _ in 0..<12 {
        let text = (0..<260).map { _ in random.next() % words }
        let start = Int(random.next() % 40)
        var pattern = Array(text[start..<(start + length)])
        for _ in 0..<(length / 8) { pattern[Int(random.next() % UInt64(length))] = random.next() % (words + 1) }
        let found = ApproximateOccurrence.best(of: pattern, in: text[...], limit: 4)
        let fewest = fewestErrors(of: pattern, in: text)
        #expect(found.first?.errors == (fewest < pattern.count ? fewest : nil))
        for occurrence in found {
          let stretch = Array(text[occurrence.range])
          #expect(fewestErrors(of: pattern, in: stretch) == fewest, "\(occurrence)")
        }
      }
    }
  }

  @Test func nothingIsNowhere() {
    #expect(ApproximateOccurrence.best(of: [], in: [1, 2], limit: 4).isEmpty)
    #expect(ApproximateOccurrence.best(of: [1], in: [], limit: 4).isEmpty)
    #expect(ApproximateOccurrence.best(of: [1, 2], in: [3, 4], limit: 4).isEmpty)
  }
}
