internal import Mentions
internal import TextModel

/// The cast by the tokens that mention it.
struct CastIndex {
  let cast: Cast
  let pronouns: PronounResolution

  init(_ cast: Cast, pronouns: PronounResolution) {
    self.cast = cast
    self.pronouns = pronouns
  }

  /// The mention that has the token at `i`.
  func mention(at i: Int) -> Mention? {
    let next = firstMention(behind: i)
    guard next > 0, cast.mentions[next - 1].tokens.contains(i) else { return nil }
    return cast.mentions[next - 1]
  }

  /// The mentions that begin in `tokens`.
  func mentions(in tokens: Range<Int>) -> ArraySlice<Mention> {
    let start = firstMention(behind: tokens.lowerBound - 1)
    return cast.mentions[start..<max(start, firstMention(behind: tokens.upperBound - 1))]
  }

  /// The index of the first mention that begins behind `i`.
  private func firstMention(behind i: Int) -> Int {
    var low = 0
    var high = cast.mentions.count
    while low < high {
      let middle = (low + high) / 2
      if cast.mentions[middle].tokens.lowerBound <= i { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The entity of `index`.
  func entity(_ index: Int?) -> Entity? {
    guard let index, cast.entities.indices.contains(index) else { return nil }
    return cast.entities[index]
  }
}
