import ClaimExtraction
import TestSupport
import Testing
import TextModel

/// Which Friday, which November, which summer: the words around tell.
@Suite struct TenseTests {
  /// A marked text, published on Thursday, 2016-03-24, with what its last marked time must be.
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let start: String?
    let end: String?
    var testDescription: String { text }

    init(_ text: String, _ start: String?, _ end: String?) { (self.text, self.start, self.end) = (text, start, end) }
  }

  private func check(_ row: Row) {
    for variant in MarkedText.variants(of: row.text) {
      let marked = MarkedText(variant.marked)
      let (found, reading) = times(of: marked.text, published: "2016-03-24")
      #expect(found.map { reading.string($0.span) } == marked.spans.map { reading.string($0) }, "\(variant.name)")
      #expect(found.map(\.span) == marked.spans, "\(variant.name)")
      #expect(found.last?.start == row.start && found.last?.end == row.end, "\(variant.name): \(found)")
    }
  }

  static let weekdays: [Row] = [
    // likely to
    Row("The ferry is likely to sail again ⟦Tuesday⟧ there.", "2016-03-29", "2016-03-30"),
    // a modal
    Row("The dredger could reach the harbour ⟦Monday⟧ there.", "2016-03-28", "2016-03-29"),
    // the verb behind a time that opens the sentence
    Row("On ⟦Friday⟧, the choir has a concert scheduled there.", "2016-03-25", "2016-03-26"),
    // what is yet to be done
    Row("She was mending a quilt, to be shown ⟦Wednesday⟧ there.", "2016-03-30", "2016-03-31"),
    // what is ordered
    Row("The council ordered that the sluice be opened by ⟦Monday⟧ there.", "2016-03-28", "2016-03-29"),
    // an aim, and the day is near
    Row("They row hard to keep her from winning ⟦Saturday⟧'s regatta.", "2016-03-26", "2016-03-27"),
    // an aim from what has been
    Row("It is an attempt to dry out after ⟦Tuesday⟧'s flood.", "2016-03-22", "2016-03-23"),
    // what somebody was planning to do has been done
    Row("She was planning to open a stall on ⟦Wednesday⟧ there.", "2016-03-23", "2016-03-24"),
    // an event of two days ago that will have its consequences
    Row("The verdict of ⟦Tuesday⟧'s inquest will force the mill shut.", "2016-03-22", "2016-03-23"),
    // an event that may be four days off or three days ago
    Row("The parade ⟦Monday⟧ will keep him awake.", nil, nil),
    // a clause behind the time is not its own
    Row("He told the paper on ⟦Tuesday⟧ that he will run.", "2016-03-22", "2016-03-23"),
    // a refusal is past
    Row("He wouldn't say ⟦Tuesday⟧ how it is paid for.", "2016-03-22", "2016-03-23"),
    // so is what somebody could have done
    Row("It is not the tune that he could have sung ⟦Tuesday⟧ there.", "2016-03-22", "2016-03-23"),
    // plans of somebody's are no plan to do something that day
    Row("They changed their sailing plans after the storm on ⟦Saturday⟧ there.", "2016-03-19", "2016-03-20"),
    // an abbreviated title ends no sentence
    Row("He went to hear Gov. Smith on ⟦Tuesday⟧ there.", "2016-03-22", "2016-03-23"),
    // what is so now, and lasts
    Row("The schools in the valley are closed ⟦until Monday⟧ there.", nil, "2016-03-28"),
    // what was so then, and lasted
    Row("The schools in the valley were closed ⟦until Monday⟧ there.", nil, "2016-03-21"),
    // every Saturday
    Row("They hold debates on ⟦Saturday nights⟧ there.", nil, nil),
    // what somebody needs
    Row("Olsen, whose club needs a point in ⟦Saturday⟧'s match, was glad.", "2016-03-26", "2016-03-27"),
    // later, on the day of the story, which is printed on the next
    Row("She may meet the crew when it lands later ⟦Wednesday⟧ there.", "2016-03-23", "2016-03-24"),
    // a verb of the calendar behind the time
    Row("On ⟦Tuesday⟧, they vote in three valleys.", "2016-03-29", "2016-03-30"),
    // which is none before an infinitive
    Row("Apart from ⟦Tuesday⟧, it seems to be dry.", "2016-03-22", "2016-03-23"),
    // a weekend just gone, told on a Thursday
    Row("⟦This weekend⟧, he complained of it.", "2016-03-19", "2016-03-21"),
  ]

  static let months: [Row] = [
    // what somebody needs to do
    Row("She needs to train more to have a chance of rowing in ⟦November⟧ there.", "2016-11-01", "2016-12-01"),
    // what one can do
    Row("They look for a singer who can tour in ⟦November⟧ there.", "2016-11-01", "2016-12-01"),
    // a participle before its noun is no past verb
    Row("It would lead to a disputed harvest in ⟦July⟧ there.", "2016-07-01", "2016-08-01"),
    // with an adverb
    Row("It may be a badly planned regatta in ⟦July⟧ there.", "2016-07-01", "2016-08-01"),
    // with a hyphen
    Row("It may be the best-loved regatta in ⟦July⟧ there.", "2016-07-01", "2016-08-01"),
    // a goal
    Row("The orchard is moving toward ⟦November⟧ there.", "2016-11-01", "2016-12-01"),
    // a past form of four letters
    Row("The choir is one voice short without its tenor, who died in ⟦May⟧ there.", "2015-05-01", "2015-06-01"),
    // since an event
    Row("Since her book on kelp in ⟦June⟧ she has moved on.", "2015-06-01", "2015-07-01"),
    // after an event
    Row("Dams are an issue there after the flood in ⟦July⟧ there.", "2015-07-01", "2015-08-01"),
    // until after one that is to come
    Row("It could be put off until after the ⟦November⟧ election.", "2016-11-01", "2016-12-01"),
    // the sentence opens with it and looks ahead
    Row("And in ⟦January⟧, either brother will be steering the boat.", "2017-01-01", "2017-02-01"),
    // a vote, whatever the verb
    Row("She became the captain, which set up the ⟦November⟧ election against him.", "2016-11-01", "2016-12-01"),
    // and a day
    Row("They asked what to do if she won the election on ⟦Nov. 8⟧ there.", "2016-11-08", "2016-11-09"),
    // the year that opens the sentence
    Row("In ⟦2008⟧, she rowed her first race in ⟦mid-September⟧ there.", "2008-09-10", "2008-09-21"),
    // which is another sentence's here
    Row("In ⟦2008⟧, she lost. She rowed her next race in ⟦September⟧ there.", "2015-09-01", "2015-10-01"),
    // a month that the text has looked ahead to, where nothing tells
    Row("They will vote in ⟦November⟧. All thoughts turn to ⟦November⟧ there.", "2016-11-01", "2016-12-01"),
    // but not where a past verb does
    Row(
      "They will vote in ⟦November⟧. The guild, which backed her in ⟦November⟧, is large.", "2015-11-01", "2015-12-01"
    ),
    // a month beside another
    Row("The moorings were booked in ⟦December⟧ and ⟦January⟧ there.", "2016-01-01", "2016-02-01"),
    // of the year last spoken of
    Row("She sailed in ⟦1968⟧, and she sank ⟦that November⟧ there.", "1968-11-01", "1968-12-01"),
    // of a past month and one still to come, both are past
    Row("The level is as it stood in ⟦February⟧ and ⟦October⟧ there.", "2015-10-01", "2015-11-01"),
  ]

  static let wholes: [Row] = [
    // the week up to a day
    Row("It happened in the ⟦week before Christmas⟧ there.", "2015-12-18", "2015-12-25"),
    // a quarter that is yet to begin cannot have been
    Row("They caught more in the ⟦third quarter of the year⟧ there.", "2015-07-01", "2015-10-01"),
    // a day that nears
    Row("As ⟦Election Day⟧ nears, they fight.", "2016-11-08", "2016-11-09"),
    // a year that is not today's
    Row("His standing ⟦today⟧ is below that of his rival ⟦that year⟧.", nil, nil),
    // a season to come
    Row("The lock is set to be drained in the ⟦summer⟧ there.", "2016-06-01", "2016-09-01"),
    // this summer, where it is over, is the next one if it is to come
    Row("They are expecting a child ⟦this winter⟧ there.", "2016-12-01", "2017-03-01"),
    // the first half of what
    Row("The keeper slipped during the ⟦first half⟧ there.", nil, nil),
    // any summer
    Row("It has concerts in ⟦summer⟧ there.", nil, nil),
    // of the year last spoken of
    Row("He won in ⟦2012⟧, and ⟦that fall⟧ he helped.", "2012-09-01", "2012-12-01"),
    // told by the clause behind it
    Row("They met in ⟦2014⟧. It was so on the ⟦same day⟧ the court met.", nil, nil),
    // told by the date behind it
    Row("They met on ⟦Tuesday⟧. It was so on ⟦that day⟧ in ⟦March 2010⟧.", "2010-03-01", "2010-04-01"),
    // a comparison is no time to count from
    Row("It rose from 3 the ⟦day before⟧, and fell from 4 the ⟦day before⟧.", "2016-03-23", "2016-03-24"),
    // months that were to come then
    Row("He called her often over the ⟦next six months⟧ there.", nil, nil),
    // at night, whichever
    Row("It began ⟦Tuesday⟧. The owl is awake at ⟦night⟧ there.", "T20:00:00", "T24:00:00"),
    // years joined by a dash
    Row("It was so since the ⟦2007-09⟧ crisis there.", "2007-01-01", "2009-01-01"),
    // a dash before words
    Row("It was on ⟦March 12, 2012⟧–two weeks behind the tide.", "2012-03-12", "2012-03-13"),
  ]

  @Test(arguments: weekdays) func findsTheWeekday(_ row: Row) { check(row) }
  @Test(arguments: months) func findsTheYearOfAMonth(_ row: Row) { check(row) }
  @Test(arguments: wholes) func findsWhichOneIsMeant(_ row: Row) { check(row) }

  @Test(arguments: [
    "It is so in a year when gulls are scarce.", "In a year of floods, she won.",  // one of a kind
    "He asked for a second term.", "They cheered for a second day.", "It was a second-place finish.",  // the other one
    "He saw it in later years.", "It was the dawn of the movement.", "Dawn Smith was there.",  // no part of a day
    "He spoke on ''Fox News Sunday'' there.", "She was a member of the Midnight Crew.",  // names
    "It is owned by 21st Century Fox.", "They sell Halloween masks.",  // a firm, and what is sold
    "Merry Christmas, they said.", "Posted 9:32PMThe Larkmoor Gate is over.",  // a greeting, and a page run together
  ])
  func passesOverWhatIsNoTime(_ text: String) {
    let (found, reading) = times(of: text)
    #expect(found.map { reading.string($0.span) } == [])
  }
}
