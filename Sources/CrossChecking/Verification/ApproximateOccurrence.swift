/// Where a text has a pattern with the fewest words changed, left out or put in.
///
/// The bit-parallel search of Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
/// programming" (Journal of the ACM 46, 1999), over words in place of letters: a column of the matrix of edit distances
/// is two bits a word of the pattern, and 64 of them are worked out at once. Longer patterns are columns of several
/// words of the machine, each handing its last difference to the next, in the form of Hyyrö, "A Bit-Vector Algorithm for
/// Computing Levenshtein and Damerau Edit Distances" (2003).
struct ApproximateOccurrence: Hashable, Sendable {
  /// The stretch of the text.
  let range: Range<Int>
  /// How many words are changed, left out or put in.
  let errors: Int

  /// The occurrences of `pattern` in `text` with the fewest errors, in order, at most `limit` of them. Those that share half
  /// of their words are one, the one that ends last: with as many errors it has more of the words. None where either is
  /// empty.
  ///
  /// Time in proportion to the length of the text and to a sixty-fourth of that of the pattern: once to find where the
  /// occurrences end, and once back from each to find where it starts.
  static func best(of pattern: [UInt64], in text: ArraySlice<UInt64>, limit: Int) -> [ApproximateOccurrence] {
    guard !pattern.isEmpty, !text.isEmpty else { return [] }
    var search = PatternColumn(pattern)
    var errors = pattern.count - 1
    var ends: [(first: Int, last: Int)] = []
    for index in text.indices {
      search.advance(text[index], startsAnywhere: true)
      if search.errors < errors {
        errors = search.errors
        ends = []
      }
      guard search.errors == errors else { continue }
      if let end = ends.last, index + 1 - end.first < (pattern.count + 1) / 2 {
        ends[ends.count - 1].last = index + 1
      } else if ends.count < limit {
        ends.append((index + 1, index + 1))
      }
    }
    let backwards = Array(pattern.reversed())
    return ends.map { occurrence(of: backwards, in: text, endingAt: $0.last, errors: errors) }
  }

  /// The occurrence that ends before `end`, by the pattern read backwards.
  private static func occurrence(
    of backwards: [UInt64], in text: ArraySlice<UInt64>, endingAt end: Int, errors: Int
  ) -> ApproximateOccurrence {
    var back = PatternColumn(backwards)
    var start = (index: end, errors: backwards.count)
    for index in text[..<end].indices.reversed() {
      back.advance(text[index], startsAnywhere: false)
      if back.errors < start.errors { start = (index, back.errors) }
      // Beyond as many words again nothing can be won back.
      if end - index > backwards.count + errors { break }
    }
    return ApproximateOccurrence(range: start.index..<end, errors: errors)
  }
}

/// One column of the matrix of edit distances between a pattern and a text, moved along the text word by word.
private struct PatternColumn {
  /// For each word of the pattern the rows at which it stands, as bits.
  private let rows: [UInt64: Int]
  private let masks: [UInt64]
  private let blockCount: Int
  private let lastBit: UInt64
  private var positive: [UInt64]
  private var negative: [UInt64]
  /// The edit distance of the whole pattern to the best stretch that ends here.
  private(set) var errors: Int

  init(_ pattern: [UInt64]) {
    blockCount = (pattern.count + 63) / 64
    lastBit = 1 << UInt64((pattern.count - 1) % 64)
    var rows: [UInt64: Int] = [:]
    var masks: [UInt64] = []
    for (row, key) in pattern.enumerated() {
      let base = rows[key] ?? masks.count
      if base == masks.count {
        rows[key] = base
        masks += [UInt64](repeating: 0, count: blockCount)
      }
      masks[base + row / 64] |= 1 << UInt64(row % 64)
    }
    self.rows = rows
    self.masks = masks
    positive = [UInt64](repeating: .max, count: blockCount)
    negative = [UInt64](repeating: 0, count: blockCount)
    errors = pattern.count
  }

  /// Moves the column on by one word of the text. `startsAnywhere` is whether an occurrence may begin behind it for
  /// nothing.
  mutating func advance(_ key: UInt64, startsAnywhere: Bool) {
    let base = rows[key]
    // What the row above hands down: -1, 0 or 1.
    var carry = startsAnywhere ? 0 : 1
    for block in 0..<blockCount {
      let (up, down) = (positive[block], negative[block])
      var equal = base.map { masks[$0 + block] } ?? 0
      let isLess: UInt64 = carry < 0 ? 1 : 0
      let vertical = equal | down
      equal |= isLess
      let horizontal = (((equal & up) &+ up) ^ up) | equal
      var plus = down | ~(horizontal | up)
      var minus = up & horizontal
      let bit = block == blockCount - 1 ? lastBit : 1 << 63
      let out = (plus & bit != 0 ? 1 : 0) - (minus & bit != 0 ? 1 : 0)
      plus = plus << 1 | (carry > 0 ? 1 : 0)
      minus = minus << 1 | isLess
      positive[block] = minus | ~(vertical | plus)
      negative[block] = plus & vertical
      carry = out
    }
    errors += carry
  }
}
