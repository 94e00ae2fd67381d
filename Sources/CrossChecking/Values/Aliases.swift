internal import Extraction
internal import Mentions
internal import TextModel

/// Under what names an article speaks of each of its cast.
struct Aliases: Sendable {
  private let article: Article
  private let namesOfEntity: [[PersonalName]]

  init(_ article: Article) {
    self.article = article
    var names = article.cast.entities.map { [PersonalName($0.name)] }
    for mention in article.cast.mentions where mention.form == .name {
      guard let entity = mention.entity, names.indices.contains(entity) else { continue }
      let name = PersonalName(article.reading.string(mention.nameSpan))
      if !names[entity].contains(name) { names[entity].append(name) }
    }
    namesOfEntity = names
  }

  /// The names of whoever a mention is of: its own words first.
  func names(of mention: Int) -> [PersonalName] {
    let mention = article.cast.mentions[mention]
    let own = PersonalName(article.reading.string(mention.nameSpan))
    return [own] + names(ofEntity: mention.entity).filter { $0 != own }
  }

  /// The names of one of the cast; none where it is unknown who that is.
  func names(ofEntity entity: Int?) -> [PersonalName] {
    guard let entity, namesOfEntity.indices.contains(entity) else { return [] }
    return namesOfEntity[entity]
  }
}
