/// How much of a passage is shown.
///
/// The bounds buy findings that fit a screen and pages that a browser can hold, and cost the reader of a long passage a
/// click on its place.
struct ExcerptBounds: Sendable {
  /// Unmarked words that are kept at either side of a marked one.
  var context: Int
  /// Words that are kept of a run of marked words, or of a passage in which nothing is marked.
  var run: Int
  /// Code points that are kept of one word: a "word" of 10,000 letters is no word.
  var word: Int

  /// For a passage in a report: a sentence or two round each change.
  static let report = ExcerptBounds(context: 24, run: 90, word: 120)
  /// For a line on a terminal.
  static let line = ExcerptBounds(context: 10, run: 40, word: 80)
}

extension MarkedPassage {
  /// What stands for words that are left out. In round brackets, since a bare ellipsis could be the article's own.
  static let elision = "(…)"

  /// The passage with the words that are far from any mark left out.
  func excerpt(_ bounds: ExcerptBounds) -> MarkedPassage {
    let isKept = keptWords(bounds)
    var excerpt: [Word] = []
    var isInGap = false
    for (index, word) in words.enumerated() {
      if isKept[index] {
        excerpt.append(Word(text: Self.shortened(word.text, to: bounds.word), isMarked: word.isMarked))
      } else if !isInGap {
        excerpt.append(Word(text: Self.elision, isMarked: false))
      }
      isInGap = !isKept[index]
    }
    return MarkedPassage(words: excerpt)
  }

  /// Which words stay. Two passes, so that it is linear in the words whatever the bounds are.
  private func keptWords(_ bounds: ExcerptBounds) -> [Bool] {
    guard hasMarks else {
      return words.indices.map { $0 < bounds.run || words.count <= bounds.run + 2 }
    }
    let distances = distancesFromMarks()
    var isKept = distances.map { $0 <= bounds.context }
    var start = 0
    while start < words.count {
      var end = start
      while end < words.count, words[end].isMarked == words[start].isMarked { end += 1 }
      if words[start].isMarked, end - start > bounds.run {
        for index in (start + bounds.run * 2 / 3)..<(end - bounds.run / 3) { isKept[index] = false }
      } else if !words[start].isMarked, isKept[start..<end].lazy.filter({ !$0 }).count <= 2 {
        // Leaving out one or two words would take as much room as they do.
        for index in start..<end { isKept[index] = true }
      }
      start = end
    }
    return isKept
  }

  /// For every word, the number of words to the nearest marked one.
  private func distancesFromMarks() -> [Int] {
    var distances = [Int](repeating: words.count, count: words.count)
    for indices in [Array(words.indices), words.indices.reversed()] {
      var distance = words.count
      for index in indices {
        distance = words[index].isMarked ? 0 : min(words.count, distance + 1)
        distances[index] = min(distances[index], distance)
      }
    }
    return distances
  }

  private static func shortened(_ word: String, to count: Int) -> String {
    let scalars = word.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: count, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return word }
    return String(scalars[..<end]) + "…"
  }
}
