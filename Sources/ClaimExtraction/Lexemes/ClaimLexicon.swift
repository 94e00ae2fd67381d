internal import Lexicons
internal import TextModel

/// Everything that the grammars of numbers and times know of a language, made from its word lists.
final class ClaimLexicon: Sendable {
  let vocabulary: Vocabulary
  let units: LexemePhrases<UnitOfMeasure>
  let currencies: LexemePhrases<Currency>
  let qualifiersBefore: LexemePhrases<QualifierSense>
  let qualifiersAfter: LexemePhrases<QualifierSense>
  let holidays: LexemePhrases<Holiday>
  let zones: LexemePhrases<TimeZoneOffset>
  let labels: LexemePhrases<NumberLabel>
  let dateOrders: DateOrderTable
  let counted: CountedWords
  /// Words with their parts of speech, where they lie in the program: few are asked for.
  let commonWords: SortedList

  private init(_ language: Language) {
    dateOrders = DateOrderTable(language)
    counted = CountedWords(language)
    commonWords = language.sortedList("common-words")
    let builder = LexiconBuilder(language)
    vocabulary = Vocabulary(builder.vocabulary)
    units = builder.units
    currencies = builder.currencies
    qualifiersBefore = builder.qualifiersBefore
    qualifiersAfter = builder.qualifiersAfter
    holidays = builder.holidays
    zones = builder.zones
    labels = builder.labels
  }

  /// The lexicon of that language. That of English is made once and shared: three extractors use it.
  static func of(_ language: Language) -> ClaimLexicon {
    language == .english ? english : ClaimLexicon(language)
  }

  private static let english = ClaimLexicon(.english)
}

/// Reads the word lists.
struct LexiconBuilder {
  var vocabulary = VocabularyBuilder()
  private(set) var units = LexemePhrases<UnitOfMeasure>()
  private(set) var currencies = LexemePhrases<Currency>()
  private(set) var qualifiersBefore = LexemePhrases<QualifierSense>()
  private(set) var qualifiersAfter = LexemePhrases<QualifierSense>()
  private(set) var holidays = LexemePhrases<Holiday>()
  private(set) var zones = LexemePhrases<TimeZoneOffset>()
  private(set) var labels = LexemePhrases<NumberLabel>()

  /// Reads all word lists of `language`.
  init(_ language: Language) {
    readFunctionWords(language)
    readNumberWords(language)
    readVerbs(language)
    readCalendarWords(language)
    readTimeWords(language)
    readPhrases(language)
  }

  private mutating func readFunctionWords(_ language: Language) {
    forEach(language, "function-words") { lexicon, word, fields in
      guard let wordClass = WordClass(rawValue: String(fields[1])) else { return }
      lexicon.vocabulary.update(WordHash.of(String(word))) {
        $0.wordClass = wordClass
        $0.roles.insert(.function)
        if fields.count > 2, fields[2] == "past" { $0.roles.insert(.past) }
      }
    }
  }

  private mutating func readNumberWords(_ language: Language) {
    forEach(language, "number-words") { lexicon, word, fields in
      guard fields.count > 2, let role = NumberWord.Role(rawValue: String(fields[1])), let value = Double(fields[2])
      else { return }
      lexicon.vocabulary.update(WordHash.of(String(word))) {
        $0.number = NumberWord(role: role, value: value)
        $0.roles.insert(.number)
      }
    }
    forEach(language, "magnitudes") { lexicon, word, fields in
      guard fields.count > 2, let factor = Double(fields[1]), let role = Scale.Role(rawValue: String(fields[2])) else {
        return
      }
      lexicon.vocabulary.update(WordHash.of(String(word))) {
        $0.scale = Scale(role: role, factor: factor)
        $0.roles.insert(.scale)
      }
    }
  }

  private mutating func readVerbs(_ language: Language) {
    forEach(language, "claim-words") { lexicon, word, fields in
      guard fields[1] == "past" || fields[1] == "verb", !word.contains(" ") else { return }
      lexicon.vocabulary.update(WordHash.of(String(word))) {
        $0.roles.insert(.verb)
      }
    }
    forEach(language, "irregular-verbs") { lexicon, word, fields in
      let present = fields.count > 2 ? fields[2].split(separator: " ") : []
      for form in fields[1].split(separator: " ") where form != word && !present.contains(form) {
        lexicon.vocabulary.update(WordHash.of(String(form))) { $0.roles.insert(.past) }
      }
    }
  }

  private mutating func readCalendarWords(_ language: Language) {
    forEach(language, "months") { lexicon, word, fields in
      lexicon.vocabulary.update(WordHash.of(String(word))) {
        $0.month = Int(fields[1])
        $0.isBare = fields.count > 2
        $0.roles.insert(.month)
      }
    }
    forEach(language, "weekdays") { lexicon, word, fields in
      lexicon.vocabulary.update(WordHash.of(String(word))) {
        $0.weekday = Int(fields[1]).flatMap { Weekday(rawValue: $0) }
        $0.isPluralWeekday = fields.count > 2 && fields[2] == "plural"
        $0.isBare = fields.count > 2 && fields[2] == "bare"
        $0.roles.insert(.weekday)
      }
    }
  }

  private mutating func readPhrases(_ language: Language) {
    forEach(language, "units") { lexicon, phrase, fields in
      guard let unit = UnitOfMeasure(phrase: phrase, fields: fields) else { return }
      let first = lexicon.units.insert(phrase, unit)
      lexicon.vocabulary.update(first) { $0.roles.insert(.unit) }
    }
    forEach(language, "currencies") { lexicon, phrase, fields in
      guard let currency = Currency(fields: fields) else { return }
      let first = lexicon.currencies.insert(phrase, currency)
      lexicon.vocabulary.update(first) { $0.roles.insert(.currency) }
    }
    forEach(language, "qualifiers") { lexicon, phrase, fields in
      guard fields.count > 2, let sense = QualifierSense(rawValue: String(fields[1])) else { return }
      if fields[2] == "after" {
        lexicon.qualifiersAfter.insert(phrase, sense)
      } else {
        lexicon.qualifiersBefore.insert(phrase, sense)
      }
    }
    forEach(language, "holidays") { lexicon, phrase, fields in
      guard let rule = HolidayRule(fields[1]) else { return }
      let first = lexicon.holidays.insert(phrase, Holiday(rule: rule, isBoundOnly: fields.count > 2))
      lexicon.vocabulary.update(first) { $0.roles.insert(.holiday) }
    }
    forEach(language, "movable-holidays") { lexicon, phrase, fields in
      let days = fields[1].split(separator: " ").compactMap { CalendarDate(iso: String($0)) }
      let first = lexicon.holidays.insert(phrase, Holiday(rule: .listed(days), isBoundOnly: false))
      lexicon.vocabulary.update(first) { $0.roles.insert(.holiday) }
    }
    forEach(language, "time-zones") { lexicon, phrase, fields in
      lexicon.zones.insert(phrase, TimeZoneOffset(fields[1]))
    }
    forEach(language, "number-labels") { lexicon, phrase, fields in
      guard let label = NumberLabel(rawValue: String(fields[1])) else { return }
      lexicon.labels.insert(phrase, label)
    }
  }

  /// Calls `body` with every entry of a word list that has at least two fields.
  mutating func forEach(
    _ language: Language, _ name: String, _ body: (inout LexiconBuilder, Substring, [Substring]) -> Void
  ) {
    language.resource(name).forEachEntry { fields in
      if fields.count > 1 { body(&self, fields[0], fields) }
    }
  }
}
