/// A wording that is asked for, and what each of its words tells.
struct WordingQuery {
  /// Words beyond these are not looked at. Nobody is quoted at such length, and the first five hundred find it.
  static let mostWords = 500

  /// The words, in order.
  let words: [FoldedWords.Word]
  /// What all words tell together, in sixteenths of a bit.
  let weight: Int
  private let weights: [Int]
  private let places: [UInt32: [Int32]]

  /// - Parameters:
  ///   - words: The words of the wording, in order.
  ///   - rarity: How many sixteenths of a bit a word tells.
  init(_ words: [FoldedWords.Word], rarity: (FoldedWords.Word) -> Int) {
    self.words = words
    weights = words.map(rarity)
    weight = weights.reduce(0, +)
    places = Dictionary(grouping: words.indices.map { Int32($0) }, by: { words[Int($0)].key })
  }

  /// How a text agrees with the wording.
  struct Match: Hashable {
    /// How many of the query's words stand in the text in their order.
    let wordCount: Int
    /// What they tell, in sixteenths of a bit, less what the gaps between them cost.
    let weight: Int
    /// The words of the text from the first to the last of them.
    let words: Range<Int>
    /// How alike the two are, from 0 to 1.
    let likeness: Double
  }

  /// The best way to read the query out of `text`: the heaviest chain of equal words in the order of both, of which
  /// words of the text that the query does not have cost some (sparse dynamic programming over the places that the two
  /// share; Hunt and Szymanski, "A fast algorithm for computing longest common subsequences", 1977, with the gap costs of
  /// Myers and Miller, "Chaining multiple-alignment fragments in sub-quadratic time", 1995).
  func match(in text: FoldedWords) -> Match {
    var chains = ChainFinder(gapCost: max(1, weight / max(1, words.count) / 4))
    for (place, word) in text.words.enumerated() {
      guard let shared = places[word.key] else { continue }
      guard chains.count + shared.count <= Self.mostPairs else { break }
      // Backwards, so that no two of a word's pairs are in one chain.
      for index in shared.reversed() {
        let weight = weights[Int(index)]
        chains.add(index, at: Int32(place), weight: words[Int(index)].hash == word.hash ? weight : weight * 4 / 5)
      }
    }
    guard let best = chains.best else { return Match(wordCount: 0, weight: 0, words: 0..<0, likeness: 0) }
    let range = Int(best.first)..<(Int(best.place) + 1)
    let (ordered, anyhow) = (Double(best.weight), Double(weightOfWords(in: text, near: range)))
    return Match(
      wordCount: Int(best.length), weight: best.weight, words: range,
      likeness: min(1, (0.8 * ordered + 0.2 * anyhow) / Double(max(1, weight))))
  }

  /// What the query's words tell that stand in a part of the text or a few words off, in whatever order: words are
  /// swapped in memory.
  private func weightOfWords(in text: FoldedWords, near range: Range<Int>) -> Int {
    let near = max(0, range.lowerBound - 3)..<min(text.words.count, range.upperBound + 3)
    var found = Set<Int32>()
    for word in text.words[near] {
      if let index = places[word.key]?.first(where: { !found.contains($0) }) { found.insert(index) }
    }
    return found.reduce(0) { $0 + weights[Int($1)] }
  }

  /// So many pairs of equal words are looked at: two texts of five hundred words have as many if a tenth of either is
  /// `the`. What is behind them is not looked at.
  private static let mostPairs = 20_000
}

/// Finds the heaviest chain of pairs.
private struct ChainFinder {
  /// A pair of equal words, with the best chain that ends in it.
  struct Link {
    /// Where the word stands in the query, and in the text.
    let index: Int32
    let place: Int32
    var weight: Int
    var length: Int32 = 1
    /// Where the chain starts in the text.
    var first: Int32
  }

  /// A chain is looked for among so many pairs before: as many as are in the last forty words or so of the text. What
  /// lies further back costs more than it tells.
  private static let lookBack = 64
  /// A gap costs no more than so many words: what an ellipsis leaves out may be long.
  private static let costliestGap = 12

  private var links: [Link] = []
  private let gapCost: Int
  private(set) var best: Link?

  init(gapCost: Int) {
    self.gapCost = gapCost
  }

  var count: Int { links.count }

  mutating func add(_ index: Int32, at place: Int32, weight: Int) {
    var link = Link(index: index, place: place, weight: weight, first: place)
    for other in links.suffix(Self.lookBack) where other.index < index && other.place < place {
      let gap = min(Self.costliestGap, max(0, Int(place - other.place) - Int(index - other.index)))
      let sum = other.weight + weight - gap * gapCost
      if sum > link.weight {
        link.weight = sum
        link.length = other.length + 1
        link.first = other.first
      }
    }
    links.append(link)
    if link.weight > best?.weight ?? 0 { best = link }
  }
}
