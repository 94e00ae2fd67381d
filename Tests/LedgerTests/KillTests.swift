import Foundation
import Ledger
import Testing

/// Real kills of a real program that adds to a ledger.
@Suite struct KillTests {
  @Test func killedAtAnyMomentTheLedgerHoldsWholeBatchesOnly() throws {
    let folder = try TemporaryFolder()
    var versionCount = 0
    // Every sixth starts with a ledger that is not there yet, so that making it is cut short as well.
    for round in 0..<24 {
      let name = "ledger-\(round / 6).sqlite"
      let child = try Helper(arguments: [folder.file(name), "daily"])
      Thread.sleep(forTimeInterval: Double.random(in: 0..<0.25))
      child.kill()
      let reported = try child.reportedLines()
      let ledger = try folder.ledger(name)
      let check = try ledger.check()
      #expect(check.isSound, "\(check.problems)")
      let versions = try ledger.versions(of: "engine")
      #expect(versions.count.isMultiple(of: 3))
      #expect(versions.count >= reported * 3)
      for version in versions {
        #expect(try ledger.quotations(of: version).count == 5)
      }
      versionCount = max(versionCount, versions.count)
      try ledger.close()
    }
    #expect(versionCount > 0, "nothing was ever added: the kills came too early to show anything")
  }

  /// Four programs find no ledger, make it, and add to it, all at once.
  @Test(arguments: 1...5)
  func programsAddingAtOnceAllSucceed(round: Int) throws {
    let folder = try TemporaryFolder()
    let outlets = ["daily", "evening", "gazette", "weekly"]
    let children = try outlets.map { try Helper(arguments: [folder.file("ledger.sqlite"), $0, "10"]) }
    for child in children {
      #expect(try child.exitStatus() == 0)
      #expect(try child.errorText() == "")
    }
    let ledger = try folder.ledger()
    let numbers = try ledger.versions(of: "engine").map { "\($0.outlet) \($0.number)" }
    #expect(numbers == outlets.flatMap { outlet in (1...30).map { "\(outlet) \($0)" } })
    #expect(try ledger.check().isSound)
  }
}
