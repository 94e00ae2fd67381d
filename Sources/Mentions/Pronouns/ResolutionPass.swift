internal import Lexicons
internal import TextModel

/// One walk over an article that resolves its pronouns; see ``CoreferenceResolver``.
struct ResolutionPass {
  private let cast: Cast
  private let layout: TextLayout
  private let clauses: ClauseText
  private let ignoring: [ReadingSpan]
  private let pronouns: PronounTable
  private var salience = Salience()
  /// The cast as pronouns see it, and what was learned of the gender of those whose names do not tell it.
  private var referents: [Referent]
  private var clause = 0
  private var nextMention = 0
  /// The first token of that mention, as far as it was asked for.
  private var nextStart = 0
  private var nextIgnored = 0
  private var resolved: [PronounResolution.Entry] = []
  /// The antecedents of all pronouns so far.
  private var antecedents: [Antecedent] = []

  init(cast: Cast, layout: TextLayout, ignoring: [ReadingSpan], resolver: CoreferenceResolver) {
    self.cast = cast
    self.layout = layout
    self.ignoring = ignoring
    pronouns = resolver.pronouns
    clauses = ClauseText(tokens: layout.tokens, words: layout.words.map { resolver.roles(of: $0.hash) })
    referents = cast.entities.map { Referent($0) }
    // News has a pronoun about every thirty tokens, and some four that it may stand for.
    resolved.reserveCapacity(layout.tokens.count / 24)
    antecedents.reserveCapacity(layout.tokens.count / 8)
  }

  mutating func run() -> PronounResolution {
    var paragraph = -1
    for sentence in layout.sentences {
      // All weights are halved. A paragraph counts as a sentence more: who opens it is whom it is about.
      salience.fade(by: sentence.paragraph == paragraph ? 0.5 : 0.25)
      paragraph = sentence.paragraph
      clause += 1
      walk(sentence.tokens.clamped(to: 0..<layout.tokens.count))
    }
    return PronounResolution(entries: resolved, antecedents: antecedents)
  }

  /// The tokens of a sentence in order: mentions and pronouns are noted, marks and joining words part clauses.
  private mutating func walk(_ tokens: Range<Int>) {
    let all = layout.tokens
    var index = tokens.lowerBound
    var clauseStart = index
    while index < tokens.upperBound {
      if index >= nextStart, isMention(at: index) {
        noteMention(clauseStart: clauseStart)
        index = max(index + 1, cast.mentions[nextMention].tokens.upperBound)
        continue
      }
      let token = all[index]
      index += 1
      if token.kind == .punctuation {
        clause += 1
        clauseStart = index
        continue
      }
      let roles = clauses.words[Int(token.word)]
      // Most words.
      if roles.isDisjoint(with: [.pronoun, .joinsClauses]) { continue }
      if roles.contains(.pronoun), let pronoun = pronouns[token.hash] {
        resolve(pronoun, at: index - 1, clauseStart: clauseStart)
      } else {
        clause += 1
        clauseStart = index
      }
    }
  }

  // MARK: Mentions

  /// Whether a mention starts at `token`, which is the next one then.
  private mutating func isMention(at token: Int) -> Bool {
    while nextMention < cast.mentions.count, cast.mentions[nextMention].tokens.lowerBound < token { nextMention += 1 }
    nextStart = nextMention < cast.mentions.count ? cast.mentions[nextMention].tokens.lowerBound : .max
    return nextStart == token
  }

  /// Gives whom the next mention names their weight, outside of quotations.
  private mutating func noteMention(clauseStart: Int) {
    guard !isIgnored(cast.mentions[nextMention].span), let entity = cast.mentions[nextMention].entity,
      referents.indices.contains(entity)
    else { return }
    let emphasis = clauses.emphasis(of: cast.mentions[nextMention].tokens, clauseStart: clauseStart)
    salience.note(entity, as: emphasis, clause: clause)
  }

  private mutating func isIgnored(_ span: ReadingSpan) -> Bool {
    while nextIgnored < ignoring.count, ignoring[nextIgnored].end <= span.start { nextIgnored += 1 }
    return nextIgnored < ignoring.count && ignoring[nextIgnored].overlaps(span)
  }

  // MARK: Pronouns

  private mutating func resolve(_ pronoun: Pronoun, at index: Int, clauseStart: Int) {
    let first = antecedents.count
    if pronoun.cases == .relative {
      if let head = head(before: index) { antecedents.append(Antecedent(entity: head, score: 1)) }
    } else {
      appendRanked(for: pronoun, at: index)
    }
    resolved.append(.init(token: index, pronoun: pronoun, antecedents: first..<antecedents.count))
    if pronoun.cases == .relative {
      clause += 1
      return
    }
    guard first < antecedents.count, !isIgnored(layout.tokens[index].span) else { return }
    let best = antecedents[first]
    learn(pronoun.gender, of: best)
    let emphasis: Salience.Emphasis =
      pronoun.cases.contains(.subject)
      ? .subject
      : pronoun.cases == .possessive ? .possessive : clauses.place(of: index..<index + 1, clauseStart: clauseStart)
    salience.note(best.entity, as: emphasis, clause: clause)
  }

  /// A relative pronoun stands for the mention right before it, with or without a comma.
  private func head(before index: Int) -> Int? {
    var last = index - 1
    if last >= 0, layout.tokens[last].firstByte == UInt8(ascii: ",") { last -= 1 }
    var candidate = min(nextMention, cast.mentions.count - 1)
    while candidate >= 0, cast.mentions[candidate].tokens.lowerBound >= index { candidate -= 1 }
    guard candidate >= 0, cast.mentions[candidate].tokens.upperBound == last + 1 else { return nil }
    return cast.mentions[candidate].entity
  }

  /// Appends those of late that fit to the antecedents, by weight.
  private mutating func appendRanked(for pronoun: Pronoun, at index: Int) {
    let first = antecedents.count
    let isObject = clauses.isObject(pronoun, at: index)
    var total = 0.0
    for item in salience.items {
      let weight = item.weight * fit(of: item, for: pronoun, isObject: isObject)
      guard weight > 0 else { continue }
      total += weight
      var place = antecedents.count
      antecedents.append(Antecedent(entity: item.entity, score: weight))
      // There are twelve at most.
      while place > first, antecedents[place].outranks(antecedents[place - 1]) {
        antecedents.swapAt(place, place - 1)
        place -= 1
      }
    }
    for place in first..<antecedents.count {
      antecedents[place] = Antecedent(entity: antecedents[place].entity, score: antecedents[place].score / total)
    }
  }

  /// How well one of the cast goes with a pronoun, from 0 (not at all) to 1.
  private func fit(of item: Salience.Item, for pronoun: Pronoun, isObject: Bool) -> Double {
    // A subject and an object of one clause are two people, unless the object says `-self`.
    let isSubjectHere = item.subjectOfClause == clause
    if pronoun.cases == .reflexive { return isSubjectHere ? referents[item.entity].agreement(with: pronoun.gender) : 0 }
    return isSubjectHere && isObject ? 0 : referents[item.entity].agreement(with: pronoun.gender)
  }

  /// A clear antecedent whose gender its name does not tell has the pronoun's from here on.
  private mutating func learn(_ gender: Entity.Gender, of antecedent: Antecedent) {
    guard gender == .male || gender == .female, referents[antecedent.entity].gender == .unknown, antecedent.score > 0.7
    else { return }
    referents[antecedent.entity].gender = gender
  }
}

extension Antecedent {
  fileprivate func outranks(_ other: Antecedent) -> Bool {
    score == other.score ? entity < other.entity : score > other.score
  }
}
