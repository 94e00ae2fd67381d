/// A transcript, and quotations from it as the press makes them: what became of each, and what must be said of it.
enum QuotePractice {
  /// An evening at the town hall of a place that does not exist.
  static let transcript = """
    MODERATOR: Good evening. Mayor Ruiz, you have heard the parents. Would you call the school closure a betrayal of the \
    north side?

    RUIZ: I understand why people are angry. We, um, we will not close the school this year, whatever the council \
    decides on Thursday. It is an old building, and it needs a new roof, but it is safe.

    MODERATOR: Who pays for the roof?

    RUIZ: If the county gives us the loan, we will start the repairs in March. I don't think that anyone in this room \
    wants to see those children in trailers for another winter. [APPLAUSE] And let me say this: I was born four streets \
    from that school.

    HALE: Mr. Chairman, with respect, critics of this budget say the harbour fund was raided to pay for the lawyers. \
    That is simply not true. The harbour pays for itself, it has paid for itself since 1998, and it'll pay for itself \
    when all of us are gone.

    QUESTION: Did the engineers warn you in writing that gate two was going to fail?

    LUND: They did, twice. We received the first letter in June of 2019 and the second in May of 2021. Nobody in my \
    department lost those letters, and nobody hid them. I gave both of them to the mayor's office the same day.

    Q: So the mayor knew for almost four years that the gate could fail?

    RUIZ: Yes. I knew. I should have told the public, and I did not, and that is the decision I regret most in my life.

    HALE: The insurance will cover roughly two thirds of the damage, perhaps a little more. I'm not going to stand here \
    and promise people that their premiums will stay where they are.

    LUND: You know, me and my crew was out there at four in the morning with the water up to our necks. He saved us, \
    that young man with the boat. I want him to get a medal.

    MODERATOR: Last question, please. Mr. Lund, is the town safe tonight?

    LUND: The town is safe tonight. Is it safe for the next twenty years? I doubt that anybody can tell you that.
    """

  /// One quotation, as an article has it.
  struct Row: Sendable {
    /// Why the row is there.
    let why: String
    let article: String
    let status: String
    /// The rules that report it, suggestions included; the flags that it gets.
    var rules: [String] = []
    var flags: [String] = []

    init(_ why: String, _ article: String, _ status: String, _ rules: [String] = [], flags: [String] = []) {
      self.why = why
      self.article = article
      self.status = status
      self.rules = rules
      self.flags = flags
    }
  }

  /// Pairs that the search was made with.
  static let known: [Row] = [
    Row("word for word", "“It is an old building, and it needs a new roof, but it is safe,” Ruiz said.", "verbatim"),
    Row(
      "parted by its cue", "“It is an old building,” Ruiz said, “and it needs a new roof, but it is safe.”", "verbatim"),
    Row("a fragment", "Ruiz said the school was “an old building.”", "verbatim"),
    Row(
      "straight marks, a dash, a number in words", "\"I was born 4 streets from that school,\" Mayor Ruiz said.",
      "verbatim"),
    Row("a trimmed opening", "“Let me say this: I was born four streets from that school,” Ruiz said.", "verbatim"),
    Row(
      "the hesitation dropped",
      "“We will not close the school this year, whatever the council decides on Thursday,” Ruiz said.",
      "verbatim"),
    Row(
      "a note on what was heard is nobody's word",
      "“I don't think that anyone in this room wants to see those children in trailers for another winter. And let me say"
        + " this: I was born four streets from that school,” Ruiz said.", "verbatim"),
    Row("a name in brackets", "“I gave both of them to [Ruiz's] office the same day,” Lund said.", "marked"),
    Row(
      "a word explained in brackets", "“Nobody in my department lost those letters [from the engineers],” Lund said.",
      "marked"),
    Row("an ellipsis", "“It is an old building ... but it is safe,” Ruiz said.", "marked"),
    Row(
      "an ellipsis between sentences",
      "“They did, twice. … I gave both of them to the mayor's office the same day,” Lund said.", "marked"),
    Row(
      "a cut that is not shown", "“It is an old building, but it is safe,” Ruiz said.", "altered", ["quote.truncated"]),
    Row(
      "a word exchanged", "“It is an old building, and it needs a new floor, but it is safe,” Ruiz said.", "altered",
      ["quote.altered"]),
    Row(
      "a stronger word", "“That is absolutely not true,” Hale said of the claim about the harbour fund.", "altered",
      ["quote.altered"]),
    Row(
      "the negation lost", "“We will close the school this year, whatever the council decides on Thursday,” Ruiz said.",
      "altered", ["quote.negation"]),
    Row("a negation put in", "“The town is not safe tonight,” Lund said.", "altered", ["quote.negation"]),
    Row(
      "a digit exchanged", "“We received the first letter in June of 2018 and the second in May of 2021,” Lund said.",
      "altered", ["quote.altered"]),
    Row(
      "grammar cleaned",
      "“My crew and I were out there at four in the morning with the water up to our necks,” Lund said.", "altered",
      ["quote.altered"]),
    Row(
      "words added", "“I gave both of them to the mayor's office the very same day,” Lund said.", "altered",
      ["quote.inserted"]),
    Row(
      "a contraction spoken out", "“It will pay for itself when all of us are gone,” Hale said.", "altered",
      ["quote.altered"]),
    Row(
      "a limit dropped within", "“The insurance will cover two thirds of the damage,” Hale said.", "altered",
      ["quote.truncated"]),
    Row("two answers joined", "“I knew. We will start the repairs in March,” Ruiz said.", "spliced", ["quote.spliced"]),
    Row(
      "two answers joined in order",
      "“We will not close the school this year, whatever the council decides on Thursday. I was born four streets from that"
        + " school,” Ruiz said.", "spliced", ["quote.spliced"]),
    Row(
      "two answers parted by a cue",
      "“I understand why people are angry,” Ruiz said. “I was born four streets from that school.”", "verbatim"),
    Row(
      "two speakers in one quotation",
      "“The harbour pays for itself … Nobody in my department lost those letters,” Hale said.", "spliced",
      ["quote.spliced"]),
    Row(
      "in another mouth", "“The harbour pays for itself, it has paid for itself since 1998,” Ruiz said.", "verbatim",
      ["quote.speaker-changed"], flags: ["other-speaker"]),
    Row(
      "said by nobody", "“Every penny of the flood money will be accounted for by Christmas,” Ruiz said.", "absent",
      ["quote.unverified"]),
    Row(
      "translated and back", "“This building is aged and requires new roofing, yet there is no danger,” Ruiz said.",
      "absent", ["quote.unverified"]),
    Row(
      "a condition cut off", "“We will start the repairs in March,” Ruiz said.", "verbatim", ["quote.truncated"],
      flags: ["out-of-sentence"]),
    Row(
      "the condition kept in the writer's words",
      "If the county lends the money, Ruiz said, “we will start the repairs in March.”", "verbatim"),
    Row(
      "a denial cut off",
      "Ruiz said that “anyone in this room wants to see those children in trailers for another winter.”", "verbatim",
      ["quote.truncated"], flags: ["out-of-sentence"]),
    Row(
      "others' words given as the speaker's own", "“The harbour fund was raided to pay for the lawyers,” Hale said.",
      "verbatim", ["quote.truncated"], flags: ["out-of-sentence"]),
    Row(
      "a doubt cut off", "“Anybody can tell you that,” Lund said.", "verbatim", ["quote.truncated"],
      flags: ["out-of-sentence"]),
    Row(
      "a question's words as the answer", "Ruiz called the closure “a betrayal of the north side.”", "verbatim",
      ["quote.speaker-changed"], flags: ["question"]),
    Row(
      "a reporter's question as the answer",
      "“The engineers warned you in writing that gate two was going to fail,” Lund said.", "altered",
      ["quote.speaker-changed", "quote.altered"], flags: ["question"]),
    Row(
      "a question's words, answered yes", "The mayor “knew for almost four years that the gate could fail,” Ruiz said.",
      "verbatim", ["quote.speaker-changed"], flags: ["question"]),
    Row(
      "the end made up",
      "“I gave both of them to the mayor's office the same day, and I have the receipts to prove every word of it,” Lund said.",
      "altered", ["quote.unverified"]),
    Row("an office for a name", "“I was born four streets from that school,” the mayor said.", "verbatim"),
    Row("a title before the name", "“The town is safe tonight,” Mr. Lund said.", "verbatim"),
    Row("two words that prove nothing", "Hale called it a “circus act.”", "absent"),
  ]
}

extension QuotePractice {
  /// Pairs that were written before the search was tuned and run only once it was done.
  static let heldOut: [Row] = [
    Row(
      "word for word, from the middle of a turn", "“I should have told the public, and I did not,” Ruiz said.",
      "verbatim"),
    Row("across an interruption of nothing", "“I knew. I should have told the public,” Mayor Ruiz said.", "verbatim"),
    Row("a fragment in a sentence", "Lund said the water was “up to our necks.”", "verbatim"),
    Row(
      "ellipsis at a mid-sentence cut",
      "“The harbour pays for itself ... and it'll pay for itself when all of us are gone,” Hale said.", "marked"),
    Row(
      "a pronoun replaced in brackets", "“[The young man] saved us, that young man with the boat,” Lund said.", "marked"
    ),
    Row(
      "two cuts, both shown",
      "“I knew ... I should have told the public ... and that is the decision I regret most in my life,” Ruiz said.",
      "marked"),
    Row(
      "a qualifier dropped at a number",
      "“The insurance will cover two thirds of the damage, perhaps a little more,” Hale said.", "altered",
      ["quote.truncated"]),
    Row(
      "the subject exchanged", "“Nobody in this town lost those letters, and nobody hid them,” Lund said.", "altered",
      ["quote.altered"]),
    Row(
      "the day exchanged",
      "“We will not close the school this year, whatever the council decides on Tuesday,” Ruiz said.", "altered",
      ["quote.altered"]),
    Row(
      "a negation lost in the middle",
      "“I should have told the public, and I did, and that is the decision I regret most in my life,” Ruiz said.",
      "altered", ["quote.negation"]),
    Row("tense shifted", "“The town was safe tonight,” Lund said.", "altered", ["quote.altered"]),
    Row("an adverb put in", "“That is simply and completely not true,” Hale said.", "altered", ["quote.inserted"]),
    Row(
      "answers of two subjects joined", "“It is an old building, and it needs a new roof. I knew,” Ruiz said.",
      "spliced", ["quote.spliced"]),
    Row(
      "order turned round behind an ellipsis",
      "“Nobody in my department lost those letters … We received the first letter in June of 2019,” Lund said.",
      "spliced", ["quote.spliced"]),
    Row(
      "a colleague's words", "“Nobody in my department lost those letters, and nobody hid them,” Hale said.",
      "verbatim", ["quote.speaker-changed"], flags: ["other-speaker"]),
    Row(
      "invented", "“The gate was inspected every single month without fail,” Lund said.", "absent", ["quote.unverified"]
    ),
    Row(
      "a promise denied becomes a promise",
      "Hale said he would “promise people that their premiums will stay where they are.”", "verbatim",
      ["quote.truncated"], flags: ["out-of-sentence"]),
    Row(
      "a moderator's question as a statement", "“The town is safe tonight,” Hale said.", "verbatim",
      ["quote.speaker-changed"], flags: ["other-speaker"]),
    Row(
      "the denial kept in the writer's words",
      "Ruiz did not think “anyone in this room wants to see those children in trailers.”", "verbatim"),
    Row(
      "a paraphrase in marks", "“We got two warnings from the engineers and passed both on to city hall,” Lund said.",
      "absent", ["quote.unverified"]),
  ]
}
