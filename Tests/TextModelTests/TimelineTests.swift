import Testing

@testable import TextModel

@Suite struct TimelineTests {
  @Test func timeCodesAreWrittenAsWebVTTWritesThem() {
    let rows: [(UInt32, String)] = [
      (0, "00:00:00.000"), (751_480, "00:12:31.480"), (3_599_999, "00:59:59.999"), (360_000_000, "100:00:00.000"),
      (.max, "1193:02:47.295"),
    ]
    for (milliseconds, text) in rows { #expect(TimeCode(milliseconds: milliseconds).description == text) }
  }

  @Test func aPassageIsSpokenFromTheLastMarkBeforeItsFirstByte() {
    let marks: [Timeline.Mark] = [
      .init(offset: 40, time: TimeCode(milliseconds: 3)), .init(offset: 10, time: TimeCode(milliseconds: 1)),
      .init(offset: 20, time: nil), .init(offset: 40, time: TimeCode(milliseconds: 4)),
    ]
    let timeline = Timeline(marks: marks)
    let times = [5, 10, 19, 20, 39, 40, 99].map { timeline.time(at: SourceSpan($0, $0 + 1))?.milliseconds }
    #expect(times == [nil, 1, 1, nil, nil, 4, 4])
  }
}
