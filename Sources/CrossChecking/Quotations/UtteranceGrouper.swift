public import Extraction
public import Lexicons
internal import QuoteExtraction
internal import TextModel

/// Says which quotations, in any number of versions and outlets, are the same utterance.
///
/// Quotations with the same words are one; of the others, those that share most of their words, or of which the shorter
/// is in the longer. They are found by their rare words, so that the work grows with the number of quotations and
/// not with its square.
public struct UtteranceGrouper: Sendable {
  private let lexicon: ComparisonLexicon

  /// A grouper for texts in `language`. Making one reads its word lists.
  public init(language: Language = .english) {
    lexicon = ComparisonLexicon.of(language)
  }

  /// The utterances of `articles`, in the order of their first occurrence. Indirect quotations are not among them.
  public func group(_ articles: [Article]) -> [Utterance] {
    let distinct = distinctWordings(articles.map { NormalText($0, lexicon: lexicon) })
    var groups = DisjointSets(count: distinct.count)
    let index = WordingIndex(distinct.map(\.wording))
    var votes = index.noVotes
    for (number, entry) in distinct.enumerated() {
      for candidate in index.candidates(for: entry.wording, votes: &votes) where candidate < number {
        if QuotationPairing.likeness(entry.wording, distinct[candidate].wording) > 0 { groups.join(number, candidate) }
      }
    }
    return groups.sets.map { members in utterance(members.map { distinct[$0] }, articles) }
  }

  /// A wording, and all quotations that have it.
  private struct Distinct {
    let wording: Wording
    var occurrences: [Utterance.Occurrence]
  }

  /// Each wording once, in order of its first occurrence. A fragment of few words is the same only in the same mouth.
  private func distinctWordings(_ texts: [NormalText]) -> [Distinct] {
    var distinct: [Distinct] = []
    var numbers: [UInt64: Int] = [:]
    for (article, text) in texts.enumerated() {
      for (quotation, units) in text.unitsByQuotation().enumerated() where !units.isEmpty {
        let wording = Wording(units.map { text.units[$0] })
        var key = text.digest(of: units)
        if wording.weight < QuotationPairing.leastFragmentWeight {
          key ^= Self.surname(of: text.article.quotations[quotation].speaker)
        }
        let number = numbers[key] ?? distinct.count
        if number == distinct.count {
          numbers[key] = number
          distinct.append(Distinct(wording: wording, occurrences: []))
        }
        distinct[number].occurrences.append(Utterance.Occurrence(article: article, quotation: quotation))
      }
    }
    return distinct
  }

  private static func surname(of speaker: Speaker?) -> UInt64 {
    guard let last = speaker?.name.flatMap({ PersonalName($0).words.last }) else { return 0 }
    return WordHash.of(last, 0..<last.count)
  }

  private func utterance(_ members: [Distinct], _ articles: [Article]) -> Utterance {
    let occurrences = members.flatMap(\.occurrences).sorted()
    var speakers: [String] = []
    for occurrence in occurrences {
      let name = articles[occurrence.article].quotations[occurrence.quotation].speaker?.name
      if let name, !speakers.contains(name) { speakers.append(name) }
    }
    let wordings = members.compactMap { member -> Utterance.Wording? in
      guard let first = member.occurrences.first else { return nil }
      let article = articles[first.article]
      let text = article.quotations[first.quotation].quotedSpans.map { article.reading.string($0) }
      return Utterance.Wording(text: text.joined(separator: " "), occurrences: member.occurrences)
    }
    return Utterance(occurrences: occurrences, wordings: wordings, speakers: speakers)
  }
}

extension NormalText {
  /// The quoted units of each of the article's quotations.
  func unitsByQuotation() -> [[Int]] {
    var result = [[Int]](repeating: [], count: article.quotations.count)
    for (piece, quoted) in QuotedUnits.all(of: self).enumerated() {
      result[pieces[piece].quotation] += quoted.units
    }
    return result
  }
}

/// Sets that grow together. After Tarjan's disjoint sets, with path halving; the smaller number leads.
struct DisjointSets {
  private var leaders: [Int]

  init(count: Int) { leaders = Array(0..<count) }

  /// Makes the sets of two members one.
  mutating func join(_ a: Int, _ b: Int) {
    let (one, other) = (leader(of: a), leader(of: b))
    leaders[max(one, other)] = min(one, other)
  }

  private mutating func leader(of member: Int) -> Int {
    var member = member
    while leaders[member] != member {
      leaders[member] = leaders[leaders[member]]
      member = leaders[member]
    }
    return member
  }

  /// The sets, each in order, in the order of their first members.
  var sets: [[Int]] {
    var copy = self
    var sets: [Int: [Int]] = [:]
    for member in leaders.indices { sets[copy.leader(of: member), default: []].append(member) }
    return sets.sorted { $0.key < $1.key }.map(\.value)
  }
}
