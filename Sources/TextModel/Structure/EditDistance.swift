/// How many slips of the pen part two words: letters put in, left out, exchanged, or swapped with their neighbour.
///
/// The restricted distance of Damerau ("A technique for computer detection and correction of spelling errors", 1964; four in
/// five misspellings are one such slip), also called optimal string alignment: no stretch is mended twice.
public enum EditDistance {
  /// Longer words are no spellings of each other; to compare them would only cost time.
  private static let longestWord = 64

  /// The slips between two words, byte by byte, up to one more than `bound`: then there are more than that. Three rows of
  /// the table are kept, and it is left where a whole row is beyond the bound.
  public static func between(_ a: [UInt8], _ b: [UInt8], atMost bound: Int) -> Int {
    guard abs(a.count - b.count) <= bound, max(a.count, b.count) <= longestWord else { return bound + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
        row.append(least)
      }
      // A swap reaches over one row: two of them must be beyond the bound.
      if min(last.min() ?? 0, row.min() ?? 0) > bound { return bound + 1 }
      (beforeLast, last) = (last, row)
    }
    return min(last[b.count], bound + 1)
  }
}
