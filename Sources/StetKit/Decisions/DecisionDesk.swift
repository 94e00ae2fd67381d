public import CrossChecking
public import Ledger
import Reporting

/// Decides on the findings of a ledger.
public struct DecisionDesk: Sendable {
  /// Fewer digits of an id are more likely a slip than a choice; git asks for as many.
  private static let fewestDigits = 4

  private let ledger: Ledger

  /// A desk over `ledger`.
  public init(ledger: Ledger) {
    self.ledger = ledger
  }

  /// The finding whose id begins with `digits`, written in capitals or not.
  ///
  /// - Throws: ``StetError`` where there is none, or more than one.
  public func finding(_ digits: String) throws(StetError) -> FindingRecord {
    let sought = digits.lowercased()
    let isID = !sought.isEmpty && sought.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
    guard sought.utf8.count >= Self.fewestDigits || !isID else {
      throw StetError(digits, "is too little of an id; write at least \(Self.fewestDigits) of its digits")
    }
    guard isID else { throw StetError(digits, "is no finding's id; 'stet decide --list' has those that are open") }
    let found = try StetError.translating { () throws(LedgerError) in try ledger.findings(startingWith: sought) }
    guard let first = found.first else {
      throw StetError(digits, "no finding's id begins so; 'stet decide --list' has those that are open")
    }
    guard found.count == 1 else {
      let ids = found.prefix(3).map(\.finding.id).joined(separator: ", ")
      throw StetError(
        digits, "is how \(found.count) findings begin (\(ids)\(found.count > 3 ? ", …" : "")); write more of it")
    }
    return first
  }

  /// Keeps a decision. `date` is in ISO 8601.
  public func decide(
    _ decision: Decision, on finding: Finding, editor: String, date: String, reason: String
  ) throws(StetError) {
    _ = try StetError.translating { () throws(LedgerError) in
      try ledger.decide(decision, on: finding.id, editor: editor, date: date, reason: reason)
    }
  }

  /// Takes back the last decision on a finding, and gives it.
  ///
  /// - Throws: ``StetError`` where nothing was decided.
  public func takeBack(on finding: Finding, editor: String, date: String) throws(StetError) -> DecisionRecord {
    let taken = try StetError.translating { () throws(LedgerError) in
      try ledger.takeBackDecision(on: finding.id, editor: editor, date: date)
    }
    guard let taken else {
      throw StetError(finding.shortID, "nothing was decided on it, so there is nothing to take back")
    }
    return taken
  }

  /// Whether a story was ever checked: where it was not, that nothing is open says nothing.
  public func isChecked(_ story: String) throws(StetError) -> Bool {
    try StetError.translating { () throws(LedgerError) in try !ledger.runs(of: story).isEmpty }
  }

  /// What the last check of a story reported and nobody put right or let stand, in its order.
  public func open(in story: String) throws(StetError) -> [FindingRecord] {
    let records = try StetError.translating { () throws(LedgerError) in try ledger.findings(of: story) }
    return records.filter { $0.stands && ($0.decision == nil || $0.decision?.decision == .query) }
  }
}
