internal import TextModel

/// When a text came out, for telling who was first.
public struct Publication: Hashable, Sendable {
  /// What the text is a version of: an outlet's article on a story, or a source. Any name that tells them apart.
  public let article: String
  /// The number of the version, from 1.
  public let version: Int
  /// Whether it is a primary source.
  public let isSource: Bool
  /// When it came out, in ISO 8601, as its file says.
  public let date: String?

  /// Makes a publication.
  public init(article: String, version: Int, isSource: Bool, date: String?) {
    self.article = article
    self.version = version
    self.isSource = isSource
    self.date = date
  }
}

extension Sequence {
  /// The elements by when they came out, earliest first.
  ///
  /// - Times are compared as times, their offsets from UTC reckoned in: `2020-01-03T23:00:00-05:00` is behind
  ///   `2020-01-04T01:00:00Z`. A time without an offset counts as UTC.
  /// - A day without a time counts as its start. What has no date comes last: nothing says that it was before anything.
  /// - Versions come in the order of their numbers. What the next version's date shows, it shows of this one too: it came out
  ///   no later, even if it has no date or a wrong one.
  /// - Of what came out at one moment sources come first, then lower versions, then names in the order of the alphabet.
  public func sorted(byPublication publication: (Element) -> Publication) -> [Element] {
    let entries = map { (element: $0, publication: publication($0)) }
    var latest: [String: [(version: Int, moment: Int)]] = [:]
    for entry in entries {
      latest[entry.publication.article, default: []].append((entry.publication.version, entry.publication.moment))
    }
    // From the last version to the first, each no later than the one behind it.
    let moments = latest.mapValues { versions in
      var bound = Int.max
      var moments: [Int: Int] = [:]
      for version in versions.sorted(by: { ($1.version, $1.moment) < ($0.version, $0.moment) }) {
        bound = Swift.min(bound, version.moment)
        moments[version.version] = bound
      }
      return moments
    }
    return entries.enumerated().map { offset, entry -> (key: SortKey, element: Element) in
      let moment = moments[entry.publication.article]?[entry.publication.version] ?? .max
      return (SortKey(entry.publication, moment: moment, offset: offset), entry.element)
    }.sorted { $0.key < $1.key }.map(\.element)
  }
}

private struct SortKey: Comparable {
  let moment: Int
  let publication: Publication
  let offset: Int

  init(_ publication: Publication, moment: Int, offset: Int) {
    self.publication = publication
    self.moment = moment
    self.offset = offset
  }

  static func < (left: SortKey, right: SortKey) -> Bool {
    (left.moment, left.publication.isSource ? 0 : 1, left.publication.version, left.publication.article, left.offset)
      < (
        right.moment, right.publication.isSource ? 0 : 1, right.publication.version, right.publication.article,
        right.offset
      )
  }
}

extension Publication {
  /// Seconds since 1970, or a number behind all times where nothing is known.
  fileprivate var moment: Int {
    guard let date, let day = CalendarDate(iso: date) else { return .max }
    let start = day.dayNumber * 86_400
    let clock = Array(date.utf8.dropFirst(11))
    guard date.utf8.count > 11, let second = Self.second(of: clock) else { return start }
    return start + second - Self.offset(in: clock)
  }

  /// The second of the day in `HH:MM` or `HH:MM:SS`.
  private static func second(of clock: [UInt8]) -> Int? {
    guard clock.count >= 5, clock[2] == UInt8(ascii: ":"), let hour = number(clock[0..<2]),
      let minute = number(clock[3..<5]), hour < 24, minute < 60
    else { return nil }
    guard clock.count >= 8, clock[5] == UInt8(ascii: ":"), let second = number(clock[6..<8]) else {
      return hour * 3600 + minute * 60
    }
    return hour * 3600 + minute * 60 + Swift.min(second, 59)
  }

  /// The offset from UTC in seconds: `+05:30`, `-0500`, `+01`; none for `Z` and for nothing.
  private static func offset(in clock: [UInt8]) -> Int {
    guard let place = clock.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }), place >= 5 else {
      return 0
    }
    let digits = clock[(place + 1)...].filter { $0 != UInt8(ascii: ":") }
    guard digits.count >= 2, let hours = number(digits[0..<2]) else { return 0 }
    let minutes = digits.count >= 4 ? number(digits[2..<4]) ?? 0 : 0
    let seconds = hours * 3600 + minutes * 60
    return clock[place] == UInt8(ascii: "-") ? -seconds : seconds
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard digit &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(digit &- 0x30)
    }
    return value
  }
}
