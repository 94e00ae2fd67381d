/// Finds the name that somebody meant who wrote another one: `extract` for `extrct`.
public enum NearestName {
  /// Longer words are no slips of names that the program has, and would only cost time.
  private static let longestWord = 64

  /// The name nearest to `word`, where one slip in three letters or fewer parts them; of two the first.
  ///
  /// A slip is a letter too many, too few or wrong, or two letters swapped (Damerau 1964: four in five misspellings are one of
  /// these). More slips than that would offer names that nobody meant.
  public static func to(_ word: String, among names: [String]) -> String? {
    let word = Array(word.utf8)
    guard !word.isEmpty, word.count <= longestWord else { return nil }
    let bound = max(1, word.count / 3)
    let slips = names.map { Self.slips(between: word, and: Array($0.utf8)) }
    guard let fewest = slips.min(), fewest <= bound else { return nil }
    return slips.firstIndex(of: fewest).map { names[$0] }
  }

  /// `; did you mean 'extract'?`, or nothing where no name is near.
  public static func question(for word: String, among names: [String]) -> String {
    to(word, among: names).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// The optimal string alignment distance: three rows of the table are enough.
  private static func slips(between left: [UInt8], and right: [UInt8]) -> Int {
    guard right.count <= longestWord, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var least = min(last[j] + (left[i] == right[j] ? 0 : 1), min(last[j + 1], row[j]) + 1)
        let isSwap = i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j]
        if isSwap { least = min(least, beforeLast[j - 1] + 1) }
        row.append(least)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
