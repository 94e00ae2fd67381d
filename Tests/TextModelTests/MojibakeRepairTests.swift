import Testing
import TextModel

@Suite struct MojibakeRepairTests {
  @Test(arguments: [
    // Windows-1252, once.
    RepairRow("⟦â€œ⟧Go,⟦â€\u{9D}⟧ he said", "⟦“⟧Go,⟦”⟧ he said", .mojibake),
    RepairRow("don⟦â€™⟧t ⟦â€”⟧ or ⟦â€“⟧ so⟦â€¦⟧", "don⟦’⟧t ⟦—⟧ or ⟦–⟧ so⟦…⟧", .mojibake),
    RepairRow("caf⟦Ã©⟧, na⟦Ã¯⟧ve, Guant⟦Ã¡⟧namo, Fran⟦Ã§⟧ois", "caf⟦é⟧, na⟦ï⟧ve, Guant⟦á⟧namo, Fran⟦ç⟧ois", .mojibake),
    RepairRow("⟦Â£⟧5 at 20⟦Â°⟧", "⟦£⟧5 at 20⟦°⟧", .mojibake),
    RepairRow("Vu⟦Ä\u{8D}⟧i⟦Ä‡⟧", "Vu⟦č⟧i⟦ć⟧", .mojibake),
    RepairRow("Ko⟦Å¡⟧ice and W⟦Å‚⟧adysław", "Ko⟦š⟧ice and W⟦ł⟧adysław", .mojibake),
    RepairRow("⟦â‚¬⟧5 ⟦â„¢⟧", "⟦€⟧5 ⟦™⟧", .mojibake),
    RepairRow("⟦ðŸ˜€⟧", "⟦😀⟧", .mojibake),
    RepairRow("⟦Ð¼⟧⟦Ð¸⟧⟦Ñ€⟧", "⟦м⟧⟦и⟧⟦р⟧", .mojibake),
    // Latin-1: the second and third bytes are controls.
    RepairRow("⟦â\u{80}\u{9C}⟧Go⟦â\u{80}\u{9D}⟧", "⟦“⟧Go⟦”⟧", .mojibake),
    // Twice over.
    RepairRow("⟦Ã¢â‚¬Å“⟧Go⟦Ã¢â‚¬â„¢⟧", "⟦“⟧Go⟦’⟧", .mojibake),
    RepairRow("caf⟦ÃƒÂ©⟧", "caf⟦é⟧", .mojibake),
    // 0x9D is no character of Windows-1252, and is lost, or replaced, or a straight mark stands for the last byte.
    RepairRow("⟦â€œ⟧Go⟦â€⟧ he said", "⟦“⟧Go⟦”⟧ he said", .mojibake),
    RepairRow("⟦â€œ⟧Go⟦â€\u{FFFD}⟧ he said", "⟦“⟧Go⟦”⟧ he said", .mojibake),
    RepairRow("the end ⟦â€\"⟧ or not", "the end ⟦—⟧ or not", .mojibake),
    RepairRow("long⟦â€⟧term", "long⟦‐⟧term", .mojibake),
    RepairRow("⟦Ã¢â‚¬Å“⟧Go⟦Ã¢â‚¬Â⟧ he", "⟦“⟧Go⟦”⟧ he", .mojibake),
    // A later program took the accent apart.
    RepairRow("S⟦Ã©⟧gol⟦Ã ̈⟧ne", "S⟦é⟧gol⟦è⟧ne", .mojibake),
    // Windows-1252 read as Latin-1.
    RepairRow("⟦\u{93}⟧Go⟦\u{94}⟧ ⟦\u{96}⟧ he", "⟦“⟧Go⟦”⟧ ⟦–⟧ he", .mojibake),
  ])
  func wrongReadingsAreReadAgain(row: RepairRow) {
    row.check()
  }

  @Test(arguments: [
    "“CAFÉ” – É…", "naïve café Žižkov", "the fiancé’s", "RENÉ’S", "à la carte", "São Paulo", "Ângela â", "SÃO PAULO",
    "“Älä”", "ÇA VA…", "Århus – Ærø", "ÎLE", "über—all", "Dvořák’s", "“Ä” and “Ö”", "£5 × 3 = £15", "Ω ≈ ç √ ∫", "ﬂ",
  ])
  func whatWasMeantStays(text: String) {
    let reading = TextRepair.repair(text)
    #expect(reading.damage.isEmpty, "\(String(decoding: reading.bytes, as: UTF8.self))")
  }
}
