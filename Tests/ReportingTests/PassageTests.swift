import CrossChecking
import Testing

@testable import Reporting

struct PassageTests {
  @Test(arguments: [
    // A word exchanged for another.
    (changes("We have ", "-never ", "+always ", "refused."), "We have ⟦never⟧ refused.", "We have ⟦always⟧ refused."),
    // Only the stop differs: the word is marked, so that the mark can be read.
    (changes("It is", "-!", "+."), "It ⟦is!⟧", "It ⟦is.⟧"),
    // Words added at the end, where the shared run has no space behind it.
    (changes("It is deep", "+and wide"), "It is deep", "It is deep ⟦and wide⟧"),
    // The shared run ends with the stop of one text.
    (changes("It is deep.", "-Very deep."), "It is deep. ⟦Very deep.⟧", "It is deep."),
    // A number goes on with its unit.
    (changes("-25", "+52", "m euros"), "⟦25m⟧ euros", "⟦52m⟧ euros"),
    // Spaces of any kind and number are one; neighbouring changes are one mark.
    (changes("a \n\u{A0} b ", "-c ", "-d ", "e"), "a b ⟦c d⟧ e", "a b e"),
    // What both have, as either writes it; a mark before a word is its own.
    (
      [
        WordChange(kind: .removed, text: "€"), WordChange(kind: .same, text: "two million “", earlierText: "2m “"),
        WordChange(kind: .added, text: "gone"),
      ], "⟦€2m⟧ “", "two million ⟦“gone⟧"
    ),
    // Everything is new.
    (changes("+all of it"), "", "⟦all of it⟧"),
    // Nothing at all.
    ([], "", ""),
  ])
  func wordsThatDifferAreMarked(changes: [WordChange], earlier: String, later: String) {
    #expect(MarkedPassage(.earlier, of: changes).plainText == earlier)
    #expect(MarkedPassage(.later, of: changes).plainText == later)
  }

  @Test(arguments: [
    // The comma before "she said".
    ("We ⟦will,⟧", "We ⟦will⟧"), ("We will.", "We will."), (",", ","),
    // A closing mark whose opening one is outside.
    ("that it ⟦was⟧ due”", "that it ⟦was⟧ due"), ("was due”,", "was due"), ("kitchen” ⟦71⟧”", "kitchen ⟦71⟧"),
    // Marks that belong together stay, nested too; of three straight ones the last goes.
    ("he said “no” twice", "he said “no” twice"), ("“a “b” c”", "“a “b” c”"), ("\"a\" b\"", "\"a\" b"),
    // An opening mark that nothing closes; a word of nothing but a mark.
    ("“so it", "so it"), ("so ”", "so"), ("", ""),
  ])
  func speechHasItsOwnMarksAlone(passage: String, speech: String) {
    #expect(Self.passage(passage).speech.plainText == speech)
  }

  private let bounds = ExcerptBounds(context: 2, run: 3, word: 5)

  @Test(arguments: [
    // Far words go; the two beside a mark stay.
    ("a b c d e f g h ⟦i⟧ j k l m n o p", "(…) g h ⟦i⟧ j k (…)"),
    // Between two marks both keep their neighbours.
    ("⟦a⟧ b c d e f g h ⟦i⟧", "⟦a⟧ b c (…) g h ⟦i⟧"),
    // Two words more are no longer than the sign for them.
    ("⟦a⟧ b c d e f g ⟦i⟧", "⟦a⟧ b c d e f g ⟦i⟧"),
    // A long run of marked words keeps its ends.
    ("⟦a b c d e f g h⟧", "⟦a b⟧ (…) ⟦h⟧"),
    // Nothing is marked: the start.
    ("a b c d e f g", "a b c (…)"), ("a b c d e", "a b c d e"),
    // A word of letters without end.
    ("⟦aaaaaaaaaa⟧ b", "⟦aaaaa…⟧ b"), ("žžžžž", "žžžžž"), ("žžžžžž", "žžžžž…"),
    ("", ""),
  ])
  func farWordsAreLeftOut(passage: String, excerpt: String) {
    #expect(Self.passage(passage).excerpt(bounds).plainText == excerpt)
  }

  private static func passage(_ marked: String) -> MarkedPassage {
    var isMarked = false
    let words = marked.split(separator: " ").map { word in
      if word.hasPrefix("⟦") { isMarked = true }
      defer { if word.hasSuffix("⟧") { isMarked = false } }
      return MarkedPassage.Word(
        text: String(word.filter { $0 != "⟦" && $0 != "⟧" }), isMarked: isMarked)
    }
    return MarkedPassage(words: words)
  }

  @Test func anExcerptIsLinear() {
    let words = (0..<200_000).map { MarkedPassage.Word(text: "w", isMarked: $0.isMultiple(of: 100)) }
    let excerpt = MarkedPassage(words: words).excerpt(.report)
    #expect(excerpt.words.count { $0.isMarked } == 2000)
    #expect(excerpt.words.count < words.count)
  }

  @Test(arguments: [
    ("plain", "plain"), ("  two  spaces ", "two spaces"), ("a\u{1B}[2Jb", "a⟨U+001B⟩[2Jb"),
    ("a\u{0}b", "a⟨U+0000⟩b"), ("x\u{202E}y", "x⟨U+202E⟩y"), ("a\u{85}b\u{2028}c", "a b c"),
    // A space with an accent behind it is one character and two code points.
    (" \u{301}x ", "\u{301}x"),
    // Marks that right-to-left text needs, and joiners that emoji need, stay.
    ("\u{200F}שלום 👩‍👧", "\u{200F}שלום 👩‍👧"),
  ])
  func textIsFitToBeShown(text: String, shown: String) {
    #expect(VisibleText.line(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }
}

struct WordingTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-12_345, "−12,345"),
    (Int.min, "−9,223,372,036,854,775,808"),
  ])
  func digitsAreGrouped(number: Int, text: String) {
    #expect(Wording.grouped(number) == text)
  }

  @Test(arguments: [
    // A day; a time with each kind of zone; seconds and their fraction are dropped.
    ("2020-01-03", "3 January 2020"), ("2020-12-31T14:05:00Z", "31 December 2020, 14:05 UTC"),
    ("2020-01-03T14:05:59.123+01:00", "3 January 2020, 14:05 +01:00"),
    ("2020-01-03T14:05-0500", "3 January 2020, 14:05 -0500"),
    ("2020-01-03 14:05", "3 January 2020, 14:05"),
    // Half a time is no time.
    ("2020-01-03T14", "3 January 2020"), ("2020-01-03Txx:yy", "3 January 2020"),
    // Not a date: as it is.
    ("last Friday", "last Friday"), ("2020-13-01", "2020-13-01"), ("", ""),
  ])
  func datesAreReadable(iso: String, text: String) {
    #expect(ReadableDate.text(iso) == text)
  }

  @Test(arguments: [
    ("4 of 25 died", "25", true), ("4 of 25 died", "2", false), ("“At least 340” became", "At least 340", true),
    ("a b", "b a", false), ("a", "a b", false), ("", "a", false), ("a", "", false),
  ])
  func wordsAreFoundWhole(text: String, words: String, isThere: Bool) {
    #expect(Wording.has(text, words: words) == isThere)
  }

  @Test func aSummaryNamesWhatThereIs() {
    #expect(Wording.summary([]) == "no findings")
    #expect(Wording.summary([.error, .suggestion, .suggestion]) == "1 error, 2 suggestions")
  }
}

struct StableIDTests {
  private func id(_ text: String, kind: String = "quotation") -> String {
    var ids = StableID(kind: kind)
    return ids.next(text)
  }

  @Test(arguments: [
    // What a new edition may change without changing what was said.
    ("We have never refused,", "We have never refused."), ("a – b", "a - b"), ("The BBC said", "the bbc said"),
    ("two\nlines", "two lines"), ("“so”", "\"so\""),
  ])
  func harmlessEditsKeepTheID(one: String, other: String) {
    #expect(id(one) == id(other))
  }

  @Test(arguments: [
    ("We have never refused", "We have always refused"), ("25 died", "52 died"), ("a b", "ab"), ("é", "e"), ("", "a"),
  ])
  func otherWordsHaveAnotherID(one: String, other: String) {
    #expect(id(one) != id(other))
  }

  @Test func repetitionsDiffer() {
    var ids = StableID(kind: "quotation")
    let three = [ids.next("Yes."), ids.next("yes"), ids.next("Yes!")]
    #expect(Set(three).count == 3)
    #expect(three[0] == id("Yes"))
    #expect(id("Yes") != id("Yes", kind: "claim"))
    #expect(three.allSatisfy { $0.utf8.count == 16 && $0.allSatisfy(\.isHexDigit) })
  }

  /// Ids are kept by others: a change of how they are made breaks what they keep.
  @Test func theIDStaysWhatItWas() {
    #expect(id("We have never refused") == "073f4e9b59dca465")
  }
}
