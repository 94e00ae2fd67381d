import Testing

@testable import CrossChecking

/// Quotations as the press makes them, each with the status that it must have and the rules that must report it.
@Suite struct QuotePracticeTests {
  @Test(arguments: QuotePractice.known)
  func whatBecameOfAQuotationIsTold(_ row: QuotePractice.Row) throws { try expect(row) }

  @Test(arguments: QuotePractice.heldOut)
  func whatBecameOfAQuotationNotSeenBeforeIsTold(_ row: QuotePractice.Row) throws { try expect(row) }

  private func expect(_ row: QuotePractice.Row) throws {
    let source = Reader.article(QuotePractice.transcript, path: "transcript.txt")
    let outcome = Reader.checker.verification(of: Reader.article(row.article), against: [source])
    let report = outcome.findings.map(\.line).joined(separator: "\n")
    let quotation = try #require(outcome.quotations.first, "\(row.why): no quotation")
    #expect(outcome.quotations.count == 1, "\(row.why)")
    #expect(quotation.status.rawValue == row.status, "\(row.why): \(report)")
    #expect(quotation.flags.map(\.rawValue) == row.flags, "\(row.why): \(report)")
    let rules = Set(outcome.findings.map(\.rule))
    #expect(rules == Set(row.rules), "\(row.why): \(report)")
  }
}

extension QuotePractice.Row: CustomTestStringConvertible {
  var testDescription: String { why }
}
