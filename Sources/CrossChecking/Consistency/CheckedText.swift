internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import QuoteExtraction
internal import TextModel

/// An article as the rules read it that hold it against itself: sentence by sentence, with the numbers and times in each
/// and with what the word list says of its words. Made once for all rules.
struct CheckedText: Sendable {
  /// The article in its normal form.
  let normal: NormalText
  /// Its sentences, in order.
  let sentences: [CheckedSentence]
  /// The units that are reporting words of quotations.
  let cueUnits: Set<Int>
  /// The words, by their keys, that are written with a capital within a sentence.
  let nameKeys: Set<UInt64>
  /// The first names under which the article has people of each surname.
  let givenNames: [[UInt8]: Set<[UInt8]>]
  /// The tokens of each quantity.
  let quantityTokens: [Range<Int>]
  /// The tokens of each time.
  let timeTokens: [Range<Int>]
  /// Brings measures to one unit.
  let converter: UnitConverter
  /// The small words of the language.
  let small: SmallWordTable
  /// What short names stand for.
  let shortNames: ShortNames
  /// What is counted, and what happened to it, in order.
  private(set) var facts: [CountFact] = []
  /// What the word list says of the phrase that starts at a token: the tokens that start one, in order.
  private let marks: [Mark]

  /// A phrase of the word list.
  struct Mark: Sendable {
    /// Its first token.
    let token: Int
    /// The number of its tokens.
    let count: Int
    /// What is said of it.
    let sense: RuleWords.Sense
  }

  /// The article.
  var article: Article { normal.article }
  /// The tokens of the text.
  var tokens: [Token] { normal.article.layout.tokens }

  init(_ normal: NormalText, lexicon: ComparisonLexicon) {
    self.normal = normal
    converter = lexicon.converter
    small = lexicon.smallWords
    shortNames = lexicon.shortNames
    let words = lexicon.ruleWords
    let article = normal.article
    let tokens = article.layout.tokens
    var marks: [Mark] = []
    for sentence in article.layout.sentences {
      let limit = min(sentence.tokens.upperBound, tokens.count)
      for index in sentence.tokens where index < limit && tokens[index].kind == .word {
        if let (sense, count) = words.sense(in: tokens, at: index, limit: limit) {
          marks.append(Mark(token: index, count: count, sense: sense))
        }
      }
    }
    self.marks = marks
    sentences = Self.sentences(of: normal)
    var quantityTokens = article.quantities.map { article.layout.tokens(in: $0.span) }
    var timeTokens = article.times.map { article.layout.tokens(in: $0.span) }
    // No number reaches beyond its sentence, so that what is looked for around it never does.
    for sentence in sentences {
      for index in sentence.quantities { quantityTokens[index] = quantityTokens[index].clamped(to: sentence.tokens) }
      for index in sentence.times { timeTokens[index] = timeTokens[index].clamped(to: sentence.tokens) }
    }
    (self.quantityTokens, self.timeTokens) = (quantityTokens, timeTokens)
    cueUnits = Set(article.quotations.compactMap(\.cue).flatMap { normal.units(in: $0.span) })
    givenNames = Self.givenNames(of: article)
    nameKeys = Set(
      normal.units.indices.filter {
        normal.units[$0].traits.contains(.capital) && normal.units[$0].traits.isDisjoint(with: [.first, .function])
      }.map { normal.keys[$0] })
    facts = CountFact.all(in: self)
  }

  private static func givenNames(of article: Article) -> [[UInt8]: Set<[UInt8]>] {
    var names: [[UInt8]: Set<[UInt8]>] = [:]
    for mention in article.cast.mentions where mention.form == .name && mention.kind == .person {
      let words = PersonalName(article.reading.string(mention.nameSpan)).words
      guard let surname = words.last else { continue }
      if words.count > 1 {
        names[surname, default: []].insert(words[0])
      } else if let before = capitalised(before: mention, article) {
        // `her son Per Lund`: a first name that nobody knows for one.
        names[surname, default: []].insert(before)
      }
    }
    return names
  }

  /// The word with a capital right before a mention, within its sentence.
  private static func capitalised(before mention: Mention, _ article: Article) -> [UInt8]? {
    let index = mention.tokens.lowerBound - 1
    guard index > 0, article.layout.tokens[index].isCapitalised, article.layout.tokens[index - 1].kind == .word else {
      return nil
    }
    return PersonalName(article.reading.string(article.layout.tokens[index].span)).words.first
  }

  private static func sentences(of normal: NormalText) -> [CheckedSentence] {
    let article = normal.article
    var (quantity, time) = (0, 0)
    return article.layout.sentences.enumerated().map { index, sentence in
      while quantity < article.quantities.count, article.quantities[quantity].span.start < sentence.span.start {
        quantity += 1
      }
      while time < article.times.count, article.times[time].span.start < sentence.span.start { time += 1 }
      let (firstQuantity, firstTime) = (quantity, time)
      while quantity < article.quantities.count, article.quantities[quantity].span.start < sentence.span.end {
        quantity += 1
      }
      while time < article.times.count, article.times[time].span.start < sentence.span.end { time += 1 }
      return CheckedSentence(
        index: index, span: sentence.span, tokens: sentence.tokens, quantities: firstQuantity..<quantity,
        times: firstTime..<time, paragraph: sentence.paragraph,
        kind: article.layout.paragraphs[sentence.paragraph].kind)
    }
  }
}

/// A sentence with what is in it.
struct CheckedSentence: Sendable {
  /// Its index among the sentences.
  let index: Int
  /// Where it is.
  let span: ReadingSpan
  /// Its tokens.
  let tokens: Range<Int>
  /// Its quantities, as indices into the article's.
  let quantities: Range<Int>
  /// Its times, as indices into the article's.
  let times: Range<Int>
  /// The index of its paragraph.
  let paragraph: Int
  /// What the paragraph is for.
  let kind: TextBlock.Kind

  /// Whether the sentence is part of what the article tells, not a heading or a caption.
  var isProse: Bool { kind == .paragraph || kind == .listItem || kind == .blockQuote }
}

extension CheckedText {
  /// The sentence that holds the start of a passage.
  func sentence(at passage: ReadingSpan) -> CheckedSentence? {
    let index = sentences.partitioningIndex { $0.span.end > passage.start }
    return index < sentences.count ? sentences[index] : nil
  }

  /// The phrases of the word list that start at tokens in `range`, in order.
  func marks(in range: Range<Int>) -> ArraySlice<Mark> {
    let start = marks.partitioningIndex { $0.token >= range.lowerBound }
    var end = start
    while end < marks.count, marks[end].token < range.upperBound { end += 1 }
    return marks[start..<end]
  }

  /// Whether a phrase with one of those roles starts at a token in `range`.
  func has(_ roles: RuleWords.Roles, in range: Range<Int>) -> Bool {
    marks(in: range).contains { !$0.sense.roles.isDisjoint(with: roles) }
  }

  /// The phrases with one of those roles that start at tokens in `range`.
  func marks(_ roles: RuleWords.Roles, in range: Range<Int>) -> [Mark] {
    marks(in: range).filter { !$0.sense.roles.isDisjoint(with: roles) }
  }

  /// The mentions that start at tokens in `range`, in order.
  func mentions(in range: Range<Int>) -> ArraySlice<Mention> {
    let mentions = article.cast.mentions
    let start = mentions.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
    var end = start
    while end < mentions.count, mentions[end].tokens.lowerBound < range.upperBound { end += 1 }
    return mentions[start..<end]
  }

  /// The person whose name ends right before `token`.
  func person(endingAt token: Int) -> Mention? {
    let mentions = article.cast.mentions
    let index = mentions.partitioningIndex { $0.tokens.lowerBound >= token } - 1
    guard index >= 0, mentions[index].tokens.upperBound == token, mentions[index].kind == .person,
      mentions[index].form == .name
    else { return nil }
    return mentions[index]
  }

  /// Who the surname at `token` is of, where only one person has it and it is no mention: `Battle, who was born in 1967`
  /// starts with a word that is a name because somebody was called Leon Battle before.
  func personOfSurname(at token: Int) -> Int? {
    guard token >= 0, token < tokens.count, tokens[token].isCapitalised else { return nil }
    let words = PersonalName(string(tokens[token].span)).words
    guard let word = words.first, words.count == 1, givenNames[word]?.count == 1 else { return nil }
    let cast = article.cast
    let bearers = cast.entities.indices.filter { index in
      cast.entities[index].kind == .person && PersonalName(cast.entities[index].name).words.last == word
    }
    return bearers.count == 1 ? bearers[0] : nil
  }

  /// The person who is known and called by a description that ends right before `token`: `the prince, 45,`.
  func described(endingAt token: Int) -> Mention? {
    let mentions = article.cast.mentions
    let index = mentions.partitioningIndex { $0.tokens.lowerBound >= token } - 1
    guard index >= 0, mentions[index].tokens.upperBound == token, mentions[index].kind == .person,
      mentions[index].form == .description, mentions[index].entity != nil
    else { return nil }
    return mentions[index]
  }

  /// The person whose name starts at `token`.
  func person(startingAt token: Int) -> Mention? {
    let mentions = article.cast.mentions
    let index = mentions.partitioningIndex { $0.tokens.lowerBound >= token }
    guard index < mentions.count, mentions[index].tokens.lowerBound == token, mentions[index].kind == .person,
      mentions[index].form == .name
    else { return nil }
    return mentions[index]
  }

  /// Whether the mark of punctuation `mark` stands at `token`.
  func isMark(_ mark: Unicode.Scalar, at token: Int) -> Bool {
    token >= 0 && token < tokens.count && tokens[token].kind == .punctuation
      && tokens[token].firstByte == UInt8(ascii: mark)
  }

  /// Whether a dash or a hyphen stands at `token`.
  func isDash(at token: Int) -> Bool {
    guard token >= 0, token < tokens.count, tokens[token].kind == .punctuation else { return false }
    // The dashes of the General Punctuation block have three bytes; its quotation marks do as well.
    let bytes = article.reading.bytes[tokens[token].span.range]
    return bytes.elementsEqual("-".utf8) || ["–", "—", "‑", "−"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// What small word stands at `token`; nothing where none does.
  func smallWords(at token: Int) -> SmallWords {
    token >= 0 && token < tokens.count ? small.sense(of: tokens[token]) : []
  }

  /// Whether one of those small words stands at `token`.
  func isWord(_ words: SmallWords, at token: Int) -> Bool { !smallWords(at: token).isDisjoint(with: words) }

  /// Whether any of a time or a quantity is inside quotation marks.
  func isQuoted(_ span: ReadingSpan) -> Bool {
    normal.units(in: span).contains { normal.units[$0].isQuoted }
  }

  /// Whether a span has a digit: `after Monday` names no date.
  func hasDigit(in span: ReadingSpan) -> Bool {
    article.reading.bytes[span.range.clamped(to: 0..<article.reading.bytes.count)].contains { $0 &- 0x30 < 10 }
  }

  /// A quantity.
  func quantity(_ index: Int) -> Quantity { article.quantities[index] }

  /// A time.
  func time(_ index: Int) -> TimeExpression { article.times[index] }

  /// The words of a span.
  func string(_ span: ReadingSpan) -> String { article.reading.string(span) }
}

/// A rule that holds an article against itself. It is asked once an article.
protocol ConsistencyRule: Rule {
  /// What it finds.
  static func drafts(for text: CheckedText) -> [Draft]
}
