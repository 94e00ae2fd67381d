import Foundation
import TextModel

/// An article as a person edits it: its text, with the places at which something can be changed.
///
/// The places are found by simple means and not by the program's own extraction, so that the bench does not only look
/// where the program does.
struct Manuscript: Sendable {
  /// The text, paragraphs parted by empty lines.
  let text: String
  /// The paragraphs.
  let paragraphs: [Range<String.Index>]
  /// What stands between double quotation marks within one paragraph, the marks left out, four words or more.
  let quotations: [Range<String.Index>]
  /// The texts of other articles, to borrow from.
  let others: [String]

  init(_ text: String, others: [String] = []) {
    self.text = text
    self.others = others
    paragraphs = Self.paragraphs(of: text)
    doubtful = Self.doubtful(text, paragraphs)
    quotations = paragraphs.flatMap { Self.quotations(in: text, $0) }
  }

  /// For each paragraph whether it cannot be told what in it is quoted.
  private let doubtful: [Bool]

  private static func paragraphs(of text: String) -> [Range<String.Index>] {
    var result: [Range<String.Index>] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text.range(of: "\n\n", range: start..<text.endIndex)?.lowerBound ?? text.endIndex
      if text[start..<end].contains(where: { !$0.isWhitespace }) { result.append(start..<end) }
      start = end
      while start < text.endIndex, text[start] == "\n" { start = text.index(after: start) }
    }
    return result
  }

  private static func quotations(in text: String, _ paragraph: Range<String.Index>) -> [Range<String.Index>] {
    var result: [Range<String.Index>] = []
    var start: String.Index?
    for index in text[paragraph].indices {
      switch (text[index], start) {
      case ("“", _), ("\"", nil): start = text.index(after: index)
      case ("”", let open?), ("\"", let open?):
        if text[open..<index].split(separator: " ").count >= 4 { result.append(open..<index) }
        start = nil
      default: break
      }
    }
    // An odd mark somewhere: what is inside and what outside is anybody's guess.
    return start == nil ? result : []
  }

  /// Whether a place is between quotation marks, or may be: where the marks of a paragraph, or of one before it, do not
  /// close, nobody can tell.
  func isQuoted(_ range: Range<String.Index>) -> Bool {
    guard let index = paragraphs.firstIndex(where: { $0.contains(range.lowerBound) }) else { return false }
    if doubtful[index] { return true }
    let before = text[paragraphs[index].lowerBound..<range.lowerBound]
    let curly = before.count { $0 == "“" } - before.count { $0 == "”" }
    return curly > 0 || !before.count(where: { $0 == "\"" }).isMultiple(of: 2)
  }

  /// For each paragraph whether its marks close nowhere, or follow on others that do not.
  private static func doubtful(_ text: String, _ paragraphs: [Range<String.Index>]) -> [Bool] {
    var isOpen = false
    return paragraphs.map { paragraph in
      let words = text[paragraph]
      let (opening, closing) = (words.count { $0 == "“" }, words.count { $0 == "”" })
      let closes = opening == closing && words.count(where: { $0 == "\"" }).isMultiple(of: 2)
      let isDoubtful = isOpen || !closes || words.contains("''") || words.contains("‘")
      isOpen = opening > closing || isOpen && closing <= opening
      return isDoubtful
    }
  }

  /// The places of a pattern outside quotation marks.
  func places(of pattern: String) -> [Range<String.Index>] {
    matches(pattern, in: text.startIndex..<text.endIndex).filter { !isQuoted($0) }
  }

  /// The places of a pattern inside quotation marks.
  func quotedPlaces(of pattern: String) -> [Range<String.Index>] { quotations.flatMap { matches(pattern, in: $0) } }

  /// The places of a pattern in a part of the text.
  func matches(_ pattern: String, in range: Range<String.Index>) -> [Range<String.Index>] {
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
    return expression.matches(in: text, range: NSRange(range, in: text)).compactMap { Range($0.range, in: text) }
  }

  /// One of a number of places; one in three times the first or the last, where edits are easily overlooked.
  func pick(_ places: [Range<String.Index>], _ random: inout SplitMix64) -> Range<String.Index>? {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: places.first
    case 1: places.last
    default: places.randomElement(using: &random)
    }
  }

  /// The names of two or three words in the text, each once.
  var fullNames: [String] {
    var names: [String] = []
    for range in places(of: #"(?<=[a-z,] )[A-Z][a-z]+ [A-Z][a-z]{3,}(?=[ ,.;])"#) {
      let name = String(text[range])
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
