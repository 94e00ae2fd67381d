public import CrossChecking
import Extraction
import Reading
import TextModel

/// Edits articles, one edit a pair, and asks the comparison what was changed.
public struct MutationBench: Sendable {
  /// What came of one pair.
  public struct Outcome: Sendable {
    /// The edit that was made.
    public let edit: Edit
    /// What was done, for a person to read.
    public let note: String
    /// The article that was edited.
    public let article: String
    /// Every finding, but for what is said of the whole edit.
    public let findings: [Finding]

    /// Whether a harmful edit was reported at all.
    public var isCaught: Bool { findings.contains { $0.severity >= .warning } || isNamed }
    /// Whether one of the rules that should reported it.
    public var isNamed: Bool { findings.contains { edit.rules.contains($0.rule) } }
    /// Warnings and errors beyond the one that a harmful edit should bring.
    public var falseAlarms: Int {
      let loud = findings.count { $0.severity >= .warning }
      return edit.isHarmful ? max(0, loud - edit.due) : loud
    }
  }

  private let extractor = Extractor()
  private let checker = CrossChecker()
  private let texts: [(name: String, text: String)]

  /// A bench over articles, given by name. Windows line ends are made plain first: edits are made between paragraphs.
  public init(_ articles: [(name: String, text: String)]) {
    texts = articles.map { ($0.name, $0.text.replacing("\r\n", with: "\n")) }
  }

  /// Makes pairs: every edit in turn, each in an article that has a place for it, until there are `pairs`.
  /// A third of the harmful edits come with a harmless one of another kind, as edits do.
  public func run(pairs: Int, seed: UInt64, edits: [Edit] = Edit.all) -> [Outcome] {
    var random = SplitMix64(seed: seed)
    var outcomes: [Outcome] = []
    var idle = 0
    while outcomes.count < pairs, idle < edits.count, !texts.isEmpty {
      for edit in edits where outcomes.count < pairs {
        idle += 1
        // Not the next one: the round of edits and that of articles would meet in the same pairs again and again.
        let start = Int.random(in: texts.indices, using: &random)
        for step in texts.indices {
          guard let outcome = outcome(of: edit, in: (start + step) % texts.count, &random) else { continue }
          outcomes.append(outcome)
          idle = 0
          break
        }
      }
    }
    return outcomes
  }

  private func outcome(of edit: Edit, in index: Int, _ random: inout SplitMix64) -> Outcome? {
    let (name, text) = texts[index]
    let others = texts.count > 1 ? [texts[(index + 1) % texts.count].text] : []
    let manuscript = Manuscript(text, others: others)
    guard var edited = edit.make(manuscript, &random) else { return nil }
    if edit.isHarmful, Int.random(in: 0..<3, using: &random) == 0 {
      let noise = [Edit.typographyEdits, Edit.arrangementEdits].random(&random).random(&random)
      if let both = noise.make(Manuscript(edited.text, others: others), &random) {
        edited = Edited(both.text, edited.note + " [and \(noise.kind)]", name: both.name)
      }
    }
    let earlier = article(text, name: "earlier.txt")
    let findings = checker.compare(earlier, article(edited.text, name: edited.name), as: .version)
    return Outcome(
      edit: edit, note: edited.note, article: name, findings: findings.filter { $0.rule != "edit.silent" })
  }

  private func article(_ text: String, name: String) -> Article {
    guard let document = try? DocumentReader.read(Array(text.utf8), name: name) else {
      return article("", name: name)
    }
    var metadata = document.metadata
    // What the day of publication is makes no difference to an edit; it does to whether a weekday is a date.
    metadata.published = metadata.published ?? "2016-10-12"
    return extractor.article(path: name, source: document.source, reading: document.reading, metadata: metadata)
  }
}
