internal import Lexicons
internal import TextModel

/// One walk over an article that resolves its pronouns; see ``CoreferenceResolver``.
struct ResolutionPass {
  private let cast: Cast
  private let layout: TextLayout
  private let ignoring: [ReadingSpan]
  /// What the word lists say of each of the text's distinct words: what it is as a pronoun of the third person, and its
  /// closed classes.
  private let words: [(pronoun: Pronoun?, classes: WordFacts)]
  private var salience = Salience()
  /// What was learned of the gender of those whose names do not tell it.
  private var genders: [Entity.Gender]
  private var clause = 0
  private var nextMention = 0
  /// The first token of that mention, as far as it was asked for.
  private var nextStart = 0
  private var nextIgnored = 0
  private var resolved: [ResolvedPronoun] = []
  /// The weights of those that fit one pronoun: used again for the next.
  private var weights: [(entity: Int, weight: Double)] = []

  init(cast: Cast, layout: TextLayout, ignoring: [ReadingSpan], resolver: CoreferenceResolver) {
    self.cast = cast
    self.layout = layout
    self.ignoring = ignoring
    words = layout.words.map { resolver.senses(of: $0.hash) }
    genders = cast.entities.map(\.gender)
  }

  mutating func run() -> PronounResolution {
    var paragraph = -1
    for sentence in layout.sentences {
      salience.fade()
      // A paragraph counts as a sentence more: who opens it is whom it is about.
      if sentence.paragraph != paragraph { salience.fade() }
      paragraph = sentence.paragraph
      clause += 1
      walk(sentence.tokens.clamped(to: 0..<layout.tokens.count))
    }
    return PronounResolution(pronouns: resolved)
  }

  /// The tokens of a sentence in order: mentions and pronouns are noted, marks and joining words part clauses.
  private mutating func walk(_ tokens: Range<Int>) {
    let all = layout.tokens
    var index = tokens.lowerBound
    var clauseStart = index
    while index < tokens.upperBound {
      if index >= nextStart, let mention = mention(at: index) {
        let isQuoted = isIgnored(mention.span)
        if !isQuoted, let entity = mention.entity, cast.entities.indices.contains(entity) {
          salience.note(entity, as: emphasis(of: mention, clauseStart: clauseStart), clause: clause)
        }
        index = max(index + 1, mention.tokens.upperBound)
        continue
      }
      let token = all[index]
      if token.kind == .punctuation {
        clause += 1
        clauseStart = index + 1
      } else if let pronoun = words[Int(token.word)].pronoun {
        resolve(pronoun, at: index, clauseStart: clauseStart)
      } else if classes(index).hasAny([.conjunction, .subordinator]) {
        clause += 1
        clauseStart = index + 1
      }
      index += 1
    }
  }

  /// The closed classes of the word at `index`.
  private func classes(_ index: Int) -> WordFacts { words[Int(layout.tokens[index].word)].classes }

  private mutating func mention(at token: Int) -> Mention? {
    while nextMention < cast.mentions.count, cast.mentions[nextMention].tokens.lowerBound < token { nextMention += 1 }
    guard nextMention < cast.mentions.count else {
      nextStart = .max
      return nil
    }
    nextStart = cast.mentions[nextMention].tokens.lowerBound
    return nextStart == token ? cast.mentions[nextMention] : nil
  }

  private mutating func isIgnored(_ span: ReadingSpan) -> Bool {
    while nextIgnored < ignoring.count, ignoring[nextIgnored].end <= span.start { nextIgnored += 1 }
    return nextIgnored < ignoring.count && ignoring[nextIgnored].overlaps(span)
  }

  /// How a mention stands in its clause, as far as its neighbours tell.
  private func emphasis(of mention: Mention, clauseStart: Int) -> Salience.Emphasis {
    if isPossessive(at: mention.tokens.upperBound) { return .possessive }
    return emphasis(ofTokens: mention.tokens, clauseStart: clauseStart)
  }

  /// `'s`, or the apostrophe behind a plural.
  private func isPossessive(at index: Int) -> Bool {
    guard index < layout.tokens.count, layout.tokens[index].isJoined else { return false }
    let token = layout.tokens[index]
    return token.kind == .word && (token.firstByte == UInt8(ascii: "'") || token.firstByte == 0xE2)
  }

  private func emphasis(ofTokens tokens: Range<Int>, clauseStart: Int) -> Salience.Emphasis {
    // Back over the words of the noun phrase that are not part of the mention: `the`, `two`.
    var before = tokens.lowerBound - 1
    while before >= clauseStart, classes(before).hasAny([.determiner, .possessive]) {
      before -= 1
    }
    if before < clauseStart { return .subject }
    return classes(before).contains(.preposition) ? .oblique : .object
  }

  // MARK: Pronouns

  private mutating func resolve(_ pronoun: Pronoun, at index: Int, clauseStart: Int) {
    let antecedents = pronoun.cases == .relative ? head(before: index) : ranked(for: pronoun, at: index)
    resolved.append(ResolvedPronoun(token: index, pronoun: pronoun, antecedents: antecedents))
    if pronoun.cases == .relative {
      clause += 1
      return
    }
    guard let best = antecedents.first, !isIgnored(layout.tokens[index].span) else { return }
    learn(pronoun.gender, of: best)
    let emphasis: Salience.Emphasis =
      pronoun.cases.contains(.subject)
      ? .subject
      : pronoun.cases == .possessive ? .possessive : emphasis(ofTokens: index..<index + 1, clauseStart: clauseStart)
    salience.note(best.entity, as: emphasis, clause: clause)
  }

  /// A relative pronoun stands for the mention right before it, with or without a comma.
  private func head(before index: Int) -> [Antecedent] {
    var last = index - 1
    if last >= 0, layout.tokens[last].firstByte == UInt8(ascii: ",") { last -= 1 }
    guard nextMention > 0 || !cast.mentions.isEmpty else { return [] }
    var candidate = min(nextMention, cast.mentions.count - 1)
    while candidate >= 0, cast.mentions[candidate].tokens.lowerBound >= index { candidate -= 1 }
    guard candidate >= 0, cast.mentions[candidate].tokens.upperBound == last + 1,
      let entity = cast.mentions[candidate].entity
    else { return [] }
    return [Antecedent(entity: entity, score: 1)]
  }

  /// Those of late that fit, by weight.
  private mutating func ranked(for pronoun: Pronoun, at index: Int) -> [Antecedent] {
    weights.removeAll(keepingCapacity: true)
    var total = 0.0
    for item in salience.items {
      let weight = item.weight * fit(of: item, for: pronoun, at: index)
      if weight > 0 {
        weights.append((item.entity, weight))
        total += weight
      }
    }
    weights.sort { ($0.weight, $1.entity) > ($1.weight, $0.entity) }
    return weights.map { Antecedent(entity: $0.entity, score: $0.weight / total) }
  }

  /// How well one of the cast goes with a pronoun, from 0 (not at all) to 1.
  private func fit(of item: Salience.Item, for pronoun: Pronoun, at index: Int) -> Double {
    // A subject and an object of one clause are two people, unless the object says `-self`.
    let isSubjectHere = item.subjectOfClause == clause
    if pronoun.cases == .reflexive { return isSubjectHere ? agreement(of: item.entity, with: pronoun) : 0 }
    if isSubjectHere, pronoun.cases == .object || isObject(pronoun, at: index) { return 0 }
    return agreement(of: item.entity, with: pronoun)
  }

  /// `her` before a word of a noun phrase says whose, and whom elsewhere.
  private func isObject(_ pronoun: Pronoun, at index: Int) -> Bool {
    guard pronoun.cases.contains(.object), pronoun.cases.contains(.possessive) else { return false }
    guard index + 1 < layout.tokens.count, layout.tokens[index + 1].kind == .word else { return true }
    return classes(index + 1).hasAny(.closed)
  }

  private func agreement(of index: Int, with pronoun: Pronoun) -> Double {
    // Not the entity: a copy of it counts the references of its name and titles.
    let kind = cast.entities[index].kind
    let isPlural = cast.entities[index].isPlural
    switch pronoun.gender {
    case .neuter:
      return kind == .organisation || kind == .place ? (isPlural ? 0.3 : 1) : 0
    case .male, .female:
      guard !isPlural, kind != .organisation, kind != .place else { return 0 }
      if genders[index] == pronoun.gender { return 1 }
      // Names whose gender no list knows stand behind those that fit for sure, before those further away.
      return genders[index] == .unknown ? 0.6 : 0
    case .unknown:
      if isPlural { return 1 }
      return kind == .organisation ? 0.5 : kind == .place ? 0.1 : genders[index] == .unknown ? 0.25 : 0.1
    }
  }

  /// A clear antecedent whose gender its name does not tell has the pronoun's from here on.
  private mutating func learn(_ gender: Entity.Gender, of antecedent: Antecedent) {
    guard gender == .male || gender == .female, genders[antecedent.entity] == .unknown, antecedent.score > 0.7
    else { return }
    genders[antecedent.entity] = gender
  }
}
