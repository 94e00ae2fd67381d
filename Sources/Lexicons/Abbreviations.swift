public import TextModel

extension Language {
  /// The abbreviations that end with a stop, and the other words by which texts show their parts. Building the
  /// table reads its resource: build it once and use it for many texts.
  public var abbreviations: AbbreviationTable {
    var table = AbbreviationTable()
    resource("abbreviations").forEachEntry { fields in
      guard fields.count >= 2 else { return }
      switch fields[1] {
      case "name": table.insert(fields[0], .beforeName)
      case "number": table.insert(fields[0], .beforeNumber)
      case "anywhere": table.insert(fields[0], .anywhere)
      case "opener": table.insertOpener(fields[0])
      case "line": if fields.count >= 3 { table.insertLineWord(fields[0], role: fields[2]) }
      default: break
      }
    }
    return table
  }
}
