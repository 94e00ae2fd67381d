internal import CLexicons

/// A long word list whose entries are sorted by their bytes, looked into where it lies in the program.
///
/// Nothing of it is read before it is asked, so that a program that never asks pays nothing: a look-up halves the file
/// until it stands on the entry.
public struct SortedList: @unchecked Sendable {
  /// The bytes of the resource. They are constants of the program: nothing writes or frees them.
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The list of that name in the folder of that language, or an empty one where the language has none.
  init(named name: String, language: String) {
    bytes = Resource.embeddedBytes("\(language)/\(name)")
  }

  /// The fields behind the word or phrase `key` in its entry; `nil` where the list does not have it. Takes time in
  /// proportion to the logarithm of the list's length.
  public func fields(of key: some Collection<UInt8>) -> [[UInt8]]? {
    var (low, high) = (0, bytes.count)
    while low < high {
      let line = lineStart(before: low + (high - low) / 2, notBefore: low)
      switch order(ofLineAt: line, against: key) {
      case 0: return fields(at: line)
      case ..<0: low = lineEnd(behind: line) + 1
      default: high = line
      }
    }
    return nil
  }

  /// The start of the line that holds `offset`.
  private func lineStart(before offset: Int, notBefore low: Int) -> Int {
    var start = offset
    while start > low, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  private func lineEnd(behind offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  /// Less than 0 where the entry at `line` stands before `key`, 0 where it is the one. Comments stand before all.
  private func order(ofLineAt line: Int, against key: some Collection<UInt8>) -> Int {
    if bytes[line] == UInt8(ascii: "#") { return -1 }
    var offset = line
    for byte in key {
      guard offset < bytes.count, bytes[offset] > 0x0A else { return -1 }
      if bytes[offset] != byte { return bytes[offset] < byte ? -1 : 1 }
      offset += 1
    }
    return offset == bytes.count || bytes[offset] <= 0x0A ? 0 : 1
  }

  private func fields(at line: Int) -> [[UInt8]] {
    bytes[line..<lineEnd(behind: line)].split(separator: 0x09, omittingEmptySubsequences: false).dropFirst().map {
      Array($0)
    }
  }
}

extension Language {
  /// The sorted word list of that name; empty where the language has none.
  public func sortedList(_ name: String) -> SortedList { SortedList(named: name, language: tag) }
}
