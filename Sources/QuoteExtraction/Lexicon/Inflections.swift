internal import Lexicons

/// How the regular words of a language are inflected, from its word list `inflections`.
struct Inflections: Sendable {
  /// One rule: words that end so lose so many letters and take on others.
  private struct Rule: Sendable {
    let ending: [UInt8]
    let cut: Int
    let added: [UInt8]
  }

  /// The rules by the form that they make. Letters are bytes here: thousands of forms are made at every start.
  private var rules: [Substring: [Rule]] = [:]

  /// The rules of `language`.
  init(language: Language) {
    language.resource("inflections").forEachEntry { fields in
      guard fields.count >= 4, let cut = Int(fields[2]) else { return }
      let rule = Rule(ending: Array(fields[1].utf8.dropFirst()), cut: cut, added: Array(fields[3].utf8))
      rules[fields[0], default: []].append(rule)
    }
    // Of the endings that a word has, the longest counts.
    rules = rules.mapValues { $0.sorted { $0.ending.count > $1.ending.count } }
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
    let letters = Array(word.utf8)
    let rule = rules[form]?.first { letters.suffix($0.ending.count).elementsEqual($0.ending) }
    guard let rule else { return word }
    return String(decoding: letters.dropLast(rule.cut) + rule.added, as: UTF8.self)
  }

  private func isGerund(_ word: Substring) -> Bool {
    rules["gerund"]?.contains { word.utf8.suffix($0.added.count).elementsEqual($0.added) } ?? false
  }
}
