internal import CrossChecking
internal import Extraction

/// Who said what, in which texts, in which wordings: grouped by speaker, those with most to say first.
struct QuotationRegister {
  let utterances: [QuotationEntry]
  let limit: Int
  let naming: PlaceNaming

  var blocks: [MarkupBlock] {
    guard !utterances.isEmpty else { return [] }
    let groups = groups
    let speakers = groups.count { $0.speaker != nil }
    var blocks: [MarkupBlock] = [
      .heading(2, ["Quotation register"]),
      .paragraph([
        .text(Wording.count(utterances.count, "utterance") + " by " + Wording.count(speakers, "speaker") + ".")
      ]),
    ]
    var room = limit
    for group in groups where room > 0 {
      blocks.append(.heading(3, [.text(group.speaker ?? "Speaker not found")]))
      blocks.append(.list(isTight: true, group.utterances.prefix(room).map(entry)))
      room -= group.utterances.count
    }
    if utterances.count > limit {
      blocks.append(Wording.remainder(utterances.count - limit, command: "stet extract"))
    }
    return blocks
  }

  private struct Group {
    let speaker: String?
    var utterances: [QuotationEntry]
  }

  /// Utterances by speaker. Those of one speaker stay in the order given; speakers are ordered by number of utterances,
  /// then by name; the unknown one comes last.
  private var groups: [Group] {
    var groups: [Group] = []
    var indices: [String?: Int] = [:]
    for utterance in utterances {
      if let index = indices[utterance.speaker] {
        groups[index].utterances.append(utterance)
      } else {
        indices[utterance.speaker] = groups.count
        groups.append(Group(speaker: utterance.speaker, utterances: [utterance]))
      }
    }
    return groups.sorted { left, right in
      guard let a = left.speaker, let b = right.speaker else { return left.speaker != nil }
      return (-left.utterances.count, a) < (-right.utterances.count, b)
    }
  }

  private func entry(for utterance: QuotationEntry) -> [MarkupBlock] {
    let words = MarkupInline.passage(MarkedPassage(unmarked: utterance.wording).speech.excerpt(.report))
    let details = source(of: utterance) + sameWording(of: utterance) + otherWordings(of: utterance)
    return [.paragraph(["“"] + words + ["”"]), .list(isTight: true, details)]
  }

  /// Where a source has it, with the source's words where they are others.
  private func source(of utterance: QuotationEntry) -> [[MarkupBlock]] {
    guard let source = utterance.source else { return [] }
    let line: [MarkupInline] = ["In the source: "] + naming.inlines(for: source)
    if Wording.isSame(source.text, utterance.wording) { return [[.paragraph(line)]] }
    let words = MarkupInline.passage(MarkedPassage(unmarked: source.text).speech.excerpt(.report))
    return [[.paragraph(line + [", “"] + words + ["”"])]]
  }

  /// Where the wording that stands for all was seen; nothing where it is no text's own.
  private func sameWording(of utterance: QuotationEntry) -> [[MarkupBlock]] {
    let places = utterance.occurrences.filter { $0.changes.isEmpty }.map(\.place)
    guard let first = places.first else { return [] }
    let date = naming.document(at: first.path)?.published.map { " (" + ReadableDate.text($0) + ")" } ?? ""
    var line: [MarkupInline] = ["First seen in "] + naming.inlines(for: first) + [.text(date)]
    if places.count > 1 { line += ["; also in "] + naming.inlines(for: Array(places.dropFirst())) }
    return [[.paragraph(line)]]
  }

  /// A line for each wording that is not the one that stands for all, with the words that differ.
  private func otherWordings(of utterance: QuotationEntry) -> [[MarkupBlock]] {
    var order: [MarkedPassage] = []
    var occurrences: [MarkedPassage: [Occurrence]] = [:]
    for occurrence in utterance.occurrences where !occurrence.changes.isEmpty {
      let passage = MarkedPassage(.later, of: occurrence.changes)
      if occurrences[passage] == nil { order.append(passage) }
      occurrences[passage, default: []].append(occurrence)
    }
    return order.map { passage in
      let places = (occurrences[passage] ?? []).map(\.place)
      let words = MarkupInline.passage(passage.speech.excerpt(.report))
      return [.paragraph(["Worded “"] + words + ["” in "] + naming.inlines(for: places))]
    }
  }
}
