/// An ending of inflected words, and what the dictionary form has in its place: `-y` for the `-ied` of `tried`.
public struct WordEnding: Sendable {
  /// What an ending is taken off for.
  public enum Use: String, Sendable {
    /// To tell a common word from a name.
    case common
    /// To look up what a word means.
    case sense
    /// To tell a verb by its form.
    case verb
    /// To tell a place in a row from a number.
    case ordinal
  }

  /// The letters of the ending.
  public let letters: [UInt8]
  /// What the dictionary form has in its place.
  public let base: [UInt8]
  /// Whether a letter before the ending may be doubled: `planned`.
  public let isDoubling: Bool

  /// The endings of `language` for that use, in the order in which they are tried.
  public static func all(of language: Language, for use: Use) -> [WordEnding] {
    var endings: [WordEnding] = []
    language.resource("word-endings").forEachEntry { fields in
      guard fields.count >= 3, fields[1] == use.rawValue else { return }
      endings.append(
        WordEnding(
          letters: Array(fields[0].utf8.dropFirst()), base: Array(fields[2].utf8.dropFirst()),
          isDoubling: fields.count > 3 && fields[3] == "doubled"))
    }
    return endings
  }
}
