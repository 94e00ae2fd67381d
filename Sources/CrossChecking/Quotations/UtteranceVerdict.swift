/// What the differences of one utterance come to: the one rule that says most of them.
enum UtteranceVerdict: Hashable, Sendable {
  /// Nothing that a rule reports, or only other marks and capitals.
  case same
  /// A negation came, went or moved.
  case negation
  /// Words took the place of others; `isTrivial` where they are spoken alike.
  case altered(isTrivial: Bool)
  /// Words were dropped without an ellipsis; `limits` where they limit what was said.
  case truncated(limits: Bool, isTrivial: Bool)
  /// Words were added without brackets.
  case inserted(isTrivial: Bool)
  /// Words came into, or went out of, quotation marks.
  case remarked
}

extension SharedUtterance {
  /// The changes that count between texts that belong together in that way. Another outlet may begin and end a
  /// quotation where it likes, and whoever quotes a source must.
  func countedChanges(as relation: Relation, quotes: RuleSettings.QuotationPolicy) -> [QuotedChange] {
    changes.filter { change in
      if change.kind == .marked || quotes == .cleanVerbatim && change.kind == .trivial { return false }
      return !change.isAtEdge || counts(change.change, as: relation)
    }
  }

  /// Whether a change before the first or behind the last word that both have is one.
  ///
  /// An edit may cut a quotation short, or lengthen it. Whoever quotes a source has all of his words from it, and not
  /// all of its words. Of two outlets each begins and ends where it likes; but where both go on with a few other
  /// words, one has them wrong.
  private func counts(_ change: UnitChange, as relation: Relation) -> Bool {
    switch relation {
    case .version: true
    case .source: !change.later.isEmpty
    case .outlet:
      (1...Self.longestOtherEnding).contains(change.earlier.count)
        && (1...Self.longestOtherEnding).contains(change.later.count)
    }
  }

  /// Two quotations that go on with more other words than this go on with other sentences.
  private static let longestOtherEnding = 3

  /// What the differences come to.
  func verdict(as relation: Relation, quotes: RuleSettings.QuotationPolicy) -> UtteranceVerdict {
    let remarks: UtteranceVerdict = relation == .version && isRemarked ? .remarked : .same
    // Words that one text has without marks are its own: only that the marks came or went is reported.
    if relation == .version, earlier.isEmpty || later.isEmpty { return remarks }
    let counted = countedChanges(as: relation, quotes: quotes)
    let marks = counted.isEmpty || isSenseRemarked ? remarks : .same
    switch counted.map(\.kind).max() {
    case nil, .marked?: return marks
    case .negation?: return .negation
    case .altered?: return .altered(isTrivial: false)
    case .unlimited? where marks == .same: return .truncated(limits: true, isTrivial: false)
    case .truncated? where marks == .same:
      return isReordered ? .altered(isTrivial: false) : .truncated(limits: false, isTrivial: false)
    case .inserted? where marks == .same: return isReordered ? .altered(isTrivial: false) : .inserted(isTrivial: false)
    case .trivial? where marks == .same: return Self.trivial(counted[0].change)
    default: return marks
    }
  }

  /// Whether enough words came into, or went out of, quotation marks to be an edit: any at the edge of a quotation
  /// that both have; two where only one has marks at all, since a single word in marks is mostly the writer's own
  /// distance.
  private var isRemarked: Bool { remarked.count >= (earlier.isEmpty || later.isEmpty ? 2 : 1) }

  private static func trivial(_ change: UnitChange) -> UtteranceVerdict {
    if change.later.isEmpty { return .truncated(limits: false, isTrivial: true) }
    return change.earlier.isEmpty ? .inserted(isTrivial: true) : .altered(isTrivial: true)
  }
}
