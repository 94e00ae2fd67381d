import TextModel

/// Reads SubRip and WebVTT captions into a transcript.
enum CaptionReader {
  /// The transcript of captions.
  ///
  /// - Throws: ``ReadingError`` where there is not one line of times.
  static func strip(_ text: [UInt8], format: DocumentFormat) throws(ReadingError) -> StrippedDocument {
    let isWebVTT = format == .webVTT
    var scanner = CueScanner(text, isWebVTT: isWebVTT)
    let header = scanner.header()
    var badTimings: [Range<Int>] = []
    var count = 0
    var writer = TranscriptWriter(of: text)
    text.withUnsafeBufferPointer { buffer in
      let markup = CueMarkup(buffer)
      var rolling = RollingLines(CueSequence(scanner: scanner, markup: markup))
      while let block = scanner.next() {
        count += 1
        if !block.timing.isWhole { badTimings.append(block.timingLine) }
        let cue = Cue(block, markup)
        writer.write(rolling.newLines(of: cue), of: cue)
      }
    }
    guard count > 0 else { throw refusal(of: format) }
    let (stripped, marks) = writer.finish()
    var document = StrippedDocument(text: stripped)
    document.marks = marks
    document.metadata.language = header.first { $0.name.asciiLowercased == "language" }?.value
    if let first = badTimings.first { document.notes = [badTimes(badTimings.count, of: count, first: first)] }
    return document
  }

  private static func refusal(of format: DocumentFormat) -> ReadingError {
    let example = format == .webVTT ? "00:00:01.000 --> 00:00:04.000" : "00:00:01,000 --> 00:00:04,000"
    return ReadingError(
      "has no caption: no line of times such as '\(example)'; give a transcript without times as .txt")
  }

  private static func badTimes(_ bad: Int, of all: Int, first: Range<Int>) -> (range: Range<Int>, text: String) {
    (first, "the times of \(bad) of \(all) captions cannot be read or run backwards; the first stands here")
  }
}

extension Cue {
  init(_ block: CueScanner.Block, _ markup: CueMarkup) {
    self.init(
      start: block.timing.start, end: block.timing.isWhole ? block.timing.end : block.timing.start,
      lines: block.lines.flatMap { markup.lines(in: $0) })
  }
}

/// The captions of a file, one after the other.
private struct CueSequence: Sequence, IteratorProtocol {
  var scanner: CueScanner
  let markup: CueMarkup

  mutating func next() -> Cue? { scanner.next().map { Cue($0, markup) } }
}
