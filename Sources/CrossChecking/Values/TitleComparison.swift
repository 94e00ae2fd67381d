internal import Extraction
internal import Lexicons
internal import Mentions
internal import TextModel

/// Somebody's title, as two wordings of a passage have it.
struct TitleChange: Sendable {
  /// The title and the name in the earlier text.
  let earlier: ReadingSpan
  /// The same in the later text.
  let later: ReadingSpan
  /// The name, as the later text has it.
  let name: String
  /// The names in the title that were exchanged, where nothing else was: `Pentagon spokesman`, `White House spokesman`.
  private(set) var names: NamePair?

  init(earlier: ReadingSpan, later: ReadingSpan, name: String) {
    (self.earlier, self.later, self.name) = (earlier, later, name)
  }

  /// Takes the exchanged words for names where they have capitals and no word for a role is among them.
  fileprivate mutating func name(in gone: [Int], _ new: [Int], _ alignment: Alignment, _ roles: RoleNouns) {
    let areNames = { (run: [Int], text: NormalText) in
      !run.isEmpty && run.allSatisfy { text.units[$0].traits.contains(.capital) && !roles.contains(text.keys[$0]) }
    }
    guard areNames(gone, alignment.earlier), areNames(new, alignment.later),
      let (first, last, laterFirst, laterLast) = Self.ends(gone, new)
    else { return }
    names = NamePair(
      earlier: alignment.earlier.span(of: first..<(last + 1)),
      later: alignment.later.span(of: laterFirst..<(laterLast + 1)), isSpelling: false)
  }

  private static func ends(_ gone: [Int], _ new: [Int]) -> (Int, Int, Int, Int)? {
    guard let first = gone.first, let last = gone.last, let laterFirst = new.first, let laterLast = new.last else {
      return nil
    }
    return (first, last, laterFirst, laterLast)
  }
}

/// Words for what people are: `governor`, `spokesman`.
struct RoleNouns: Sendable {
  private var keys: Set<UInt64> = []

  init(language: Language) {
    for list in ["roles", "honorifics", "role-modifiers"] {
      language.resource(list).forEachEntry { fields in
        if let word = fields.first { keys.insert(ComparisonLexicon.key(of: word)) }
      }
    }
    language.resource("offices").forEachEntry { fields in
      for word in fields.first?.split(separator: " ") ?? [] { keys.insert(ComparisonLexicon.key(of: word)) }
    }
  }

  /// Whether the word with that key is one of them.
  func contains(_ key: UInt64) -> Bool { keys.contains(key) }
}

extension Comparison {
  /// The titles before one name that two wordings of a passage state differently: `Gov. Ruiz`, `Sen. Ruiz`. A title that only
  /// one of them has is left out or put in by style; `former` or `deputy` before it is not.
  static func titles(_ alignment: Alignment, lexicon: ComparisonLexicon) -> [TitleChange] {
    let passages = alignment.changed.filter { $0.strength >= strengthForNames }
    if passages.isEmpty { return [] }
    let (earlier, later) = (
      TitledNames(alignment.earlier, in: passages.flatMap(\.earlierSentences)),
      TitledNames(alignment.later, in: passages.flatMap(\.laterSentences))
    )
    if earlier.isEmpty, later.isEmpty { return [] }
    return passages.flatMap(\.changes).compactMap { change -> TitleChange? in
      let words = { (run: [Int], text: NormalText) in run.filter { !text.units[$0].traits.contains(.function) } }
      let (gone, new) = (words(change.earlier, alignment.earlier), words(change.later, alignment.later))
      guard let one = earlier.bearer(of: gone, before: change.earlierNext),
        let other = later.bearer(of: new, before: change.laterNext),
        other.name.contains(where: { one.name.contains(Int(alignment.earlierOfLater[$0])) }),
        areOther(gone, new, alignment, lexicon)
      else { return nil }
      let spans = (
        alignment.earlier.span(of: one.title.lowerBound..<one.name.upperBound),
        alignment.later.span(of: other.title.lowerBound..<other.name.upperBound)
      )
      var title = TitleChange(earlier: spans.0, later: spans.1, name: alignment.later.string(other.name))
      title.name(in: gone, new, alignment, lexicon.roles)
      return title
    }
  }

  /// Whether the words of two titles cannot be of one: words that mean something else took the place of others, or one
  /// that says from when or in what rank an office is held came or went.
  private static func areOther(
    _ gone: [Int], _ new: [Int], _ alignment: Alignment, _ lexicon: ComparisonLexicon
  ) -> Bool {
    let (statements, forms) = (lexicon.statements, lexicon.verbs)
    if gone.isEmpty || new.isEmpty {
      return gone.contains { statements.words[alignment.earlier.keys[$0]].contains(.tenure) }
        || new.contains { statements.words[alignment.later.keys[$0]].contains(.tenure) }
    }
    guard gone.count == 1, new.count == 1 else { return true }
    // `Manager` and `director` are near each other in a dictionary, and two posts; `Chairman` and `Chairwoman` are one.
    return !forms.areOneWord(gone[0], alignment.earlier, new[0], alignment.later)
  }
}

/// The names of people with a title before them, by the sentences that are asked for.
private struct TitledNames {
  /// A name and its title, as units.
  struct Bearer {
    let title: Range<Int>
    let name: Range<Int>
  }

  private let bearers: [Bearer]
  private let text: NormalText

  var isEmpty: Bool { bearers.isEmpty }

  init(_ text: NormalText, in sentences: [Int]) {
    let asked = SpanSet(sentences.map { text.article.layout.sentences[$0].span })
    self.text = text
    bearers = text.article.cast.mentions.filter {
      $0.form == .name && $0.kind == .person && $0.span.start < $0.nameSpan.start && asked.overlaps($0.span)
    }
    .map { mention in
      let name = text.units(in: mention.nameSpan)
      return Bearer(title: text.firstUnit(atOrBehind: mention.span.start)..<name.lowerBound, name: name)
    }
    .filter { !$0.name.isEmpty && !$0.title.isEmpty }
  }

  /// Whose title all of some words are part of, outside quotation marks; with no words, whose title goes on at `next`.
  func bearer(of words: [Int], before next: Int) -> Bearer? {
    // In the order of the text, as names are.
    let index = bearers.partitioningIndex { $0.title.upperBound > words.first ?? next }
    guard index < bearers.count else { return nil }
    let bearer = bearers[index]
    let isTheirs = words.isEmpty ? bearer.title.contains(next) : words.allSatisfy { bearer.title.contains($0) }
    return isTheirs && !text.units[bearer.name.lowerBound].isQuoted ? bearer : nil
  }
}
