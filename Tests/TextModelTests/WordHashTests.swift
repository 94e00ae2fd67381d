import Testing
import TextModel

@Suite struct WordHashTests {
  @Test(arguments: [
    ("Said", "said"), ("O’BRIEN", "o'brien"), ("ÉCOLE", "école"), ("ŽIŽKOV", "žižkov"), ("ŁÓDŹ", "łódź"),
    ("ΑΘΗΝΑ", "αθηνα"), ("ΆΘΗΝΑ", "άθηνα"), ("МОСКВА", "москва"), ("ȘTEFAN", "ștefan"),
    ("NGUYỄN", "nguyễn"), ("long‐term", "long-term"), ("Ÿ", "ÿ"), ("ƠN", "ơn"), ("ƯNG", "ưng"),
  ])
  func wordsThatDifferByCaseOrByTheStyleOfAMarkAreOne(one: String, other: String) {
    #expect(WordHash.of(one) == WordHash.of(other))
  }

  @Test(arguments: [("said", "sa1d"), ("a", ""), ("resume", "résumé"), ("×", "÷"), ("@", "`"), ("[", "{")])
  func otherWordsAreOthers(one: String, other: String) {
    #expect(WordHash.of(one) != WordHash.of(other))
  }

  @Test func theHashOfARangeIsThatOfItsWord() {
    let text = Array("the Prime Minister".utf8)
    #expect(WordHash.of(text, 4..<9) == WordHash.of("prime"))
  }

  /// Words of every length up to some blocks of eight bytes, in the middle of a text and at its end.
  @Test(arguments: 0...33)
  func howAWordIsTakenInIsNoMatter(length: Int) {
    let word = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    var built = WordHash.Builder()
    for byte in word { built.combine(folded: byte) }
    #expect(built.value == WordHash.of(word, word.indices))
    #expect(built.value == WordHash.of(word + Array(" and more".utf8), 0..<length))
    #expect(built.value == WordHash.of(Array("é".utf8) + word, 2..<(length + 2)))
    for cut in 0...length {
      #expect(WordHash.of(word, 0..<cut, adding: word[cut...]) == built.value)
    }
  }

  @Test func differentWordsOfOneShapeDiffer() {
    var hashes: Set<UInt64> = []
    for length in 1...20 {
      for place in 0..<length {
        for letter in UInt8(ascii: "b")...UInt8(ascii: "z") {
          var word = [UInt8](repeating: UInt8(ascii: "a"), count: length)
          word[place] = letter
          hashes.insert(WordHash.of(word, word.indices))
        }
      }
    }
    #expect(hashes.count == 25 * (1...20).reduce(0, +))
  }

  @Test(arguments: [
    ("O’Brien", "o'brien"), ("NGUYỄN", "nguyễn"), ("Long‑Term", "long-term"), ("Iraq 2003", "iraq 2003"),
  ])
  func aFoldedWordCanBeRead(word: String, folded: String) {
    #expect(String(decoding: WordFolding.folded(Array(word.utf8)), as: UTF8.self) == folded)
  }

  @Test func bytesThatAreNoTextAreTakenAsTheyAre() {
    #expect(WordHash.of([0xC3], 0..<1) != WordHash.of([0xC4], 0..<1))
    #expect(WordHash.of([0xE2, 0x80], 0..<2) != WordHash.of([0xE2], 0..<1))
  }
}
