import Extraction
import Testing

/// Who was first.
struct PublicationTests {
  /// An article with its version, `source` before it for a primary source, and its date.
  private static func order(_ texts: [(name: String, date: String?)]) -> [String] {
    texts.sorted { entry in
      let parts = entry.name.split(separator: " ").map(String.init)
      let isSource = parts.first == "source"
      let version = parts.last.flatMap { $0.hasPrefix("v") ? Int($0.dropFirst()) : nil } ?? 1
      return Publication(article: parts[isSource ? 1 : 0], version: version, isSource: isSource, date: entry.date)
    }.map(\.name)
  }

  /// Texts in the order in which they came out. Each row is also asked for backwards.
  static let orders: [[(name: String, date: String?)]] = [
    // Days, and times within a day.
    [("b", "2020-01-03"), ("a", "2020-01-04")],
    [("b", "2020-01-03T09:10:00Z"), ("a", "2020-01-03T09:11:00Z")],
    // Offsets: ten in the evening in New York is three in the morning in London.
    [("b", "2020-01-04T01:00:00Z"), ("a", "2020-01-03T22:00:00-05:00")],
    [("b", "2020-01-04T05:00:00+05:30"), ("a", "2020-01-04T00:00:00Z")],
    [("b", "2020-01-04T01:59:00+0200"), ("a", "2020-01-04T00:00:00Z")],
    // Another form of the same thing: a space for the T, no seconds, fractions of them.
    [("b", "2020-01-03 09:10"), ("a", "2020-01-03T09:10:30.5Z")],
    // A day without a time is its start.
    [("b", "2020-01-03"), ("a", "2020-01-03T00:01:00Z")],
    // Of one moment a source is first: it was said before it could be reported.
    [("source b", "2020-01-03"), ("a", "2020-01-03")],
    [("source b", "2020-01-03T10:00:00Z"), ("a", "2020-01-03T10:00:00Z")],
    // What has no date, or none that can be read, is last.
    [("b", "2020-01-03"), ("a", nil)], [("b", "2020-01-03"), ("a", "yesterday")],
    [("b", "9998-01-01"), ("a", "2020-13-01")],
    // Versions are in the order of their numbers, and a later one's date shows that the earlier one was out by then.
    [("b v1", nil), ("b v2", "2020-01-03"), ("a", "2020-01-04")],
    [("b v1", "2020-01-09"), ("b v2", "2020-01-03"), ("a", "2020-01-04")],
    [("a", "2020-01-02"), ("b v1", "2020-01-03"), ("b v2", nil)],
    [("a v9", "2020-01-02"), ("a v10", "2020-01-02"), ("b v1", "2020-01-02T00:00:01Z")],
    // With nothing else to go by the names decide.
    [("a", nil), ("b", nil)],
  ]

  @Test(arguments: orders.indices)
  func whatCameOutFirstIsFirst(index: Int) {
    let order = Self.orders[index]
    // Two that came out at one moment are told apart by more than the order in which they are given.
    #expect(Self.order(order) == order.map(\.name))
    #expect(Self.order(order.reversed()) == order.map(\.name))
  }

  @Test func hostileDatesAreNoTrap() {
    let dates = [
      "", "T", "2020-01-03T", "2020-01-03T99:99:99+99:99", "2020-01-03T10:00:00+", "2020-01-03T10:00-é",
      "9999-12-31T23:59:59-99:99",
    ]
    #expect(Self.order(dates.map { ("a \($0)", $0) }).count == dates.count)
  }
}
