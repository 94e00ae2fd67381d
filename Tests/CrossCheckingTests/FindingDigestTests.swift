import Testing

@testable import CrossChecking

/// The ids of findings: decisions in ledgers and baselines are found by them, so that they are the same for ever.
struct FindingDigestTests {
  @Test func theDigestIsTheOneThatItAlwaysWas() {
    var digest = FindingDigest()
    digest.combine("quote.altered")
    digest.combine("bridge/courier")
    digest.combine(7)
    #expect(digest.hexadecimal == "e9bc49e43d91c83d")
  }
}
