/// Who spoke before, as far as the speaker of the next quotation may be the same or the one before.
struct SpeakerTurns {
  /// Who spoke last.
  private(set) var last: Speaker?
  /// The paragraph where they spoke.
  private(set) var paragraph = 0
  /// The last speaker who is somebody else.
  private(set) var other: Speaker?

  /// Behind the words that say so, where whom they speak to may be told.
  private(set) var addressee = 0

  /// Notes who speaks in a paragraph, and the cue that says so.
  mutating func take(_ speaker: Speaker, paragraph: Int, cue: CueMatch?) {
    if let last, last.name != speaker.name { other = last }
    last = speaker
    addressee = cue.map { $0.frames.contains(.addressee) ? $0.end : 0 } ?? 0
    self.paragraph = paragraph
  }
}
