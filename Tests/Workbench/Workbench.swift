import CrossChecking
import Extraction
import Foundation
import Mutations
import Reading

/// Measures the comparison.
///
///     workbench mutate FOLDER [--pairs N] [--seed N] [--errors N]
///     workbench features FILE.jsonl
@main
enum Workbench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("mutate"?, 2...): try mutate(arguments[1], options: Array(arguments.dropFirst(2)))
    case ("features"?, 2): try StatementFeatureList.print(of: arguments[1])
    default:
      FileHandle.standardError.write(
        Data("usage: workbench mutate FOLDER [--pairs N] [--seed N] [--errors N] | features FILE.jsonl\n".utf8))
      exit(2)
    }
  }

  private static func mutate(_ folder: String, options: [String]) throws {
    let number = { (name: String) -> Int? in
      options.firstIndex(of: name).flatMap { options.indices.contains($0 + 1) ? Int(options[$0 + 1]) : nil }
    }
    let bench = MutationBench(try ArticleFolder.texts(in: folder))
    let outcomes = bench.run(pairs: number("--pairs") ?? 600, seed: UInt64(number("--seed") ?? 1))
    MutationReport(outcomes).print(errors: number("--errors") ?? 0)
  }
}

/// A folder of articles.
enum ArticleFolder {
  /// The plain-text articles below a folder, by path.
  static func texts(in folder: String) throws -> [(name: String, text: String)] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
      (name, try String(contentsOfFile: folder + "/" + name, encoding: .utf8))
    }
  }
}

/// The features of every change of every pair of a file of rewordings, from which the weights of `claim.changed` are
/// learned.
enum StatementFeatureList {
  private struct Pair: Decodable {
    let old: String
    let new: String
    let consistent: Bool
  }

  private struct Line: Encodable {
    let consistent: Bool
    let changes: [[String: Double]]
  }

  /// Prints one line a pair: whether the facts survived, and the features of each change.
  static func print(of path: String) throws {
    let (extractor, checker, encoder) = (Extractor(), CrossChecker(), JSONEncoder())
    encoder.outputFormatting = .sortedKeys
    let article = { (text: String) -> Article in
      let document = DocumentReader.readProse(text)
      return extractor.article(
        path: "", source: document.source, reading: document.reading, metadata: document.metadata)
    }
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let pair = try JSONDecoder().decode(Pair.self, from: Data(line.utf8))
      let changes = checker.statementFeatures(article(pair.old), article(pair.new))
      Swift.print(
        String(decoding: try encoder.encode(Line(consistent: pair.consistent, changes: changes)), as: UTF8.self))
    }
  }
}
