import Foundation

/// The wordings that have a word, as the database keeps them: ascending numbers, each as its distance from the one
/// before in a variable-length integer (seven bits a byte, low ones first, the high bit on all but the last).
///
/// The first is no part of the bytes: it is in the key of the row.
enum PostingList {
  /// The bytes for `ids`, which ascend.
  static func encode(_ ids: some Sequence<UInt32>) -> Data {
    var bytes = Data()
    var last: UInt32?
    for id in ids {
      if let last { append(id &- last, to: &bytes) }
      last = id
    }
    return bytes
  }

  private static func append(_ distance: UInt32, to bytes: inout Data) {
    var rest = distance
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Calls `take` with `first` and the numbers behind it.
  @inline(__always)
  static func decode(_ bytes: UnsafeRawBufferPointer, first: UInt32, _ take: (UInt32) -> Void) {
    take(first)
    var id = first
    var distance: UInt32 = 0
    var shift: UInt32 = 0
    for byte in bytes {
      distance |= UInt32(byte & 0x7F) &<< shift
      if byte < 0x80 {
        id &+= distance
        take(id)
        distance = 0
        shift = 0
      } else {
        shift &+= 7
      }
    }
  }

  /// How many numbers a row has, the first included: each ends with a byte without the high bit.
  static func count(_ bytes: Data) -> Int {
    bytes.reduce(1) { $0 + Int(~$1 >> 7) }
  }

  /// The numbers of a row.
  static func ids(_ bytes: Data, first: UInt32) -> [UInt32] {
    var ids: [UInt32] = []
    ids.reserveCapacity(bytes.count + 1)
    bytes.withUnsafeBytes { decode($0, first: first) { ids.append($0) } }
    return ids
  }
}

/// The key of a row of postings: the word's key above, the number of the first wording below.
struct PostingKey {
  let rowID: Int64

  init(word: UInt32, first: UInt32) {
    rowID = Int64(word) << 32 | Int64(first)
  }

  init(rowID: Int64) {
    self.rowID = rowID
  }

  var word: UInt32 { UInt32(truncatingIfNeeded: rowID >> 32) }
  var first: UInt32 { UInt32(truncatingIfNeeded: rowID) }
}
