import Testing
import TextModel

/// Hashes that are kept in files: they are the same for ever.
struct HashTests {
  /// The test vectors of the authors (http://www.isthe.com/chongo/tech/comp/fnv/).
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func fnv1a(text: String, hash: UInt64) {
    #expect(FNV1a(text.utf8).value == hash)
    var bytewise = FNV1a()
    for byte in text.utf8 { bytewise.combine(byte) }
    #expect(bytewise == FNV1a(text.utf8))
  }

  /// The first numbers of seed 1234567, as other implementations have them (https://rosettacode.org/wiki/SplitMix64).
  @Test func splitMix64() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(
      [random.next(), random.next(), random.next()]
        == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }
}
