import TextModel

/// A line of a caption as it reads: tags gone, entities and escapes decoded, with the way back for every byte.
///
/// A line is short, so its map is kept byte by byte: that is what lets it be parted anywhere.
struct CueLine {
  /// What it reads.
  private(set) var bytes: [UInt8] = []
  /// For each byte the stretch of the decoded text that it was made from.
  private(set) var origins: [Range<Int>] = []
  private var copies: [Bool] = []
  /// Words with a time of their own, by their first bytes.
  var times: [(index: Int, time: TimeCode)] = []
  /// Who speaks, as the file has it beside the line; `nil` where it says nothing.
  var voice: Voice?

  /// A name that the file gives to who speaks.
  struct Voice {
    /// The name, without white space around it.
    let name: [UInt8]
    /// Where it stands in the decoded text; `nil` where that is behind the words.
    let place: Range<Int>?
  }

  /// Takes over a byte of the decoded text.
  mutating func copy(_ byte: UInt8, at offset: Int) {
    bytes.append(byte)
    origins.append(offset..<(offset + 1))
    copies.append(true)
  }

  /// Takes `utf8` for the bytes of the decoded text in `range`.
  mutating func replace(_ range: Range<Int>, with utf8: some Sequence<UInt8>) {
    for byte in utf8 {
      bytes.append(byte)
      origins.append(range)
      copies.append(false)
    }
  }

  /// Whether a byte is one of the decoded text, and not what was put in the place of others.
  func isCopy(_ index: Int) -> Bool { copies[index] }

  /// The part without white space around it; `nil` where nothing else is left.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low].isASCIISpace { low += 1 }
    while low < high, bytes[high - 1].isASCIISpace { high -= 1 }
    return low < high ? low..<high : nil
  }

  /// A digest of what it reads, white space apart, for telling whether two lines are the same.
  var digest: UInt64 {
    FNV1a(bytes.lazy.filter { !$0.isASCIISpace }).value
  }

  /// Where `prefix` ends in it, if the line starts with the same words and goes on.
  func end(ofPrefix prefix: [UInt8]) -> Int? {
    guard !prefix.isEmpty, bytes.count > prefix.count, bytes.starts(with: prefix), bytes[prefix.count].isASCIISpace
    else { return nil }
    return prefix.count
  }

  /// The line without its first `count` bytes.
  func dropping(_ count: Int) -> CueLine {
    var rest = self
    rest.bytes.removeFirst(count)
    rest.origins.removeFirst(count)
    rest.copies.removeFirst(count)
    rest.times = times.filter { $0.index >= count }.map { ($0.index - count, $0.time) }
    return rest
  }
}

/// A caption: what is shown at one time.
struct Cue {
  /// When it appears; `nil` where the file's time cannot be read.
  var start: TimeCode?
  /// When it goes; `nil` likewise.
  var end: TimeCode?
  /// Its lines that read as anything.
  var lines: [CueLine]
}
