import TextModel

/// Writes captions as the transcript that they are: sentences run on from caption to caption, and a paragraph begins
/// where another speaker does.
///
/// A worked case: of `<v Anna Ruiz>We will not close` and, in the next caption, `the school.` the text is
/// `Anna Ruiz: We will not close the school.` The space between `close` and `the` stands for the line of times that parts
/// them, and `the school` leads back to the second caption alone.
struct TranscriptWriter {
  /// Silence from which on a sentence that ended ends its paragraph too. People breathe for half a second and stop to think
  /// for two.
  static let longPause: UInt32 = 4000
  /// A paragraph of more bytes than this ends with its sentence, and one of four times as many with its caption: machine
  /// transcripts may have no stop in an hour.
  static let longParagraph = 2048

  private var builder: StrippedTextBuilder
  private var marks: [(place: Int, time: TimeCode?)] = []
  private var voice: [UInt8] = []
  private var lastPlace = 0
  private var lastEnd: TimeCode?

  init(of text: [UInt8]) {
    builder = StrippedTextBuilder(of: text)
  }

  /// Writes the lines of a caption.
  mutating func write(_ lines: [CueLine], of cue: Cue) {
    var isFirst = true
    for line in lines {
      let starts = [0] + TurnMark.places(in: line.bytes) + [line.bytes.count]
      for (start, end) in zip(starts, starts.dropFirst()) {
        guard let range = line.trimmed(start..<end) else { continue }
        let changesVoice = takeVoice(of: line)
        let isTurn = changesVoice || TurnMark.opens(line.bytes[range])
        if isTurn || isFirst && endsParagraph(before: cue) { builder.endBlock(.paragraph) }
        write(line, range, label: changesVoice ? line.voice : nil, at: isFirst ? .some(cue.start) : nil)
        isFirst = false
      }
    }
    // A caption that only repeats another one still says that nobody was silent.
    lastEnd = cue.end ?? cue.start ?? lastEnd
  }

  /// Whether the voice of a line is another one than before.
  private mutating func takeVoice(of line: CueLine) -> Bool {
    guard let name = line.voice?.name, name != voice else { return false }
    voice = name
    return true
  }

  private func endsParagraph(before cue: Cue) -> Bool {
    guard let last = builder.lastByte else { return false }
    let endsSentence = [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\"")].contains(last)
    let silence = cue.start.flatMap { start in
      lastEnd.map { start > $0 ? start.milliseconds - $0.milliseconds : 0 }
    }
    if builder.blockCount > 4 * Self.longParagraph { return true }
    return endsSentence && (silence ?? 0 >= Self.longPause || builder.blockCount > Self.longParagraph)
  }

  /// Writes a part of a line, behind a name where there is one. `time` is the caption's, for its first words.
  private mutating func write(_ line: CueLine, _ range: Range<Int>, label: CueLine.Voice?, at time: TimeCode??) {
    let start = line.origins[range.lowerBound].lowerBound
    let labelStart = label?.place?.lowerBound ?? start
    if builder.blockCount == 0 {
      builder.beginBlock(at: labelStart)
    } else {
      builder.replace(lastPlace..<labelStart, with: " ".utf8)
    }
    if let time { marks.append((labelStart, time)) }
    if let label { write(label, before: start) }
    // In the order of their words: a line of a thousand turns is gone through once.
    let first = line.times.partitioningIndex { $0.index >= range.lowerBound }
    for word in line.times[first...].prefix(while: { $0.index < range.upperBound }) {
      marks.append((line.origins[word.index].lowerBound, word.time))
    }
    write(line, range)
  }

  private mutating func write(_ label: CueLine.Voice, before start: Int) {
    guard let place = label.place else { return builder.replace(start..<start, with: label.name + ": ".utf8) }
    builder.copy(place)
    builder.replace(place.upperBound..<start, with: ": ".utf8)
  }

  /// Writes the bytes of a line: runs that follow each other in the file as copies.
  private mutating func write(_ line: CueLine, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let origin = line.origins[index]
      var end = index + 1
      if line.isCopy(index) {
        while end < range.upperBound, line.isCopy(end), line.origins[end].lowerBound == line.origins[end - 1].upperBound
        {
          end += 1
        }
        builder.copy(origin.lowerBound..<line.origins[end - 1].upperBound)
      } else {
        while end < range.upperBound, line.origins[end] == origin, !line.isCopy(end) { end += 1 }
        builder.replace(origin, with: line.bytes[index..<end])
      }
      index = end
    }
    lastPlace = line.origins[range.upperBound - 1].upperBound
  }

  /// The transcript, once all is written.
  consuming func finish() -> (text: StrippedText, marks: [(place: Int, time: TimeCode?)]) {
    builder.endBlock(.paragraph)
    return (builder.finish(), marks)
  }
}
