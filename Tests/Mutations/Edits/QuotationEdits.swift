import Foundation
import TextModel

extension Edit {
  /// Words inside quotation marks.
  static let quotationEdits = [
    Edit("quotation: word swapped", ["quote.altered", "quote.negation"]) { manuscript, random in
      guard let place = manuscript.pick(manuscript.quotedPlaces(of: #"\b[a-z]{4,}\b"#), &random),
        let word = manuscript.otherWord(than: String(manuscript.text[place]), &random)
      else { return nil }
      return manuscript.replacing(place, with: word)
    },
    Edit("quotation: word for its opposite", ["quote.altered", "quote.negation"]) { manuscript, random in
      manuscript.exchange(opposites, in: \.quotedPlaces, &random)
    },
    Edit("quotation: number", ["quote.altered"]) { manuscript, random in
      guard let place = manuscript.pick(manuscript.quotedPlaces(of: #"\b[0-9][0-9,.]*[0-9]\b|\b[2-9]\b"#), &random)
      else {
        return nil
      }
      return manuscript.replacing(place, with: otherNumber(String(manuscript.text[place]), &random))
    },
    Edit("quotation: pronoun", ["quote.altered"]) { manuscript, random in
      manuscript.exchange(
        [("we", "they"), ("he", "she"), ("our", "their"), ("my", "our"), ("I", "we"), ("us", "them"), ("you", "we")],
        in: \.quotedPlaces, &random)
    },
    Edit("quotation: tense or mood", ["quote.altered"]) { manuscript, random in
      manuscript.exchange(
        [("is", "was"), ("are", "were"), ("will", "would"), ("has", "had"), ("can", "could"), ("should", "must")],
        in: \.quotedPlaces, &random)
    },
    Edit("quotation: negated", ["quote.negation"]) { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.quotedPlaces(
            of: #"\b(is|are|was|were|will|would|should|could|can|must|has|have|do|did)\b(?! not|n't|n’t| never)"#),
          &random)
      else { return nil }
      let verb = String(manuscript.text[place])
      return manuscript.replacing(place, with: verb + [" not", " never"].random(&random))
    },
    Edit("quotation: negation lost", ["quote.negation"]) { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.quotedPlaces(of: #" (not|never)\b(?! only)|(?<=[a-z])(?<!ca|wo|sha)n['’]t\b"#), &random)
      else { return nil }
      return manuscript.replacing(place, with: "")
    },
    Edit("quotation: cut in the middle", ["quote.truncated", "quote.negation"]) { manuscript, random in
      cut(manuscript, &random) { words, count, random in Int.random(in: 1..<(words - count), using: &random) }
    },
    Edit("quotation: start cut", ["quote.truncated", "quote.negation"]) { manuscript, random in
      cut(manuscript, &random) { _, _, _ in 0 }
    },
    Edit("quotation: end cut", ["quote.truncated", "quote.negation"]) { manuscript, random in
      cut(manuscript, &random) { words, count, _ in words - count }
    },
    Edit("quotation: word put in", ["quote.inserted"]) { manuscript, random in
      guard let place = manuscript.pick(manuscript.quotedPlaces(of: #"(?<=[a-z]) (?=[a-z])"#), &random) else {
        return nil
      }
      let word = ["completely", "probably", "always", "almost", "secretly", "badly", "clearly"].random(&random)
      return manuscript.replacing(place, with: " \(word) ")
    },
    Edit("quotation: words change places", ["quote.altered", "quote.truncated", "quote.inserted", "quote.negation"]) {
      manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.quotedPlaces(of: #"\b[a-z]{4,} (?:and|of|for|to|or) [a-z]{4,}\b"#), &random)
      else { return nil }
      let words = manuscript.text[place].split(separator: " ")
      return words[0] == words[2] ? nil : manuscript.replacing(place, with: "\(words[2]) \(words[1]) \(words[0])")
    },
  ]

  /// Words and their opposites.
  static let opposites = [
    ("good", "bad"), ("more", "less"), ("always", "never"), ("before", "after"), ("win", "lose"), ("right", "wrong"),
    ("strong", "weak"), ("support", "oppose"), ("first", "last"), ("most", "few"), ("better", "worse"),
    ("great", "terrible"), ("true", "false"), ("best", "worst"), ("new", "old"), ("all", "some"), ("big", "small"),
    ("high", "low"), ("up", "down"), ("against", "for"), ("many", "few"), ("every", "no"), ("love", "hate"),
  ]

  /// Takes some words, up to a third, out of a quotation; `start` says which is the first of them.
  private static func cut(
    _ manuscript: Manuscript, _ random: inout SplitMix64, start: (Int, Int, inout SplitMix64) -> Int
  ) -> Edited? {
    let long = manuscript.quotations.filter { manuscript.text[$0].split(separator: " ").count >= 9 }
    guard let quotation = manuscript.pick(long, &random) else { return nil }
    let words = manuscript.text[quotation].split(separator: " ", omittingEmptySubsequences: false)
    let count = Int.random(in: 2...max(2, words.count / 3), using: &random)
    let first = start(words.count, count, &random)
    // What is left must not show the cut: no ellipsis beside it.
    guard
      !words[max(0, first - 1)..<min(words.count, first + count + 1)].contains(where: {
        $0.contains("…") || $0.contains("..")
      })
    else { return nil }
    var kept = words
    kept.removeSubrange(first..<(first + count))
    return manuscript.replacing(quotation, with: kept.joined(separator: " "))
  }
}

extension Manuscript {
  /// A word of the same article that is another one than `word`, and no other form of it.
  func otherWord(than word: String, _ random: inout SplitMix64) -> String? {
    let words = matches(#"\b[a-z]{5,}\b"#, in: text.startIndex..<text.endIndex).map { String(text[$0]) }
    return words.filter { $0.prefix(4) != word.prefix(4) }.randomElement(using: &random)
  }

  /// Exchanges one word of a list of pairs for the other, either way.
  func exchange(
    _ pairs: [(String, String)], in places: KeyPath<Manuscript, (String) -> [Range<String.Index>]>,
    _ random: inout SplitMix64
  ) -> Edited? {
    for (one, other) in pairs.shuffled(using: &random) {
      let (from, to) = Bool.random(using: &random) ? (one, other) : (other, one)
      if let place = pick(self[keyPath: places](#"\b\#(from)\b(?!['’])"#), &random) {
        return replacing(place, with: to)
      }
    }
    return nil
  }

  var quotedPlaces: (String) -> [Range<String.Index>] { { quotedPlaces(of: $0) } }
  var plainPlaces: (String) -> [Range<String.Index>] { { places(of: $0) } }
}

extension Array {
  /// One of the elements of a list that is known not to be empty.
  func random(_ random: inout SplitMix64) -> Element { self[Int.random(in: indices, using: &random)] }
}
