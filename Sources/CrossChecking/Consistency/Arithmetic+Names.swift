internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import TextModel

extension Arithmetic {
  /// More people are counted in a story, and named elsewhere.
  private static let mostNamed = 20

  /// `Three people — Anna Bell, Curt Dorn, Edda Falk and Gus Hale — were hurt`: people who are counted, and between dashes or
  /// in brackets nothing but other than so many names.
  func nameLists() -> [ArithmeticSlip] {
    numbers.compactMap { index in
      let end = endOfCounted(index)
      guard isCount(index), (2...Double(Self.mostNamed)).contains(value(index)), !isQualified(index),
        end > tokens(index).upperBound, text.has(.people, in: (end - 1)..<end),
        // `one of three men (…)` names the one.
        !isWord(.of, tokens(index).lowerBound - 1),
        let names = namesEnclosed(at: end), let last = names.last, Double(names.count) != value(index)
      else { return nil }
      return ArithmeticSlip(
        span: text.quantity(index).span.union(last.span),
        message: "\(Phrasing.number(Double(names.count))) names stand behind \(Phrasing.quoted(words(index))).",
        stated: words(index), computed: Phrasing.number(Double(names.count)))
    }
  }

  /// The people in a list, closed by `and`, that fills what stands between two dashes or in brackets; `nil` where anything else
  /// stands there.
  private func namesEnclosed(at start: Int) -> [Mention]? {
    let isBracket = text.isMark("(", at: start)
    guard isBracket || text.isDash(at: start) else { return nil }
    var names: [Mention] = []
    var isClosed = false
    var token = start + 1
    while names.count <= Self.mostNamed, let name = text.person(startingAt: token), isFull(name) {
      names.append(name)
      token = name.tokens.upperBound
      if isBracket ? text.isMark(")", at: token) : text.isDash(at: token) { return isClosed ? names : nil }
      guard !isClosed else { return nil }
      let comma = text.isMark(",", at: token) ? 1 : 0
      isClosed = isWord(.and, token + comma)
      guard comma == 1 || isClosed else { return nil }
      token += comma + (isClosed ? 1 : 0)
    }
    return nil
  }

  /// Whether a name is of two words or more: `Anna and Curt Bell` are two people with one surname told.
  private func isFull(_ name: Mention) -> Bool { PersonalName(text.string(name.nameSpan)).words.count > 1 }
}
