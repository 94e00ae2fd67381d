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
      let run = VisibleText.run(change.text).unicodeScalars
      if let last = text.unicodeScalars.last, let first = run.first, Self.parts(last, first) { endWord() }
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

  /// Whether a word ends between the last character of one run and the first of the next. Runs that both passages
  /// have are in the spelling of one of them, which may end its text where the other goes on: then no space stands
  /// between. A digit may go on with a letter (`25m`), and a stop with a digit.
  private static func parts(_ last: Unicode.Scalar, _ first: Unicode.Scalar) -> Bool {
    guard first.properties.isAlphabetic else { return false }
    return last.properties.isAlphabetic || [".", ",", ";", ":", "!", "?", "…", "”", "\""].contains(last)
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
