internal import TextModel

extension ClusterBuilder {
  /// Takes in the title of a mention, and the office that its title or description says.
  mutating func takeTitle(_ draft: Draft, _ cluster: Int) {
    let title = draft.form == .description ? draft.tokens : draft.title
    if !title.isEmpty { clusters[cluster].titles = titles.append(title, to: clusters[cluster].titles) }
    takeOffice(draft, cluster)
  }

  /// Takes in the office that a title or description says.
  mutating func takeOffice(_ draft: Draft, _ cluster: Int) {
    guard draft.office != 0, draft.isComplete else { return }
    let office = Cluster.Office(office: draft.office, qualifier: draft.qualifier)
    var list = clusters[cluster].offices
    var count = 0
    while let (held, before) = offices.last(of: list) {
      if held == office { return }
      list = before
      count += 1
    }
    guard count < Self.mostOffices else { return }
    clusters[cluster].offices = offices.append(office, to: clusters[cluster].offices)
  }

  /// No reader remembers more of one; a hostile text has as many as it likes.
  private static let mostOffices = 16

  /// How well a cluster holds an office: 2 of what is asked for, 1 as far as both say of what, `nil` not at all. Somebody
  /// who is a senator of Florida is not the Vermont senator, though a title elsewhere leaves the state out.
  func hold(of cluster: Int, on office: UInt64, of qualifier: UInt64) -> Int? {
    var isHeld = false
    var isElsewhere = false
    var list = clusters[cluster].offices
    while let (held, before) = offices.last(of: list) {
      list = before
      guard held.office == office else { continue }
      if held.qualifier == qualifier { return 2 }
      isHeld = true
      isElsewhere = isElsewhere || held.qualifier != 0
    }
    return isHeld && (qualifier == 0 || !isElsewhere) ? 1 : nil
  }
}
