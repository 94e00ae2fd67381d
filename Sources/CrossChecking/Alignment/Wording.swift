internal import TextModel

/// A passage as the set of its words, for judging how much of it another passage has.
struct Wording: Sendable {
  /// A word and what it weighs.
  struct Word: Hashable, Sendable {
    let key: UInt64
    let weight: Int
  }

  /// The distinct words, in the order of their keys.
  let words: [Word]
  /// What they weigh together.
  let weight: Int

  init(_ units: some Sequence<Unit>) {
    self.init(words: units.map { Word(key: $0.key, weight: $0.weight) })
  }

  /// The distinct ones of some words; of several weights of one word the least counts.
  init(words: [Word]) {
    var words = words.sorted { ($0.key, $0.weight) < ($1.key, $1.weight) }
    var kept = 0
    for word in words where kept == 0 || words[kept - 1].key != word.key {
      words[kept] = word
      kept += 1
    }
    words.removeSubrange(kept...)
    self.words = words
    weight = words.reduce(0) { $0 + $1.weight }
  }

  /// What the words that both have weigh, those of `other` left out that `taken` has.
  func shared(with other: Wording, except taken: Wording? = nil) -> Int {
    var (i, j, sum) = (0, 0, 0)
    while i < words.count, j < other.words.count {
      if words[i].key == other.words[j].key {
        if taken?.contains(words[i].key) != true { sum += words[i].weight }
        i += 1
        j += 1
      } else if words[i].key < other.words[j].key {
        i += 1
      } else {
        j += 1
      }
    }
    return sum
  }

  /// Dice's coefficient of the two, by weight: 1 for the same words, 0 for none in common.
  func likeness(to other: Wording) -> Double {
    let sum = weight + other.weight
    return sum == 0 ? 0 : Double(2 * shared(with: other)) / Double(sum)
  }

  /// How much of this one the other has, by weight, from 0 to 1.
  func share(in other: Wording, except taken: Wording? = nil) -> Double {
    weight == 0 ? 0 : Double(shared(with: other, except: taken)) / Double(weight)
  }

  /// Whether it has a word that the other has not.
  func hasMore(than other: Wording) -> Bool { shared(with: other) < weight }

  private func contains(_ key: UInt64) -> Bool {
    let low = words.partitioningIndex { $0.key >= key }
    return low < words.count && words[low].key == key
  }
}
