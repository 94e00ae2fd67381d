internal import ClaimExtraction
internal import Extraction
internal import Mentions
internal import TextModel

/// Reads what an article claims, outside quotation marks, one fact at a time.
struct AccountReader {
  let article: Article
  let words: AccountWords
  let text: NormalText
  /// How the other account spells words of this one's names.
  let respelled: [[UInt8]: [UInt8]]
  private let names: [Mention]

  init(_ text: NormalText, lexicon: ComparisonLexicon, respelled: [[UInt8]: [UInt8]] = [:]) {
    self.text = text
    self.respelled = respelled
    article = text.article
    words = AccountWords(text.article, lexicon: lexicon, respelled: respelled)
    names = (article.cast.mentions + article.cast.nested).filter { $0.form == .name }
      .sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  /// All facts, in order.
  func facts() -> [AccountFact] {
    var facts: [AccountFact] = []
    var (quantity, time) = (0, 0)
    let setting = setting()
    for (index, sentence) in article.layout.sentences.enumerated() where !sentence.tokens.isEmpty {
      let (firstQuantity, firstTime) = (quantity, time)
      while quantity < article.quantities.count, article.quantities[quantity].span.start < sentence.span.end {
        quantity += 1
      }
      while time < article.times.count, article.times[time].span.start < sentence.span.end { time += 1 }
      // A sentence of hundreds of values is a table, and tells nothing in clauses.
      guard sentence.tokens.count <= Self.longestSentence else { continue }
      let reader = AccountSentenceReader(
        self, sentence: index, setting: setting, quantities: firstQuantity..<quantity, times: firstTime..<time)
      facts += reader.facts()
    }
    return facts
  }

  /// The words of sense of the first sentence in which something is told: a headline is no sentence.
  private func setting() -> Wording {
    let layout = article.layout
    let first = layout.sentences.first { words.endsWithStop($0.tokens) }
    guard let range = first?.tokens ?? layout.sentences.first?.tokens else { return Wording(words: []) }
    let sentence = words.sentence(range)
    return Wording(words: words.keys(of: sentence).map { $0.word })
  }

  /// Longer sentences are lists and tables.
  private static let longestSentence = 160

  /// The fullest name of whoever a mention names; a place is called what it is called there.
  func fullName(of mention: Mention) -> String {
    let entities = article.cast.entities
    guard mention.kind == .person, let entity = mention.entity, entities.indices.contains(entity) else {
      return article.reading.string(mention.nameSpan)
    }
    return entities[entity].name
  }

  /// The names in a range of tokens.
  func names(in range: Range<Int>) -> ArraySlice<Mention> {
    guard let first = range.first, let last = range.last else { return [] }
    let (start, end) = (words.tokens[first].span.start, words.tokens[last].span.end)
    let low = names.partitioningIndex { $0.span.start >= start }
    return names[low...].prefix { $0.span.start < end }
  }
}
