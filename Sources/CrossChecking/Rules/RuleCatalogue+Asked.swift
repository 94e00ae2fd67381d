extension RuleCatalogue {
  /// The ids of the rules that are asked of one article by itself.
  public static let idsAskedOfOne: Set<String> =
    Set(articleRules.map { $0.page.id } + consistencyRules.map { $0.page.id })

  /// The ids of the rules that are asked where an article is held against another text.
  ///
  /// With these it can be told of a decision that nothing needs it any more: of a rule that was not asked, nothing can.
  public static func idsAsked(of relation: Relation) -> Set<String> {
    let ids = Set(comparisonRules.filter { $0.relations.contains(relation) }.map { $0.page.id })
    switch relation {
    case .version: return ids.union([EditSilent.page.id])
    case .outlet: return ids
    case .source: return ids.union(sourceRules.map { $0.page.id })
    }
  }
}
