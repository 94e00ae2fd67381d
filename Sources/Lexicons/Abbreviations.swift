public import TextModel

extension Language {
  /// The abbreviations that end with a stop, and the words that open a sentence behind one.
  public var abbreviations: AbbreviationTable {
    var table = AbbreviationTable()
    resource("abbreviations").forEachEntry { fields in
      guard fields.count >= 2 else { return }
      switch fields[1] {
      case "name": table.insert(fields[0], .beforeName)
      case "number": table.insert(fields[0], .beforeNumber)
      case "anywhere": table.insert(fields[0], .anywhere)
      case "opener": table.insertOpener(fields[0])
      default: break
      }
    }
    return table
  }
}
