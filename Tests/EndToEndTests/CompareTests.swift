import Foundation
import TestSupport
import Testing

/// One edit at a time: those that matter are reported at their place, those that do not stay quiet.
struct CompareTests {
  static let article = """
    Harbour reopens after tanker fire

    HALVERTON, Dec. 4 — The harbour at Halverton reopened on Monday after a fire aboard the tanker Meridian Star injured at least 12 people, the U.S. Coast Guard said.

    “We did not lose a single drop of oil,” said Carla Winther, the harbour master. “The crew acted within minutes.”

    Deputy Mayor Owen Teague thanked the firefighters. “They went in when everybody else came out,” Teague told reporters on December 4.

    About 40 percent of the port's traffic was diverted, and the repair will cost $3.5 million, according to the port authority.

    Winther said the ship would leave by Friday.
    """

  /// An edit, and what must be said of it where: the rule, and the words at whose start it is.
  struct Edit: CustomTestStringConvertible, Sendable {
    let from: String
    let to: String
    let rule: String
    let at: String
    var testDescription: String { "\(rule): \(from) → \(to)" }
  }

  static let harmful: [Edit] = [
    // A word inside a quotation.
    Edit(from: "single drop", to: "solitary barrel", rule: "quote.altered", at: "We did not lose"),
    // Its negation.
    Edit(from: "We did not lose", to: "We did lose", rule: "quote.negation", at: "We did lose"),
    // A digit.
    Edit(from: "least 12", to: "least 21", rule: "number.changed", at: "at least 21"),
    // The scale.
    Edit(from: "$3.5 million", to: "$3.5 billion", rule: "number.magnitude", at: "$3.5 billion"),
    // A bound.
    Edit(from: "About 40 percent", to: "40 percent", rule: "number.qualifier", at: "40 percent"),
    // The day.
    Edit(from: "reopened on Monday", to: "reopened on Tuesday", rule: "date.changed", at: "Tuesday"),
    Edit(from: "reporters on December 4", to: "reporters on December 5", rule: "date.changed", at: "December 5"),
    // Who said it.
    Edit(
      from: "came out,” Teague told", to: "came out,” Winther told", rule: "quote.speaker-changed",
      at: "They went in"),
    // Marks around what was paraphrase.
    Edit(
      from: "would leave by Friday.", to: "“would leave by Friday”.", rule: "quote.marks-changed",
      at: "would leave by"),
  ]

  static let harmless: [(name: String, edit: @Sendable (String) -> String)] = [
    ("the same", { $0 }),
    ("straight marks", { $0.replacingOccurrences(of: "“", with: "\"").replacingOccurrences(of: "”", with: "\"") }),
    ("another dash", { $0.replacingOccurrences(of: " — ", with: " - ") }),
    ("no-break spaces", { $0.replacingOccurrences(of: "$3.5 million", with: "$3.5\u{A0}million") }),
    ("CRLF", { $0.replacingOccurrences(of: "\n", with: "\r\n") }),
    ("a sign for a word", { $0.replacingOccurrences(of: "40 percent", with: "40%") }),
    ("British per cent", { $0.replacingOccurrences(of: "40 percent", with: "40 per cent") }),
    ("a number in words", { $0.replacingOccurrences(of: "least 12", with: "least twelve") }),
    ("a month cut short", { $0.replacingOccurrences(of: "December 4", with: "Dec. 4") }),
    ("an abbreviation without stops", { $0.replacingOccurrences(of: "U.S.", with: "US") }),
    ("a paragraph split", { $0.replacingOccurrences(of: "master. “The crew", with: "master.\n\n“The crew") }),
    ("paragraphs joined", { $0.replacingOccurrences(of: "on December 4.\n\n", with: "on December 4. ") }),
    (
      "a paragraph moved",
      { text in
        let last = "Winther said the ship would leave by Friday."
        let without = text.replacingOccurrences(of: "\n\n" + last, with: "")
        return without.replacingOccurrences(of: "\n\nAbout 40", with: "\n\n\(last)\n\nAbout 40")
      }
    ),
    ("a paragraph added", { $0 + "\n\nThe weather at sea was calm, with a light wind from the west." }),
  ]

  private static func findings(_ outcome: Program.Outcome) -> [Substring] {
    outcome.output.split(separator: "\n").filter { $0.hasPrefix("new.") && !$0.contains(": suggestion:") }
  }

  @Test(arguments: harmful)
  func whatMattersIsSaidAtItsPlace(edit: Edit) throws {
    let scratch = try Scratch()
    #expect(Self.article.contains(edit.from))
    let later = Self.article.replacingOccurrences(of: edit.from, with: edit.to)
    try scratch.write("old.txt", Self.article)
    try scratch.write("new.txt", later)
    let outcome = try scratch.stet("compare", "old.txt", "new.txt", "--fail-on", "warning")
    #expect(outcome.status == 1, "\(outcome.errors)")
    let place = try #require(Self.place(of: edit.at, in: later))
    let reported = Self.findings(outcome).filter { $0.contains("[\(edit.rule)]") }
    #expect(reported.contains { $0.hasPrefix("new.txt:\(place):") }, "wanted \(place): \(outcome.output)")
  }

  @Test(arguments: harmless.indices)
  func whatDoesNotMatterIsQuiet(index: Int) throws {
    let (name, edit) = Self.harmless[index]
    let scratch = try Scratch()
    try scratch.write("old.txt", Self.article)
    try scratch.write("new.txt", edit(Self.article))
    let outcome = try scratch.stet("compare", "old.txt", "new.txt", "--fail-on", "warning")
    #expect(outcome.status == 0, "\(name): \(outcome.output)\(outcome.errors)")
  }

  /// The same text in another format.
  @Test(arguments: ["md", "html"])
  func anotherFormatIsQuiet(ending: String) throws {
    let scratch = try Scratch()
    let paragraphs = Self.article.components(separatedBy: "\n\n")
    let title = paragraphs[0]
    let body = paragraphs.dropFirst()
    let markdown = "# \(title)\n\n" + body.joined(separator: "\n\n") + "\n"
    let html =
      "<html><body><article><h1>\(title)</h1>" + body.map { "<p>\($0)</p>" }.joined() + "</article></body></html>"
    try scratch.write("old.txt", Self.article)
    try scratch.write("new.\(ending)", ending == "md" ? markdown : html)
    let outcome = try scratch.stet("compare", "old.txt", "new.\(ending)", "--fail-on", "warning")
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }

  /// Line and column, from 1, at which `words` first stand.
  private static func place(of words: String, in text: String) -> String? {
    guard let range = text.range(of: words) else { return nil }
    let before = text[..<range.lowerBound]
    let line = before.count { $0 == "\n" } + 1
    let column = before.split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0
    return "\(line):\(column + 1)"
  }
}
