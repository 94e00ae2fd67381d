import TextModel

/// Finds the name that somebody meant who wrote another one: `extract` for `extrct`.
public enum NearestName {
  /// The name nearest to `word`, where one slip in three letters or fewer parts them; of two the first.
  ///
  /// A slip is a letter too many, too few or wrong, or two letters swapped (Damerau 1964). More slips than that would offer
  /// names that nobody meant.
  public static func to(_ word: String, among names: [String]) -> String? {
    let word = Array(word.utf8)
    guard !word.isEmpty else { return nil }
    let bound = max(1, word.count / 3)
    let slips = names.map { EditDistance.between(word, Array($0.utf8), atMost: bound) }
    guard let fewest = slips.min(), fewest <= bound else { return nil }
    return slips.firstIndex(of: fewest).map { names[$0] }
  }

  /// `; did you mean 'extract'?`, or nothing where no name is near.
  public static func question(for word: String, among names: [String]) -> String {
    to(word, among: names).map { "; did you mean '\($0)'?" } ?? ""
  }
}
