import CrossChecking
import Foundation
import GRDB

/// The evidence of a finding as JSON: how the ledger keeps it, and readable for other programs.
///
/// `{"changes":[{"kind":"removed","text":"not"}],"question":"…","speaker":"…","values":[{"name":"…","value":"…"}]}`
struct EvidenceJSON: Codable {
  private struct Change: Codable {
    let kind: String
    let text: String
    /// Absent where the earlier passage has the same spelling, and in ledgers of before.
    let earlier: String?
  }

  private struct Value: Codable {
    let name: String
    let value: String
  }

  private let changes: [Change]
  private let speaker: String?
  private let values: [Value]
  private let question: String?

  /// The text for `evidence`. Keys are sorted: the same evidence gives the same text.
  static func text(of evidence: Evidence) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let document = EvidenceJSON(
      changes: evidence.changes.map { Change(kind: $0.kind.rawValue, text: $0.text, earlier: $0.earlierText) },
      speaker: evidence.speaker,
      values: evidence.values.map { Value(name: $0.name, value: $0.value) }, question: evidence.question)
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }

  /// The evidence that `text` was made of.
  static func evidence(in text: String) throws -> Evidence {
    let document: EvidenceJSON
    do { document = try JSONDecoder().decode(EvidenceJSON.self, from: Data(text.utf8)) } catch {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the evidence of a finding cannot be read")
    }
    return Evidence(
      changes: document.changes.map {
        WordChange(kind: WordChange.Kind(rawValue: $0.kind) ?? .same, text: $0.text, earlierText: $0.earlier)
      },
      speaker: document.speaker, values: document.values.map { Evidence.Value($0.name, $0.value) },
      question: document.question)
  }
}
