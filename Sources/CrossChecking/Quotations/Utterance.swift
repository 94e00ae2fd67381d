/// Something that somebody said, with every quotation of it in a number of articles.
public struct Utterance: Hashable, Sendable {
  /// One quotation of it.
  public struct Occurrence: Hashable, Sendable, Comparable {
    /// The article, as an index into those that were grouped.
    public let article: Int
    /// The quotation, as an index into the article's quotations.
    public let quotation: Int

    /// Orders by article, then by place in it.
    public static func < (left: Occurrence, right: Occurrence) -> Bool {
      (left.article, left.quotation) < (right.article, right.quotation)
    }
  }

  /// One way in which it is worded.
  public struct Wording: Hashable, Sendable {
    /// The words inside quotation marks, as the first occurrence has them.
    public let text: String
    /// The quotations that have these words: kinds of marks, numerals and other matters of style apart.
    public let occurrences: [Occurrence]
  }

  /// Every quotation of it, in order.
  public let occurrences: [Occurrence]
  /// Its wordings, in the order of their first occurrence. More than one means that it was altered, cut or
  /// quoted in parts.
  public let wordings: [Wording]
  /// The names under which its speaker goes, in the order of their first occurrence.
  public let speakers: [String]
}
