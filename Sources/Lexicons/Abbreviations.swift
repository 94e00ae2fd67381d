public import TextModel

extension Language {
  /// The abbreviations that end with a stop.
  public var abbreviations: AbbreviationTable {
    AbbreviationTable([:])
  }
}
