import TextModel

/// Takes out what captions show again: captions that roll up keep the line before on the screen while the next one comes.
///
/// Whether a file's captions roll is asked of the whole file, because a speaker may well say `No.` twice.
struct RollingLines {
  /// The share of captions that start with what the one before them ended with, from which on a file's captions roll.
  /// Rolled files have it in nearly all, others in nearly none; between lies nothing that was seen.
  static let leastShare = 0.25
  /// Captions that roll follow each other without a gap. A tenth of a second is what programs round away.
  static let longestGap: UInt32 = 100

  private var isRolling = false
  private var shown: [UInt64] = []
  private var lastLine: [UInt8] = []

  /// Looks at all captions of a file first.
  init(_ cues: some Sequence<Cue>) {
    var (count, repeats) = (0, 0)
    var previous: Cue?
    for cue in cues {
      count += 1
      if let previous, Self.isContinued(previous, by: cue) { repeats += 1 }
      previous = cue
    }
    isRolling = repeats >= 2 && Double(repeats) >= Self.leastShare * Double(count)
  }

  private static func isContinued(_ previous: Cue, by cue: Cue) -> Bool {
    if let end = previous.end, let start = cue.start,
      start.milliseconds > end.milliseconds && start.milliseconds - end.milliseconds > longestGap
    {
      return false
    }
    guard let last = previous.lines.last, let first = cue.lines.first else { return false }
    return last.digest == first.digest || first.end(ofPrefix: last.bytes) != nil
  }

  /// No screen shows more lines of a caption at once (CEA-708 has fifteen rows).
  private static let tallest = 16

  /// The lines of the next caption that have not been on the screen before.
  mutating func newLines(of cue: Cue) -> [CueLine] {
    guard isRolling, !cue.lines.isEmpty else { return cue.lines }
    let digests = cue.lines.map(\.digest)
    // A line with times of its own is always new.
    let most = min(shown.count, cue.lines.prefix { $0.times.isEmpty }.count, Self.tallest)
    let kept = (0...most).last { digests.prefix($0).elementsEqual(shown.suffix($0)) } ?? 0
    var new = Array(cue.lines.dropFirst(kept))
    if kept == 0, let first = new.first, let end = first.end(ofPrefix: lastLine) { new[0] = first.dropping(end) }
    shown = digests
    lastLine = cue.lines.last?.bytes ?? []
    return new
  }
}
