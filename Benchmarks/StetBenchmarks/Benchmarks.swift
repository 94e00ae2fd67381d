import Benchmark
import CrossChecking
import Extraction
import Foundation
import Ledger
import StetKit

/// Kilobytes of text in a second, of 1,000 bytes.
let kilobytesPerSecond = BenchmarkMetric.custom("kB/s", polarity: .prefersLarger, useScalingFactor: false)
/// Pairs of versions compared in a second.
let pairsPerSecond = BenchmarkMetric.custom("Pairs/s", polarity: .prefersLarger, useScalingFactor: false)
/// Microseconds that one piece of work takes.
let microseconds = BenchmarkMetric.custom("µs", polarity: .prefersSmaller, useScalingFactor: false)
/// Articles from files into the ledger in a second.
let articlesPerSecond = BenchmarkMetric.custom("Articles/s", polarity: .prefersLarger, useScalingFactor: false)

/// How long `body` takes by the clock on the wall, in seconds: for work on all cores.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  let duration = try ContinuousClock().measure(body)
  return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

/// How long `body` keeps the processor on this thread, in seconds: for work on one core, which other programs that run
/// beside it shall not seem to slow.
func processorSeconds(_ body: () throws -> Void) rethrows -> Double {
  let start = threadTime()
  try body()
  return threadTime() - start
}

private func threadTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Every benchmark asserts what it made: a fast wrong answer fails.
let benchmarks: @Sendable () -> Void = {
  stages()
  extraction()
  comparing()
  adding()
}

/// The table shows whole numbers, and would show `10 K` for 10,400 of its own accord: all rates are written out.
var wholeRates: [BenchmarkMetric: BenchmarkUnits] {
  [kilobytesPerSecond: .count, pairsPerSecond: .count, microseconds: .count, articlesPerSecond: .count]
}

func configuration(_ metrics: [BenchmarkMetric]) -> Benchmark.Configuration {
  .init(metrics: metrics, units: wholeRates, warmupIterations: 1, maxDuration: .seconds(20), maxIterations: 10)
}

private func extraction() {
  Benchmark(
    "Extraction, one core", configuration: configuration([kilobytesPerSecond, .peakMemoryResident])
  ) { benchmark in
    let texts = Texts.shared
    let reader = ArticleReader()
    var quotations = 0
    let time = try processorSeconds {
      for file in texts.files {
        quotations += try reader.article(bytes: file.bytes, path: file.path).article.quotations.count
      }
    }
    precondition(quotations > 0, "articles without a quotation")
    benchmark.measurement(kilobytesPerSecond, Int(Double(texts.byteCount) / time / 1e3))
  }
}

private func adding() {
  Benchmark(
    "Files into the ledger, all cores", configuration: configuration([articlesPerSecond, .peakMemoryResident])
  ) { benchmark in
    let texts = Texts.shared
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("stet-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = try Ledger(at: folder.appendingPathComponent("ledger.sqlite").path, ifAbsent: .create)
    let adder = ArchiveAdder(ledger: ledger, reader: ArticleReader(), program: "benchmark")
    let candidates = texts.files.enumerated().map { index, file in
      let identity = ArticleIdentity(story: "archive", outlet: "text\(index)", version: 1, role: .article)
      return ArchiveAdder.Candidate(path: file.path, name: "archive/text\(index).v1.txt", identity: identity)
    }
    var added = 0
    let time = try seconds {
      try adder.add(candidates, date: "2020-01-01T00:00:00Z") { _, outcome in
        if case .added = outcome { added += 1 }
      }
    }
    precondition(added == candidates.count, "articles that were not added")
    benchmark.measurement(articlesPerSecond, Int(Double(added) / time))
  }
}
