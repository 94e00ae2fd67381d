import Foundation

/// The sources of the project, as text.
struct SourceTree {
  /// One file of Swift.
  struct File {
    /// Relative to the project, as in `Sources/TextModel/Spans/TextSpan.swift`.
    let path: String
    let lines: [Substring]

    /// The target that it belongs to.
    var target: String { String(path.split(separator: "/")[1]) }

    /// The modules that it imports.
    var imports: [String] {
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword <= 1, words.count > keyword + 1 else { return nil }
        return words[keyword + 1].split(separator: ".").first.map(String.init)
      }
    }

    /// Its lines without comments, with their numbers from 1.
    var code: [(number: Int, text: Substring)] {
      lines.enumerated().map { index, line in
        let start = line.range(of: "//")?.lowerBound ?? line.endIndex
        return (index + 1, line[..<start])
      }
    }
  }

  let root: URL

  init() {
    root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// All files of Swift below a folder, by path.
  func swiftFiles(in folder: String) throws -> [File] {
    let base = root.appendingPathComponent(folder).path
    let names = FileManager.default.enumerator(atPath: base)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(contentsOfFile: base + "/" + name, encoding: .utf8)
      return File(path: folder + "/" + name, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
