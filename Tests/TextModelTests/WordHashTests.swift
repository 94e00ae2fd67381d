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

  @Test func bytesThatAreNoTextAreTakenAsTheyAre() {
    #expect(WordHash.of([0xC3], 0..<1) != WordHash.of([0xC4], 0..<1))
    #expect(WordHash.of([0xE2, 0x80], 0..<2) != WordHash.of([0xE2], 0..<1))
  }
}
