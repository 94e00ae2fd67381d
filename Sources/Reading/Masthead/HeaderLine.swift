import Lexicons
import TextModel

/// A line at the top of a text that speaks of the article.
enum HeaderLine {
  /// What a line can tell.
  enum Field: String {
    case title, published, modified, byline, outlet, url, place, language, version, ignored
  }

  /// One thing that a line tells.
  struct Fact {
    let field: Field
    let value: String
  }

  /// What was found in a line.
  struct Match {
    let facts: [Fact]
    /// What is no prose: the whole line, or what stands before its first sentence.
    let range: Range<Int>

    init(_ facts: Fact..., range: Range<Int>) {
      self.init(facts: facts, range: range)
    }

    init(facts: [Fact], range: Range<Int>) {
      self.facts = facts
      self.range = range
    }
  }

  private static let fields: (byWords: [String: Field], longest: Int) = {
    var fields: [String: Field] = [:]
    var longest = 0
    Language.english.resource("header-fields").forEachEntry { entry in
      guard entry.count > 1, let field = Field(rawValue: String(entry[1])) else { return }
      fields[String(entry[0])] = field
      longest = max(longest, entry[0].utf8.count)
    }
    return (fields, longest)
  }()

  /// The field that a word or phrase opens a line for.
  static func field(named words: String) -> Field? { fields.byWords[words.asciiLowercased] }

  /// The field that the first word of a line opens it for. Most lines are prose, and told by it.
  private static func fieldOpening(_ line: ArraySlice<UInt8>) -> Field? {
    let word = line.drop { $0 == 0x20 }.prefix { $0 != 0x20 }
    return word.count > fields.longest ? nil : field(named: word.string)
  }

  /// What the line in `range` of `text` tells; `nil` for a line of prose.
  static func match(in text: [UInt8], _ range: Range<Int>) -> Match? {
    let line = text[range].trimmed
    return joined(line, range) ?? single(line, range)
  }

  /// What a line that is not parted by marks tells.
  private static func single(_ line: ArraySlice<UInt8>, _ range: Range<Int>) -> Match? {
    withColon(line, range) ?? opening(line, range) ?? byline(line, range) ?? date(line, range)
  }

  /// `Published: 3 January 2020`.
  private static func withColon(_ line: ArraySlice<UInt8>, _ range: Range<Int>) -> Match? {
    guard let colon = line.prefix(fields.longest + 2).firstIndex(of: UInt8(ascii: ":")),
      let field = field(named: line[..<colon].trimmed.string),
      let value = line[(colon + 1)...].string.collapsedWhiteSpace, value.utf8.count <= 300
    else { return nil }
    // `Updated: an earlier version said …` is a note to readers, which is part of the record.
    let isDate = field == .published || field == .modified
    guard !isDate || value.utf8.count <= 60 && value.utf8.contains(where: \.isASCIIDigit) else { return nil }
    return Match(Fact(field: field, value: value), range: range)
  }

  /// `date 2020-01-03 Tensions between …`: a field's word and an ISO date, with or without prose behind them.
  private static func opening(_ line: ArraySlice<UInt8>, _ range: Range<Int>) -> Match? {
    guard let field = fieldOpening(line), field == .published || field == .modified else { return nil }
    let words = line.prefix(60).split(separator: 0x20, omittingEmptySubsequences: true)
    guard words.count >= 2 else { return nil }
    let date = words[1].string
    guard date.utf8.count >= 10, CalendarDate(iso: date) != nil, let iso = DateReader.english.iso(date) else {
      guard line.count <= 80, let iso = DateReader.english.iso(line.string) else { return nil }
      return Match(Fact(field: field, value: iso), range: range)
    }
    var end = words[1].endIndex
    while end < line.endIndex, line[end].isASCIISpace { end += 1 }
    let last = end == line.endIndex ? range.upperBound : end
    return Match(Fact(field: field, value: iso), range: range.lowerBound..<last)
  }

  /// `By Jane Doe and John Roe, Political Editor`: at most twelve words, the second a name, no stop at the end.
  private static func byline(_ line: ArraySlice<UInt8>, _ range: Range<Int>) -> Match? {
    guard fieldOpening(line) == .byline else { return nil }
    let words = line.split(separator: 0x20, omittingEmptySubsequences: true)
    if let dated = bylineWithDate(line, words, range) { return dated }
    guard (2...12).contains(words.count), line.count <= 120,
      let initial = words[1].first, initial.isASCIIUppercase || initial >= 0xC3,
      let last = line.last, last != UInt8(ascii: "."), last != UInt8(ascii: "?"), last != UInt8(ascii: "!")
    else { return nil }
    // `By Friday evening the toll had risen` is prose: small words there are no particles of names.
    let small = words.dropFirst().count { $0.first?.isASCIILowercase == true }
    guard small <= 2 else { return nil }
    return Match(Fact(field: .byline, value: line[words[1].startIndex...].string), range: range)
  }

  /// `By Jane Doe 12 March 2025`: two lines that their format has made one.
  private static func bylineWithDate(
    _ line: ArraySlice<UInt8>, _ words: [ArraySlice<UInt8>], _ range: Range<Int>
  ) -> Match? {
    guard (4...20).contains(words.count) else { return nil }
    for word in words[2...] where DateReader.english.opensDate(word) || field(named: word.string) != nil {
      let rest = line[word.startIndex...]
      guard let written = opening(rest, rest.indices) ?? date(rest, rest.indices), written.range == rest.indices,
        let signed = byline(line[..<word.startIndex].trimmed, range)
      else { continue }
      return Match(facts: signed.facts + written.facts, range: range)
    }
    return nil
  }

  /// A date and nothing else.
  private static func date(_ line: ArraySlice<UInt8>, _ range: Range<Int>) -> Match? {
    guard line.count <= 60, line.contains(where: \.isASCIIDigit), line.last != UInt8(ascii: "."),
      line.split(whereSeparator: { $0 == 0x20 }).count <= 8, let iso = DateReader.english.iso(line.string)
    else { return nil }
    return Match(Fact(field: .published, value: iso), range: range)
  }
}

extension HeaderLine {
  /// What stands between the parts of a line: `By Jane Doe | 12 March 2025 • 3 min read`.
  private static let separators = ["|", "•", "·", "–", "—", "-"].map { Array(" \($0) ".utf8) }
  /// A name, an office, `3 min read`: what may stand beside a part that tells something. A fifth word is prose.
  private static let longestRemark = 4

  /// A line of parts, of which one at least is a date or a byline and none is prose.
  private static func joined(_ line: ArraySlice<UInt8>, _ range: Range<Int>) -> Match? {
    guard line.count <= 200 else { return nil }
    let parts = parts(of: line)
    guard parts.count > 1 else { return nil }
    var facts: [Fact] = []
    for part in parts {
      if let match = single(part, part.indices), match.range == part.indices {
        facts += match.facts
      } else if part.last == UInt8(ascii: ".") || part.split(separator: 0x20).count > longestRemark {
        return nil
      }
    }
    let tells = facts.contains { [.published, .modified, .byline].contains($0.field) }
    return tells ? Match(facts: facts, range: range) : nil
  }

  private static func parts(of line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = line.startIndex
    var i = start
    while i < line.endIndex {
      if line[i] == 0x20, let mark = separators.first(where: { line[i...].starts(with: $0) }) {
        parts.append(line[start..<i].trimmed)
        // The space behind the mark may stand before the next one.
        i += mark.count - 1
        start = i
      } else {
        i += 1
      }
    }
    parts.append(line[start...].trimmed)
    return parts.filter { !$0.isEmpty }
  }
}
