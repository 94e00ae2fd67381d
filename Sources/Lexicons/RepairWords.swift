public import TextModel

extension Language {
  /// The words by which damage is told from text. Building the table reads its resource: build it once and use it
  /// for many texts.
  public var repairWords: RepairWords {
    var words = RepairWords()
    resource("repair-words").forEachEntry { fields in
      guard fields.count >= 2, let role = RepairWords.Role(rawValue: String(fields[1])) else { return }
      words.insert(fields[0], role)
    }
    return words
  }
}
