internal import Extraction
internal import Mentions
internal import TextModel

/// Two titles of one person that nobody has both of.
struct TitleSlip {
  /// The later title, with the name where it stands before one.
  let later: ReadingSpan
  /// The earlier one.
  let earlier: ReadingSpan
  /// Whose they are.
  let name: String
}

/// Finds people who have two titles that do not go together.
///
/// Titles stand before the name (`Finance Minister Anna Ruiz`), or beside it between commas (`Ruiz, the health minister,`).
/// Two go apart where the word list has them in one group of which nobody has two, or where one office has two fields.
/// `Former`, `then` and their like before a title say that it was another time's.
struct TitleSlips {
  let text: CheckedText

  /// What somebody is called in one place.
  private struct Title {
    let span: ReadingSpan
    let tokens: Range<Int>
    let offices: Set<RuleWords.Office>
    let fields: Set<UInt64>
  }

  /// All slips, one a person, in order.
  func find() -> [TitleSlip] {
    let cast = text.article.cast
    var titles: [Int: [Title]] = [:]
    var bearers: [[UInt8]: Int] = [:]
    for entity in cast.entities where entity.kind == .person {
      if let last = PersonalName(entity.name).words.last { bearers[last, default: 0] += 1 }
    }
    for (index, mention) in cast.mentions.enumerated() where mention.form == .name && mention.kind == .person {
      guard let entity = mention.entity else { continue }
      let found = [before(mention), beside(index), ahead(index)].compactMap { $0 }
      if !found.isEmpty, isItsName(mention, entity, bearers) { titles[entity, default: []] += found }
    }
    return titles.sorted { $0.key < $1.key }.compactMap { entity, titles in slip(titles, of: cast.entities[entity].name)
    }
    .sorted { $0.later < $1.later }
  }

  /// Nobody has more titles in one article; a title told again says nothing new.
  private static let mostTitles = 64

  private func slip(_ titles: [Title], of name: String) -> TitleSlip? {
    var told: [Title] = []
    for later in titles where !told.contains(where: { $0.offices == later.offices && $0.fields == later.fields }) {
      if let earlier = told.first(where: { goApart($0, later) }) {
        return TitleSlip(later: later.span, earlier: earlier.span, name: name)
      }
      guard told.count < Self.mostTitles else { return nil }
      told.append(later)
    }
    return nil
  }

  private func goApart(_ one: Title, _ other: Title) -> Bool {
    if !one.fields.isEmpty, !other.fields.isEmpty, one.fields.isDisjoint(with: other.fields) { return true }
    guard one.offices.isDisjoint(with: other.offices) else { return false }
    let groups = Set(one.offices.map(\.group))
    return other.offices.contains { groups.contains($0.group) }
  }

  /// A name of two words or more is its own; a surname alone is only where nobody else in the article has it: `bearers`
  /// counts them.
  private func isItsName(_ mention: Mention, _ entity: Int, _ bearers: [[UInt8]: Int]) -> Bool {
    let name = PersonalName(text.string(mention.nameSpan))
    guard let last = name.words.last else { return false }
    if name.words.count > 1 { return PersonalName(text.article.cast.entities[entity].name).mayBeSame(as: name) }
    return bearers[last, default: 0] <= 1
  }

  // MARK: Where titles stand

  /// `Finance Minister Anna Ruiz`
  private func before(_ mention: Mention) -> Title? {
    let name = text.tokens.partitioningIndex { $0.span.start >= mention.nameSpan.start }
    guard name <= mention.tokens.lowerBound else { return title(mention.tokens.lowerBound..<name, span: mention.span) }
    // `as transport minister Anna Ruiz walks out`: in small letters it may be no part of the mention.
    guard let start = startOfTitle(endingAt: name) else { return nil }
    // A conjunction before it says nothing of the title: nobody serves as `transport minister Anna Ruiz`.
    let before = text.isWord(.as, at: start - 1) ? 0 : 2
    return title(start..<name, span: text.tokens[start].span.union(mention.span), lookingBack: before)
  }

  /// The longest title in small letters, in tokens.
  private static let longestTitle = 4

  /// Where the office starts that ends right before a name, with its field.
  private func startOfTitle(endingAt name: Int) -> Int? {
    let window = max(0, name - Self.longestTitle)..<name
    guard let office = text.marks([.office, .portfolio], in: window).last, office.token + office.count == name else {
      return nil
    }
    let fields = max(0, office.token - 2)..<office.token
    let field = text.marks(.field, in: fields).first { $0.token + $0.count == office.token }
    return field?.token ?? office.token
  }

  /// `Ruiz, the health minister,`
  private func beside(_ index: Int) -> Title? {
    let mentions = text.article.cast.mentions
    guard index + 1 < mentions.count, mentions[index + 1].form == .description,
      mentions[index + 1].tokens.lowerBound - mentions[index].tokens.upperBound <= 3
    else { return apposition(behind: mentions[index].tokens.upperBound) }
    let (name, other) = (mentions[index].tokens, mentions[index + 1].tokens)
    guard text.isMark(",", at: name.upperBound), (1...3).contains(other.lowerBound - name.upperBound) else {
      return nil
    }
    let end = other.upperBound
    // A comma, or `who`, closes the apposition; a verb would make it the subject of a clause of its own.
    guard [",", ".", ";", ")"].contains(where: { text.isMark($0, at: end) }) || text.isWord(.who, at: end),
      !(text.isMark(",", at: end) && text.isWord(.and, at: end + 1))
    else { return nil }
    let between = (name.upperBound + 1)..<other.lowerBound
    guard
      between.allSatisfy({ text.isWord([.definite, .indefinite], at: $0) })
    else { return nil }
    return title(other, span: mentions[index + 1].span)
  }

  /// The longest apposition, in tokens.
  private static let longestApposition = 8

  /// `Root, the vice-captain,`, `Bell, the company's chairman,`: between commas, in small letters, with an office at the end
  /// or before `of`.
  private func apposition(behind name: Int) -> Title? {
    guard text.isMark(",", at: name), text.isWord([.definite, .indefinite, .owner], at: name + 1) else { return nil }
    let start = name + 2
    let window = start..<min(text.tokens.count, name + Self.longestApposition)
    guard let end = window.first(where: { text.tokens[$0].kind == .punctuation && !text.tokens[$0].isJoined }),
      end > start,
      text.isMark(",", at: end) || text.isMark(".", at: end)
    else { return nil }
    let marks = text.marks([.office, .portfolio], in: start..<end)
    guard let office = marks.last, marks.count == 1,
      office.token + office.count == end || text.isWord(.of, at: office.token + office.count),
      !text.isWord(.and, at: end + 1), text.tokens[office.token].shape == .lower
    else { return nil }
    let field = text.marks(.field, in: max(start, office.token - 2)..<office.token).first
    let from = field?.token ?? office.token
    let span = text.tokens[from].span.union(text.tokens[office.token + office.count - 1].span)
    return title(from..<(office.token + office.count), span: span)
  }

  /// `The deputy mayor, Ines Halloran,`; `Ines Halloran, mayor` is the other way round.
  private func ahead(_ index: Int) -> Title? {
    let mentions = text.article.cast.mentions
    guard index > 0, mentions[index - 1].form == .description else { return nil }
    let (other, name) = (mentions[index - 1].tokens, mentions[index].tokens)
    guard name.lowerBound == other.upperBound + 1, text.isMark(",", at: other.upperBound),
      mentions[index - 1].entity == mentions[index].entity
    else { return nil }
    // `Ruiz, the minister, Anna Lund, …` is a list.
    guard index < 2 || !text.isMark(",", at: other.lowerBound - 1) && !text.isMark(",", at: other.lowerBound - 2) else {
      return nil
    }
    return title(other, span: mentions[index - 1].span.union(mentions[index].span))
  }

  /// The offices that the tokens name, unless they say that it was once.
  private func title(_ tokens: Range<Int>, span: ReadingSpan, lookingBack: Int = 2) -> Title? {
    let window = max(0, tokens.lowerBound - lookingBack)..<tokens.upperBound
    guard !text.has(.past, in: window) else { return nil }
    var (offices, fields): (Set<RuleWords.Office>, Set<UInt64>) = ([], [])
    var end = tokens.lowerBound
    for mark in text.marks([.office, .portfolio], in: tokens) where mark.token >= end {
      end = mark.token + mark.count
      offices.formUnion(mark.sense.offices)
      if mark.sense.roles.contains(.portfolio) {
        let before = max(tokens.lowerBound, mark.token - 3)..<mark.token
        fields.formUnion(text.marks(.field, in: before).map(\.sense.field))
      }
    }
    guard !offices.isEmpty || !fields.isEmpty else { return nil }
    return Title(span: span, tokens: tokens, offices: offices, fields: fields)
  }
}
