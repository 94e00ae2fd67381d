/// What the last word of a sentence may end with a stop for.
public enum AbbreviationKind: Sendable {
  /// Always goes with the word that follows: `Mr.`, `Gen.`, `St.`
  case beforeName
  /// Goes with a number that follows, and ends a sentence otherwise: `No.`, `Jan.`, `p.`
  case beforeNumber
  /// May end a sentence or not, which the next word tells: `U.S.`, `Inc.`, `a.m.`, `etc.`
  case anywhere
}

/// The abbreviations of a language, by the ``WordHash`` of the word without its last stop.
public struct AbbreviationTable: Sendable {
  let kinds: [UInt64: AbbreviationKind]

  /// Takes the abbreviations with what is known of each.
  public init(_ kinds: [UInt64: AbbreviationKind]) {
    self.kinds = kinds
  }
}

extension TextLayout {
  /// Finds the tokens, sentences and paragraphs of `reading`.
  public init(of reading: ReadingText, abbreviations: AbbreviationTable) {
    self.init(tokens: [], sentences: [], paragraphs: [])
  }
}
