import Foundation
import Ledger
import StetKit
import TextModel

/// Asks an archive for damaged quotations.
struct QueryRun {
  static let heading =
    "kind                    queries  first  missed   ms: median    p99   of the processor's: median    p99"

  let archive: Archive
  let quotations: [[String]]

  /// How one kind of damage fared.
  func line(
    for damage: Damage, count: Int, generator: inout QuotationGenerator, random: inout SplitMix64
  ) throws -> String {
    var outcome = Outcome()
    while outcome.count < count {
      let wanted = quotations[random.below(quotations.count)]
      guard wanted.count >= Damage.fewestWords else { continue }
      let query = damage.applied(to: wanted, random: &random) { generator.anyWord() }
      try ask(query, &outcome) { found in
        let found = Wording.words(found.split(separator: " ").map(String.init))
        // Words that another quotation has all of, in their order and without a gap, are that one's as much.
        return found == Wording.words(wanted) || Self.contains(found, Wording.words(query))
      }
    }
    return outcome.line(damage.rawValue, first: outcome.rightCount, missed: outcome.emptyCount)
  }

  /// How often nothing is found where there is nothing to find.
  func line(forAbsent absent: [[String]]) throws -> String {
    var outcome = Outcome()
    for query in absent { try ask(query, &outcome) { _ in false } }
    return outcome.line("not in the ledger", first: 0, missed: outcome.emptyCount)
  }

  private func ask(_ words: [String], _ outcome: inout Outcome, isRight: (String) -> Bool) throws {
    let query = words.joined(separator: " ")
    let clock = ContinuousClock()
    var found: String?
    let start = Self.processorTime()
    let duration = try clock.measure { found = try archive.ledger.search(query, limit: 20).wordings.first?.text }
    outcome.processor.append(Self.processorTime() - start)
    outcome.add(duration, isEmpty: found == nil, isRight: found.map(isRight) ?? false)
  }

  /// How long this process has computed so far.
  private static func processorTime() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private static func contains(_ words: [String], _ part: [String]) -> Bool {
    guard words.count >= part.count else { return false }
    return (0...(words.count - part.count)).contains { words[$0..<($0 + part.count)].elementsEqual(part) }
  }
}

/// What became of a row of queries.
struct Outcome {
  var times: [Duration] = []
  var processor: [Duration] = []
  var rightCount = 0
  var emptyCount = 0

  var count: Int { times.count }

  mutating func add(_ time: Duration, isEmpty: Bool, isRight: Bool) {
    times.append(time)
    if isRight { rightCount += 1 }
    if isEmpty { emptyCount += 1 }
  }

  func line(_ name: String, first: Int, missed: Int) -> String {
    let share = { (part: Int) in format(Double(part) / Double(max(1, count)), 3) }
    let name = name.padding(toLength: 24, withPad: " ", startingAt: 0)
    return name
      + "\(String(repeating: " ", count: max(0, 7 - String(count).count)))\(count)  \(share(first))   \(share(missed))"
      + "       \(Self.milliseconds(times, at: 0.5))    \(Self.milliseconds(times, at: 0.99))"
      + "                       \(Self.milliseconds(processor, at: 0.5))    \(Self.milliseconds(processor, at: 0.99))"
  }

  /// The time that so large a share of the queries needed at most, in milliseconds.
  private static func milliseconds(_ times: [Duration], at share: Double) -> String {
    guard !times.isEmpty else { return "-" }
    let time = times.sorted()[min(times.count - 1, Int(Double(times.count) * share))]
    return format(Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) * 1e-15, 2)
  }
}
