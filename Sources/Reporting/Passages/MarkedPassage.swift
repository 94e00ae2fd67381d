internal import CrossChecking

/// A passage that was compared with another: its words, each marked or not as one that the other lacks.
///
/// Whole words are marked, even where one letter or stop differs: a marked word can be read, and in
/// Markdown emphasis can always open and close beside a space.
///
/// A worked case: of the runs same `We have `, removed `never`, added `always`, same ` refused.` the earlier passage is
/// `We have ⟦never⟧ refused.` and the later one `We have ⟦always⟧ refused.`
struct MarkedPassage: Hashable, Sendable {
  /// A word, with the marks of punctuation that touch it.
  struct Word: Hashable, Sendable {
    let text: String
    let isMarked: Bool
  }

  /// Which of two compared passages.
  enum Side: Sendable {
    case earlier, later

    fileprivate var ownChange: WordChange.Kind {
      switch self {
      case .earlier: .removed
      case .later: .added
      }
    }
  }

  let words: [Word]

  init(words: [Word]) {
    self.words = words
  }

  /// A passage in which nothing is marked.
  init(unmarked text: String) {
    self.init(words: VisibleText.line(text).split(separator: " ").map { Word(text: String($0), isMarked: false) })
  }

  /// One of the two passages that `changes` were found between.
  init(_ side: Side, of changes: [WordChange]) {
    var words: [Word] = []
    var text = ""
    var isMarked = false
    func endWord() {
      if !text.isEmpty { words.append(Word(text: text, isMarked: isMarked)) }
      text = ""
      isMarked = false
    }
    for change in changes where change.kind == .same || change.kind == side.ownChange {
      let ownText = side == .earlier ? change.earlierText ?? change.text : change.text
      let run = VisibleText.run(ownText).unicodeScalars
      if let first = run.first, Self.parts(text.unicodeScalars, first) { endWord() }
      for scalar in run {
        guard scalar != " " else {
          endWord()
          continue
        }
        text.unicodeScalars.append(scalar)
        if change.kind != .same { isMarked = true }
      }
    }
    endWord()
    self.init(words: words)
  }

  /// Whether a word ends between one run and the first character of the next: a passage that was put together of parts
  /// may have no space there. A digit may go on with a letter (`25m`), a stop with a digit, and a mark before a word is
  /// its own.
  private static func parts(_ word: String.UnicodeScalarView, _ first: Unicode.Scalar) -> Bool {
    guard first.properties.isAlphabetic, let last = word.last else { return false }
    if last.properties.isAlphabetic { return true }
    return [".", ",", ";", ":", "!", "?", "…", "”"].contains(last) && word.contains { $0.properties.isAlphabetic }
  }

  /// Whether any word is marked.
  var hasMarks: Bool { words.contains(where: \.isMarked) }
}

extension MarkedPassage {
  /// Neighbouring words that are all marked or all unmarked, as one text.
  struct Run: Hashable, Sendable {
    var text: String
    let isMarked: Bool
  }

  /// The passage in runs. Between two runs stands a space.
  var runs: [Run] {
    var runs: [Run] = []
    for word in words {
      if let last = runs.last, last.isMarked == word.isMarked {
        runs[runs.count - 1].text += " " + word.text
      } else {
        runs.append(Run(text: word.text, isMarked: word.isMarked))
      }
    }
    return runs
  }

  /// The words, marked or not.
  var text: String { words.map(\.text).joined(separator: " ") }

  /// The words with `⟦` and `⟧` around marked runs, as the pages of the rules mark places.
  var plainText: String {
    runs.map { $0.isMarked ? "⟦\($0.text)⟧" : $0.text }.joined(separator: " ")
  }
}
