/// The key under which a word stands in a word table: a 64-bit hash of its bytes as ``WordFolding`` has them.
///
/// It is computed once for every token; a table then compares numbers instead of strings. Eight bytes are taken in at once:
/// they are exclusive-ored with the hash so far and multiplied, and the two halves of the product folded into one. That is
/// the step of wyhash (Wang Yi, 2019) and of its successors rapidhash and foldhash. Most words are one step long, where a
/// hash that goes byte by byte takes one a letter.
///
/// Two words of a text meet by chance in one of 2^64 keys, which no lexicon notices. The hash is the same on every machine,
/// but no promise is made that the next release has the same: what is kept is known by ``FNV1a``.
public enum WordHash {
  /// The hash of no bytes.
  @inlinable static var start: UInt64 { 0x9E37_79B9_7F4A_7C15 }

  /// The hash `hash` of the bytes before, with eight more; those behind the end of a word are noughts.
  @inlinable
  @inline(__always)
  static func extend(_ hash: UInt64, by block: UInt64) -> UInt64 {
    // An odd constant of half ones, one of those of wyhash.
    let product = (hash ^ block).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  /// The hash of the bytes of `text` in `range`, folded.
  public static func of(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    ofASCII(text, range) ?? ofFolded(text, range)
  }

  /// The hash of a string, folded.
  public static func of(_ string: some StringProtocol) -> UInt64 {
    let bytes = Array(string.utf8)
    return of(bytes, bytes.indices)
  }

  /// The hash of the word that the bytes of `text` in `range` make, folded, with `ending` behind them: `deputi` and `es`.
  public static func of(_ text: [UInt8], _ range: Range<Int>, adding ending: some Sequence<UInt8>) -> UInt64 {
    var hash = Builder()
    WordFolding.fold(text, range) { hash.combine(folded: $0) }
    for byte in ending { hash.combine(folded: byte) }
    return hash.value
  }

  /// The hash of bytes of ASCII; `nil` where there are others among them.
  @inline(__always)
  private static func ofASCII(_ text: [UInt8], _ range: Range<Int>) -> UInt64? {
    text.withUnsafeBytes { text in
      var hash = start
      var i = range.lowerBound
      while i < range.upperBound {
        let block = ByteBlock(text, at: i).first(range.upperBound &- i)
        guard block.beyondASCII.isEmpty else { return nil }
        hash = extend(hash, by: block.folded)
        i &+= ByteBlock.count
      }
      return hash
    }
  }

  private static func ofFolded(_ text: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = Builder()
    WordFolding.fold(text, range) { hash.combine(folded: $0) }
    return hash.value
  }
}

extension WordHash {
  /// A hash while a word is taken in byte by byte, where it does not stand in a text as it is hashed.
  @frozen
  public struct Builder: Sendable {
    @usableFromInline var hash = WordHash.start
    /// The bytes that make no full block yet.
    @usableFromInline var block: UInt64 = 0
    /// Their number in bits.
    @usableFromInline var width: UInt64 = 0

    /// The hash of no bytes.
    @inlinable
    public init() {}

    /// Takes in one byte that is already folded.
    @inlinable
    public mutating func combine(folded byte: UInt8) {
      block |= UInt64(byte) &<< width
      width &+= 8
      if width == 64 { self = Builder(hash: WordHash.extend(hash, by: block)) }
    }

    @inlinable
    init(hash: UInt64) { self.hash = hash }

    /// The hash of the bytes so far.
    @inlinable public var value: UInt64 { width == 0 ? hash : WordHash.extend(hash, by: block) }
  }
}
