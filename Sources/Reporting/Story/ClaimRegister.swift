/// What is claimed, by whom, where: claims with numbers or times first, then by how much they are worth to check.
struct ClaimRegister {
  let claims: [ClaimEntry]
  let limit: Int
  let naming: PlaceNaming

  var blocks: [MarkupBlock] {
    guard !claims.isEmpty else { return [] }
    let ordered = ordered
    let measured = ordered.count { !$0.values.isEmpty }
    let count = Wording.count(claims.count, "claim")
    var blocks: [MarkupBlock] = [
      .heading(2, ["Claims register"]),
      .paragraph([.text("\(count), \(Wording.grouped(measured)) with numbers or times; these come first.")]),
      .list(isTight: true, ordered.prefix(limit).map(entry)),
    ]
    if claims.count > limit { blocks.append(Wording.remainder(claims.count - limit, command: "stet extract")) }
    return blocks
  }

  /// Of equals the one that was given first comes first.
  private var ordered: [ClaimEntry] {
    func rank(_ entry: (offset: Int, element: ClaimEntry)) -> (Int, Double, Int) {
      (entry.element.values.isEmpty ? 1 : 0, -entry.element.checkworthiness, entry.offset)
    }
    return claims.enumerated().sorted { rank($0) < rank($1) }.map(\.element)
  }

  private func entry(for claim: ClaimEntry) -> [MarkupBlock] {
    let words = MarkupInline.passage(MarkedPassage(unmarked: claim.text).speech.excerpt(.report))
    let asserter: [MarkupInline] = claim.asserter.map { [.emphasis([.text($0)]), " in "] } ?? ["In "]
    var details: [[MarkupBlock]] = [[.paragraph(asserter + naming.inlines(for: claim.places))]]
    let values = claim.values.filter(\.saysMore)
    if !values.isEmpty {
      details.append([.paragraph([.text("Read as " + values.map(\.line).joined(separator: "; "))])])
    }
    return [.paragraph(words), .list(isTight: true, details)]
  }
}
