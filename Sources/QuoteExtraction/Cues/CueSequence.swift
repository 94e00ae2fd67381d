/// The cues of one statement in the order of their verbs, with look-ups by place that cost no walk over all.
struct CueSequence {
  let cues: [CueMatch]

  /// A cue's first token is at most so far before its verb: ten tokens of verb group and forty of subject.
  private static let reach = 52

  init(_ cues: [CueMatch]) { self.cues = cues }

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
  private func firstIndex(from i: Int) -> Int {
    var low = 0
    var high = cues.count
    while low < high {
      let middle = (low + high) / 2
      if cues[middle].tokens.lowerBound < i { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first cue that starts, subject included, at one of `places`.
  func starting(at places: ClosedRange<Int>) -> CueMatch? {
    first(near: places.lowerBound) { places.contains(cues[$0].start) }
  }

  /// The cue that starts, subject included, at `i`.
  func starting(at i: Int) -> CueMatch? { starting(at: i...i) }

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
