internal import Crypto

/// The SHA-256 digest (FIPS 180-4) of the bytes of a file: two files with the same one are the same file.
public struct ContentHash: Hashable, Sendable {
  /// The digest, 32 bytes.
  public let bytes: [UInt8]

  /// The digest of `content`.
  public init(of content: [UInt8]) {
    bytes = Array(SHA256.hash(data: content))
  }

  /// The digest of bytes that lie elsewhere.
  init(of content: UnsafeRawBufferPointer) {
    var hasher = SHA256()
    hasher.update(bufferPointer: content)
    bytes = Array(hasher.finalize())
  }

  /// Takes a digest that was computed before.
  init(stored bytes: [UInt8]) {
    self.bytes = bytes
  }
}

extension ContentHash: CustomStringConvertible {
  /// 64 hexadecimal digits in lower case, as `sha256sum` prints them.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 0xF)]] }, as: UTF8.self)
  }
}
