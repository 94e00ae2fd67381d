/// Asks whether two words are spellings of one name.
enum Spelling {
  /// Shorter words are other words: `Iran` and `Iraq` are one letter apart.
  static let shortestWord = 5
  /// From this length on two letters may differ: `Soleimani`, `Sulaimani`.
  static let shortestWordForTwo = 8

  /// Whether two folded words of a name differ so little that one may be a slip for the other.
  static func areVariants(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let length = min(a.count, b.count)
    guard a != b, length >= shortestWord, a.first == b.first else { return false }
    let allowed = length >= shortestWordForTwo ? 2 : 1
    return distance(a, b, atMost: allowed) <= allowed
  }

  /// The number of letters put in, left out, exchanged or swapped with their neighbour, up to one more than `bound`
  /// (the restricted edit distance of Damerau 1964, computed in a band). Names are at most 64 bytes; longer ones are
  /// far apart.
  static func distance(_ a: [UInt8], _ b: [UInt8], atMost bound: Int) -> Int {
    guard abs(a.count - b.count) <= bound, a.count <= 64, b.count <= 64 else { return bound + 1 }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
