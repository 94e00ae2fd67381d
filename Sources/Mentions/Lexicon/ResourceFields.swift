internal import Lexicons
internal import TextModel

/// The fields of an entry of a word list, as places in the bytes of the file: no string is made of any.
struct ResourceFields {
  let bytes: [UInt8]
  private(set) var fields: [Range<Int>] = []

  init(bytes: [UInt8], entry: Range<Int>) {
    self.bytes = bytes
    var start = entry.lowerBound
    for i in entry where bytes[i] == 0x09 {
      fields.append(start..<i)
      start = i + 1
    }
    fields.append(start..<entry.upperBound)
  }

  /// The field with that number, empty where the entry has fewer.
  subscript(index: Int) -> Range<Int> { index < fields.count ? fields[index] : 0..<0 }

  /// The hash of a field that is one word.
  func hash(_ index: Int) -> UInt64 { WordHash.of(bytes, self[index]) }

  /// Whether the field has that letter as one of its flags.
  func has(_ flag: Unicode.Scalar, in index: Int) -> Bool {
    self[index].contains { bytes[$0] == UInt8(ascii: flag) }
  }

  /// The first letter of a field.
  func letter(_ index: Int) -> UInt8? { self[index].first.map { bytes[$0] } }

  /// The hashes of the words of a field, which are parted by `separator`.
  func words(_ index: Int, separator: UInt8 = 0x20) -> [UInt64] { words(in: self[index], separator: separator) }

  func words(in field: Range<Int>, separator: UInt8 = 0x20) -> [UInt64] {
    parts(of: field, separator: separator).map { WordHash.of(bytes, $0) }
  }

  /// The parts of a field between separators.
  func parts(of field: Range<Int>, separator: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = field.lowerBound
    for i in field where bytes[i] == separator {
      if i > start { parts.append(start..<i) }
      start = i + 1
    }
    if field.upperBound > start { parts.append(start..<field.upperBound) }
    return parts
  }
}

extension Resource {
  /// Calls `body` with the fields of every entry in order.
  func forEachFields(_ body: (ResourceFields) -> Void) {
    forEachRange { bytes, entry in body(ResourceFields(bytes: bytes, entry: entry)) }
  }
}
