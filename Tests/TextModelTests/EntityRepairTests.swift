import Testing
import TextModel

@Suite struct EntityRepairTests {
  @Test(arguments: [
    RepairRow("He said ⟦&quot;⟧Go⟦&quot;⟧.", "He said ⟦\"⟧Go⟦\"⟧.", .entity),
    RepairRow("Bonnie ⟦&amp;⟧ Clyde", "Bonnie ⟦&⟧ Clyde", .entity),
    RepairRow("don⟦&#39;⟧t, don⟦&#x2019;⟧t, don⟦&rsquo;⟧t", "don⟦'⟧t, don⟦’⟧t, don⟦’⟧t", .entity),
    // Windows-1252 by number, as browsers read it.
    RepairRow("⟦&#147;⟧Go⟦&#148;⟧", "⟦“⟧Go⟦”⟧", .entity),
    // Encoded twice and three times.
    RepairRow("⟦&amp;quot;⟧Go⟦&amp;amp;quot;⟧", "⟦\"⟧Go⟦\"⟧", .entity),
    RepairRow("don⟦&amp;#39;⟧t", "don⟦'⟧t", .entity),
    // Names of two letters, names that begin like others, names that stand for two code points.
    RepairRow("a ⟦&lt;⟧ b, ⟦&notin;⟧, ⟦&NotEqualTilde;⟧", "a ⟦<⟧ b, ⟦∉⟧, ⟦≂̸⟧", .entity),
    // Without a semicolon, as browsers allow, and pulled apart by a translator.
    RepairRow("⟦&quot⟧ Go ⟦&nbsp⟧.", "⟦\"⟧ Go ⟦ ⟧.", .entity),
    RepairRow("He said ⟦& quot;⟧Go⟦&quot ;⟧", "He said ⟦\"⟧Go⟦\"⟧", .entity),
    RepairRow("don⟦& # 39;⟧t", "don⟦'⟧t", .entity),
  ])
  func entitiesThatWereLeft(row: RepairRow) {
    row.check()
  }

  @Test(arguments: ["&#xD800;", "&#0;", "&#x110000;", "&#99999999;"])
  func aNumberThatIsNoCharacterIsAReplacementCharacter(entity: String) {
    let reading = TextRepair.repair("x \(entity)y")
    #expect(String(decoding: reading.bytes, as: UTF8.self) == "x \u{FFFD}y")
    #expect(reading.damage.map(\.kind) == [.entity, .replacementCharacter])
    #expect(
      reading.damage.map(\.source) == [SourceSpan(2, 2 + entity.utf8.count), SourceSpan(2, 2 + entity.utf8.count)])
  }

  @Test(arguments: [
    RepairRow("the \"murder⟦,quot;⟧ of", "the \"murder⟦\"⟧ of", .entityDebris),
    RepairRow("⟦,quot;⟧Go,⟦,quot;⟧ he said", "⟦\"⟧Go,⟦\"⟧ he said", .entityDebris),
    RepairRow("don⟦,#39;⟧t and don⟦,#8217;⟧t", "don⟦'⟧t and don⟦’⟧t", .entityDebris),
    RepairRow("Bonnie ⟦,amp;⟧ Clyde", "Bonnie ⟦&⟧ Clyde", .entityDebris),
    RepairRow("in⟦,nbsp;⟧Iraq", "in⟦ ⟧Iraq", .entityDebris),
    RepairRow("the end⟦,amp;quot;⟧", "the end⟦\"⟧", .entityDebris),
    RepairRow("Jos⟦,eacute;⟧ paid ⟦,pound;⟧5", "Jos⟦é⟧ paid ⟦£⟧5", .entityDebris),
    // The ampersand was lost altogether.
    RepairRow("He said ⟦quot;⟧Go.⟦quot;⟧", "He said ⟦\"⟧Go.⟦\"⟧", .entityDebris),
    RepairRow("don⟦#39;⟧t", "don⟦'⟧t", .entityDebris),
  ])
  func debris(row: RepairRow) {
    row.check()
  }

  @Test(arguments: [
    "Q&A; AT&T; R&D; and so on", "salt & pepper; oil", "however,not;this", "a,b;c", "one,and;two", "he came,part;of it",
    "& so on", "&", ";", "&;", "&#;", "&#x;", "&#xZZ;", "&unknown;", "1,200;300", ",;", "x,lt y",
    "&averyveryveryveryveryverylongname;", "issue 39; issue 40", "bequot;",
  ])
  func whatIsNoEntity(text: String) {
    let reading = TextRepair.repair(text)
    #expect(String(decoding: reading.bytes, as: UTF8.self) == text)
    #expect(reading.damage.isEmpty)
  }
}
