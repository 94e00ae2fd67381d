import Testing
import TextModel

/// How many slips part two words.
struct EditDistanceTests {
  @Test(arguments: [
    // The same, and nothing against something.
    ("said", "said", 0), ("", "abc", 3),
    // A letter put in, left out, exchanged; two swapped.
    ("said", "saiid", 1), ("said", "sad", 1), ("said", "sald", 1), ("said", "siad", 1),
    // Two slips; a swap with a letter between is no swap.
    ("brandvold", "brandvolt", 1), ("soleimani", "sulaimani", 2), ("ca", "abc", 3),
  ])
  func slips(one: String, other: String, count: Int) {
    let (a, b) = (Array(one.utf8), Array(other.utf8))
    #expect(EditDistance.between(a, b, atMost: 5) == count)
    #expect(EditDistance.between(b, a, atMost: 5) == count)
    // More than were asked for are one more, however many.
    for bound in 0..<count { #expect(EditDistance.between(a, b, atMost: bound) == bound + 1) }
  }

  @Test func longWordsAreNoSpellings() {
    let word = [UInt8](repeating: 0x61, count: 65)
    #expect(EditDistance.between(word, word, atMost: 3) == 4)
  }
}
