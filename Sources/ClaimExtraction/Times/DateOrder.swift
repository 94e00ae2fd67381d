internal import Lexicons
internal import TextModel

/// What comes first in a date of digits alone: `03/04/2020` is 4 March in America, 3 April nearly everywhere else.
enum DateOrder: String, Sendable {
  case monthFirst = "month"
  case dayFirst = "day"
}

/// What regions, addresses and spellings say of the order of dates.
struct DateOrderTable: Sendable {
  private var regions: [Substring: DateOrder] = [:]
  /// Spellings that only one side of the Atlantic has, made when an article first needs them: few have a date that
  /// can be read both ways.
  private let language: Language

  init(_ language: Language) {
    self.language = language
    language.resource("date-orders").forEachEntry { fields in
      if fields.count > 1, let order = DateOrder(rawValue: String(fields[1])) { regions[fields[0]] = order }
    }
  }

  /// By the region of a BCP 47 tag: `en-GB`.
  func order(ofLanguage tag: String?) -> DateOrder? {
    guard let tag else { return nil }
    let parts = tag.utf8.split(whereSeparator: { $0 == 0x2D || $0 == 0x5F })
    return parts.dropFirst().compactMap { regions[Self.folded($0)] }.first
  }

  /// By the end of the host's name: `https://www.example.co.uk/news`.
  func order(ofAddress url: String?) -> DateOrder? {
    guard let url else { return nil }
    let bytes = Array(url.utf8)
    guard let scheme = bytes.firstIndex(of: 0x3A), bytes[scheme...].starts(with: [0x3A, 0x2F, 0x2F]) else { return nil }
    let host = bytes[(scheme + 3)...].prefix { $0 != 0x2F && $0 != 0x3A && $0 != 0x3F && $0 != 0x23 }
    return host.split(separator: 0x2E).last.flatMap { regions[Self.folded($0)] }
  }

  private static func folded(_ bytes: some Sequence<UInt8>) -> Substring {
    Substring(decoding: bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// The spellings that tell British from American text, by their keys. After the pairs that comparisons take for one word:
  /// `colour` for `color`, `travelled` for `traveled`, `analyse` for `analyze`; Oxford's `-ize` makes the American side
  /// of the last no evidence.
  func spellings() -> [UInt64: DateOrder] {
    var spellings: [UInt64: DateOrder] = [:]
    language.resource("equivalents").forEachEntry { fields in
      guard fields.count > 1 else { return }
      let (american, british) = (Array(fields[0].utf8), Array(fields[1].utf8))
      guard Self.isWord(american), Self.isWord(british) else { return }
      let hasZ = american.count == british.count && american.contains(0x7A) && !british.contains(0x7A)
      let hasU = british.count == american.count + 1 && Self.isOur(british, american)
      let hasDouble = british.count == american.count + 1 && Self.isDoubled(british, american)
      guard hasZ || hasU || hasDouble else { return }
      spellings[WordHash.of(String(fields[1]))] = .dayFirst
      if !hasZ { spellings[WordHash.of(String(fields[0]))] = .monthFirst }
    }
    return spellings
  }

  private static func isWord(_ bytes: [UInt8]) -> Bool { bytes.count > 4 && bytes.allSatisfy { $0 &- 0x61 < 26 } }

  /// `colour` and `color`
  private static func isOur(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    zip(long.indices, long).contains { i, byte in
      byte == 0x75 && i > 0 && long[i - 1] == 0x6F && long[..<i] + long[(i + 1)...] == short[...]
    }
  }

  /// `travelled` and `traveled`
  private static func isDoubled(_ long: [UInt8], _ short: [UInt8]) -> Bool {
    long.indices.contains { i in
      i > 0 && long[i] == 0x6C && long[i - 1] == 0x6C && long[..<i] + long[(i + 1)...] == short[...]
    }
  }
}

/// Tells the order of an article's dates of digits: by its other dates, by its language and address, by how it writes
/// dates in words, and by its spelling, in this order; the American one where nothing tells.
struct DateOrderJudge {
  private let article: ArticleLexemes
  private let metadata: ArticleMetadata
  private let table: DateOrderTable

  /// The order, found when it is first asked for: few articles have a date that can be read both ways.
  lazy var order = foundOrder()

  init(article: ArticleLexemes, metadata: ArticleMetadata, table: DateOrderTable) {
    self.article = article
    self.metadata = metadata
    self.table = table
  }

  /// The order, from the first evidence that there is.
  private func foundOrder() -> DateOrder {
    numericDates() ?? table.order(ofLanguage: metadata.language) ?? table.order(ofAddress: metadata.url)
      ?? writtenDates() ?? spelling() ?? .monthFirst
  }

  private func majority(_ votes: (day: Int, month: Int)) -> DateOrder? {
    votes.day == votes.month ? nil : votes.day > votes.month ? .dayFirst : .monthFirst
  }

  /// `13/04/2020` and `04/13/2020` can be read one way alone.
  private func numericDates() -> DateOrder? {
    var votes = (day: 0, month: 0)
    let text = LexemeText(article)
    for paragraph in article.paragraphs {
      text.move(to: paragraph)
      for i in paragraph.starts.lazy.map(text.start) where text[i].kind == .digits {
        guard text[i + 1].isMark("/") || text[i + 1].isMark("-"), text[i + 2].isJoined, text[i + 3].isJoined,
          text[i + 3].byte == text[i + 1].byte, text[i + 4].isJoined, text[i + 4].count == 4 || text[i + 4].count == 2,
          let first = number(text, i), let second = number(text, i + 2), (1...31).contains(first),
          (1...31).contains(second)
        else { continue }
        if first > 12, second <= 12 { votes.day += 1 }
        if second > 12, first <= 12 { votes.month += 1 }
      }
    }
    return majority(votes)
  }

  /// `27 December` and `December 27`
  private func writtenDates() -> DateOrder? {
    var votes = (day: 0, month: 0)
    let text = LexemeText(article)
    for paragraph in article.paragraphs {
      text.move(to: paragraph)
      for i in paragraph.starts.lazy.map(text.start) where text[i].roles.contains(.month) && text[i].isCapitalised {
        if number(text, i - 1) != nil { votes.day += 1 } else if number(text, i + 1) != nil { votes.month += 1 }
      }
    }
    return majority(votes)
  }

  private func spelling() -> DateOrder? {
    let spellings = table.spellings()
    var votes = (day: 0, month: 0)
    for lexeme in article.lexemes where lexeme.kind == .word {
      switch spellings[lexeme.hash] {
      case .dayFirst: votes.day += 1
      case .monthFirst: votes.month += 1
      case nil: break
      }
    }
    return majority(votes)
  }

  /// The number of one or two digits at `index`.
  private func number(_ text: LexemeText, _ index: Int) -> Int? {
    guard text[index].kind == .digits, text[index].count <= 2 else { return nil }
    return text.integer(index)
  }
}

extension TimeParts {
  /// Whether it holds a date of digits that can be read with the day first and with the month first.
  var isOrderOpen: Bool {
    if case .range(let from, let to)? = base { return from.isOrderOpen || to.isOrderOpen }
    return hasOpenOrder
  }

  /// The same with the day first.
  var dayFirst: TimeParts {
    var parts = self
    if case .range(let from, let to)? = base { parts.base = .range(from.dayFirst, to.dayFirst) }
    if hasOpenOrder { (parts.day, parts.month) = (month, day) }
    return parts
  }
}
