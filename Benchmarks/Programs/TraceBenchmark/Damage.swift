import TextModel

/// What memory, an editor or a translator does to a wording.
enum Damage: String, CaseIterable {
  case oneWrong = "1 word wrong"
  case twoWrong = "2 words wrong"
  case threeWrong = "3 words wrong"
  case endCut = "end cut off"
  case startCut = "start cut off"
  case disordered = "2 dropped, 2 swapped"
  case translated = "translated and back"
  case few = "4 to 6 words only"

  /// A quotation must have so many words to be asked for: of a shorter one three wrong words leave nothing to go by.
  static let fewestWords = 8

  /// `words` damaged. `anyWord` gives a word that does not belong there.
  func applied(to words: [String], random: inout SplitMix64, anyWord: () -> String) -> [String] {
    switch self {
    case .oneWrong: Self.replacing(1, of: words, &random, anyWord)
    case .twoWrong: Self.replacing(2, of: words, &random, anyWord)
    case .threeWrong: Self.replacing(3, of: words, &random, anyWord)
    case .endCut: Array(words.prefix(max(5, words.count * 3 / 5)))
    case .startCut: Array(words.suffix(max(5, words.count * 3 / 5)))
    case .disordered: Self.disordered(words, &random)
    case .translated: Self.translated(words, &random, anyWord)
    case .few:
      Self.part(of: words, count: min(words.count, 4 + random.below(3)), &random)
    }
  }

  private static func replacing(
    _ count: Int, of words: [String], _ random: inout SplitMix64, _ anyWord: () -> String
  ) -> [String] {
    var words = words
    for place in Array(words.indices).shuffled(using: &random).prefix(count) {
      var other = anyWord()
      while other == words[place] { other = anyWord() }
      words[place] = other
    }
    return words
  }

  private static func disordered(_ words: [String], _ random: inout SplitMix64) -> [String] {
    var words = words
    for _ in 0..<2 { words.remove(at: random.below(words.count)) }
    for _ in 0..<2 {
      let place = random.below(words.count - 1)
      words.swapAt(place, place + 1)
    }
    return words
  }

  /// One word in four another one (a synonym is another word to an index), one in six in another form, small words gone.
  private static func translated(
    _ words: [String], _ random: inout SplitMix64, _ anyWord: () -> String
  ) -> [String] {
    var result: [String] = []
    for word in words {
      switch random.below(12) {
      case 0, 1, 2: result.append(anyWord())
      case 3, 4: result.append(word.hasSuffix("s") ? String(word.dropLast()) : word + "ed")
      case 5 where word.count <= 3: continue
      default: result.append(word)
      }
    }
    if result.count > 3 {
      let place = random.below(result.count - 1)
      result.swapAt(place, place + 1)
    }
    return result
  }

  private static func part(of words: [String], count: Int, _ random: inout SplitMix64) -> [String] {
    let start = random.below(words.count - count + 1)
    return Array(words[start..<(start + count)])
  }
}
