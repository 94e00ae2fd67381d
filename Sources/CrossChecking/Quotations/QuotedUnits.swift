/// The words of a piece of a quotation, as units of its text.
struct QuotedUnits: Sendable {
  /// The units in order, without the words between its spans.
  let units: [Int]
  /// What they weigh together.
  let weight: Int
  private let text: NormalText

  /// Its words as a set. It is made anew each time: most quotations are found again without it.
  var wording: Wording { Wording(units.map { text.units[$0] }) }

  /// The same without some of its units.
  func without(_ others: Set<Int>) -> QuotedUnits {
    let rest = units.filter { !others.contains($0) }
    return QuotedUnits(units: rest, weight: rest.reduce(0) { $0 + text.units[$1].weight }, text: text)
  }

  /// The units of every piece of `text`. A piece inside another one's marks has none of its own.
  static func all(of text: NormalText) -> [QuotedUnits] {
    var units = [[Int]](repeating: [], count: text.pieces.count)
    for index in text.units.indices {
      let piece = Int(text.units[index].piece)
      if units.indices.contains(piece) { units[piece].append(index) }
    }
    return units.map { run in QuotedUnits(units: run, weight: run.reduce(0) { $0 + text.units[$1].weight }, text: text)
    }
  }
}
