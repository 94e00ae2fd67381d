import Foundation
import TestSupport
import Testing

/// `stet ledger`, and what `add` and `check` say of files that are not what they seem.
struct LedgerCommandTests {
  private func workspace() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.stet("init")
    try scratch.write(
      "Claims/fair/herald.v1.txt", "“The fair was the best that this town ever had,” Ana Ruiz said on Monday.\n")
    try scratch.write(
      "Claims/fair/herald.v2.txt", "“The fair was the worst that this town ever had,” Ana Ruiz said on Monday.\n")
    try scratch.stet("add")
    return scratch
  }

  private func delete(_ path: String, in scratch: Scratch) throws {
    try FileManager.default.removeItem(atPath: scratch.path(path))
  }

  /// The ledger has the bytes: files that are gone or changed are told of, and are no damage.
  @Test func filesThatAreNotAsTheyWereAddedAreNoted() throws {
    let scratch = try workspace()
    #expect(try scratch.stet("ledger", "check").errors == "")
    try delete("Claims/fair/herald.v1.txt", in: scratch)
    try scratch.write("Claims/fair/herald.v2.txt", "Other words.\n")
    let outcome = try scratch.stet("ledger", "check")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("2 versions, "))
    #expect(outcome.output.hasSuffix(": all sound\n"))
    #expect(
      outcome.errors == """
        Claims/fair/herald.v1.txt: note: is gone; the ledger has its bytes
        Claims/fair/herald.v2.txt: note: was changed since it was added as version 2; give the new text the next number

        """)
  }

  @Test func aVersionIsRemoved() throws {
    let scratch = try workspace()
    try scratch.stet("check")
    let outcome = try scratch.stet("ledger", "remove", "Claims/fair/herald.v2.txt")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Removed 1 version, with 1 quotation, "))
    #expect(outcome.output.hasSuffix(" and 0 decisions.\n"))
    #expect(outcome.errors.contains("move them out of Claims/"))
    #expect(try scratch.stet("trace", "the worst that this town ever had").output.contains("worst") == true)
    #expect(!(try scratch.stet("trace", "the worst that this town ever had").output.contains("herald.v2")))
    #expect(try scratch.stet("check").status == 0)
    #expect(try scratch.stet("ledger", "check").output.hasPrefix("1 version, "))
    // A folder is all versions in it.
    try delete("Claims/fair/herald.v1.txt", in: scratch)
    let rest = try scratch.stet("ledger", "remove", "Claims/fair/")
    #expect(rest.output.hasPrefix("Removed 1 version"))
    #expect(rest.errors == "")
    let unknown = try scratch.stet("ledger", "remove", "Claims/fair/herald.v1.txt")
    #expect(unknown.status == 2)
    #expect(
      unknown.errors
        == "stet: Claims/fair/herald.v1.txt: is in no version of the ledger; name a file as findings show it\n")
  }

  @Test func whatEditorsDecidedIsNotRemovedByTheWay() throws {
    let scratch = try workspace()
    let check = try scratch.stet("check", "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    let id = try #require(
      findings.first { ($0["primary"] as? [String: Any])?["path"] as? String == "Claims/fair/herald.v2.txt" }?["id"]
        as? String)
    #expect(try scratch.stet("decide", id, "--as", "stet", "--by", "Ana Ruiz").status == 0)
    let refused = try scratch.stet("ledger", "remove", "Claims/fair/herald.v2.txt")
    #expect(refused.status == 2)
    #expect(refused.errors.split(separator: "\n").count == 1)
    #expect(refused.errors.contains("--with-decisions"))
    let outcome = try scratch.stet("ledger", "remove", "--with-decisions", "Claims/fair/herald.v2.txt")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix(" and 1 decision.\n"))
  }

  /// A text in the wrong place, or in a format that is not read, is not missed in silence.
  @Test func filesThatAreNotAddedAreNamed() throws {
    let scratch = try workspace()
    #expect(try scratch.stet("add").errors == "")
    try scratch.write("Claims/loose.txt", "“Words,” he said.\n")
    let one = try scratch.stet("add")
    #expect(one.status == 0)
    #expect(one.errors == "stet: note: 1 file was passed over: Claims/loose.txt lies in no story\n")
    try scratch.write("Claims/fair/notes.docx", "x")
    try scratch.write("Claims/fair/data.json", "{}")
    try scratch.write("Claims/fair/picture.png", "x")
    #expect(
      try scratch.stet("add").errors == """
        stet: note: 4 files were passed over: Claims/fair/data.json is JSON outside a folder 'sources'; \
        Claims/fair/notes.docx is in no format that is read; Claims/fair/picture.png is in no format that is read; and 1 more

        """)
  }

  @Test func aFolderThatIsNoStoryIsSaidToBeOne() throws {
    let scratch = try workspace()
    try scratch.write("drafts/one.md", "Words.\n")
    #expect(try scratch.stet("check", "Claims/fair/").status <= 1)
    let claims = try scratch.stet("check", "Claims")
    #expect(claims.status == 2)
    #expect(claims.errors == "stet: Claims: is a folder, and no story in the ledger; it has fair\n")
    let outside = try Scratch()
    try outside.write("drafts/one.md", "Words.\n")
    let folder = try outside.stet("check", "drafts")
    #expect(folder.status == 2)
    #expect(folder.errors == "stet: drafts: is a folder; name the drafts in it, one by one or as drafts/*.md\n")
  }

  @Test func aCommentWithoutItsColonIsTold() throws {
    let scratch = try Scratch()
    try scratch.write("a.md", "One.\n\n<!-- stet disable-next quote.unclosed -->\n\n“Two, she said.\n")
    let outcome = try scratch.stet("check", "a.md")
    #expect(outcome.output.contains("[quote.unclosed]"))
    #expect(
      outcome.errors
        == "a.md:3:1: note: this comment has no colon behind 'stet', and so no effect; write <!-- stet: disable-next … -->\n"
    )
  }
}
