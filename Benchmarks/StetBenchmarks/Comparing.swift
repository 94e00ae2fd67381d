import Benchmark
import CrossChecking
import Foundation
import Ledger
import Reporting
import StetKit

/// Comparing alone, and what an editor waits for: files read and compared, long ones too, and a story with all of its
/// versions.
func comparing() {
  Benchmark("Comparing versions, one core", configuration: configuration([pairsPerSecond])) { benchmark in
    let pairs = try Pairs(of: Texts.shared.files).all
    let checker = CrossChecker()
    var found = 0
    let time = processorSeconds {
      for pair in pairs where !checker.compare(pair.earlier, pair.later, as: .version).isEmpty { found += 1 }
    }
    precondition(found * 10 >= pairs.count * 9, "edits inside quotations that were not found")
    benchmark.measurement(pairsPerSecond, Int(Double(pairs.count) / time))
  }
  Benchmark("Two files of 5 kB, read and compared", configuration: configuration([microseconds])) { benchmark in
    let files = Texts.shared.files.filter { (4500..<5500).contains($0.bytes.count) }
    try measure(try Pairs(of: files), on: benchmark)
  }
  Benchmark("Two files of 1 MB, read and compared", configuration: configuration([microseconds])) { benchmark in
    try measure(try Pairs(of: [Texts.shared.joined(byteCount: 1_000_000)]), on: benchmark)
  }
  Benchmark("A story of 40 versions, checked", configuration: configuration([microseconds])) { benchmark in
    let reader = ArticleReader()
    let story = try VersionedStory(versions: 40, reader: reader)
    defer { story.remove() }
    let desk = Desk(ledger: story.ledger, reader: reader, rules: HouseRules(), program: "benchmark")
    var found = 0
    let time = try seconds { found = try desk.review(story.name, date: "2020-01-02T00:00:00Z").findings.count }
    precondition(found > 0, "a story of edits with nothing found")
    benchmark.measurement(microseconds, Int(time * 1e6))
  }
}

/// What a pair takes from its bytes to its findings, on one core.
private func measure(_ pairs: Pairs, on benchmark: Benchmark) throws {
  precondition(!pairs.all.isEmpty, "no article of that size with a quotation")
  let reader = ArticleReader()
  let checker = CrossChecker()
  var found = 0
  let time = try processorSeconds {
    for files in pairs.files {
      let earlier = try reader.article(bytes: files.earlier, path: files.path).article
      let later = try reader.article(bytes: files.later, path: files.path).article
      if !checker.compare(earlier, later, as: .version).isEmpty { found += 1 }
    }
  }
  precondition(found * 10 >= pairs.files.count * 9, "edits inside quotations that were not found")
  benchmark.measurement(microseconds, Int(time / Double(pairs.files.count) * 1e6))
}
