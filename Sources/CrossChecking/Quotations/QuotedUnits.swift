/// The words of a piece of a quotation, as units of its text.
struct QuotedUnits: Sendable {
  /// The units in order, without the words between its spans.
  let units: [Int]
  /// Its words as a set.
  let wording: Wording

  /// What the distinct words weigh together.
  var weight: Int { wording.weight }

  /// The units of every piece of `text`. A piece inside another one's marks has none of its own.
  static func all(of text: NormalText) -> [QuotedUnits] {
    var units = [[Int]](repeating: [], count: text.pieces.count)
    for index in text.units.indices {
      let piece = Int(text.units[index].piece)
      if units.indices.contains(piece) { units[piece].append(index) }
    }
    return units.map { run in QuotedUnits(units: run, wording: Wording(run.map { text.units[$0] })) }
  }
}
