internal import Lexicons

/// How the regular words of a language are inflected, from its word list `inflections`.
struct Inflections: Sendable {
  /// One rule: words that end so lose so many letters and take on others.
  private struct Rule: Sendable {
    let form: Substring
    let ending: Substring
    let cut: Int
    let added: Substring
  }

  private var rules: [Rule] = []

  /// The rules of `language`.
  init(language: Language) {
    language.resource("inflections").forEachEntry { fields in
      guard fields.count >= 4, let cut = Int(fields[2]) else { return }
      rules.append(Rule(form: fields[0], ending: fields[1].dropFirst(), cut: cut, added: fields[3]))
    }
    // Of the endings that a word has, the longest counts.
    rules.sort { $0.ending.count > $1.ending.count }
  }

  /// The plural of a noun.
  func plural(of noun: String) -> String { inflected(noun, "plural") }

  /// All forms of a verb, each with what it is.
  ///
  /// - Parameters:
  ///   - base: The dictionary form.
  ///   - irregular: The past, the participle, the gerund and further forms of the past, as far as the rules do
  ///     not give them.
  func forms(of base: String, irregular: [Substring]) -> [(word: String, form: VerbForm)] {
    var forms: [(String, VerbForm)] = [(base, .base), (inflected(base, "third"), .third)]
    if let past = irregular.first {
      forms.append((String(past), irregular.count > 1 ? .past : [.past, .participle]))
      forms += irregular.dropFirst().map { (String($0), isGerund($0) ? .gerund : [.past, .participle]) }
    } else {
      forms.append((inflected(base, "past"), [.past, .participle]))
    }
    if !irregular.contains(where: isGerund) { forms.append((inflected(base, "gerund"), .gerund)) }
    return forms
  }

  private func inflected(_ word: String, _ form: Substring) -> String {
    guard let rule = rules.first(where: { $0.form == form && word.hasSuffix($0.ending) }) else { return word }
    return String(word.dropLast(rule.cut)) + rule.added
  }

  private func isGerund(_ word: Substring) -> Bool {
    rules.contains { $0.form == "gerund" && word.hasSuffix($0.added) }
  }
}
