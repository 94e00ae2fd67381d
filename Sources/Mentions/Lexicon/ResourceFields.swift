internal import Lexicons
internal import TextModel

/// The fields of an entry of a word list, as places in the bytes of the file: nothing is copied, and no string is
/// made of any. Entries have at most four.
struct ResourceFields {
  let bytes: [UInt8]
  private var first = 0..<0
  private var second = 0..<0
  private var third = 0..<0
  private var fourth = 0..<0

  init(bytes: [UInt8], entry: Range<Int>) {
    self.bytes = bytes
    var start = entry.lowerBound
    first = nextField(&start, entry.upperBound)
    second = nextField(&start, entry.upperBound)
    third = nextField(&start, entry.upperBound)
    fourth = nextField(&start, entry.upperBound)
  }

  private func nextField(_ start: inout Int, _ end: Int) -> Range<Int> {
    let first = min(start, end)
    var i = first
    while i < end, bytes[i] != 0x09 { i += 1 }
    start = i + 1
    return first..<i
  }

  /// The field with that number, empty where the entry has fewer.
  subscript(index: Int) -> Range<Int> {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    default: fourth
    }
  }

  /// The hash of a field that is one word.
  func hash(_ index: Int) -> UInt64 { WordHash.of(bytes, self[index]) }

  /// Whether the field has that letter as one of its flags.
  func has(_ flag: Unicode.Scalar, in index: Int) -> Bool {
    self[index].contains { bytes[$0] == UInt8(ascii: flag) }
  }

  /// The first letter of a field.
  func letter(_ index: Int) -> UInt8? { self[index].first.map { bytes[$0] } }

  /// The key of a field that is a phrase of that kind.
  func key(_ index: Int, _ kind: PhraseKind) -> UInt64 { key(of: self[index], kind) }

  /// The key of a phrase of that kind.
  func key(of phrase: Range<Int>, _ kind: PhraseKind) -> UInt64 {
    var key = kind.seed
    forEachPart(of: phrase, separator: 0x20) { key = phraseKey(key, WordHash.of(bytes, $0)) }
    return key
  }

  /// The hash of the first word of a field.
  func firstWord(_ index: Int) -> UInt64 { WordHash.of(bytes, firstWordRange(index)) }

  func firstWordRange(_ index: Int) -> Range<Int> {
    var end = self[index].lowerBound
    while end < self[index].upperBound, bytes[end] != 0x20 { end += 1 }
    return self[index].lowerBound..<end
  }

  /// Calls `body` with the parts of a field between separators.
  func forEachPart(of field: Range<Int>, separator: UInt8, _ body: (Range<Int>) -> Void) {
    var start = field.lowerBound
    for i in field where bytes[i] == separator {
      if i > start { body(start..<i) }
      start = i + 1
    }
    if field.upperBound > start { body(start..<field.upperBound) }
  }
}

extension Resource {
  /// Calls `body` with the fields of every entry in order.
  func forEachFields(_ body: (ResourceFields) -> Void) {
    forEachRange { bytes, entry in body(ResourceFields(bytes: bytes, entry: entry)) }
  }
}
