internal import CLexicons

/// A word list of a language: a text file that is built into the program.
///
/// One entry a line; fields are parted by one tab; the first field is the word or phrase, the others say what
/// it is. Lines that start with `#` are comments: the first ones of a file say what it holds and where that is
/// from. Empty lines part groups.
public struct Resource: Sendable {
  /// The bytes of the file, in UTF-8.
  private let bytes: [UInt8]

  /// The resource of that name in the folder of that language, or an empty one where the language has none.
  init(named name: String, language: String) {
    bytes = Self.embedded("\(language)/\(name)")
  }

  /// A word list from its text, for tests and for lists that are made by a program.
  public init(text: String) {
    bytes = Array(text.utf8)
  }

  /// Calls `body` with the fields of every entry in order.
  public func forEachEntry(_ body: (_ fields: [Substring]) -> Void) {
    // One string of the whole list, of which every field is a part: no field is copied.
    let text = String(decoding: bytes, as: UTF8.self)
    var fields: [Substring] = []
    forEachRange { bytes, entry in
      fields.removeAll(keepingCapacity: true)
      var start = entry.lowerBound
      for end in entry where bytes[end] == 0x09 {
        fields.append(text.part(start..<end))
        start = end + 1
      }
      fields.append(text.part(start..<entry.upperBound))
      body(fields)
    }
  }

  /// Calls `body` with all bytes of the file and where in them every entry is, in order; for lists of tens of
  /// thousands, where making a slice of each would take longer than reading it.
  public func forEachRange(_ body: (_ bytes: [UInt8], _ entry: Range<Int>) -> Void) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      if end > start, bytes[start] != UInt8(ascii: "#") { body(bytes, start..<end) }
      start = end + 1
    }
  }

  private static func embedded(_ name: String) -> [UInt8] { Array(embeddedBytes(name)) }

  /// The bytes of the resource `en/months` where they lie in the program; none where there is no such resource.
  static func embeddedBytes(_ name: String) -> UnsafeBufferPointer<UInt8> {
    var entry = clexicons_first()
    while let resource = entry?.pointee, let resourceName = resource.name {
      if String(cString: resourceName) == name {
        return UnsafeBufferPointer(start: resource.bytes, count: resource.count)
      }
      entry = entry?.successor()
    }
    return UnsafeBufferPointer(start: nil, count: 0)
  }
}

extension String {
  /// The part at those bytes, which start and end between characters.
  fileprivate func part(_ bytes: Range<Int>) -> Substring {
    let start = utf8.index(startIndex, offsetBy: bytes.lowerBound)
    return Substring(utf8[start..<utf8.index(start, offsetBy: bytes.count)])
  }
}

extension Substring {
  /// The parts between separators, empty ones left out. Told by bytes: a string's own way is to find characters first,
  /// which takes longer than all else that is done with a word list.
  public func parts(separatedBy separator: Unicode.Scalar) -> [Substring] {
    utf8.split(separator: UInt8(truncatingIfNeeded: separator.value)).map { Substring($0) }
  }
}
