internal import CrossChecking

/// A rule's page as a part of a document.
struct RuleMarkup {
  let page: RulePage

  /// The page under a heading of that level.
  func blocks(level: Int) -> [MarkupBlock] {
    var facts = "Severity: " + RuleBook.name(of: page.severity) + "."
    if !page.askedBy.isEmpty { facts += " Asked by: " + Wording.sentence(page.askedBy.joined(separator: "; ")) }
    return [
      .heading(level, [.code(page.id)]),
      .paragraph([.strong([.text(page.summary)])]),
      .paragraph([.text(page.rationale)]),
      .paragraph([.text(facts)]),
    ] + examples("Reports", page.fires, level: level + 1)
      + examples("Leaves alone", page.quiet, level: level + 1)
  }

  private func examples(_ title: String, _ examples: [RuleExample], level: Int) -> [MarkupBlock] {
    guard !examples.isEmpty else { return [] }
    return [.heading(level, [.text(title)]), .list(isTight: false, examples.map(example))]
  }

  private func example(_ example: RuleExample) -> [MarkupBlock] {
    var blocks: [MarkupBlock] = []
    if let published = example.published {
      blocks.append(.paragraph([.emphasis([.text("Published " + ReadableDate.text(published))])]))
    }
    let labels = RuleText.labels(for: example)
    if let earlier = example.earlier { blocks += passage(Wording.capitalised(labels.earlier), earlier) }
    return blocks + passage(Wording.capitalised(labels.later), example.later)
  }

  private func passage(_ label: String, _ text: String) -> [MarkupBlock] {
    [
      .paragraph([.emphasis([.text(label)])]),
      .quote(RuleText.lines(of: text).map { .paragraph([.text($0)]) }),
    ]
  }
}
