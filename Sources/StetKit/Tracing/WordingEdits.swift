import CrossChecking
import Extraction
import Ledger
import Reporting

/// Finds where an outlet had one wording, and has another in the next version that has any.
struct WordingEdits {
  /// The edits, in the order of time.
  let all: [WordingEdit]

  /// A quotation, and which of the wordings it has.
  private typealias Said = (group: Int, quotation: QuotationRecord)

  init(between groups: WordingGroups, difference: WordDifference) {
    var articles: [String: [Said]] = [:]
    for (index, group) in groups.all.enumerated() {
      for quotation in group.quotations {
        articles[quotation.version.publication.article, default: []].append((index, quotation))
      }
    }
    let edits = articles.values.flatMap { said -> [(version: VersionRecord, edit: WordingEdit)] in
      let versions = Dictionary(grouping: said) { $0.quotation.version.number }.sorted { $0.key < $1.key }.map(\.value)
      return zip(versions, versions.dropFirst()).flatMap { Self.edits(from: $0, to: $1, difference) }
    }
    all = edits.sorted(byPublication: { $0.version.publication }).map(\.edit)
  }

  /// Each wording that is gone with the new one that is most like it, the most alike first.
  private static func edits(
    from earlier: [Said], to later: [Said], _ difference: WordDifference
  ) -> [(version: VersionRecord, edit: WordingEdit)] {
    let gone = firsts(of: earlier, without: later)
    let new = firsts(of: later, without: earlier)
    var pairs = gone.indices.flatMap { old in
      new.indices.map {
        (old: old, new: $0, changes: difference.changes(from: gone[old].quotation.text, to: new[$0].quotation.text))
      }
    }
    pairs.sort { ($1.changes.sharedWordCount, $0.old, $0.new) < ($0.changes.sharedWordCount, $1.old, $1.new) }
    var (goneTaken, newTaken): (Set<Int>, Set<Int>) = ([], [])
    var edits: [(place: Int, version: VersionRecord, edit: WordingEdit)] = []
    // An edit may cut a wording short, or go on with it: most of the shorter one is in the other.
    for pair in pairs where pair.changes.keepsEarlier || pair.changes.keepsLater {
      guard !goneTaken.contains(pair.old), !newTaken.contains(pair.new) else { continue }
      goneTaken.insert(pair.old)
      newTaken.insert(pair.new)
      let (from, to) = (gone[pair.old].quotation, new[pair.new].quotation)
      edits.append(
        (
          to.ordinal, to.version,
          WordingEdit(earlier: Occurrence(from, changes: []), later: Occurrence(to, changes: pair.changes))
        ))
    }
    return edits.sorted { $0.place < $1.place }.map { ($0.version, $0.edit) }
  }

  /// Where each wording stands first that the other version has not. A version may repeat one a thousand times; a search
  /// finds no more than some dozens of different ones.
  private static func firsts(of said: [Said], without other: [Said]) -> [Said] {
    var seen = Set(other.map(\.group))
    return said.filter { seen.insert($0.group).inserted }
  }
}
