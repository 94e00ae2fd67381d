internal import TextModel

/// Finds where a text has a given wording, or one close to it, anywhere in its words.
///
/// An inverted index of the words of sense: each says at which places of the text the wording could start so that
/// this word is in its place. Places that many words agree on are looked at. So a long transcript is read once,
/// however many quotations are looked for in it; after the seed-and-extend searches of Altschul et al., "Basic Local
/// Alignment Search Tool" (1990).
struct PassageIndex: Sendable {
  /// Words that the text has more often than this say little of where a wording is. Higher makes long
  /// transcripts slow; lower loses wordings made of common words.
  static let mostPlacesOfAWord = 256
  /// Starts that differ by less than this are one place: as many words may have been put in or left out before it.
  static let tolerance = 12
  /// The most places that are looked at for one wording.
  static let mostCandidates = 4

  private let text: NormalText
  private let postings: [Posting]

  private struct Posting: Sendable {
    let key: UInt64
    let unit: Int32
  }

  init(_ text: NormalText) {
    self.text = text
    postings = text.units.indices.filter { !text.units[$0].traits.contains(.function) }
      .map { Posting(key: text.keys[$0], unit: Int32($0)) }
      .sorted { ($0.key, $0.unit) < ($1.key, $1.unit) }
  }

  /// The stretches of the text that may have the wording of `units` of `query`, best first, each with room for changes.
  func candidates(for units: [Int], of query: NormalText) -> [Range<Int>] {
    var votes: [Int: Int] = [:]
    for (offset, unit) in units.enumerated() where !query.units[unit].traits.contains(.function) {
      let range = places(of: query.keys[unit])
      guard range.count <= Self.mostPlacesOfAWord else { continue }
      for posting in postings[range] {
        let start = Int(posting.unit) - offset + units.count
        votes[start / Self.tolerance, default: 0] += 256 / range.count
        votes[start / Self.tolerance + 1, default: 0] += 256 / range.count
      }
    }
    let room = Self.tolerance + units.count / 4
    return votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.mostCandidates).map { bucket, _ in
      let start = bucket * Self.tolerance - units.count
      let low = min(max(0, start - room), text.units.count)
      return low..<max(low, min(text.units.count, start + units.count + room))
    }
  }

  private func places(of key: UInt64) -> Range<Int> {
    let low = firstPosting(atOrBehind: key)
    return low..<(key == .max ? postings.count : firstPosting(atOrBehind: key + 1))
  }

  private func firstPosting(atOrBehind key: UInt64) -> Int {
    postings.partitioningIndex { $0.key >= key }
  }
}
