import Foundation
import TextModel

extension Edit {
  /// The same words in other type or another file format.
  static let typographyEdits = [
    Edit(harmless: "typography: other quotation marks") { manuscript, _ in
      if manuscript.text.contains("“") {
        return manuscript.swapping([("“", "\""), ("”", "\""), ("’", "'"), ("‘", "'")])
      }
      var (text, isOpen) = ("", false)
      for character in manuscript.text {
        switch character {
        case "\"":
          text.append(isOpen ? "”" : "“")
          isOpen.toggle()
        case "\n": (text, isOpen) = (text + "\n", false)
        case "'": text.append("’")
        default: text.append(character)
        }
      }
      return text == manuscript.text || manuscript.text.count(where: { $0 == "\"" }) % 2 == 1
        ? nil : Edited(text, "straight marks made curly")
    },
    Edit(harmless: "typography: dashes") { manuscript, random in
      let styles = [" — ", "—", " – ", " -- ", "--", " - "]
      let to = styles.random(&random)
      return manuscript.swapping(styles.filter { $0 != to }.map { ($0, to) })
    },
    Edit(harmless: "typography: spaces") { manuscript, random in
      switch Int.random(in: 0..<4, using: &random) {
      case 0: manuscript.swapping([(". ", ".  ")])
      case 1:
        manuscript.swapping([(" percent", "\u{A0}percent"), ("Mr. ", "Mr.\u{A0}"), (" million", "\u{A0}million")])
      case 2: manuscript.swapping([("\n\n", "\n\n\n")])
      default: manuscript.swapping([(", ", ",\u{2009}")])
      }
    },
    Edit(harmless: "typography: line ends") { manuscript, _ in manuscript.swapping([("\n", "\r\n")]) },
    Edit(harmless: "typography: byte order mark") { manuscript, _ in Edited("\u{FEFF}" + manuscript.text, "BOM") },
    Edit(harmless: "typography: ellipses") { manuscript, random in
      manuscript.swapping(Bool.random(using: &random) ? [("...", "…")] : [("…", "..."), ("...", ". . .")])
    },
    Edit(harmless: "typography: decomposed letters") { manuscript, _ in
      let text = manuscript.text.decomposedStringWithCanonicalMapping
      return text.utf8.count == manuscript.text.utf8.count ? nil : Edited(text, "NFD")
    },
    Edit(harmless: "typography: mark and stop change places") { manuscript, _ in
      manuscript.swapping([(",” ", "”, ")]) ?? manuscript.swapping([(".”\n", "”.\n")])
    },
    Edit(harmless: "format: Markdown") { manuscript, random in
      var edited = Edited(manuscript.paragraphTexts.map(Self.escaped).joined(separator: "\n\n") + "\n", "as Markdown")
      if let word = manuscript.pick(manuscript.places(of: #"(?<= )[a-z]{5,}(?= )"#), &random),
        Bool.random(using: &random)
      {
        let words = String(manuscript.text[word])
        edited.text = edited.text.replacing(" \(words) ", with: " *\(words)* ", maxReplacements: 1)
      }
      edited.name = "later.md"
      return edited
    },
    Edit(harmless: "format: HTML") { manuscript, random in
      let body = manuscript.paragraphTexts.map { "<p>\(Self.entities($0))</p>" }.joined(separator: "\n")
      var edited = Edited("<html><body><article>\n\(body)\n</article></body></html>\n", "as HTML")
      if Bool.random(using: &random) {
        edited.text = edited.text.replacing("“", with: "&ldquo;").replacing("”", with: "&rdquo;").replacing(
          "’", with: "&rsquo;")
      }
      edited.name = "later.html"
      return edited
    },
  ]

  private static func escaped(_ paragraph: String) -> String {
    var text = ""
    for character in paragraph {
      if "*_`[]<>#\\".contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }

  private static func entities(_ paragraph: String) -> String {
    paragraph.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

extension Manuscript {
  /// The text with every occurrence of some words exchanged; `nil` where there is none.
  func swapping(_ pairs: [(String, String)]) -> Edited? {
    var edited = text
    for (from, to) in pairs { edited = edited.replacing(from, with: to) }
    return edited == text ? nil : Edited(edited, pairs.map { "\($0.0) → \($0.1)" }.joined(separator: ", "))
  }
}
