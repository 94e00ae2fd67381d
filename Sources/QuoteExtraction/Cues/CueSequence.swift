internal import TextModel

/// The cues of one statement in the order of their verbs, with look-ups by place that cost no walk over all.
///
/// What is asked of it most is whether a cue starts at a token, of every token of what another cue reports; behind the
/// last start, as most are, that costs one comparison.
struct CueSequence {
  let cues: [CueMatch]
  /// The last token at which a cue starts, subject included.
  private let lastStart: Int

  /// A cue's first token is at most so far before its verb: ten tokens of verb group and forty of subject.
  private static let reach = 52

  init(_ cues: [CueMatch]) {
    self.cues = cues
    var last = -1
    for i in cues.indices { last = max(last, cues[i].start) }
    lastStart = last
  }

  /// The first cue that may start at `i` or hold it, for which `isIt` says so: its verb is there or close behind.
  private func first(near i: Int, where isIt: (Int) -> Bool) -> CueMatch? {
    var index = firstIndex(from: i)
    while index < cues.count, cues[index].tokens.lowerBound <= i + Self.reach {
      if isIt(index) { return cues[index] }
      index += 1
    }
    return nil
  }

  /// The index of the first cue whose verb is at `i` or behind it.
  private func firstIndex(from i: Int) -> Int { cues.partitioningIndex { $0.tokens.lowerBound >= i } }

  /// The first cue that starts, subject included, at one of `places`.
  func starting(at places: ClosedRange<Int>) -> CueMatch? {
    guard places.lowerBound <= lastStart else { return nil }
    return first(near: places.lowerBound) { places.contains(cues[$0].start) }
  }

  /// The cue that starts, subject included, at `i`.
  func starting(at i: Int) -> CueMatch? { starting(at: i...i) }

  /// Whether no cue starts at `i` or behind it.
  func isOver(at i: Int) -> Bool { i > lastStart }

  /// The cue whose verb group, subject excluded, starts at `i`.
  func verbGroup(at i: Int) -> CueMatch? { first(near: i) { cues[$0].group.lowerBound == i } }

  /// The cue whose reporting word is at `i`.
  func cue(at i: Int) -> CueMatch? {
    let index = firstIndex(from: i)
    return index < cues.count && cues[index].tokens.lowerBound == i ? cues[index] : nil
  }

  /// Whether a reporting verb is at `i`.
  func hasVerb(at i: Int) -> Bool {
    let index = firstIndex(from: i)
    return index < cues.count && cues[index].tokens.lowerBound == i && cues[index].kind == .verb
  }
}
