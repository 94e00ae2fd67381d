internal import TextModel

/// Finds the subject of a reporting verb among the words beside it, without a parse: the words before the verb
/// group are read backwards to the head of a noun phrase, over appositions and brackets.
struct SubjectFinder {
  let reader: StatementReader

  var narrated: NarratedText { reader.narrated }
  var text: QuotationText { reader.text }
  /// The statement that the verb is in.
  var bounds: Range<Int> { reader.bounds }

  /// How far a subject is looked for. Forty tokens buy a name with an apposition and a relative clause behind it
  /// (nine in ten are within twelve) and bound the work on a sentence of a million words.
  static let reach = 40

  init(_ reader: StatementReader) {
    self.reader = reader
  }

  /// A finder for one range of tokens alone.
  init(_ narrated: NarratedText, bounds: Range<Int>) {
    reader = StatementReader(narrated, bounds: bounds)
  }

  func roles(_ i: Int) -> WordRole { reader.roles(i) }

  /// Whether the word at `i` may be part of a noun phrase.
  func isNominal(_ i: Int) -> Bool {
    guard bounds.contains(i), !narrated.isQuoted(i) else { return false }
    let token = text.tokens[i]
    guard token.kind != .punctuation else { return false }
    let role = text.roles[i]
    if token.isCapitalised, i > bounds.lowerBound, role.isDisjoint(with: [.subjectPronoun, .auxiliary]) {
      return true
    }
    if token.isCapitalised, role.contains(.modal), isName(ofModal: i) { return true }
    return role.isDisjoint(with: [
      .preposition, .conjunction, .subordinator, .auxiliary, .adverb, .subjectPronoun, .objectPronoun, .relative,
      .complementiser, .infinitive, .negation,
    ]) || role.contains(.noun)
  }

  /// `Theresa May`, `May said`, `Will wrote`: a modal with a capital, behind another capital or before a form that goes
  /// with no modal.
  private func isName(ofModal i: Int) -> Bool {
    if text.isVerb(i + 1, in: bounds), text.sense(i + 1).form.isDisjoint(with: .base) { return true }
    return i > bounds.lowerBound && !reader.isTitleCase && text.tokens[i - 1].isCapitalised && !narrated.isQuoted(i - 1)
  }

  // MARK: Before the verb

  /// The subject that ends right before `end`.
  func subject(before end: Int) -> SubjectPhrase? {
    let floor = max(bounds.lowerBound, end - Self.reach)
    var last = end - 1
    for _ in 0..<3 {
      guard last >= floor else { return nil }
      if narrated.isQuoted(last) { return nil }
      if roles(last).contains(.closing) {
        guard let open = opening(of: last, floor: floor) else { return nil }
        last = open - 1
        continue
      }
      if roles(last).contains(.comma) || roles(last).contains(.dash) {
        guard let before = apposition(endingAt: last, floor: floor) else { return nil }
        last = before
        continue
      }
      break
    }
    guard last >= floor, let found = phrase(endingAt: last, floor: floor) else { return nil }
    return holder(ofClauseEndingIn: found, floor: floor) ?? found
  }

  /// Whom a relative clause tells of whose second comma is missing: `Jane Smith, who is head of the union said`.
  private func holder(ofClauseEndingIn phrase: SubjectPhrase, floor: Int) -> SubjectPhrase? {
    let be = phrase.tokens.lowerBound - 1
    guard phrase.kind == .nominal, be - 3 >= floor, roles(be).contains(.be), roles(be - 1).contains(.relative),
      roles(be - 2).contains(.comma), isNominal(be - 3), !narrated.isQuoted(be - 3)
    else { return nil }
    return self.phrase(endingAt: be - 3, floor: floor)
  }

  /// The opening bracket of the closing one at `i`.
  func opening(of i: Int, floor: Int) -> Int? {
    var j = i - 1
    while j >= floor {
      if roles(j).contains(.opening) { return j }
      j -= 1
    }
    return nil
  }

  /// Where `Smith, the mayor,` has its last mark at `i`: the last word before the apposition's first mark.
  func apposition(endingAt i: Int, floor: Int) -> Int? {
    let closing = roles(i)
    var j = i - 1
    var isFinite = false
    while j > floor {
      if let passage = narrated.passage(at: j).map({ narrated.passages[$0] }), passage.content.count <= 6 {
        // The title of a work: `Jones, author of “The Long Road,” said`.
        j = passage.open - 1
        continue
      }
      let isAbbreviated = roles(j).contains(.stop) && roles(j + 1).contains(.comma)
      if narrated.isQuoted(j) || !isAbbreviated && !roles(j).isDisjoint(with: [.stop, .semicolon, .colon]) {
        return nil
      }
      if roles(j) == closing {
        let first = roles(j + 1)
        guard
          first.isDisjoint(with: [.subjectPronoun, .breaker, .joiner, .complementiser]) || first.contains(.relative),
          !isFinite || first.contains(.relative)
        else { return nil }
        // The apposition of an apposition: `Smith, the mayor, from Leeds,`.
        if isNominal(j - 1), let inner = phrase(endingAt: j - 1, floor: floor),
          roles(inner.tokens.lowerBound).contains(.determiner), roles(inner.tokens.lowerBound - 1) == closing,
          inner.tokens.lowerBound - 2 > floor, text.tokens[inner.tokens.lowerBound - 2].isCapitalised
        {
          return inner.tokens.lowerBound - 2
        }
        // `Smith, 45, from Leeds,`
        if text.tokens[j - 1].kind == .number, roles(j - 2) == closing, j - 3 >= floor, isNominal(j - 3) {
          return j - 3
        }
        return isNominal(j - 1) || roles(j - 1).contains(.closing) ? j - 1 : nil
      }
      // A relative clause has a finite verb, an apposition has none, and another clause has one.
      if roles(j).contains(.relative) {
        isFinite = false
      } else if roles(j).contains(.auxiliary), !text.isOwner(j) {
        isFinite = true
      }
      j -= 1
    }
    return nil
  }

  /// The noun phrase, pronoun or relative pronoun whose last word is at `last`.
  func phrase(endingAt last: Int, floor: Int) -> SubjectPhrase? {
    guard bounds.contains(last), !narrated.isQuoted(last) else { return nil }
    let role = roles(last)
    // `one of them`
    if role.contains(.objectPronoun), last - 2 >= floor, roles(last - 1).contains(.genitive), isNominal(last - 2) {
      var phrase = nominal(endingAt: last - 2, floor: floor)
      phrase.tokens = phrase.tokens.lowerBound..<last + 1
      return phrase
    }
    if role.contains(.subjectPronoun)
      || (role.contains(.pronoun) && role.isDisjoint(with: [.relative, .question, .complementiser]))
    {
      return SubjectPhrase(
        kind: role.contains(.subjectPronoun) ? .pronoun : .nominal, tokens: last..<last + 1, head: last)
    }
    if role.contains(.relative) || role.contains(.complementiser)
      || (role.contains(.question) && last > bounds.lowerBound)
    {
      return SubjectPhrase(kind: .relative, tokens: last..<last + 1, head: last)
    }
    guard isNominal(last), role.isDisjoint(with: [.article, .possessive]) || text.tokens[last].isCapitalised,
      !isFiniteVerb(last)
    else { return nil }
    return nominal(endingAt: last, floor: floor)
  }

  /// Back over the words of a noun phrase, and over prepositions between nouns, to its start.
  func nominal(endingAt last: Int, floor: Int) -> SubjectPhrase {
    var start = last
    var head = last
    while start - 1 >= floor {
      let i = start - 1
      let role = roles(i)
      if isNominal(i), !isFiniteVerb(i) {
        // `a charge Smith denied`: what he denied is no part of his name.
        if text.sense(i).noun >= 0, text.tokens[i].shape == .lower, text.tokens[start].isCapitalised { break }
        start = i
      } else if roles(i) == .quotationMark, !narrated.isQuoted(i), text.tokens[start].isCapitalised {
        start = i
      } else if text.isOwner(i), i - 1 >= floor, isNominal(i - 1) {
        start = i
      } else if role.contains(.dash), i - 2 >= floor, text.isNumber(i - 1, in: bounds), roles(i - 2).contains(.article),
        text.tokens[i].isJoined, text.tokens[start].isJoined
      {
        // `the 480-page report`: with its article it is whole.
        start = i - 2
        break
      } else if role.contains(.closing), text.tokens[start].isCapitalised, let open = opening(of: i, floor: floor),
        open - 1 >= floor, text.tokens[open - 1].isCapitalised, !narrated.isQuoted(open - 1)
      {
        // `DCP (Crime) Sunil Kadam`
        start = open - 1
      } else if role.contains(.preposition), joinsNouns(i), i - 1 >= floor, isNominal(i - 1),
        !isFiniteVerb(i - 1), roles(i - 1).isDisjoint(with: [.time])
      {
        start = i
        head = i - 1
      } else if role.contains(.joiner), i - 1 >= floor, isNominal(i - 1), text.tokens[i - 1].isCapitalised,
        text.tokens[start].isCapitalised
      {
        start = i
      } else {
        break
      }
    }
    return SubjectPhrase(kind: .nominal, tokens: start..<last + 1, head: head)
  }

  /// Whether a preposition may join two nouns of one phrase: not `after`, which may open a clause, and `to` before a
  /// noun only.
  func joinsNouns(_ i: Int) -> Bool {
    if roles(i).contains(.subordinator) || !bounds.contains(i + 1) { return false }
    return !roles(i).contains(.infinitive) || text.tokens[i + 1].isCapitalised
      || !roles(i + 1).isDisjoint(with: [.determiner, .possessive])
  }

  /// Whether a word is a reporting verb in a form that has a subject before it.
  func isFiniteVerb(_ i: Int) -> Bool {
    guard text.isVerb(i), !text.tokens[i].isCapitalised else { return false }
    let sense = text.sense(i)
    return sense.noun < 0 && sense.form.contains(.past)
      && roles(i - 1).isDisjoint(with: [.determiner, .possessive])
  }

  // MARK: Behind the verb

  /// The subject that begins at `start`, behind an inverted verb: `said Smith, the mayor`.
  func subject(from start: Int) -> SubjectPhrase? {
    guard bounds.contains(start), !narrated.isQuoted(start) else { return nil }
    let role = roles(start)
    if role.contains(.subjectPronoun) {
      return SubjectPhrase(kind: .pronoun, tokens: start..<start + 1, head: start)
    }
    // `according to her office`
    let isPossessive = role.contains(.possessive) && isNominal(start + 1)
    guard isNominal(start) || role.contains(.determiner) || isPossessive,
      role.isDisjoint(with: [.time, .complementiser])
    else { return nil }
    var end = start + 1
    var head: Int?
    let ceiling = min(bounds.upperBound, start + Self.reach)
    while end < ceiling {
      // `the council that`: `that` points only behind a preposition.
      if roles(end).contains(.complementiser), !roles(end - 1).contains(.preposition) { break }
      if isNominal(end) || roles(end).contains(.determiner) {
        if roles(end).contains(.time), roles(end - 1).isDisjoint(with: .preposition) { break }
        end += 1
      } else if text.isOwner(end), text.isJoined(end, in: bounds), isNominal(end + 1) {
        // `Smith's lawyer`
        head = nil
        end += 2
      } else if roles(end).contains(.preposition), !roles(end).contains(.infinitive) || joinsNouns(end),
        isNominal(end + 1) || roles(end + 1).contains(.determiner)
      {
        if head == nil { head = end - 1 }
        end += 1
      } else if roles(end).contains(.joiner), end + 1 < ceiling, isNominal(end + 1), text.tokens[end + 1].isCapitalised
      {
        end += 1
      } else {
        break
      }
    }
    return SubjectPhrase(kind: .nominal, tokens: start..<end, head: head ?? end - 1)
  }
}
