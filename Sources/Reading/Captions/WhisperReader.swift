import TextModel

/// Reads the JSON in which speech recognisers write transcripts: `segments` with `start`, `end` and `text`, as OpenAI's
/// Whisper writes them and faster-whisper and WhisperX after it, with `words` and `speaker` where they are given; and
/// `transcription` with `offsets` or `timestamps`, as whisper.cpp does.
struct WhisperReader {
  private let text: UnsafeBufferPointer<UInt8>
  private var scanner: JSONScanner
  private var writer: TranscriptWriter
  private var count = 0
  private var badTimes: (count: Int, first: Range<Int>?) = (0, nil)
  private var language: String?

  /// The transcript that a file holds.
  ///
  /// - Throws: ``ReadingError`` for JSON without segments.
  static func strip(_ text: [UInt8]) throws(ReadingError) -> StrippedDocument {
    let start = text.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
    let document = text.withUnsafeBufferPointer { buffer -> StrippedDocument? in
      var reader = WhisperReader(buffer, of: text, from: start)
      return reader.run() ? reader.document() : nil
    }
    guard let document else {
      throw ReadingError(
        "JSON without a transcript: no \"segments\" that have \"start\", \"end\" and \"text\", as Whisper writes them")
    }
    return document
  }

  private init(_ buffer: UnsafeBufferPointer<UInt8>, of text: [UInt8], from start: Int) {
    self.text = buffer
    scanner = JSONScanner(buffer, from: start)
    writer = TranscriptWriter(of: text)
  }

  /// The names of lists of segments.
  private static let lists = ["segments", "transcription"]

  /// Reads all segments. Whether there was one.
  private mutating func run() -> Bool {
    var key = ""
    while let event = scanner.next() {
      switch event {
      case .key(let range): key = string(range)
      case .string(let range):
        if key == "language", language == nil { language = string(range) }
      case .beginArray:
        // Some programs write the list of segments alone.
        if Self.lists.contains(key) || scanner.depth == 1 { readSegments() }
      case .beginObject, .endObject, .endArray, .literal: break
      }
    }
    return count > 0
  }

  /// Reads the objects of the list that was just opened.
  private mutating func readSegments() {
    let depth = scanner.depth
    while let event = scanner.next() {
      if case .endArray = event, scanner.depth < depth { return }
      if case .beginObject = event, let segment = readSegment() { write(segment) }
    }
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}

extension WhisperReader {
  /// What is read of one segment.
  private struct Segment {
    var start: TimeCode?
    var end: TimeCode?
    var words: Range<Int>?
    var voice: [UInt8]?
    /// When each of its words begins.
    var wordStarts: [TimeCode?] = []
  }

  /// Reads the members of the object that was just opened; `nil` for one that has no text.
  private mutating func readSegment() -> Segment? {
    let depth = scanner.depth
    var segment = Segment()
    var key = ""
    while let event = scanner.next() {
      switch event {
      case .key(let range): key = string(range)
      case .endObject where scanner.depth < depth: return segment.words == nil ? nil : segment
      case .beginArray where key == "words": segment.wordStarts = readWords()
      case .string(let range): take(range, named: key, depth: scanner.depth - depth, into: &segment)
      case .literal(let range): take(number: range, named: key, depth: scanner.depth - depth, into: &segment)
      case .beginObject, .endObject, .beginArray, .endArray: break
      }
    }
    return nil
  }

  private func take(_ range: Range<Int>, named key: String, depth: Int, into segment: inout Segment) {
    switch (key, depth) {
    case ("text", 0): segment.words = range
    case ("speaker", 0): segment.voice = scanner.line(range).bytes
    // whisper.cpp: "timestamps": {"from": "00:00:00,000", "to": …}
    case ("from", 1) where segment.start == nil: segment.start = TimeCode(spelled: Array(text[range])[...])
    case ("to", 1) where segment.end == nil: segment.end = TimeCode(spelled: Array(text[range])[...])
    default: break
    }
  }

  private func take(number range: Range<Int>, named key: String, depth: Int, into segment: inout Segment) {
    switch (key, depth) {
    case ("start", 0): segment.start = TimeCode(seconds: text[range])
    case ("end", 0): segment.end = TimeCode(seconds: text[range])
    // whisper.cpp: "offsets": {"from": 0, "to": …}
    case ("from", 1) where segment.start == nil: segment.start = TimeCode(milliseconds: text[range])
    case ("to", 1) where segment.end == nil: segment.end = TimeCode(milliseconds: text[range])
    default: break
    }
  }

  /// When the words of the list that was just opened begin, in order.
  private mutating func readWords() -> [TimeCode?] {
    let depth = scanner.depth
    var starts: [TimeCode?] = []
    var key = ""
    while let event = scanner.next() {
      switch event {
      case .endArray where scanner.depth < depth: return starts
      case .beginObject where scanner.depth == depth + 1: starts.append(nil)
      case .key(let range): key = string(range)
      case .literal(let range) where key == "start" && scanner.depth == depth + 1 && !starts.isEmpty:
        starts[starts.count - 1] = TimeCode(seconds: text[range])
      default: break
      }
    }
    return starts
  }

  private mutating func write(_ segment: Segment) {
    guard let range = segment.words else { return }
    count += 1
    var line = scanner.line(range)
    // A name behind the words has no place before them in the file.
    line.voice = segment.voice.flatMap { $0.isEmpty ? nil : CueLine.Voice(name: $0, place: nil) }
    line.time(words: segment.wordStarts)
    var cue = Cue(start: segment.start, end: segment.end, lines: [])
    if segment.start == nil || segment.end.map({ $0 < segment.start ?? $0 }) ?? true {
      badTimes = (badTimes.count + 1, badTimes.first ?? range)
      cue.end = cue.start
    }
    if line.trimmed(0..<line.bytes.count) != nil { cue.lines = [line] }
    writer.write(cue.lines, of: cue)
  }

  private consuming func document() -> StrippedDocument {
    let (stripped, marks) = writer.finish()
    var document = StrippedDocument(text: stripped)
    document.marks = marks
    document.metadata.language = language
    if let first = badTimes.first {
      document.notes = [
        (
          first,
          "the times of \(badTimes.count) of \(count) segments cannot be read or run backwards; the first is here"
        )
      ]
    }
    return document
  }
}

extension CueLine {
  /// Gives its words their times, where there is one for each.
  fileprivate mutating func time(words: [TimeCode?]) {
    let starts = bytes.indices.filter { !bytes[$0].isASCIISpace && ($0 == 0 || bytes[$0 - 1].isASCIISpace) }
    guard starts.count == words.count else { return }
    times = zip(starts, words).compactMap { start, time in time.map { (start, $0) } }
  }
}

extension TimeCode {
  /// Reads seconds with a decimal point: `751.48`.
  fileprivate init?(seconds text: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let seconds = Double(String(decoding: text, as: UTF8.self)), seconds >= 0, seconds < 4_000_000 else {
      return nil
    }
    self.init(milliseconds: UInt32((seconds * 1000).rounded()))
  }

  /// Reads thousandths of a second.
  fileprivate init?(milliseconds text: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let milliseconds = UInt32(String(decoding: text, as: UTF8.self)) else { return nil }
    self.init(milliseconds: milliseconds)
  }
}
