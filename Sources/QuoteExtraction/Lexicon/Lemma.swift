/// The dictionary form of a reporting word, as a number.
///
/// A cue is copied a dozen times on its way to a quotation. With a number in place of a string it is plain memory, which is
/// copied without counting references.
struct Lemma: Hashable, Sendable {
  fileprivate let index: Int32

  /// The colon behind a speaker's name.
  static let colon = Lemma(index: 0)
  /// The dash before one.
  static let dash = Lemma(index: 1)
}

/// The dictionary forms by their numbers.
struct LemmaTable: Sendable {
  private var words = [":", "—"]

  /// Enters a form.
  mutating func insert(_ word: String) -> Lemma {
    words.append(word)
    return Lemma(index: Int32(words.count - 1))
  }

  /// The form itself.
  subscript(lemma: Lemma) -> String { words[Int(lemma.index)] }
}
