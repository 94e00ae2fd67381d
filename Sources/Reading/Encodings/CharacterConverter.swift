#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Converts one character at a time through `iconv` (POSIX.1-2017), so that every character of the decoded
/// text knows the bytes that it came from.
final class CharacterConverter {
  /// What the first bytes of an input are.
  enum Step {
    /// So many bytes are one character (or an escape sequence, which is an empty one).
    case character(utf8: ArraySlice<UInt8>, count: Int)
    /// They are no character.
    case invalid
    /// They could become one if more followed.
    case incomplete
  }

  /// One character becomes at most two code points, four bytes each.
  private static let capacity = 32
  private let descriptor: iconv_t

  /// A converter from the encoding of that name, or `nil` where the C library does not have it.
  init?(from name: String) {
    guard let opened = iconv_open("UTF-8", name), opened != iconv_t(bitPattern: -1) else { return nil }
    descriptor = opened
  }

  deinit {
    _ = iconv_close(descriptor)
  }

  /// Converts the first character of `input`.
  ///
  /// - Parameters:
  ///   - input: What is left of the file.
  ///   - flushing: Whether a character that the library holds back, because the next one might combine with it, is
  ///     to be written at once. An encoding with escape sequences forgets its state by that.
  func convert(_ input: ArraySlice<UInt8>, flushing: Bool) -> Step {
    // Byte by byte, so that never more than one character is converted. No encoding has more than four bytes a
    // character; an escape sequence has up to four as well.
    for count in 1...min(4, max(1, input.count)) where count <= input.count {
      switch attempt(Array(input.prefix(count)), flushing: flushing) {
      case .incomplete: continue
      case let step: return step
      }
    }
    return input.count < 4 ? .incomplete : .invalid
  }

  private func attempt(_ bytes: [UInt8], flushing: Bool) -> Step {
    var output = [UInt8](repeating: 0, count: Self.capacity)
    var input = bytes
    var (inputLeft, outputLeft) = (input.count, output.count)
    let failed = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        errno = 0
        // The library returns (size_t)-1, all bits set, when it fails.
        let failed = iconv(descriptor, &from, &inputLeft, &to, &outputLeft) == ~0
        if !failed, flushing { _ = iconv(descriptor, nil, nil, &to, &outputLeft) }
        return failed
      }
    }
    if failed { return errno == EINVAL ? .incomplete : .invalid }
    return .character(utf8: output[..<(output.count - outputLeft)], count: bytes.count)
  }
}

extension CharacterConverter {
  /// Decodes a whole file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - isStateful: Whether ASCII bytes may mean something else (ISO-2022-JP); elsewhere they are taken over in
  ///     runs, which is what makes a page of mostly markup quick.
  func decode(_ bytes: [UInt8], isStateful: Bool) -> DecodedText {
    var decoded = DecodedText(capacity: bytes.count + bytes.count / 2)
    var i = 0
    while i < bytes.count {
      if !isStateful, bytes[i] < 0x80 {
        let start = i
        while i < bytes.count, bytes[i] < 0x80 { i += 1 }
        decoded.copy(start..<i, of: bytes)
        continue
      }
      switch convert(bytes[i...].prefix(4), flushing: !isStateful) {
      case .character(let utf8, let count):
        decoded.append(utf8, for: i..<(i + count))
        i += count
      case .invalid:
        decoded.appendReplacement(for: i..<(i + 1))
        i += 1
      case .incomplete:
        decoded.appendReplacement(for: i..<bytes.count)
        i = bytes.count
      }
    }
    return decoded
  }
}
