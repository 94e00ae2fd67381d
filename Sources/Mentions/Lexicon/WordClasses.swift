internal import Lexicons
internal import TextModel

/// The closed classes that a word belongs to.
struct WordClass: OptionSet, Sendable {
  let rawValue: UInt16

  static let article = WordClass(rawValue: 1)
  static let determiner = WordClass(rawValue: 2)
  static let possessive = WordClass(rawValue: 4)
  static let preposition = WordClass(rawValue: 8)
  static let conjunction = WordClass(rawValue: 16)
  static let subordinator = WordClass(rawValue: 32)
  static let auxiliary = WordClass(rawValue: 64)
  static let adverb = WordClass(rawValue: 128)
  static let pronoun = WordClass(rawValue: 256)

  private static let names: [(Substring, WordClass)] = [
    ("article", .article), ("determiner", .determiner), ("possessive", .possessive),
    ("preposition", .preposition), ("conjunction", .conjunction), ("subordinator", .subordinator),
    ("auxiliary", .auxiliary), ("adverb", .adverb), ("pronoun", .pronoun),
  ]

  /// The classes of a field that names them, parted by commas.
  init(names field: Substring) {
    self = field.split(separator: ",").reduce(into: []) { classes, name in
      if let known = Self.names.first(where: { $0.0 == name }) { classes.insert(known.1) }
    }
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }
}

extension Language {
  /// The closed classes of the language's words, by their hashes.
  func wordClasses() -> FlatTable<WordClass> {
    var table = FlatTable<WordClass>(minimumCapacity: 512)
    resource("word-classes").forEachEntry { fields in
      guard fields.count >= 2 else { return }
      table.insert(WordHash.of(String(fields[0])), WordClass(names: fields[1])) { $0.union($1) }
    }
    return table
  }
}
