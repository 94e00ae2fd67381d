import Foundation
import Ledger
import StetKit
import TextModel

/// Measures tracing: how often the wording that is meant is the first that is found, by kind of damage, how long it takes,
/// and how large the index is, in ledgers of growing size.
@main
struct TraceBenchmark {
  private static let usage = """
    usage: TraceBenchmark FOLDER [--sizes 50000,200000,1000000] [--queries 300] [--seed 1] [--keep FOLDER]

    FOLDER has the articles whose quotations the generated ones are like. With --keep the ledgers stay in a folder, and are
    used again by the next run with the same articles and the same seed.
    """

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    func option(_ name: String) -> String? {
      guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else { return nil }
      let value = arguments[index + 1]
      arguments.removeSubrange(index...(index + 1))
      return value
    }
    let sizes = (option("--sizes") ?? "50000,200000,1000000").split(separator: ",").compactMap { Int($0) }
    let queryCount = option("--queries").flatMap { Int($0) } ?? 300
    let kept = option("--keep")
    let seed = option("--seed").flatMap { UInt64($0) } ?? 1
    guard arguments.count == 1, !sizes.isEmpty, queryCount > 0 else {
      FileHandle.standardError.write(Data((usage + "\n").utf8))
      exit(2)
    }
    let learned = try quotations(in: arguments[0])
    say("Learned from \(learned.count) quotations of \(arguments[0]), seed \(seed).")
    for size in sizes { try measure(size: size, queryCount: queryCount, learned: learned, seed: seed, kept: kept) }
  }

  private static func quotations(in folder: String) throws -> [String] {
    let reader = ArticleReader()
    return try FolderListing.articles(in: folder).flatMap { path in
      let article = try reader.article(atPath: path).article
      return article.quotations.map { article.text(of: $0) }
    }
  }

  private static func measure(size: Int, queryCount: Int, learned: [String], seed: UInt64, kept: String?) throws {
    var generator = QuotationGenerator(learningFrom: learned, seed: seed)
    guard generator.isUsable else { throw StetError("there is no quotation of five words to learn from") }
    let quotations = generator.quotations(size)
    let absent = generator.quotations(queryCount)
    let temporary = FileManager.default.temporaryDirectory.appendingPathComponent("stet-trace-\(UUID().uuidString)")
    let folder = kept.map { URL(fileURLWithPath: $0) } ?? temporary
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
    let archive = try Archive(of: quotations, in: folder)
    let bytes = try archive.sizes()
    say(
      """

      \(size) quotations in \(archive.articleCount) articles, added in \(format(archive.seconds, 1)) s
      index \(bytes.index) bytes, \(format(Double(bytes.index) / Double(bytes.text), 2)) of the text
      """)
    let run = QueryRun(archive: archive, quotations: quotations)
    say(QueryRun.heading)
    var random = SplitMix64(seed: seed &+ 1)
    for damage in Damage.allCases {
      say(try run.line(for: damage, count: queryCount, generator: &generator, random: &random))
    }
    say(try run.line(forAbsent: absent))
  }
}

/// Prints a line at once, also into a file: a large archive takes minutes.
private func say(_ line: String) {
  print(line)
  fflush(nil)
}

/// A number with so many digits behind the point.
func format(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }
