internal import TextModel

/// Makes the cast of the clusters: numbers the entities by their first mention and settles what they are.
struct CastAssembler {
  let text: TaggedText
  let builder: ClusterBuilder

  /// The cast.
  func cast() -> Cast {
    var numbers = Array(repeating: -1, count: builder.clusters.count)
    var entities: [Entity] = []
    var mentions: [Mention] = []
    var nested: [Mention] = []
    entities.reserveCapacity(builder.clusters.count)
    mentions.reserveCapacity(builder.drafts.count)
    nested.reserveCapacity(builder.drafts.count / 4)
    for index in builder.drafts.indices {
      let number = builder.assigned[index]
      guard number >= 0, !builder.clusters[number].isWeak else { continue }
      if numbers[number] < 0 {
        numbers[number] = entities.count
        entities.append(entity(builder.clusters[number]))
      }
      let kind = entities[numbers[number]].kind
      let mention = mention(builder.drafts[index], kind: kind, entity: numbers[number])
      if builder.drafts[index].isNested { nested.append(mention) } else { mentions.append(mention) }
    }
    return Cast(entities: entities, mentions: mentions, nested: nested)
  }

  private func mention(_ draft: Draft, kind: Entity.Kind, entity: Int) -> Mention {
    Mention(
      span: span(draft.tokens), nameSpan: span(draft.name), tokens: draft.tokens, form: draft.form, kind: kind,
      entity: entity)
  }

  private func span(_ tokens: Range<Int>) -> ReadingSpan {
    guard let first = tokens.first, let last = tokens.last else { return ReadingSpan(0, 0) }
    return text.tokens[first].span.union(text.tokens[last].span)
  }

  private func entity(_ cluster: Cluster) -> Entity {
    let kind = kind(of: cluster)
    let isNeuter = kind == .organisation || kind == .place
    return Entity(
      kind: kind, name: text.reading.string(span(cluster.name)), gender: isNeuter ? .neuter : cluster.gender,
      isPlural: cluster.isPlural, titles: titles(cluster), canSpeak: kind != .place || cluster.flags.contains(.governs))
  }

  private func kind(of cluster: Cluster) -> Entity.Kind {
    switch (cluster.form, cluster.kind) {
    case (.name, .person): .person
    case (.name, .organisation), (.name, .thing): .organisation
    case (.name, .place): .place
    case (.name, .unknown): kindByUse(cluster)
    case (_, .organisation): .organisation
    case (_, _): cluster.isUnnamed ? .unnamed : .role
    }
  }

  /// A name of which nothing tells what it names: with `the` as often as not it is an organisation.
  private func kindByUse(_ cluster: Cluster) -> Entity.Kind {
    if cluster.withArticle * 2 >= cluster.mentions { return .organisation }
    guard let first = cluster.name.first else { return .organisation }
    if text.facts[first].hasAny(.given) { return .person }
    if text.tokens[first].shape == .upper, text.tokens[first].span.count <= 6 { return .organisation }
    return cluster.name.contains { text.isCommon($0) } ? .organisation : .person
  }

  /// The titles in order, each once, compared by their words.
  private func titles(_ cluster: Cluster) -> [String] {
    guard cluster.form == .name, let (last, before) = builder.titles.last(of: cluster.titles) else { return [] }
    if builder.titles.last(of: before) == nil { return [text.reading.string(span(last))] }
    var seen: [UInt64] = []
    var titles: [String] = []
    for title in builder.titles.elements(of: cluster.titles) {
      let key = title.reduce(PhraseKind.office.seed) { phraseKey($0, text.tokens[$1].hash) }
      guard !seen.contains(key), seen.count < Self.mostTitles else { continue }
      seen.append(key)
      titles.append(text.reading.string(span(title)))
    }
    return titles
  }

  /// More titles of one are a hostile text.
  private static let mostTitles = 32
}
