import Foundation
import Reading
import TestSupport
import Testing

@testable import TextModel

@Suite("Captions") struct CaptionTests {
  /// A file with places marked, and how it reads: each line of `reading` is a paragraph, each marked place of it leads to
  /// the marked place of the file and is spoken at the time of the same number.
  struct Row: CustomTestStringConvertible, Sendable {
    let why: String
    let source: String
    let reading: [String]
    var times: [String?] = []
    var testDescription: String { why }
  }

  static let webVTT: [Row] = [
    Row(
      why: "a sentence runs over captions",
      source: """
        WEBVTT

        00:00:01.000 --> 00:00:04.000
        We will ⟦not close
        the school⟧ this

        00:00:04.000 --> 00:00:06.500
        year, ⟦whatever⟧ they say.
        """,
      reading: ["We will ⟦not close the school⟧ this year, ⟦whatever⟧ they say."],
      times: ["00:00:01.000", "00:00:04.000"]),
    Row(
      why: "a voice speaks until another does; notes, styles, names of captions and settings are no words",
      source: """
        WEBVTT - Council meeting
        Kind: captions
        Language: en

        STYLE
        ::cue { color: white }

        NOTE checked by hand
        on two lines

        first
        00:01.000 --> 00:04.000 align:start position:0%
        <v.loud ⟦Anna Ruiz>We will⟧ not <b>close</b> the school.</v>

        2
        00:04.500 --> 00:05.000
        <v Anna Ruiz>⟦It is safe.⟧

        00:05.000 --> 00:07.000
        <v Žofie Dvořák>⟦Who says so?⟧ <v Anna Ruiz>I do.
        """,
      reading: [
        "⟦Anna Ruiz: We will⟧ not close the school. ⟦It is safe.⟧", "Žofie Dvořák: ⟦Who says so?⟧", "Anna Ruiz: I do.",
      ],
      times: ["00:00:01.000", "00:00:04.500", "00:00:05.000"]),
    Row(
      why: "lines that roll up are read once, and each word has its own time",
      source: """
        WEBVTT
        Kind: captions
        Language: en

        00:00:00.160 --> 00:00:02.310 align:start position:0%
         
        good<00:00:00.480><c> evening</c><00:00:00.900><c> ⟦everyone⟧</c>

        00:00:02.310 --> 00:00:02.320 align:start position:0%
        good evening everyone
         

        00:00:02.320 --> 00:00:04.470 align:start position:0%
        good evening everyone
        and<00:00:02.600><c> ⟦welcome</c><00:00:02.900><c> to⟧</c>

        00:00:04.470 --> 00:00:04.480 align:start position:0%
        and welcome to
         

        00:00:04.480 --> 00:00:06.000 align:start position:0%
        and welcome to
        ⟦Larkmoor⟧
        """,
      reading: ["good evening ⟦everyone⟧ and ⟦welcome to⟧ ⟦Larkmoor⟧"],
      times: ["00:00:00.900", "00:00:02.600", "00:00:04.480"]),
    Row(
      why: "chevrons, dashes and names begin a paragraph, wherever they stand",
      source: """
        WEBVTT

        00:00:01.000 --> 00:00:03.000
        &gt;&gt; ⟦Good evening.⟧ >> Thank you

        00:00:03.000 --> 00:00:05.000
        ⟦for coming.⟧
        - Is it safe?
        -It is.

        00:00:05.000 --> 00:00:07.000
        RUIZ: We [APPLAUSE] ⟦will &amp; must⟧ -- not
        """,
      reading: [
        ">> ⟦Good evening.⟧", ">> Thank you ⟦for coming.⟧", "- Is it safe?", "-It is.",
        "RUIZ: We [APPLAUSE] ⟦will & must⟧ -- not",
      ],
      times: ["00:00:01.000", "00:00:03.000", "00:00:05.000"]),
  ]

  static let subRip: [Row] = [
    Row(
      why: "numbers and tags are no words; silence behind a sentence ends the paragraph",
      source: """
        1
        00:00:01,000 --> 00:00:04,000
        {\\an8}<i>We will not</i>

        2
        00:00:04,000 --> 00:00:06,500
        ⟦close the school.⟧

        3
        00:00:12,000 --> 00:00:14,000
        <font color="#ffffff">⟦In 1962⟧</font>
        1962
        it opened.
        """,
      reading: ["We will not ⟦close the school.⟧", "⟦In 1962⟧ 1962 it opened."],
      times: ["00:00:04.000", "00:00:12.000"]),
    Row(
      why: "missing empty lines, empty lines within a caption, and times as they are found",
      source: """
        1
        0:00:01.0 -> 0:00:04
        ⟦We will⟧

        not
        2
        00: 00: 04,000 --> 00: 00: 06,500
        ⟦close⟧
        3
        00:00:06:750 --> 00:00:08:000 X1:40 X2:600
        ⟦it.⟧
        """,
      reading: ["⟦We will⟧ not ⟦close⟧ ⟦it.⟧"],
      times: ["00:00:01.000", "00:00:04.000", "00:00:06.750"]),
    Row(
      why: "a time that is none, one that runs backwards, and captions that overlap keep their words",
      source: """
        1
        00:00:0x,000 --> 00:00:04,000
        ⟦One⟧

        2
        00:00:09,000 --> 00:00:04,000
        ⟦two⟧

        3
        00:00:08,000 --> 00:00:10,000
        ⟦three⟧

        4
        00:99:08,000 --> 00:99:10,000
        ⟦four --> five⟧
        """,
      reading: ["⟦One⟧ ⟦two⟧ ⟦three⟧ ⟦four --> five⟧"], times: [nil, "00:00:09.000", "00:00:08.000", nil]),
    Row(
      why: "a speaker may say the same twice",
      source: """
        1
        00:00:01,000 --> 00:00:02,000
        No.

        2
        00:00:02,000 --> 00:00:03,000
        No.

        3
        00:00:03,000 --> 00:00:05,000
        I said no.

        4
        00:00:05,000 --> 00:00:06,000
        Never.

        5
        00:00:06,000 --> 00:00:07,000
        Next.
        """,
      reading: ["No. No. I said no. Never. Next."]),
    Row(
      why: "lines that grow are read once",
      source: """
        1
        00:00:01,000 --> 00:00:02,000
        We

        2
        00:00:02,000 --> 00:00:03,000
        We will

        3
        00:00:03,000 --> 00:00:05,000
        We will not

        4
        00:00:05,000 --> 00:00:07,000
        ⟦close it⟧
        """,
      reading: ["We will not ⟦close it⟧"], times: ["00:00:05.000"]),
  ]

  static let whisper: [Row] = [
    Row(
      why: "words have their own times, escapes are decoded, other members are passed over",
      source: #"""
        {"text": " We will not close \"it\". Why?", "segments": [
          {"id": 0, "start": 0.0, "end": 4.2, "text": " We ⟦will not⟧ close ⟦\"it\".⟧", "tokens": [50364, 492, {"start": 9}],
           "temperature": 0.0, "words": [
             {"word": " We", "start": 0.0, "end": 0.3, "probability": 0.9}, {"word": " will", "start": 0.34, "end": 0.6},
             {"word": " not", "start": 0.6, "end": 1.0}, {"word": " close", "start": 1.0, "end": 1.5},
             {"word": " \"it\".", "start": 1.5, "end": 4.2}]},
          {"id": 1, "start": 754.48, "end": 755, "text": " ⟦Z\u0161e \ud83d\ude00⟧ Why?"}], "language": "en"}
        """#,
      reading: ["We ⟦will not⟧ close ⟦\"it\".⟧", "⟦Zše 😀⟧ Why?"],
      times: ["00:00:00.340", "00:00:01.500", "00:12:34.480"]),
    Row(
      why: "speakers begin paragraphs, though they stand behind their words",
      source: #"""
        [{"start": 1.0, "end": 2, "text": "⟦Is it⟧ safe?", "speaker": "Moderator"},
         {"start": 2.5, "end": 3, "text": "It is.", "speaker": "Anna Ruiz"},
         {"start": 3, "end": 4, "text": "⟦It was.⟧", "speaker": "Anna Ruiz"}]
        """#,
      reading: ["Moderator: ⟦Is it⟧ safe?", "Anna Ruiz: It is. ⟦It was.⟧"], times: ["00:00:01.000", "00:00:03.000"]),
    Row(
      why: "whisper.cpp has other names for all of it",
      source: #"""
        {"systeminfo": "AVX = 1", "result": {"language": "en"}, "transcription": [
          {"timestamps": {"from": "00:00:00,000", "to": "00:00:07,680"}, "offsets": {"from": 0, "to": 7680}, "text": " One"},
          {"offsets": {"from": 7680, "to": 9000}, "text": " ⟦two⟧."}]}
        """#,
      reading: ["One ⟦two⟧."], times: ["00:00:07.680"]),
  ]

  @Test("are read as what was said, each place with its time", arguments: webVTT)
  func webVTTIsRead(_ row: Row) throws { try expect(row, as: .webVTT) }

  @Test("are read as what was said, each place with its time", arguments: subRip)
  func subRipIsRead(_ row: Row) throws { try expect(row, as: .subRip) }

  @Test("are read as what was said, each place with its time", arguments: whisper)
  func whisperIsRead(_ row: Row) throws { try expect(row, as: .whisper) }

  private func expect(_ row: Row, as format: DocumentFormat) throws {
    let variants = [
      ("as it is", row.source), ("with CRLF", row.source.replacing("\n", with: "\r\n")),
      ("with a byte order mark", "\u{FEFF}" + row.source), ("with CR", row.source.replacing("\n", with: "\r")),
    ]
    for (name, source) in variants {
      let marked = MarkedText(source)
      let document = try DocumentReader.read(Array(marked.text.utf8), name: "-", format: format)
      let expected = MarkedText(row.reading.joined(separator: "\n\n"))
      #expect(document.text == expected.text, "\(row.why), \(name)")
      guard document.text == expected.text else { continue }
      let places = expected.spans.map { document.reading.origin($0) }
      #expect(places.map(\.range) == marked.spans.map(\.range), "\(row.why), \(name)")
      let times = places.prefix(row.times.count).map { document.reading.timeline?.time(at: $0)?.description }
      #expect(times == row.times, "\(row.why), \(name)")
      expectSound(document, row.why + ", " + name)
    }
  }

  @Test("say their language, and which of their times cannot be read")
  func notes() throws {
    let document = try read(
      "WEBVTT\nLanguage: de-AT\n\n00:01.000 --> 00:02.000\nJa.\n\n1:x --> 2:y\nNein.", as: .webVTT)
    #expect(document.metadata.language == "de-AT")
    #expect(document.text == "Ja. Nein.")
    #expect(document.notes.map { String(decoding: document.source.exact($0.span), as: UTF8.self) } == ["1:x --> 2:y"])
    #expect(document.notes.first?.text.contains("1 of 2") == true)
  }

  @Test("are told by the name, then by the content")
  func detection() throws {
    let srt = "1\n00:00:01,000 --> 00:00:02,000\nYes."
    let vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nYes."
    let json = #"{"text": "Yes.", "segments": [{"start": 1, "end": 2, "text": "Yes."}]}"#
    let rows: [(name: String, text: String, format: DocumentFormat)] = [
      ("a.srt", srt, .subRip), ("a.vtt", vtt, .webVTT), ("a.JSON", json, .whisper),
      // Names that tell nothing.
      ("-", srt, .subRip), ("-", "\u{FEFF}\n" + srt, .subRip), ("-", vtt, .webVTT), ("-", json, .whisper),
      // A list, a story that quotes a time, and a word that starts alike are none of these.
      ("-", "1. One\n2. Two", .text), ("-", "12 --> 13\nYes.", .text), ("-", "WEBVTTS are files.", .text),
      ("-", "{segments} of an orange", .text),
    ]
    for (name, text, format) in rows {
      #expect(try DocumentReader.read(Array(text.utf8), name: name).format == format, "\(name): \(text)")
    }
  }

  @Test("of plain text have the times that stand in it, where they are those of a recording")
  func timeStamps() throws {
    let rows: [(text: String, at: String, time: String?)] = [
      ("[00:00:05] RUIZ: One.\n\n[00:00:09] HALE: Two.\n\n[00:12:31.5] RUIZ: Three.", "Three", "00:12:31.500"),
      ("Anna Ruiz (0:05): One.\nTom Hale (0:09): Two.\nAnna Ruiz (12:31): Three.", "Two", "00:00:09.000"),
      ("Anna Ruiz  0:05\nOne.\n\nTom Hale  0:09\nTwo.\n\nAnna Ruiz  12:31\nThree.", "Three", "00:12:31.000"),
      ("00:00:05 One.\n00:00:09 Two.\n01:02:03 Three.", "Three", "01:02:03.000"),
      // A live blog runs backwards, a programme has hours and minutes, and two times are no transcript.
      ("[12:31] One.\n\n[12:09] Two.\n\n[11:58] Three.", "Two", nil),
      ("10:30 One.\n11:30 Two.\n12:30 Three.", "Two", nil),
      ("[00:05] One.\n\n[00:09] Two.", "Two", nil), ("At 10:30 One.\nAt 11:30 Two.\nAt 12:30 Three.", "Two", nil),
    ]
    for (text, words, time) in rows {
      let document = try read(text, as: .text)
      let place = try #require(document.text.range(of: words)?.lowerBound.utf16Offset(in: document.text))
      let span = document.reading.origin(ReadingSpan(place, place + words.utf8.count))
      #expect(document.reading.timeline?.time(at: span)?.description == time, "\(text)")
    }
  }

  @Test("without a caption are refused in one line that names the mend")
  func refusals() {
    let rows: [(text: String, format: DocumentFormat, has: String)] = [
      ("Only words.", .subRip, "no line of times"), ("WEBVTT\n\nNOTE nothing", .webVTT, "no line of times"),
      ("{\"a\": [1, 2]}", .whisper, "segments"), ("{\"segments\": [{\"start\": 1, ", .whisper, "segments"),
      ("WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>", .webVTT, "without any text"),
    ]
    for (text, format, words) in rows {
      let error = #expect(throws: ReadingError.self) { _ = try read(text, as: format) }
      #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
  }

  @Test("of any make are read in one pass, and nothing in them makes the program fall")
  func hostile() throws {
    let cue = "00:00:01,000 --> 00:00:02,000\n"
    let rows: [(text: String, format: DocumentFormat)] = [
      (cue + String(repeating: "<v A>", count: 20_000) + "x", .webVTT),
      (cue + String(repeating: "<", count: 100_000) + "x", .subRip),
      (cue + String(repeating: "&", count: 100_000), .subRip),
      // Each word a turn, with a time of its own.
      ("WEBVTT\n\n" + cue + String(repeating: ">> <00:00:01.500>a ", count: 30_000) + "x", .webVTT),
      (cue + String(repeating: ">> ", count: 50_000) + "x", .subRip),
      (cue + String(repeating: "a", count: 1_000_000), .subRip),
      (String(repeating: cue, count: 20_000) + "x", .subRip),
      (String(repeating: "1\n", count: 100_000) + cue + "x", .subRip),
      (String(repeating: "999999999999:", count: 1_000) + " --> 1\n" + cue + "x", .subRip),
      ("[" + String(repeating: "{\"segments\":[", count: 50_000), .whisper),
      (String(repeating: "[", count: 100_000) + "{\"text\":\"x\"}", .whisper),
      (#"[{"text":"x \ud800 \u12 \"#, .whisper),
      (#"[{"text":"x \ud800 \udc0 \q\é","start":1e999,"end":-4}]"#, .whisper),
    ]
    for (text, format) in rows {
      guard let document = try? read(text, as: format) else { continue }
      expectSound(document, String(text.prefix(40)))
    }
  }
}
