internal import CrossChecking

/// Somebody who is said to have said it.
struct TracedSpeaker: Hashable, Sendable {
  /// The name, in the fullest form that any text has, without a title where one has it so.
  let name: String
  /// Other forms of it, in the order of the alphabet: `HALLORAN` in a transcript.
  let otherForms: [String]
  /// In how many places.
  let count: Int
  /// The highest that any text gives.
  let confidence: Double?

  /// `Ada Halloran (also HALLORAN), 4 occurrences, up to 0.95`
  var line: String {
    let forms = otherForms.isEmpty ? "" : " (also \(otherForms.joined(separator: ", ")))"
    let sureness = confidence.map { ", up to " + ExtractWording.likelihood($0) } ?? ""
    return VisibleText.line(name + forms) + ", " + Wording.count(count, "occurrence") + sureness
  }
}

extension TraceReport {
  /// Who is said to have said it: by number of occurrences, then by name.
  ///
  /// Names that differ in nothing but capitals, or in a title before a full name, are one. A last name by itself is that of the one speaker who has it; where
  /// two have it, it stays by itself, for nothing tells whose it is.
  var speakers: [TracedSpeaker] {
    let occurrences = wordings.flatMap(\.occurrences) + sources
    let named = occurrences.compactMap { occurrence in occurrence.speaker.map { (name: $0, occurrence: occurrence) } }
    let keys = Set(named.map { Self.key($0.name) })
    let groups = Dictionary(grouping: named) { Self.fullKey(of: Self.key($0.name), among: keys) }
    let speakers = groups.map { key, named in
      let forms = Set(named.map(\.name))
      let name = forms.filter { Self.key($0) == key }.max { Self.isFuller($1, than: $0) } ?? ""
      return TracedSpeaker(
        name: name, otherForms: forms.filter { Self.key($0) != key }.sorted(), count: named.count,
        confidence: named.compactMap(\.occurrence.confidence).max())
    }
    return speakers.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  private static func key(_ name: String) -> String { name.lowercased() }

  /// The name by which a speaker goes: without what stands before a full name that others have alone (`councillor ewan
  /// price`, `ewan price`); of a last name the one full name that ends with it, where there is one.
  private static func fullKey(of key: String, among keys: Set<String>) -> String {
    let full = { (key: String) in
      keys.filter { $0.contains(" ") && key.hasSuffix(" " + $0) }.min { $0.count < $1.count } ?? key
    }
    guard !key.contains(" ") else { return full(key) }
    let fuller = Set(keys.filter { $0.hasSuffix(" " + key) }.map(full))
    return fuller.count == 1 ? fuller.first ?? key : key
  }

  /// Of spellings that differ in their capitals the one that is written as names are: not all in capitals.
  private static func isFuller(_ name: String, than other: String) -> Bool {
    let (isShouted, isOtherShouted) = (name == name.uppercased(), other == other.uppercased())
    return isShouted == isOtherShouted ? name > other : isOtherShouted
  }
}
