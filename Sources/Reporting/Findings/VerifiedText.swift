internal import CrossChecking
internal import Extraction

/// Verified quotations for a terminal: how many of each kind, then one after the other.
///
/// ```
/// 3 quotations: 1 verbatim, 1 altered, 1 absent
/// altered   “We will close the school”  — Anna Ruiz  talk.vtt:31:1 at 00:12:31.480
///     before   MODERATOR: Will the school close?
///     after    It is old, but it is safe.
/// ```
extension FindingsText {
  func text(of quotations: [VerifiedQuotation]) -> String {
    VerifiedQuotation.summary(quotations) + "\n" + quotations.map { text(of: $0) }.joined()
  }

  private func text(of quotation: VerifiedQuotation) -> String {
    let status = style.paint(quotation.status.rawValue, quotation.ink)
    let padding = String(repeating: " ", count: max(1, 10 - quotation.status.rawValue.utf8.count))
    let words = style.passage(MarkedPassage(unmarked: quotation.text).excerpt(.line), .bold)
    let speaker = quotation.speaker.map { "  — " + VisibleText.line($0) } ?? ""
    let place = quotation.match.map { "  " + style.paint(Self.moment(of: $0), .faint) } ?? ""
    let lines = [status + padding + "“" + words + "”" + speaker + place] + details(of: quotation)
    return lines.joined(separator: "\n") + "\n"
  }

  private func details(of quotation: VerifiedQuotation) -> [String] {
    var lines = quotation.matches.dropFirst().map { detail("and", style.paint(Self.moment(of: $0), .faint)) }
    if let name = quotation.sourceSpeaker { lines.append(detail("there", VisibleText.line(name))) }
    for (label, place) in [("before", quotation.before), ("after", quotation.after)] {
      guard let place else { continue }
      lines.append(detail(label, style.passage(MarkedPassage(unmarked: place.text).excerpt(.line), .faint)))
    }
    return lines + quotation.flags.map { detail("note", $0.sentence) }
  }
}

extension VerifiedQuotation {
  /// Green is for words that can be printed as they stand.
  fileprivate var ink: TextStyle.Ink {
    guard status.isFaithful else { return .red }
    return flags.isEmpty ? .green : .yellow
  }

  /// `3 quotations: 2 verbatim, 1 absent; 1 with a note`: what is word for word may still be cut out of its sentence.
  static func summary(_ quotations: [VerifiedQuotation]) -> String {
    let counts = Status.allCases.compactMap { status in
      let count = quotations.count { $0.status == status }
      return count == 0 ? nil : "\(Wording.grouped(count)) \(status.rawValue)"
    }
    let all = Wording.count(quotations.count, "quotation")
    let noted = quotations.count { !$0.flags.isEmpty }
    let notes = noted == 0 ? "" : "; \(Wording.grouped(noted)) with a note"
    return (counts.isEmpty ? all : all + ": " + counts.joined(separator: ", ")) + notes
  }
}

extension VerifiedQuotation.Status {
  /// Whether a reader of the source would find the words as the article has them, or shown to be changed.
  var isFaithful: Bool { self == .verbatim || self == .marked }
}

extension VerifiedQuotation.Flag {
  /// What it says, for people.
  var sentence: String {
    switch self {
    case .outOfSentence: "cut out of a sentence that says more"
    case .questionsWords: "the words of a question, not of its answer"
    case .otherSpeaker: "somebody else speaks in the source"
    case .partNotFound: "a word or two of it are in none of the sources"
    }
  }
}
