internal import TextModel

/// The cues of one statement in the order of their verbs, with look-ups by place that cost no walk over all.
///
/// What is asked of it most is whether a cue starts at a token, of every token of what another cue reports: one bit says
/// so of nearly all of them.
struct CueSequence {
  let cues: [CueMatch]
  /// For each remainder of a division by 64, whether a cue starts, subject included, at a token with that remainder.
  private let starts: UInt64

  /// A cue's first token is at most so far before its verb: ten tokens of verb group and forty of subject.
  private static let reach = 52

  init(_ cues: [CueMatch]) {
    self.cues = cues
    var starts: UInt64 = 0
    for i in cues.indices { starts |= 1 << UInt64(cues[i].start & 63) }
    self.starts = starts
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

  /// The first cue that starts, subject included, at one of two `places` or at the one.
  func starting(at places: ClosedRange<Int>) -> CueMatch? {
    guard mayStart(at: places.lowerBound) || mayStart(at: places.upperBound) else { return nil }
    return first(near: places.lowerBound) { places.contains(cues[$0].start) }
  }

  /// The cue that starts, subject included, at `i`.
  func starting(at i: Int) -> CueMatch? { starting(at: i...i) }

  /// Whether a cue may start at `i`; where not, none does.
  func mayStart(at i: Int) -> Bool { starts >> UInt64(i & 63) & 1 == 1 }

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
