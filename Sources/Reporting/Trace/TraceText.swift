internal import Extraction

/// A trace for a terminal.
///
/// ```
/// “we have never refused”
/// 3 occurrences in 2 wordings.
///
/// Source
///   “We have never refused an inspection.”
///     4 March 2024  Press conference  Anna Berg, 1.00  Claims/bridge/sources/press.txt:40:1
///
/// Wording 1
///   “We never refused an inspection,”
///     the source has “We ⟦have⟧ never refused an inspection.”
///     4 March 2024, 09:10 UTC  Harbour Courier, version 1  Anna Berg, 0.97  Claims/bridge/courier.v1.md:11:5
/// ```
struct TraceText {
  let report: TraceReport
  let style: TextStyle

  var text: String {
    let naming = PlaceNaming(documents: report.documents)
    var text = style.paint("“" + VisibleText.line(report.query) + "”", .bold) + "\n" + report.summary + "\n"
    if !report.sources.isEmpty {
      text += heading("Source")
      for source in report.sources {
        text += words(MarkedPassage(unmarked: source.wording)) + line(for: source, naming: naming)
      }
    }
    for (index, wording) in report.wordings.enumerated() {
      text += heading("Wording \(index + 1)") + words(wording.passage) + original(of: wording)
      for occurrence in wording.occurrences { text += line(for: occurrence, naming: naming) }
    }
    if !report.edits.isEmpty { text += heading("Edits") }
    for edit in report.edits {
      let sides = TraceWording.sides(of: edit)
      text += words(sides.earlier) + line(for: edit.earlier, naming: naming) + "  became\n"
      text += words(sides.later) + line(for: edit.later, naming: naming)
    }
    guard !report.speakers.isEmpty else { return text }
    text += heading("Speakers")
    for speaker in report.speakers {
      text += "  " + speaker.line + "\n"
    }
    return text
  }

  private func heading(_ title: String) -> String {
    "\n" + style.paint(title, .bold) + "\n"
  }

  private func words(_ passage: MarkedPassage) -> String {
    "  “" + style.passage(passage.excerpt(.line), .yellow) + "”\n"
  }

  /// What it is held against, where it has words that the wording lacks.
  private func original(of wording: TracedWording) -> String {
    guard let name = TraceWording.reference(of: wording), let original = wording.original else { return "" }
    return "    " + name + " “" + style.passage(original.excerpt(.line), .yellow) + "”\n"
  }

  private func line(for occurrence: Occurrence, naming: PlaceNaming) -> String {
    let document = naming.document(at: occurrence.place.path)
    var parts = [document?.published.map { VisibleText.line(ReadableDate.text($0)) } ?? "undated"]
    if let document { parts.append(VisibleText.line(document.name)) }
    parts.append(TraceWording.speaker(of: occurrence))
    parts.append(style.paint(FindingsText.position(of: occurrence.place), .faint))
    return "    " + parts.joined(separator: "  ") + "\n"
  }
}

/// The words that the text and the Markdown of a trace share.
enum TraceWording {
  /// The two wordings of an edit, each with the words marked that the other lacks.
  static func sides(of edit: WordingEdit) -> (earlier: MarkedPassage, later: MarkedPassage) {
    (MarkedPassage(.earlier, of: edit.later.changes), MarkedPassage(.later, of: edit.later.changes))
  }

  /// What stands before the words that a wording is held against.
  static func reference(of wording: TracedWording) -> String? {
    switch wording.comparison?.reference {
    case .source?: "the source has"
    case .earliest?: "first it was"
    case nil: nil
    }
  }

  /// `Anna Berg, 0.97`.
  static func speaker(of occurrence: Occurrence) -> String {
    guard let speaker = occurrence.speaker else { return "speaker not found" }
    return VisibleText.line(speaker) + (occurrence.confidence.map { ", " + ExtractWording.likelihood($0) } ?? "")
  }
}
