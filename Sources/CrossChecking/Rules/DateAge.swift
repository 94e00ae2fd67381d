internal import ClaimExtraction
internal import Extraction
internal import TextModel

/// An age and a birth that do not go together.
enum DateAge: ConsistencyRule {
  static let page = RulePage(
    id: "date.age", severity: .warning,
    summary: "Somebody's age and year or date of birth do not agree.",
    rationale: """
      Ages are copied from cuttings, and people have grown older since. A birthday that has not come yet is thought of: \
      of a year of birth two ages follow, of a date only one. The age is reckoned on the day of publication, or at the time \
      that the sentence tells of.
      """,
    askedBy: ["ACC"],
    fires: [
      RuleExample(
        later: "Anna Lindqvist, ⟦42⟧, is the youngest judge. Born in 1979 in Halmar, she studied in Lund.",
        published: "2024-03-05"),
      RuleExample(
        later: "The author, who was born on 3 May 1950, died on Monday ⟦aged 71⟧.", published: "2024-06-18"),
      RuleExample(later: "Joan Tessler (1931–2015) was ⟦94⟧ when she died."),
      RuleExample(later: "She was born in 1950 and turned ⟦70⟧ in 2018."),
      RuleExample(
        later: "Olive Tarrant, a soprano, has died ⟦aged 94⟧.\n\nShe was born in Halmar on 3 August 1932.",
        published: "2024-06-20"),
      RuleExample(
        later: "Dov Amsel, a ⟦35-year-old⟧ forward born in 1995, has joined Rovers.", published: "2025-01-22"),
      RuleExample(
        later: "The bakery opened in 1984. This week it is celebrating its ⟦50th⟧ anniversary.", published: "2024-05-03"
      ),
      RuleExample(
        later: "The firm was founded in 1998 and is now celebrating its ⟦20th⟧ anniversary.", published: "2024-05-03"),
    ],
    quiet: [
      RuleExample(
        later: "The firm, founded in 1998, is celebrating the 20th anniversary of its first shop.",
        published: "2024-05-03"),
      RuleExample(
        later: "Anna Lindqvist, 44, is the youngest judge. Born in 1979 in Halmar, she studied in Lund.",
        published: "2024-03-05"),
      RuleExample(
        later: "The author, who was born on 3 July 1950, died on Monday aged 73.", published: "2024-06-18"),
      RuleExample(later: "Joan Tessler (1931–2015) was 24 when her first book came out."),
      RuleExample(later: "Colin Marr, 57, was found by his daughter, who was born in 1991.", published: "2024-09-12"),
      RuleExample(later: "She was born in 1950 and turned 70 in 2020."),
      RuleExample(
        later: "Their son Alan, 70, was born in 1951, and their daughter, 66, in 1955.", published: "2022-05-17"),
    ])

  static func drafts(for text: CheckedText) -> [Draft] {
    AgeSlips(text: text).find().map { slip in
      let (age, birth) = (text.string(slip.age), text.string(slip.birth))
      return Draft(
        message: slip.message, primary: slip.age, related: [text.article.place(of: slip.birth)],
        evidence: Evidence(
          values: [.init("age", age), .init("birth", birth)], question: "Is the age right, or the year?"))
    }
  }
}
