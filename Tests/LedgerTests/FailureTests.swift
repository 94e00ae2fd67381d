import ClaimExtraction
import Extraction
import Foundation
import GRDB
import Ledger
import Mentions
import TestSupport
import Testing
import TextModel

/// Disks, rights and values that do not play along.
@Suite struct FailureTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A ledger whose file may not grow, as on a full disk.
  private func fullLedger() throws -> Ledger {
    try Ledger(at: folder.file("ledger.sqlite"), ifAbsent: .create, busySeconds: 5) {
      try $0.execute(sql: "PRAGMA max_page_count = 1")
    }
  }

  @Test func onAFullDiskNothingIsHalfWritten() throws {
    let ledger = try folder.ledger()
    try ledger.add(Fixture.version(about: "The engine"))
    try ledger.close()
    let full = try fullLedger()
    let before = try full.statistics()
    let long = Fixture.article(String(repeating: "A long text. ", count: 10_000) + "“⟦The loom⟧”")
    let error = #expect(throws: LedgerError.self) {
      try full.add([Fixture.version(about: "The mill"), Fixture.version(long)])
    }
    #expect(error?.problem == .diskFull)
    if let error { expectOneClearLine(error, file: full.path) }
    #expect(try full.statistics() == before)
    #expect(try full.check().isSound)
    try full.close()
    // When there is room again, it goes on as if nothing had been.
    let roomy = try folder.ledger()
    #expect(
      try roomy.add([Fixture.version(about: "The mill"), Fixture.version(long)]).map(\.summary) == [
        "added 2", "added 3",
      ])
    #expect(try roomy.check().isSound)
  }

  @Test func aLedgerThatCouldNotBeMadeIsMadeLater() throws {
    let error = #expect(throws: LedgerError.self) { _ = try fullLedger() }
    #expect(error?.problem == .diskFull)
    #expect(try folder.ledger().add(Fixture.version(about: "The engine")).summary == "added 1")
  }

  @Test func whatMayNotBeWrittenIsRefused() throws {
    try folder.ledger().close()
    let file = folder.file("ledger.sqlite")
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    // First the file alone, then the folder alone: the write-ahead log needs that one.
    for (fileRights, folderRights) in [(0o444, 0o777), (0o666, 0o555)] {
      try FileManager.default.setAttributes([.posixPermissions: fileRights], ofItemAtPath: file)
      try FileManager.default.setAttributes([.posixPermissions: folderRights], ofItemAtPath: folder.path)
      let child = try Helper(arguments: [file, "daily", "1", "nobody"])
      #expect(try child.exitStatus() == 2)
      let line = try child.errorText()
      #expect(line.hasPrefix("\(file): the ledger cannot be written to;"), "\(line)")
      #expect(line.filter(\.isNewline).count == 1, "\(line)")
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
  }

  /// A ledger on a disk that cannot be written to, or of somebody else: it is read, and nothing is put beside it.
  @Test func whatMayOnlyBeReadIsRead() throws {
    let ledger = try folder.ledger()
    try ledger.add(Fixture.version(about: "The engine"))
    try ledger.close()
    let file = folder.file("ledger.sqlite")
    let rights = [(0o444, 0o777), (0o444, 0o555), (0o644, 0o555)]
    for (fileRights, folderRights) in rights {
      try FileManager.default.setAttributes([.posixPermissions: fileRights], ofItemAtPath: file)
      try FileManager.default.setAttributes([.posixPermissions: folderRights], ofItemAtPath: folder.path)
      let child = try Helper(arguments: [file, "daily", "0", "nobody"])
      #expect(try child.exitStatus() == 0)
      #expect(try child.errorText() == "")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["ledger.sqlite"])
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    // What an older program left unfinished cannot be finished there.
    try folder.sql("UPDATE quotation SET wording_id = NULL")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    let child = try Helper(arguments: [file, "daily", "0", "nobody"])
    #expect(try child.exitStatus() == 2)
    #expect(try child.errorText().contains("written by an older version of Stet"))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
  }

  @Test func whatMayNotBeReadIsSaid() throws {
    try folder.ledger().close()
    let file = folder.file("ledger.sqlite")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    let child = try Helper(arguments: [file, "daily", "0", "nobody"])
    // Where the tests have not the superuser's rights, the file is their own.
    if getuid() == 0 {
      #expect(try child.exitStatus() == 2)
      #expect(try child.errorText().hasPrefix("\(file): the ledger cannot be read;"))
    }
  }

  @Test func whatContradictsItselfIsRefusedAsAWhole() throws {
    let text = "Ada Lovelace said “Go.”"
    let article = Article(
      path: "story/daily.txt", source: SourceText(utf8: Array(text.utf8)), reading: ReadingText(verbatim: text),
      metadata: ArticleMetadata(), layout: TextLayout(tokens: [], sentences: [], paragraphs: []),
      cast: Cast(entities: [], mentions: []), quotations: [], quantities: [], times: [],
      claims: [
        Claim(
          span: ReadingSpan(0, 3), attributedTo: nil, polarity: .positive, hedges: [], quantities: [7], times: [],
          checkworthiness: 0)
      ])
    let ledger = try folder.ledger()
    let error = #expect(throws: LedgerError.self) {
      try ledger.add([Fixture.version(about: "The engine"), Fixture.version(article)])
    }
    if case .inconsistent? = error?.problem {} else { Issue.record("\(String(describing: error))") }
    #expect(try ledger.statistics().versions == 0)
    #expect(try ledger.stories().isEmpty)
  }

  /// Names as nobody should choose them.
  static let names = [
    "two\nlines\r\n", "", " ", "'; DROP TABLE version; --", "“quotes” \"and\" 'more'", "../../etc/passwd", "🗞️ Žižkov",
    "e\u{301}", "é", "\u{202E}right to left", "\u{7}\u{1B}[31mred", String(repeating: "long ", count: 20_000),
  ]

  @Test func namesAreKeptAsTheyAreAndNeverBreakALine() throws {
    let ledger = try folder.ledger()
    for name in Self.names {
      let article = Fixture.article("\(name) said “⟦Go.⟧”", speaker: name, path: name)
      let version = Fixture.version(article, story: name, outlet: name, number: 1)
      #expect(try ledger.add(version).summary == "added 1")
      let record = try #require(try ledger.versions(of: name).first)
      #expect(Array(record.outlet.utf8) == Array(name.utf8))
      #expect(Array(record.path.utf8) == Array(name.utf8))
      #expect(try ledger.quotations(of: record).count == 1)
      let error = #expect(throws: LedgerError.self) {
        try ledger.add(Fixture.version(Fixture.article("Other words."), story: name, outlet: name, number: 1))
      }
      if let error { expectOneClearLine(error, file: ledger.path) }
    }
    #expect(try ledger.stories().count == Self.names.count)
    #expect(try ledger.check().isSound)
  }

  /// Bytes that are no text, and a text with what ends a string in C: the file is kept to the byte.
  @Test func bytesOfAnyKindAreKept() throws {
    let ledger = try folder.ledger()
    for bytes in [[UInt8](0...255), [0], [0xFF, 0xFE], Array("a\0b “c\0d” e".utf8), [0xE2, 0x80]] {
      let source = SourceText(utf8: bytes)
      let reading = ReadingText(
        bytes: source.text,
        origin: OffsetMap<Coordinates.Reading, Coordinates.Decoded>.identity(count: source.text.count)
          .then(source.decoding))
      let whole = ReadingSpan(0, reading.bytes.count)
      let article = Fixture.article(source: source, reading: reading, quoted: [whole], speaker: nil, path: "bytes")
      guard case .added(let version) = try ledger.add(Fixture.version(article)) else {
        Issue.record("\(bytes) were not added")
        continue
      }
      #expect(try ledger.bytes(of: version) == bytes)
      let quotation = try #require(try ledger.quotations(of: version).first)
      #expect(quotation.content.map(\.span) == [SourceSpan(0, bytes.count)])
      #expect(quotation.text == reading.string(whole).replacingOccurrences(of: "\0", with: "\u{FFFD}"))
    }
    #expect(try ledger.check().isSound)
  }

  @Test func tenThousandQuotationsAreKept() throws {
    let ledger = try folder.ledger()
    let text = "Ada Lovelace said " + (0..<10_000).map { "“⟦\($0)⟧”" }.joined()
    try ledger.add(Fixture.version(Fixture.article(text)))
    #expect(try ledger.quotations(of: "engine").map(\.text) == (0..<10_000).map(String.init))
    #expect(try ledger.check().isSound)
  }
}
