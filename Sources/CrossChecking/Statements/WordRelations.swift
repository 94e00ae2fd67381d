internal import Lexicons

/// Says what words mean, by the relations of WordNet (Fellbaum 1998).
///
/// A word is taken for all of its forms' dictionary forms at once, and for all of its meanings: which one is meant is
/// not decided. So two words pass for one where they can mean the same, and a change is left alone rather than reported.
struct WordRelations: Sendable {
  private let list: SortedList
  private let endings: [WordEnding]

  init(language: Language) {
    list = language.sortedList("word-relations")
    endings = WordEnding.all(of: language, for: .sense)
  }

  /// What a word means, given in small letters, or a phrase of which the first word may be inflected, with `rest` behind
  /// it; a phrase that the lists do not have is `nil`.
  func senses(of word: [UInt8], followedBy rest: [UInt8] = []) -> WordSenses? {
    var bases: [[UInt8]] = []
    var entries: [[[UInt8]]] = []
    for form in forms(of: word) + irregularBases(of: word) where !bases.contains(form + rest) {
      guard let fields = list.fields(of: form + rest) else { continue }
      bases.append(form + rest)
      entries.append(fields)
    }
    if bases.isEmpty && !rest.isEmpty { return nil }
    return WordSenses(bases: bases.isEmpty ? [word] : bases, entries: entries)
  }

  /// What the word is an irregular form of: `rise` for `rose`.
  private func irregularBases(of word: [UInt8]) -> [[UInt8]] {
    let bases = list.fields(of: word + [UInt8(ascii: "=")])?.first
    return bases.map { $0.split(separator: UInt8(ascii: " ")).map { Array($0) } } ?? []
  }

  /// The word itself and what it may be a regular form of.
  private func forms(of word: [UInt8]) -> [[UInt8]] {
    var forms = [word]
    for ending in endings
    where word.count > ending.letters.count + 1 && word.suffix(ending.letters.count) == ending.letters[...] {
      let stem = word.dropLast(ending.letters.count)
      forms.append(stem + ending.base)
      if ending.isDoubling, stem.count > 2, stem.last == stem.dropLast().last { forms.append(Array(stem.dropLast())) }
    }
    return forms
  }
}

extension WordSenses {
  /// What all entries of a word say together.
  fileprivate init(bases: [[UInt8]], entries: [[[UInt8]]]) {
    let field = { (index: Int) in entries.flatMap { index < $0.count ? Self.codes($0[index]) : [] }.sorted() }
    self.bases = bases
    part =
      switch entries.first?.first?.first {
      case UInt8(ascii: "n"): .noun
      case UInt8(ascii: "v"): .verb
      case nil: .unknown
      default: .quality
      }
    beside = field(1)
    broader = field(2)
    opposite = field(3)
    opposites = entries.flatMap { $0.count > 4 ? $0[4].split(separator: UInt8(ascii: " ")).map { Array($0) } : [] }
  }

  /// The codes of a field, three bytes each.
  private static func codes(_ field: [UInt8]) -> [UInt32] {
    stride(from: 0, to: field.count - field.count % 3, by: 3).map { at in
      UInt32(field[at]) << 16 | UInt32(field[at + 1]) << 8 | UInt32(field[at + 2])
    }
  }
}
