import Testing
import TextModel

@Suite struct ReplacementRepairTests {
  private static let words: RepairWords = {
    var words = RepairWords()
    for suffix in ["t", "s", "ve"] { words.insert(suffix, .suffix) }
    return words
  }()

  @Test(arguments: [
    RepairRow("don⟦\u{FFFD}⟧t, we⟦\u{FFFD}⟧ve, Esper⟦\u{FFFD}⟧s", "don⟦’⟧t, we⟦’⟧ve, Esper⟦’⟧s", .replacementCharacter),
    RepairRow("⟦\u{FFFD}⟧Hello,⟦\u{FFFD}⟧ he said", "⟦“⟧Hello,⟦”⟧ he said", .replacementCharacter),
    RepairRow("(⟦\u{FFFD}⟧Hello⟦\u{FFFD}⟧)", "(⟦“⟧Hello⟦”⟧)", .replacementCharacter),
    RepairRow("Monday ⟦\u{FFFD}⟧ the day", "Monday ⟦—⟧ the day", .replacementCharacter),
    RepairRow("the drivers⟦\u{FFFD}⟧ union", "the drivers⟦’⟧ union", .replacementCharacter),
    // Three of them are what is left of one mark of three bytes.
    RepairRow("don⟦\u{FFFD}\u{FFFD}\u{FFFD}⟧t", "don⟦’⟧t", .replacementCharacter),
  ])
  func whatThePlaceTellsIsPutBack(row: RepairRow) {
    row.check(words: Self.words)
  }

  @Test(arguments: [
    RepairRow("caf⟦\u{FFFD}⟧ au lait", "caf⟦\u{FFFD}⟧ au lait", .replacementCharacter, isRepaired: false),
    RepairRow("na⟦\u{FFFD}⟧ve", "na⟦’⟧ve", .replacementCharacter),
    RepairRow("Ant⟦\u{FFFD}⟧nio", "Ant⟦\u{FFFD}⟧nio", .replacementCharacter, isRepaired: false),
    // It opens, and nothing closes before the paragraph ends.
    RepairRow("⟦\u{FFFD}⟧Hello\n\nhe said", "⟦\u{FFFD}⟧Hello\n\nhe said", .replacementCharacter, isRepaired: false),
  ])
  func whatItDoesNotTellIsReported(row: RepairRow) {
    row.check(words: Self.words)
  }
}
