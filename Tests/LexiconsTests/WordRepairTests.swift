import Lexicons
import TestSupport
import Testing
import TextModel

@Suite struct WordRepairTests {
  private static func repair(_ text: String) -> ReadingText {
    let bytes = Array(text.utf8)
    return TextRepair.repair(
      bytes, origin: .identity(count: bytes.count), blocks: [], words: Language.english.repairWords)
  }

  /// Capitals in mid-sentence, marked, and the text as it is read.
  @Test(arguments: [
    ("members of groups in Iraq, ⟦He⟧ broke into the embassy.", "in Iraq, he broke"),
    ("against a military base in Kirkuk ⟦He⟧ killed a contractor.", "in Kirkuk he killed"),
    ("breaking the perimeter and causing ⟦A⟧ series of fires.", "causing a series"),
    ("the ministers who wrote ⟦On⟧ twitter.", "wrote on twitter"),
    ("the people said ⟦They⟧ would come.", "said they would"),
    ("the report went into ⟦The⟧ files of the court.", "into the files"),
  ])
  func strayCapitals(marked: String, read: String) throws {
    let given = MarkedText(marked)
    let reading = Self.repair(given.text)
    let text = String(decoding: reading.bytes, as: UTF8.self)
    #expect(text.contains(read))
    #expect(reading.damage.map(\.kind) == [.strayCapital])
    #expect(reading.damage.map(\.reading) == given.spans)
    #expect(reading.damage.map { ReadingSpan($0.source.range) } == given.spans)
    #expect(reading.damage.map(\.isRepaired) == [true])
  }

  @Test(arguments: [
    "He came. He left.", "He said: He is late.",
    "the readers of The New York Times", "a film of The Hague", "in The Lord of the Rings", "I think I am late.",
    "He asked, “He left?”", "vitamin A is good; an A student", "a memo titled “The Facts on Where the Race Stands.”",
    "Brown and From were never friends", "he writes “Who’s Who in the CIA” today", "the letters A through I.",
    "Senate Votes On bill", "It is over - He left.", "the mayor of Of", "ends with the word On",
  ])
  func capitalsByRight(text: String) {
    let reading = Self.repair(text)
    #expect(String(decoding: reading.bytes, as: UTF8.self) == text)
    #expect(reading.damage.isEmpty)
  }

  @Test func aTailThatGoesOnWithItsSentenceLosesTheStopBeforeIt() {
    let given = MarkedText("They have competed since the invasion. ⟦in 2003⟧\n\nWhile they did.")
    let reading = Self.repair(given.text)
    #expect(reading.string(ReadingSpan(0, 45)) == "They have competed since the invasion in 2003")
    #expect(reading.damage.map(\.kind) == [.translationDebris])
    #expect(reading.damage.map { ReadingSpan($0.source.range) } == given.spans)
    #expect(reading.damage.map { reading.string($0.reading) } == ["in 2003"])
    #expect(reading.damage.map(\.isRepaired) == [true])
  }

  @Test func anotherTailIsReported() {
    let given = MarkedText("“They will pay,” the man said. ⟦wrote ⟦On⟧ twitter.⟧\n\nNobody came.")
    let reading = Self.repair(given.text)
    #expect(Set(reading.damage.map(\.kind)) == [.translationDebris, .strayCapital])
    let tail = reading.damage.filter { $0.kind == .translationDebris }
    #expect(tail.map { ReadingSpan($0.source.range) } == [given.spans[0]])
    #expect(tail.map { reading.string($0.reading) } == ["wrote on twitter."])
    #expect(tail.map(\.isRepaired) == [false])
  }

  @Test(arguments: [
    ("Protesters storm US embassy⟦ UU.⟧", "Protesters storm US embassy"),
    ("Protesters storm US embassy⟦ UU.⟧\n\nThey left.", "Protesters storm US embassy\n\nThey left."),
    ("The US embassy⟦ EE.⟧⟦ UU.⟧ was closed.", "The US embassy was closed."),
  ])
  func remnantsOfAnotherLanguageGo(marked: String, read: String) {
    let given = MarkedText(marked)
    let reading = Self.repair(given.text)
    #expect(String(decoding: reading.bytes, as: UTF8.self) == read)
    #expect(reading.damage.map { ReadingSpan($0.source.range) } == given.spans)
    #expect(Set(reading.damage.map(\.kind)) == [.translationDebris])
  }

  @Test(arguments: [
    "He bought food, etc. in town", "Democrats to sue Ariz. on poll access.", "See his site. example.org/a",
    "He is of the SS.", "They met at the UU church.", "It is over. then nobody came to see what was left of it.",
    "It is v. good", "The end.\nnot a tail",
  ])
  func whatIsNoTail(text: String) {
    #expect(Self.repair(text).damage.isEmpty)
  }
}
