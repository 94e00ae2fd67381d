import Foundation
import TextModel

/// Makes quotations that read like those of a newspaper as far as an index can tell: words as frequent as they are in the
/// texts that it learned from, in an order that occurs there, with a vocabulary that goes on growing, and with
/// near-duplicates among them.
///
/// A chain of words by pairs (Shannon, "A Mathematical Theory of Communication", 1948) over the quotations given. One word
/// in fourteen is drawn from an endless list of invented names and terms by Zipf's law, so that the vocabulary grows as
/// Heaps' law wants it.
struct QuotationGenerator {
  private var random: SplitMix64
  private var vocabulary: [String] = []
  private var numbers: [String: Int] = [:]
  private var followers: [[Int32]] = []
  private var firsts: [Int32] = []
  private var lengths: [Int] = []
  /// All words learned, as often as they occur.
  private var running: [Int32] = []
  private var seen: Set<UInt64> = []

  /// One word in so many is a name or a term.
  private static let nameShare = 14
  /// One quotation in so many is a near-duplicate of one before: another version's, another outlet's, another day's.
  private static let duplicateShare = 10
  /// Below so many words a quotation is a turn of speech that many use.
  static let fewestWords = 5

  init(learningFrom quotations: [String], seed: UInt64) {
    random = SplitMix64(seed: seed)
    for quotation in quotations {
      let words = quotation.split(whereSeparator: \.isWhitespace).map { number(of: String($0)) }
      guard words.count >= Self.fewestWords, let first = words.first else { continue }
      firsts.append(first)
      lengths.append(words.count)
      running += words
      for (word, next) in zip(words, words.dropFirst()) { followers[Int(word)].append(next) }
    }
  }

  /// Whether there was anything to learn from.
  var isUsable: Bool { !firsts.isEmpty }

  private mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return Int32(number) }
    numbers[word] = vocabulary.count
    vocabulary.append(word)
    followers.append([])
    return Int32(vocabulary.count - 1)
  }

  /// So many quotations, no two of the same words, and none that this generator made before.
  mutating func quotations(_ count: Int) -> [[String]] {
    var made: [[String]] = []
    made.reserveCapacity(count)
    while made.count < count {
      let isCopy = !made.isEmpty && random.once(in: Self.duplicateShare)
      let words = isCopy ? variant(of: made[random.below(made.count)]) : sentence()
      guard words.count >= Self.fewestWords, seen.insert(Wording.key(words)).inserted else { continue }
      made.append(words)
    }
    return made
  }

  private mutating func sentence() -> [String] {
    let length = lengths[random.below(lengths.count)]
    var word = firsts[random.below(firsts.count)]
    var words: [String] = []
    while words.count < length {
      words.append(random.once(in: Self.nameShare) ? name() : vocabulary[Int(word)])
      let next = followers[Int(word)]
      word = next.isEmpty ? firsts[random.below(firsts.count)] : next[random.below(next.count)]
    }
    return words
  }

  /// Three words in ten changed.
  private mutating func variant(of words: [String]) -> [String] {
    var words = words
    for _ in 0..<max(3, words.count * 3 / 10) { words[random.below(words.count)] = anyWord() }
    return words
  }

  /// Any word, as often as words occur.
  mutating func anyWord() -> String {
    random.once(in: Self.nameShare) ? name() : vocabulary[Int(running[random.below(running.count)])]
  }

  /// An invented name of the rank that Zipf's law gives it among a million.
  private mutating func name() -> String {
    var rank = Int(exp(Double.random(in: 0..<1, using: &random) * log(1e6))) * 7919
    var name = ""
    let onsets = Array("bdfghklmnprstvwz")
    let nuclei = ["a", "e", "i", "o", "u", "ai", "ou", "ea"]
    repeat {
      name.append(onsets[rank % onsets.count])
      name += nuclei[rank / onsets.count % nuclei.count]
      rank /= onsets.count * nuclei.count
    } while rank > 0
    return name.capitalized
  }
}

/// Words without their case and marks.
enum Wording {
  static func words(_ words: [String]) -> [String] {
    words.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }.filter { !$0.isEmpty }
  }

  /// What tells one wording from another, the same in every run.
  static func key(_ words: [String]) -> UInt64 {
    FNV1a(Self.words(words).joined(separator: " ").utf8).value
  }
}
