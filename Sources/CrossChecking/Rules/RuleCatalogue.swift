/// All rules, in the order in which they are documented.
public enum RuleCatalogue {
  /// The pages of all rules: what `stet rules` prints.
  public static let all: [RulePage] = [
    QuoteAltered.page,
    QuoteNegation.page,
    QuoteTruncated.page,
    QuoteInserted.page,
    QuoteSpliced.page,
    QuoteMarksChanged.page,
    QuoteSpeakerChanged.page,
    QuoteSpeakerMissing.page,
    QuoteRemoved.page,
    QuoteAdded.page,
    QuoteUnverified.page,
    QuoteBracketed.page,
    QuoteUnclosed.page,
    QuotePunctuation.page,
    QuoteFragment.page,
    NumberChanged.page,
    NumberConflict.page,
    NumberMagnitude.page,
    NumberQualifier.page,
    NumberArithmetic.page,
    NumberUnit.page,
    DateChanged.page,
    DateWeekday.page,
    DateImpossible.page,
    DateSequence.page,
    DateAge.page,
    NameSpelling.page,
    NameChanged.page,
    NameTitle.page,
    ClaimPolarity.page,
    ClaimChanged.page,
    ClaimHedgeChanged.page,
    ClaimRemoved.page,
    ClaimUnattributed.page,
    ClaimSuperlative.page,
    HeadlineUnsupported.page,
    EditSilent.page,
    SourceUnnamed.page,
    TextDamaged.page,
  ]

  /// The page of the rule with that id.
  public static func page(_ id: String) -> RulePage? { all.first { $0.id == id } }

  /// The rules that one article is enough for.
  static let articleRules: [any ArticleRule.Type] = [
    QuoteSpeakerMissing.self, QuoteUnclosed.self, TextDamaged.self,
  ]

  /// The rules that hold an article against itself, number by number and name by name.
  static let consistencyRules: [any ConsistencyRule.Type] = [
    NumberConflict.self, NumberArithmetic.self, NumberUnit.self, DateWeekday.self, DateImpossible.self,
    DateSequence.self, DateAge.self, NameSpelling.self, NameTitle.self, HeadlineUnsupported.self,
    ClaimUnattributed.self, ClaimSuperlative.self, SourceUnnamed.self, QuoteBracketed.self, QuoteFragment.self,
  ]

  /// The rules that hold two articles against each other, but for ``EditSilent``, which asks what they found.
  static let comparisonRules: [any ComparisonRule.Type] = [
    QuoteAltered.self, QuoteNegation.self, QuoteTruncated.self, QuoteInserted.self, QuoteSpliced.self,
    QuoteMarksChanged.self,
    QuoteSpeakerChanged.self, QuoteRemoved.self, QuoteAdded.self, QuotePunctuation.self, NumberChanged.self,
    NumberMagnitude.self, NumberQualifier.self, DateChanged.self, NameSpelling.self, NameChanged.self,
    NameTitle.self, ClaimPolarity.self, ClaimChanged.self, ClaimHedgeChanged.self, ClaimRemoved.self,
  ]

  /// The rules that only holding an article against its sources shows.
  static let sourceRules: [any Rule.Type] = [QuoteUnverified.self]
}
