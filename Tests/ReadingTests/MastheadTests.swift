import Reading
import Testing
import TextModel

@Suite("Lines about the article") struct MastheadTests {
  struct Row: CustomTestStringConvertible {
    let why: String
    let source: String
    /// What is left to read.
    let text: String
    var title: String?
    var published: String?
    var modified: String?
    var byline: String?
    var outlet: String?
    var url: String?
    var place: String?
    var testDescription: String { why }
  }

  private static let prose = "The bridge was closed on Tuesday, the city said."

  static let rows: [Row] = [
    Row(why: "prose alone says nothing", source: prose, text: prose),
    Row(
      why: "a date before the first sentence, on its line", source: " date 2020-01-03 \(prose)\n\nMore.",
      text: "\(prose)\n\nMore.", published: "2020-01-03"),
    Row(
      why: "and a dateline behind it", source: "date 2020-01-03 BAGHDAD (AP) — \(prose)", text: prose,
      published: "2020-01-03", place: "Baghdad"),
    Row(
      why: "header lines with colons",
      source: "Title: Bridge closed\nDate: Jan. 3, 2020\nUpdated: 4 January 2020\nBy: Jane Doe\nSource: The Post\n"
        + "URL: https://a.b/c\nSection: News\n\n\(prose)", text: prose, title: "Bridge closed", published: "2020-01-03",
      modified: "2020-01-04", byline: "Jane Doe", outlet: "The Post", url: "https://a.b/c"),
    Row(
      why: "a headline, a byline and a date, each on its line",
      source: "Bridge closed after crack\n\nBy Jane Doe and John Roe, Staff Writers\n\nMarch 14, 2023\n\n\(prose)",
      text: "Bridge closed after crack\n\n\(prose)", title: "Bridge closed after crack", published: "2023-03-14",
      byline: "Jane Doe and John Roe, Staff Writers"),
    Row(
      why: "the same pasted without empty lines",
      source: "Bridge closed after crack\nBy Jane Doe\n14 March 2023\n\n\(prose)",
      text: "Bridge closed after crack\n\(prose)", title: "Bridge closed after crack", published: "2023-03-14",
      byline: "Jane Doe"),
    Row(
      why: "nor one behind the date", source: "Bridge closed after crack\nMarch 14, 2023\n\(prose)",
      text: "Bridge closed after crack\n\(prose)", title: "Bridge closed after crack", published: "2023-03-14"),
    Row(
      why: "lines of the page above the headline",
      source: "Skip to main content\nShare this article\n\nBridge closed after crack\n\n\(prose)",
      text: "Bridge closed after crack\n\n\(prose)", title: "Bridge closed after crack"),
    Row(
      why: "what is stamped on a press release",
      source: "FOR IMMEDIATE RELEASE\n\nAcme to Close Bridge\n\n\(prose)",
      text: "Acme to Close Bridge\n\n\(prose)", title: "Acme to Close Bridge"),
    Row(
      why: "a line of verse or of hard-wrapped prose is no title",
      source: "The bridge was closed on Tuesday\nBy noon it was gone\n\n\(prose)",
      text: "The bridge was closed on Tuesday\nBy noon it was gone\n\n\(prose)"),
    Row(
      why: "byline and date on a line that a bar parts",
      source: "By Jane Doe | 12 March 2025\n\n\(prose)", text: prose, published: "2025-03-12", byline: "Jane Doe"),
    Row(
      why: "remarks beside them are no prose",
      source: "Politics • Published 12 March 2025 • Updated 13 March 2025 • 3 min read\n\n\(prose)", text: prose,
      published: "2025-03-12", modified: "2025-03-13"),
    Row(
      why: "byline and date run together",
      source: "By Jane Doe Wednesday, 12 March 2025\n\n\(prose)", text: prose, published: "2025-03-12",
      byline: "Jane Doe"),
    Row(
      why: "a dash between a date and a sentence parts no remarks",
      source: "12 March 2025 - the day that the old bridge was closed for good\n\n\(prose)",
      text: "12 March 2025 - the day that the old bridge was closed for good\n\n\(prose)",
      title: "12 March 2025 - the day that the old bridge was closed for good"),
    Row(
      why: "CRLF for line ends", source: "Bridge closed\r\n\r\nPublished 3 March 2023\r\n\r\n\(prose)\r\n",
      text: "Bridge closed\n\n\(prose)\n", title: "Bridge closed", published: "2023-03-03"),
    Row(
      why: "a date that could be two stays as it is", source: "Date: 03/04/2020\n\n\(prose)", text: prose,
      published: "03/04/2020"),
    Row(
      why: "a first sentence is no headline, however short", source: "They lost.\n\n\(prose)",
      text: "They lost.\n\n\(prose)"),
    Row(
      why: "a headline may ask", source: "Is the bridge safe?\n\n\(prose)", text: "Is the bridge safe?\n\n\(prose)",
      title: "Is the bridge safe?"),
    Row(
      why: "the title that is known already is the headline",
      source: "Title: Bridge closed\n\nBridge closed\n\n\(prose)",
      text: "Bridge closed\n\n\(prose)", title: "Bridge closed"),
    Row(
      why: "prose that starts like a byline",
      source: "By Friday evening the toll had risen to nine people in all\n\n\(prose)",
      text: "By Friday evening the toll had risen to nine people in all\n\n\(prose)",
      title: "By Friday evening the toll had risen to nine people in all"),
    Row(
      why: "a speaker's line in a transcript is no header", source: "HOST: Good evening.\n\nMAYOR: Thank you.",
      text: "HOST: Good evening.\n\nMAYOR: Thank you."),
    Row(
      why: "header words in the middle of an article are prose", source: "\(prose)\n\nSource: nobody would say.",
      text: "\(prose)\n\nSource: nobody would say."),
    Row(
      why: "a standfirst above the dateline",
      source: "Bridge closed\n\nEngineers found a crack.\n\nPORT ELLERY (AP) — \(prose)",
      text: "Bridge closed\n\nEngineers found a crack.\n\n\(prose)", title: "Bridge closed", place: "Port Ellery"),
    Row(
      why: "below prose, capitals and a dash alone are no dateline", source: "The vote was close.\n\nMORE — \(prose)",
      text: "The vote was close.\n\nMORE — \(prose)"),
    Row(
      why: "a line that only repeats who signed", source: "By: Jane Doe\nJane Doe\n\n\(prose)", text: prose,
      byline: "Jane Doe"),
    Row(
      why: "a note of a correction is part of the record",
      source: "Corrected: an earlier version gave another name.\n\n\(prose)",
      text: "Corrected: an earlier version gave another name.\n\n\(prose)"),
    Row(
      why: "an address may tell the date", source: "URL: https://a.b/2023/03/14/bridge\n\n\(prose)", text: prose,
      published: "2023-03-14", url: "https://a.b/2023/03/14/bridge"),
  ]

  @Test("leave the text and become metadata", arguments: rows)
  func header(row: Row) throws {
    let document = try read(row.source, as: .text)
    let found = document.metadata
    #expect(document.text == row.text)
    #expect(found.title == row.title)
    #expect(found.published == row.published)
    #expect(found.modified == row.modified)
    #expect(found.byline == row.byline)
    #expect(found.outlet == row.outlet)
    #expect(found.url == row.url)
    #expect(found.place == row.place)
    expectSound(document, row.why)
  }

  @Test("name the place in datelines")
  func datelines() throws {
    // What stands before the prose, and the place it tells.
    let rows: [(line: String, place: String?)] = [
      // The styles of AP, Reuters, AFP, Xinhua and newspapers, with each kind of dash.
      ("BAGHDAD (AP) — ", "Baghdad"), ("WASHINGTON, Jan. 3 (Reuters) - ", "Washington"), ("LONDON — ", "London"),
      ("PARIS, France (AFP) – ", "Paris, France"), ("BEIJING, Jan. 3 (Xinhua) -- ", "Beijing"),
      ("ST. LOUIS, Mo. — ", "St. Louis, Mo."), ("WASHINGTON, D.C. — ", "Washington, D.C."),
      ("RIO DE JANEIRO (Reuters) - ", "Rio De Janeiro"), ("BAGHDAD/WASHINGTON (Reuters) - ", "Baghdad/Washington"),
      ("PORT-AU-PRINCE, Haiti (AP) _ ", "Port-Au-Prince, Haiti"), ("SÃO PAULO, 12 March — ", "São Paulo"),
      // Capitals are not needed where an agency vouches.
      ("Washington (CNN) -- ", "Washington"),
      // An agency alone is no place, and no prose either.
      ("(Reuters) - ", nil),
    ]
    for (line, place) in rows {
      for mark in ["", "\u{201C}"] {
        let document = try read(line + mark + Self.prose, as: .text)
        #expect(document.metadata.place == place, "\(line)")
        #expect(document.text == mark + Self.prose, "\(line)")
        let first = document.reading.origin(ReadingSpan(0, 3))
        #expect(first.start == UInt32(line.utf8.count), "\(line)")
      }
    }
  }

  @Test("are not seen in prose with a dash")
  func noDatelines() throws {
    let rows = [
      // Labels of news.
      "BREAKING — The bridge was closed.", "UPDATE - The bridge was closed.",
      // A sentence with a dash, of capitals or not.
      "The bridge — The only one — was closed.", "NATO — the alliance — met.", "He said - No.",
      // Scores, sums and initials.
      "10 - 2 = 8.", "Q — What was closed?",
      // Quoted words before a dash.
      "\"NEVER\" — That was his word.",
    ]
    for text in rows {
      let document = try read(text, as: .text)
      #expect(document.metadata.place == nil, "\(text)")
      #expect(document.text == text)
    }
  }

  @Test("take the year of a dateline's date from the address")
  func yearOfDateline() throws {
    let document = try read(
      "URL: https://a.b/2020/story-1\n\nBAGHDAD, Jan. 3 (AP) — \(Self.prose)", as: .text)
    #expect(document.metadata.published == "2020-01-03")
    // Without a year anywhere there is no date.
    #expect(try read("BAGHDAD, Jan. 3 (AP) — \(Self.prose)", as: .text).metadata.published == nil)
    #expect(try read("BAGHDAD, Jan. 3, 2020 (AP) — \(Self.prose)", as: .text).metadata.published == "2020-01-03")
  }

  @Test("tell dates in ISO 8601")
  func dates() throws {
    let rows: [(text: String, iso: String)] = [
      // ISO 8601 and RFC 3339, with and without zone, fraction and seconds.
      ("2020-01-03", "2020-01-03"), ("2020-01-03T10:00:00Z", "2020-01-03T10:00:00Z"),
      ("2020-01-03T10:00:00.000+01:00", "2020-01-03T10:00:00+01:00"), ("2020-01-03 10:00", "2020-01-03T10:00:00"),
      ("2020-01-03T10:00:00-0500", "2020-01-03T10:00:00-05:00"), ("2020/01/03", "2020-01-03"),
      ("20200103", "2020-01-03"),
      // RFC 2822.
      ("Fri, 03 Jan 2020 10:00:00 +0000", "2020-01-03T10:00:00+00:00"),
      ("Fri, 3 Jan 2020 10:00:00 GMT", "2020-01-03T10:00:00Z"),
      // As pages spell them.
      ("Jan 3, 2020", "2020-01-03"), ("Jan. 3, 2020", "2020-01-03"), ("January 3rd, 2020", "2020-01-03"),
      ("3 January 2020", "2020-01-03"), ("Friday 3 January 2020", "2020-01-03"), ("3rd of January 2020", "2020-01-03"),
      ("January 3, 2020 at 5:07 p.m. EST", "2020-01-03T17:07:00-05:00"),
      ("Jan 3, 2020 12:05 AM", "2020-01-03T00:05:00"),
      ("Sept. 11, 2001 8 am", "2001-09-11T08:00:00"),
      // Numbers: read where only one reading is a date.
      ("13/01/2020", "2020-01-13"), ("01/13/2020", "2020-01-13"), ("03.03.2020", "2020-03-03"),
      // Days that are none, and dates that could be two, stay.
      ("2020-02-30", "2020-02-30"), ("03/04/2020", "03/04/2020"), ("31 June 2020", "31 June 2020"),
      ("spring 2020", "spring 2020"),
      ("99999999999999999999 January 2020", "99999999999999999999 January 2020"),
    ]
    for (text, iso) in rows {
      #expect(try read("Date: \(text)\n\n\(Self.prose)", as: .text).metadata.published == iso, "\(text)")
    }
  }
}
