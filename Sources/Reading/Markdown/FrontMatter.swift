import TextModel
import Yams

/// The YAML between two lines of three hyphens at the top of a Markdown file.
///
/// Front matter is no part of CommonMark; its form is that of Jekyll, which the others follow.
struct FrontMatter {
  /// What it says of the article.
  private(set) var metadata = ArticleMetadata()
  /// Behind the line that closes it.
  let end: Int

  /// Front matter of articles is a few hundred bytes; the bound keeps a hostile one from costing anything.
  private static let maximumCount = 64 * 1024
  /// Brackets, or list marks in one line, inside each other: the parser recurses once a level.
  private static let maximumDepth = 32

  /// Whether a line of three hyphens stands at `start`, and something that is no empty line below it. Without
  /// the second it is a thematic break.
  static func opens(_ text: [UInt8], at start: Int) -> Bool {
    guard let below = lineOfHyphens(in: text, at: start), below < text.count else { return false }
    return !text[below].isLineEnd
  }

  /// Reads the front matter at `start`; `nil` where there is none.
  init?(in text: [UInt8], at start: Int) throws(ReadingError) {
    guard Self.opens(text, at: start), let contentStart = Self.lineOfHyphens(in: text, at: start) else { return nil }
    var lineStart = contentStart
    while lineStart < text.count {
      if let end = Self.lineOfHyphens(in: text, at: lineStart) ?? Self.lineOfDots(in: text, at: lineStart) {
        self.end = end
        try read(text[contentStart..<lineStart])
        return
      }
      lineStart = Self.nextLine(in: text, from: lineStart)
    }
    throw ReadingError("front matter is not closed: line 1 opens it with `---`, and no line `---` ends it")
  }

  /// Behind the line of three hyphens at `start`, or `nil` where the line is another one.
  private static func lineOfHyphens(in text: [UInt8], at start: Int) -> Int? {
    line(of: UInt8(ascii: "-"), in: text, at: start)
  }

  private static func lineOfDots(in text: [UInt8], at start: Int) -> Int? {
    line(of: UInt8(ascii: "."), in: text, at: start)
  }

  private static func line(of mark: UInt8, in text: [UInt8], at start: Int) -> Int? {
    var i = start
    while i < text.count, text[i] == mark { i += 1 }
    guard i - start == 3 else { return nil }
    while i < text.count, text[i] == 0x20 || text[i] == 0x09 { i += 1 }
    guard i == text.count || text[i].isLineEnd else { return nil }
    return nextLine(in: text, from: i)
  }

  private static func nextLine(in text: [UInt8], from start: Int) -> Int {
    var i = start
    while i < text.count, !text[i].isLineEnd { i += 1 }
    if i + 1 < text.count, text[i] == 0x0D, text[i + 1] == 0x0A { return i + 2 }
    return min(i + 1, text.count)
  }
}

extension FrontMatter {
  private mutating func read(_ yaml: ArraySlice<UInt8>) throws(ReadingError) {
    guard yaml.count <= Self.maximumCount else {
      throw ReadingError(
        "front matter is over \(Self.maximumCount >> 10) KiB; a line `---` that ends it may be missing")
    }
    if let line = Self.lineNestedTooDeep(in: yaml) {
      throw ReadingError("front matter is nested too deep: line \(line + 1); at most \(Self.maximumDepth) levels")
    }
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml.string)
    } catch {
      throw ReadingError("front matter is not YAML: \(Self.line(of: error))")
    }
    guard let root else { return }
    guard case .mapping(let mapping) = root else {
      throw ReadingError("front matter is not YAML of `key: value` lines: line 2")
    }
    for (key, value) in mapping {
      guard case .scalar(let name) = key, let text = Self.text(of: value) else { continue }
      let words = String(name.string.map { $0 == "_" || $0 == "-" ? " " : $0 })
      if let field = HeaderLine.field(named: words) { metadata.set(field, text) }
    }
  }

  /// A scalar as it is written, a list with commas, and of a mapping its name.
  private static func text(of node: Node) -> String? {
    switch node {
    case .scalar(let scalar): scalar.string
    case .sequence(let items):
      items.compactMap { item in
        switch item {
        case .scalar(let scalar): scalar.string
        case .mapping: item["name"]?.string
        default: nil
        }
      }.joined(separator: ", ")
    case .mapping: node["name"]?.string
    default: nil
    }
  }

  /// Says where in the file the YAML is wrong, and what is wrong with it.
  private static func line(of error: any Error) -> String {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return "line \(mark.line + 1): \(problem); put quotation marks round values that have a colon or a mark in them"
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      let names = keys.sorted().joined(separator: ", ")
      return "line \(context.mark.line + 1): \(names) stands there twice; leave one"
    default:
      return "write one `key: value` on each line"
    }
  }

  /// The first line, from 1, at which more than ``maximumDepth`` levels are open.
  private static func lineNestedTooDeep(in yaml: ArraySlice<UInt8>) -> Int? {
    var (line, depth, marks) = (1, 0, 0)
    var isAtStart = true
    for byte in yaml {
      switch byte {
      case 0x0A:
        line += 1
        (isAtStart, marks) = (true, 0)
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "-") where isAtStart, UInt8(ascii: "?") where isAtStart: marks += 1
      case 0x20, 0x09: break
      default: isAtStart = false
      }
      if depth + marks > maximumDepth, !(marks > maximumDepth && depth == 0 && !isAtStart) { return line }
    }
    return nil
  }
}
