import ClaimExtraction
import TestSupport
import Testing
import TextModel

/// What a number counts, and the numbers that count nothing.
@Suite struct CountedNounTests {
  static let names: [String] = [
    "Call (206) 555-1212 today.", "Call 555-1212 today.",  // telephone numbers
    "He cited Section 8 and Article 50.",  // parts of laws
    "The Boeing 737 landed.", "The F-16 landed.", "The F16 landed.",  // models
    "After 9/11 all changed.", "It is open 24/7 there.",  // dates and hours as names
    "The G20 met.", "COVID-19 spread.",  // letters and digits
    "He lives at 1600 Pennsylvania Avenue.", "It is at 10 Downing Street.",  // houses
    "The film is in 3D.", "They use 5G there.",  // letters behind
    "The Gang of Eight met.", "His 401(k) shrank.", "The Group of 20 met.", "He cited 2 Timothy.",  // bodies and plans
    "The field:\n9 Dana Whitlock.\nAll spoke.",  // a line of a ranking
    "Agent 007 was there.",  // a nought before
    "No one came.", "One of them left.", "That one is good.", "He is the one.",  // the pronoun
    "In 2003 it began.", "The 2016 election was close.", "It ended on December 27.",  // times
    "It opens at 10:30 a.m. there.", "It fell below 2005 levels.",  // more times
    "The first lady spoke.", "He cited the Second Amendment.",  // ordinals in names
    "See https://example.com/12/34 there.",  // an address on the web
    "The version is 1.2.3 here.",  // a version
    "Apollo 11 landed.",  // a name with its number
    "They watched the show The 411 there.", "The film “13th” opens.",  // titles
    "It was so from Day 1.", "He teaches at School 285 in Brooklyn.",  // labels
    "A 911 caller told them.", "She called 911 at once.",  // a telephone number that is a word
    "He read Zero Tolerance twice.", "They prepare for Round Two.",  // words of numbers in names
    "They high-five passers-by.", "She took in a half-drowned cat.",  // parts of longer words
    "It is the number one issue.", "All was for naught.",  // turns of speech
    "At one point he left.", "One day he will.", "They kept a right of first refusal.",  // more of them
    "Call +1-222-2222/2222 there.", "See q=30%25%2020% there.",  // telephone and web
    "They save in 529 plans there.", "They handed it over.",  // a section of a law
  ]

  @Test(arguments: names) func passesOverNames(_ text: String) {
    let (found, reading) = quantities(of: text)
    #expect(found.map { reading.string($0.span) } == [])
  }

  @Test(arguments: [
    ("At least four ⟦commanders⟧ died.", "plural behind the number"),
    ("Four Kataib Hezbollah ⟦commanders⟧ died.", "a name between"),
    ("Some 55 injured ⟦soldiers⟧ left.", "a participle between"),
    ("They met 25 ⟦fighters⟧ killed there.", "a participle behind"),
    ("Two dozen ⟦people⟧ came.", "an irregular plural"),
    ("Half of the ⟦voters⟧ came.", "behind of the"),
    ("It helped 3 million first- and second-year ⟦pupils⟧ there.", "a suspended hyphen"),
    ("It hit 1 percent of the bank's ⟦tellers⟧ there.", "behind a possessive"),
    ("He has a ten-⟦point⟧ lead.", "joined by a hyphen"),
    ("It took 25 more ⟦men⟧ then.", "behind more"),
    ("It broke five previous Harbour Board ⟦rulings⟧ then.", "a name inside the phrase"),
    ("It hurt 25 ⟦people⟧ Monday.", "a name behind the phrase"),
    ("In one ⟦tweet⟧ Friday he said so.", "a day behind the phrase"),
  ])
  func findsWhatIsCounted(_ text: String, _ why: Comment) {
    let marked = MarkedText(text)
    #expect(quantities(of: marked.text).found.first?.counted == marked.spans.first, why)
  }

  @Test func nothingIsCountedWhereTheNounIsMissing() {
    #expect(quantities(of: "Another 55 were injured.").found.map(\.counted) == [nil])
  }
}
