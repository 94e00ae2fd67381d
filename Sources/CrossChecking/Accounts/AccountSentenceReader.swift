internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import TextModel

/// Reads the facts of one sentence.
struct AccountSentenceReader {
  let words: AccountWords
  let article: Article
  let text: NormalText
  let sentence: AccountSentence
  let index: Int
  let setting: Wording
  let sentenceKeys: [(token: Int, event: AccountSentence.Event?, word: Wording.Word)]
  let quantities: Range<Int>
  let times: Range<Int>
  let people: [(name: PersonalName, tokens: Range<Int>)]
  let places: [PersonalName]
  let speakers: [(name: PersonalName, tokens: Range<Int>)]
  let nameTokens: Set<Int>
  /// What the whole sentence says of the reach of its values.
  let reach: AccountFact.Reach

  /// - Parameters:
  ///   - reader: What is known of the article.
  ///   - index: The sentence, as an index into the layout's.
  ///   - setting: What the article is about.
  ///   - quantities: Its quantities, as indices.
  ///   - times: Its times, as indices.
  init(_ reader: AccountReader, sentence index: Int, setting: Wording, quantities: Range<Int>, times: Range<Int>) {
    words = reader.words
    article = reader.article
    text = reader.text
    self.index = index
    self.setting = setting
    self.quantities = quantities
    self.times = times
    let tokens = reader.article.layout.sentences[index].tokens
    let sentence = reader.words.sentence(tokens)
    self.sentence = sentence
    sentenceKeys = reader.words.keys(of: sentence)
    var (people, speakers): ([(PersonalName, Range<Int>)], [(PersonalName, Range<Int>)]) = ([], [])
    var places: [PersonalName] = []
    var nameTokens = Set(
      tokens.dropFirst().filter { reader.words.tokens[$0].isCapitalised && reader.words.roles[$0].isEmpty })
    for mention in reader.names(in: tokens) {
      nameTokens.formUnion(mention.tokens)
      let name = PersonalName(reader.fullName(of: mention)).respelled(reader.respelled)
      if mention.kind == .place { places.append(name) }
      let isSpeaker = mention.tokens.contains { reader.words.roles[$0].contains(.speaker) }
      // A name of one word may be of a town that is in no list.
      guard mention.kind == .person, name.words.count > 1 else { continue }
      let named = (name, reader.article.layout.tokens(in: mention.nameSpan))
      if isSpeaker { speakers.append(named) } else { people.append(named) }
    }
    (self.people, self.speakers, self.places, self.nameTokens) = (people, speakers, places, nameTokens)
    reach = sentence.events.reduce(into: []) { reach, event in
      switch event.concept?.kind {
      case .scope?: reach.insert(.wider)
      case .before?: reach.insert(.before)
      case .after?: reach.insert(.after)
      default: break
      }
    }
  }

  /// The facts, in order of their words.
  func facts() -> [AccountFact] {
    if sentence.tokens.allSatisfy({ words.roles[$0].contains(.quoted) }) { return [] }
    let known = times.compactMap(knownTime)
    let numbers = quantities.compactMap { quantity($0, times: known) }
    // Who counts the votes for and against tells of two sides, and not of the outcome.
    let counted = numbers.reduce(into: Set()) { $0.formUnion($1.events) }
    return numbers
      + times.compactMap { article.times[$0].kind == .duration ? length($0, times: known) : time($0, times: known) }
      + sentence.events.filter { !counted.contains($0.key) }.compactMap { outcome($0, times: known) }
  }
}

// MARK: - What goes with a fact

extension AccountSentenceReader {
  /// A fact without the words around it.
  struct Draft {
    let value: AccountFact.Value
    let span: ReadingSpan
    let clause: Int
    let times: [AccountFact.Interval]
    var events: Set<UInt64> = []
    var thing = AccountFact.Thing.none
    var reach: AccountFact.Reach = []
    var counts: Set<Double> = []
    var isCount = false
    var people: [PersonalName]?
    /// The number that it is of, as an index into the article's quantities.
    var number: Int?
    /// Tokens that are told by other fields.
    var taken: [Int] = []
  }

  func finished(_ draft: Draft) -> AccountFact {
    var (clause, context, keys, names): ([Wording.Word], [Wording.Word], [Wording.Word], [Wording.Word]) = (
      [], [], [], []
    )
    var objects: [Wording.Word] = []
    for (token, event, word) in sentenceKeys {
      let isOfClause = sentence.clause(of: token) == draft.clause
      keys.append(word)
      if isOfClause, nameTokens.contains(token) { names.append(word) }
      if draft.events.contains(word.key) || draft.taken.contains(token) { continue }
      context.append(word)
      guard isOfClause, event == nil else { continue }
      clause.append(word)
      if !people.contains(where: { $0.tokens.contains(token) }) { objects.append(word) }
    }
    let numbers = numbers(except: draft.number)
    context += numbers
    keys += numbers + nameKeys
    let measures = measures(of: draft)
    return AccountFact(
      value: draft.value, span: draft.span, sentence: index, events: draft.events, thing: draft.thing,
      measures: measures, reach: draft.reach, people: draft.people ?? self.people(in: draft.clause),
      places: places, times: draft.times, names: Wording(words: names), counts: draft.counts,
      clause: Wording(words: clause), objects: Wording(words: objects), context: Wording(words: context),
      setting: setting,
      keys: Wording(words: keys), isOfPerson: kind(of: draft.value) == .age,
      isMeasure: kind(of: draft.value) == .measure, isCount: draft.isCount)
  }

  private func kind(of value: AccountFact.Value) -> Quantity.Kind? {
    if case .quantity(let number) = value { article.quantities[number].kind } else { nil }
  }

  /// The rates that a value may be of. A count is of people or things, whatever rate its clause names: `13 people were killed by
  /// a 5.8-magnitude earthquake`; what something was before (`up from 66 percent`) is of what its sentence tells.
  private func measures(of draft: Draft) -> Set<Int> {
    guard !draft.isCount, draft.number != nil else { return [] }
    let events = draft.reach.contains(.earlier) ? sentence.events : sentence.events(inClause: draft.clause)
    let token = draft.number.map { tokens(ofNumber: $0).upperBound }
    return Set(
      events.filter { $0.concept?.kind == .measure || $0.concept?.kind == .dimension && $0.tokens.lowerBound == token }
        .compactMap { $0.concept?.number })
  }

  /// By their surnames all who are named, speakers too: what is told of them may be told elsewhere.
  var nameKeys: [Wording.Word] {
    (people + speakers).compactMap { $0.name.words.last }.map {
      Wording.Word(key: WordHash.of($0, $0.indices), weight: 4)
    }
  }

  /// The other numbers of the sentence: an account that has the same ones beside it tells of the same thing.
  func numbers(except number: Int?) -> [Wording.Word] {
    quantities.compactMap { index in
      let quantity = article.quantities[index]
      guard index != number, quantity.kind != .ordinal, let value = quantity.value else { return nil }
      return Wording.Word(key: value.bitPattern ^ 0x9E37_79B9_7F4A_7C15, weight: value <= Self.mostCommon ? 1 : 4)
    }
  }

  /// Every story has small numbers.
  private static let mostCommon = 12.0

  /// Who is named in a clause; where nobody is, before it in the sentence.
  func people(in clause: Int) -> [PersonalName] {
    let own = people.filter { sentence.clause(of: $0.tokens.lowerBound) == clause }
    if !own.isEmpty { return own.map(\.name) }
    return people.filter { sentence.clause(of: $0.tokens.lowerBound) < clause }.map(\.name)
  }
}

extension AccountSentence.Event {
  /// `named`, `identified`: what stands between somebody and their name.
  var isNaming: Bool { concept?.kind == .naming }

  /// `rose`, `fell`: what happens to a count, and not to what is counted.
  var isMovement: Bool { concept?.kind == .movement }

  /// Its key; one for all that money goes for.
  var groupKey: UInt64 { concept?.kind == .price ? AccountFact.price : key }
}
