import Lexicons

/// The forms that a remembered word may have had: `bonus` and `bonuses`, `ferry` and `ferries`, `order` and `ordered`.
struct WordForms: Sendable {
  /// One rule of the word list `inflections`: words that end so lose so many letters and take on others.
  private struct Rule: Sendable {
    let ending: String
    let kept: String
    let added: String
  }

  private let rules: [Rule]

  init(language: Language = .english) {
    var rules: [Rule] = []
    language.resource("inflections").forEachEntry { fields in
      guard fields.count >= 4, let cut = Int(fields[2]) else { return }
      let ending = String(fields[1].dropFirst())
      rules.append(Rule(ending: ending, kept: String(ending.dropLast(cut)), added: String(fields[3])))
    }
    self.rules = rules
  }

  /// The word, then what it may be a form of and what may be a form of that, in small letters. Some of them are no words: they
  /// are looked for, and not found.
  func forms(of word: String) -> [String] {
    let word = word.lowercased()
    var forms = [word]
    for rule in rules {
      let inflected = rule.kept + rule.added
      guard word.hasSuffix(inflected), word.count >= inflected.count + Self.shortestStem else { continue }
      let stem = word.dropLast(inflected.count)
      append(String(stem) + rule.ending, to: &forms)
      // `running`, `planned`: the last letter was doubled.
      if rule.ending.isEmpty, stem.count > Self.shortestStem, stem.last == stem.dropLast().last {
        append(String(stem.dropLast()), to: &forms)
      }
    }
    for base in forms {
      for rule in rules where base.hasSuffix(rule.ending) && base.count >= Self.shortestStem {
        append(String(base.dropLast(rule.ending.count)) + rule.kept + rule.added, to: &forms)
      }
    }
    return forms
  }

  private func append(_ form: String, to forms: inout [String]) {
    if forms.count < Self.mostForms, !forms.contains(form) { forms.append(form) }
  }

  /// `go` has forms; what is left of shorter words is in every text.
  private static let shortestStem = 2
  /// A verb has five forms and a noun two, and each rule that may have made a word leads to one.
  private static let mostForms = 24
}
