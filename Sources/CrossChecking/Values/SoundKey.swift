/// A name by its sound, as far as spellings of one name differ: without doubled letters and mute `h`, with one letter for
/// each of `c` and `k`, `y` and `i`, `z` and `s`, `ph`, `f` and `v`.
///
/// Equal for `Stephen` and `Steven`, `Matthew` and `Mathew`, `Hoffmann` and `Hofmann`, `Erik` and `Eric`; not for `Sarah` and
/// `Sally`. Far narrower than Soundex (Russell 1918), which is for finding people, not for telling them apart.
struct SoundKey: Hashable {
  private let letters: [UInt8]

  /// The key of a folded word.
  init(_ word: [UInt8]) {
    var letters: [UInt8] = []
    var index = 0
    while index < word.count {
      var letter = word[index]
      if letter == UInt8(ascii: "p"), index + 1 < word.count, word[index + 1] == UInt8(ascii: "h") {
        letter = UInt8(ascii: "f")
        index += 1
      } else if letter == UInt8(ascii: "h"), index > 0 {
        index += 1
        continue
      }
      // `Maddox`, `Maddocks`
      if letter == UInt8(ascii: "x"), index > 0 {
        if letters.last != UInt8(ascii: "k") { letters.append(UInt8(ascii: "k")) }
        letter = UInt8(ascii: "s")
      }
      letter = Self.twins[letter] ?? letter
      if letters.last != letter { letters.append(letter) }
      index += 1
    }
    self.letters = letters
  }

  private static let twins: [UInt8: UInt8] = [
    UInt8(ascii: "c"): UInt8(ascii: "k"), UInt8(ascii: "y"): UInt8(ascii: "i"), UInt8(ascii: "z"): UInt8(ascii: "s"),
    UInt8(ascii: "v"): UInt8(ascii: "f"),
  ]
}
