import CrossChecking
import Extraction
import QuoteExtraction

/// Says of which quotations a story's sources can be expected to tell.
///
/// The sources of a story are seldom all that its reporters heard: a press conference does not have what a neighbour said
/// on the telephone. A quotation that no source has is worth a word only where its speaker is heard in one of them.
struct SourceScope {
  private let surnames: Set<Substring>

  init(_ sources: [Article]) {
    surnames = Set(sources.flatMap(\.quotations).compactMap { $0.speaker?.name.flatMap(Self.surname) })
  }

  /// The findings without those on quotations that the sources cannot be expected to have.
  func within(_ findings: [Finding]) -> [Finding] {
    findings.filter { finding in
      guard finding.rule == "quote.unverified" else { return true }
      return finding.evidence.speaker.flatMap(Self.surname).map(surnames.contains) ?? false
    }
  }

  private static func surname(_ name: String) -> Substring? {
    Substring(name.lowercased()).split(separator: " ").last
  }
}
