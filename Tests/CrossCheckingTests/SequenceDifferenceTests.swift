import Extraction
import Testing
import TextModel

@testable import CrossChecking

@Suite struct SequenceDifferenceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let earlier: String
    let later: String
    /// What both have, piece by piece.
    let same: [String]
    var testDescription: String { "\(earlier) | \(later)" }
  }

  static let rows = [
    // Nothing on either side.
    Row(earlier: "", later: "", same: []),
    Row(earlier: "abc", later: "", same: []),
    Row(earlier: "", later: "abc", same: []),
    // The same throughout is one block.
    Row(earlier: "abcabc", later: "abcabc", same: ["abcabc"]),
    // The example of Myers' paper: a longest common subsequence of four.
    Row(earlier: "abcabba", later: "cbabac", same: ["c", "ab", "a"]),
    // One item exchanged.
    Row(earlier: "abcde", later: "abXde", same: ["ab", "de"]),
    // Put in, and taken out.
    Row(earlier: "abde", later: "abcde", same: ["ab", "de"]),
    Row(earlier: "abcde", later: "abde", same: ["ab", "de"]),
    // Nothing in common.
    Row(earlier: "abc", later: "xyz", same: []),
  ]

  @Test(arguments: rows)
  func findsWhatBothHave(_ row: Row) {
    let (a, b) = (Array(row.earlier.utf8), Array(row.later.utf8))
    let blocks = SequenceDifference.blocks(a.map(UInt64.init), b.map(UInt64.init))
    let texts = blocks.map { String(decoding: a[$0.earlier..<($0.earlier + $0.count)], as: UTF8.self) }
    #expect(
      blocks.allSatisfy { block in (0..<block.count).allSatisfy { a[block.earlier + $0] == b[block.later + $0] } })
    #expect(texts.joined().utf8.count == row.same.joined().utf8.count, "\(texts)")
  }

  /// Against the textbook recurrence, on random sequences of few letters, where every kind of overlap occurs.
  @Test func isAsLongAsTheLongestCommonSubsequence() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let a = (0..<Int.random(in: 0...24, using: &random)).map { _ in UInt64.random(in: 0...4, using: &random) }
      let b = (0..<Int.random(in: 0...24, using: &random)).map { _ in UInt64.random(in: 0...4, using: &random) }
      let blocks = SequenceDifference.blocks(a, b)
      #expect(blocks.reduce(0) { $0 + $1.count } == Self.longestCommon(a, b), "\(a) \(b)")
      #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.earlier + $0.count <= $1.earlier })
      #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.later + $0.count <= $1.later })
    }
  }

  /// Long sequences are cut at anchors: what both have must still be found around a change in the middle.
  @Test func cutsLongSequencesAtAnchors() {
    let a = (0..<5000).map(UInt64.init)
    let b = Array(a[..<1000]) + (90_000..<90_500).map(UInt64.init) + Array(a[1200...])
    let blocks = SequenceDifference.blocks(a, b)
    #expect(blocks.map(\.count) == [1000, 3800])
  }

  /// Two long texts without anchors and without anything in common end at once.
  @Test func givesUpOnUnrelatedSequences() {
    let a = (0..<20_000).map { UInt64($0 % 50) }
    let b = (0..<20_000).map { UInt64(100 + $0 % 50) }
    #expect(SequenceDifference.blocks(a, b).isEmpty)
  }

  private static func longestCommon(_ a: [UInt64], _ b: [UInt64]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for j in b.indices {
        let above = row[j + 1]
        row[j + 1] = x == b[j] ? diagonal + 1 : max(above, row[j])
        diagonal = above
      }
    }
    return row[b.count]
  }
}
