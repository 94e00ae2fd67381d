/// Who spoke before, as far as the speaker of the next quotation may be the same or the one before.
struct SpeakerTurns {
  /// Who spoke last.
  private(set) var last: Speaker?
  /// The paragraph where they spoke.
  private(set) var paragraph = 0
  /// The last speaker who is somebody else.
  private(set) var other: Speaker?

  /// Notes who speaks in a paragraph.
  mutating func take(_ speaker: Speaker, paragraph: Int) {
    if let last, last.name != speaker.name { other = last }
    last = speaker
    self.paragraph = paragraph
  }
}
