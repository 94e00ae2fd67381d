internal import ClaimExtraction
internal import Lexicons

/// Word lists that only some comparisons ask for.
///
/// They take longer to read than two versions take to compare. Those of English are read when they are first asked for, each
/// by itself, and shared by all checkers; those of another language with its checker.
struct RareLists: Sendable {
  /// What changes of words change what is stated.
  let statements: StatementComparison
  /// By which words different accounts tell of the same thing.
  let news: NewsConcepts
  /// What the rules for a single article look for.
  let ruleWords: RuleWords
  /// The words that those look for one at a time.
  let smallWords: SmallWordTable
  /// What the short names of headlines stand for.
  let shortNames: ShortNames
  /// What is told of the words of transcripts.
  let sources: SourceLexicon
  /// Brings measures to one unit.
  let converter: UnitConverter
  /// Words for what people are.
  let roles: RoleNouns

  /// Reads all lists of a language.
  init(language: Language) {
    statements = StatementComparison(language: language)
    news = NewsConcepts(language: language)
    ruleWords = RuleWords(language: language)
    smallWords = SmallWordTable(language: language)
    shortNames = ShortNames(language: language)
    sources = SourceLexicon(language: language)
    converter = UnitConverter(language: language)
    roles = RoleNouns(language: language)
  }

  /// The lists of English.
  enum English {
    static let statements = StatementComparison(language: .english)
    static let news = NewsConcepts(language: .english)
    static let ruleWords = RuleWords(language: .english)
    static let smallWords = SmallWordTable(language: .english)
    static let shortNames = ShortNames(language: .english)
    static let sources = SourceLexicon(language: .english)
    static let converter = UnitConverter(language: .english)
    static let roles = RoleNouns(language: .english)
  }
}

extension ComparisonLexicon {
  /// What changes of words change what is stated.
  var statements: StatementComparison { rare?.statements ?? RareLists.English.statements }
  /// By which words different accounts tell of the same thing.
  var news: NewsConcepts { rare?.news ?? RareLists.English.news }
  /// What the rules for a single article look for.
  var ruleWords: RuleWords { rare?.ruleWords ?? RareLists.English.ruleWords }
  /// The words that those look for one at a time.
  var smallWords: SmallWordTable { rare?.smallWords ?? RareLists.English.smallWords }
  /// What the short names of headlines stand for.
  var shortNames: ShortNames { rare?.shortNames ?? RareLists.English.shortNames }
  /// What is told of the words of transcripts.
  var sources: SourceLexicon { rare?.sources ?? RareLists.English.sources }
  /// Brings measures to one unit.
  var converter: UnitConverter { rare?.converter ?? RareLists.English.converter }
  /// Words for what people are.
  var roles: RoleNouns { rare?.roles ?? RareLists.English.roles }
}
