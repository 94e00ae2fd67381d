import TextModel

extension ArticleMetadata {
  /// Takes what a line at the top tells, where it is not known yet.
  mutating func take(_ match: HeaderLine.Match) {
    for fact in match.facts { set(fact.field, fact.value) }
  }

  /// Takes what a dateline tells, where it is not known yet. The agency is not the outlet: many run its copy. Its date has a year seldom: the one of the address
  /// is taken then, or the date is left out.
  mutating func take(_ dateline: Dateline) {
    place = place ?? dateline.place
    guard published == nil, let date = dateline.date, let year = date.year ?? url.flatMap(Self.year(inAddress:)) else {
      return
    }
    published = CalendarDate(year: year, month: date.month, day: date.day)?.description
  }

  /// Takes the date from an address that has one, `/2020/01/03/`, where none is known.
  mutating func takeDateFromAddress() {
    guard published == nil, let url else { return }
    published = Self.date(inAddress: url)?.description
  }

  /// Sets one field, where it is not known yet, and dates in ISO 8601 where they can be read as such.
  mutating func set(_ field: HeaderLine.Field, _ text: String) {
    guard let value = text.collapsedWhiteSpace else { return }
    switch field {
    case .title: title = title ?? value
    case .published: published = published ?? DateReader.english.iso(value) ?? value
    case .modified: modified = modified ?? DateReader.english.iso(value) ?? value
    case .byline: byline = byline ?? Self.withoutBy(value)
    case .outlet: outlet = outlet ?? value
    case .url: url = url ?? value
    case .place: place = place ?? value
    case .language: language = language ?? value
    case .version: version = version ?? Self.version(value)
    case .ignored: break
    }
  }

  /// `By Jane Doe` is signed `Jane Doe`.
  private static func withoutBy(_ text: String) -> String {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, HeaderLine.field(named: String(parts[0])) == .byline else { return text }
    return String(parts[1])
  }

  /// `2`, `v2`, `2.0`.
  private static func version(_ text: String) -> Int? {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "v") || $0 == UInt8(ascii: "V") }.prefix { $0.isASCIIDigit }
    return Int(Substring(digits)).flatMap { $0 >= 1 ? $0 : nil }
  }

  private static func segments(ofAddress url: String) -> [Substring] {
    url.split { $0 == "/" || $0 == "-" || $0 == "?" || $0 == "." }
  }

  private static func year(inAddress url: String) -> Int? {
    segments(ofAddress: url).lazy.compactMap { $0.utf8.count == 4 ? Int($0) : nil }.first { (1990...2200).contains($0) }
  }

  private static func date(inAddress url: String) -> CalendarDate? {
    let segments = segments(ofAddress: url)
    for i in segments.indices.dropLast(2) where segments[i].utf8.count == 4 {
      guard let year = Int(segments[i]), (1990...2200).contains(year), let day = Int(segments[i + 2]) else { continue }
      guard let month = Int(segments[i + 1]) ?? DateReader.english.dayAndMonth("1 \(segments[i + 1])")?.month else {
        continue
      }
      if let date = CalendarDate(year: year, month: month, day: day) { return date }
    }
    return nil
  }
}
