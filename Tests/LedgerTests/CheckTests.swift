import Foundation
import GRDB
import Ledger
import Testing

@Suite struct CheckTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let ledger = try folder.ledger()
    _ = try ledger.add(["The engine", "The loom", "The mill"].map { Fixture.version(about: $0, outlet: $0) })
    try ledger.recordRun(
      of: "engine", findings: [FindingFixture.finding("f00d", try ledger.versions(of: "engine"))],
      program: "stet 0.1.0", date: "2020-01-06")
    try ledger.close()
  }

  @Test func whatIsSoundIsCountedInFull() throws {
    let check = try folder.ledger().check()
    #expect(check.isSound, "\(check.problems)")
    #expect(check.versionCount == 3)
    // Content, cue and speaker of the quotation, and a quantity, time, claim and hedge: seven a version, and the
    // two places of the finding.
    #expect(check.passageCount == 3 * 7 + 2)
  }

  /// What is changed behind the ledger's back, and what the check then says: kind, and words of its line.
  static let tamperings: [(sql: String, kind: LedgerCheck.Problem.Kind, says: String)] = [
    (
      "UPDATE version SET bytes = CAST(replace(CAST(bytes AS TEXT), 'weave', 'leave') AS BLOB) WHERE id = 2", .hash,
      "engine/The loom v1"
    ),
    // The exact bytes of each table that keeps passages.
    (
      "UPDATE quotation_passage SET exact = zeroblob(length(exact)) WHERE part = 'content' AND quotation_id = 1",
      .passage,
      "quotation content 0"
    ),
    (
      "UPDATE quotation_passage SET start_byte = start_byte + 1, end_byte = end_byte + 1 WHERE part = 'cue'", .passage,
      "quotation cue 0"
    ),
    ("UPDATE quantity SET exact = CAST('zz' AS BLOB)", .passage, "quantity 0"),
    ("UPDATE time_expression SET exact = CAST('zz' AS BLOB)", .passage, "time 0"),
    ("UPDATE claim SET exact = zeroblob(length(exact))", .passage, "claim 0"),
    ("UPDATE claim_hedge SET exact = CAST('zz' AS BLOB)", .passage, "claim hedge 0"),
    ("UPDATE finding_passage SET exact = zeroblob(length(exact))", .passage, "finding f00d 0"),
    // A passage behind the end of its file.
    ("UPDATE quantity SET start_byte = 9000000, end_byte = 9000002", .passage, "9000000..<9000002"),
    ("UPDATE quantity SET start_byte = 4294967296000, end_byte = 4294967296002", .passage, "4294967296000"),
    // The index has other words than the quotation.
    ("UPDATE quotation SET text = 'other' WHERE id = 1", .searchIndex, "other words for quotation 1"),
    ("UPDATE quotation SET wording_id = 2 WHERE id = 1", .searchIndex, "other words for quotation 1"),
    // A word too few, a word too many, another wording's word, a wording that nothing has.
    ("DELETE FROM posting WHERE key = (SELECT min(key) FROM posting)", .searchIndex, "does not agree"),
    ("INSERT INTO posting VALUES (4294967297, x'')", .searchIndex, "does not agree"),
    ("UPDATE posting SET wordings = x'02' WHERE wordings = x'0101'", .searchIndex, "does not agree"),
    ("INSERT INTO wording VALUES (99, 99)", .searchIndex, "1 that nothing in the ledger has"),
    // Rows that refer to nothing.
    (
      "PRAGMA foreign_keys = OFF; UPDATE quotation SET speaker_id = 99 WHERE id = 1", .foreignKey,
      "1 rows of quotation refer to rows of speaker"
    ),
    ("PRAGMA foreign_keys = OFF; DELETE FROM claim", .foreignKey, "claim_hedge refer to rows of claim"),
    // A value that no column of its kind may have.
    ("PRAGMA ignore_check_constraints = ON; UPDATE version SET number = 0 WHERE id = 1", .integrity, "version"),
  ]

  @Test(arguments: tamperings.indices)
  func whatWasChangedIsFound(index: Int) throws {
    let tampering = Self.tamperings[index]
    try folder.sql(tampering.sql)
    let check = try folder.ledger().check()
    #expect(!check.isSound, "\(tampering.sql)")
    #expect(
      check.problems.contains { $0.kind == tampering.kind && $0.description.contains(tampering.says) },
      "\(tampering.sql): \(check.problems)")
    #expect(check.problems.allSatisfy { !$0.description.contains { $0.isNewline } })
  }

  /// Whatever became of the index, it can be made anew from what it is of.
  @Test func aDamagedIndexIsMadeAnew() throws {
    try folder.sql(
      "DELETE FROM posting WHERE key % 2 = 0; UPDATE quotation SET wording_id = 2; INSERT INTO wording VALUES (99, 99)")
    let ledger = try folder.ledger()
    #expect(try !ledger.check().isSound)
    try ledger.reindex()
    #expect(try ledger.check().isSound)
    #expect(
      try ledger.search("the loom will weave patterns").wordings.first?.quotations.first?.version.outlet == "The loom")
    #expect(try ledger.add(Fixture.version(about: "The wheel")).summary == "added 1")
    #expect(try ledger.check().isSound)
  }

  @Test func problemsAreAllCountedAndTheFirstAreDescribed() throws {
    let ledger = try folder.ledger()
    let text = "Ada Lovelace said " + (0..<1200).map { "“⟦word \($0)⟧” " }.joined()
    try ledger.add(Fixture.version(Fixture.article(text), outlet: "long"))
    try ledger.close()
    try folder.sql("UPDATE quotation_passage SET exact = zeroblob(length(exact)) WHERE part = 'content'")
    let check = try folder.ledger().check()
    #expect(check.problemCount == 1203)
    #expect(check.problems.count == LedgerCheck.problemLimit)
  }

  /// Bytes overwritten anywhere in the file, as a failing disk would: it opens or is refused, and whatever is asked
  /// is answered or refused with one line.
  @Test func damageAnywhereIsReportedAndNeverTraps() throws {
    let ledger = try folder.ledger()
    let text = { (version: Int) in "Ada Lovelace said " + (0..<20).map { "“⟦word \(version) and \($0)⟧” " }.joined() }
    _ = try ledger.add((0..<40).map { Fixture.version(Fixture.article(text($0)), outlet: "outlet \($0)") })
    try ledger.close()
    let file = URL(fileURLWithPath: folder.file("ledger.sqlite"))
    let whole = try Data(contentsOf: file)
    var damagedCount = 0
    var noticedCount = 0
    for (index, place) in stride(from: 0, to: whole.count - 64, by: max(1, whole.count / 120)).enumerated() {
      let noise: UInt8 = [0, 0xFF, 0x55][index % 3]
      var damaged = whole
      damaged.replaceSubrange(place..<(place + 64), with: repeatElement(noise, count: 64))
      guard damaged != whole else { continue }
      try damaged.write(to: file)
      damagedCount += 1
      if try isNoticed() { noticedCount += 1 }
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + suffix) }
    }
    // Room that is not in use, and names and readings that nothing proves, can be overwritten without a trace.
    #expect(noticedCount > damagedCount / 2, "\(noticedCount) of \(damagedCount)")
  }

  private func isNoticed() throws -> Bool {
    do {
      let ledger = try folder.ledger(busySeconds: 0.05)
      for version in try ledger.versions(of: "engine") { _ = try ledger.bytes(of: version) }
      _ = try ledger.quotations(of: "engine")
      _ = try ledger.findings(of: "engine")
      _ = try ledger.search("the engine will weave patterns")
      _ = try ledger.statistics()
      return try !ledger.check().isSound
    } catch let error as LedgerError {
      expectOneClearLine(error, file: folder.file("ledger.sqlite"))
      return true
    }
  }
}
