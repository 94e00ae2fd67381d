internal import Lexicons
internal import TextModel

/// The words beside a number that say what it counts.
struct CountedWords: Sendable {
  /// Nouns that name more than one and do not end in `-s`: `people`.
  private(set) var plurals: Set<UInt64> = []
  /// Words between a number and its noun: `two more people`.
  private(set) var more: Set<UInt64> = []
  /// What is run, swum or built in metres: `100m hurdles`.
  private(set) var courses: Set<UInt64> = []
  /// Names of money that are more often another word before a number: `won 3-2`, `Mark 5`.
  private(set) var otherThanMoney: Set<UInt64> = []
  /// Words that say that pounds before them are a weight.
  private(set) var loads: Set<UInt64> = []
  /// Words that say that pounds behind them are one.
  private(set) var weights: Set<UInt64> = []
  /// The time by which a rate is told: `an hour`.
  private(set) var rates: [UInt64: (short: String, seconds: Double)] = [:]

  init(_ language: Language) {
    language.resource("counted-words").forEachEntry { fields in
      guard fields.count > 1 else { return }
      let word = WordHash.of(String(fields[0]))
      switch fields[1] {
      case "plural": plurals.insert(word)
      case "more": more.insert(word)
      case "course": courses.insert(word)
      case "weight": weights.insert(word)
      case "load": loads.insert(word)
      case "other": otherThanMoney.insert(word)
      case "rate":
        guard fields.count > 3, let seconds = Double(fields[3]) else { return }
        rates[word] = (String(fields[2]), seconds)
      default: break
      }
    }
  }
}
