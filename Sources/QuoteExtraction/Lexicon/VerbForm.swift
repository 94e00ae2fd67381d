/// The forms of an English verb. One word may be several: `read`, `said`.
struct VerbForm: OptionSet, Sendable {
  let rawValue: UInt8

  /// `say`
  static let base = VerbForm(rawValue: 1)
  /// `says`
  static let third = VerbForm(rawValue: 2)
  /// `said`, `wrote`
  static let past = VerbForm(rawValue: 4)
  /// `said`, `written`
  static let participle = VerbForm(rawValue: 8)
  /// `saying`
  static let gerund = VerbForm(rawValue: 16)

  /// Forms that need no auxiliary.
  static let finite: VerbForm = [.base, .third, .past]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// All forms of a verb, each with what it is.
  ///
  /// - Parameters:
  ///   - base: The dictionary form.
  ///   - irregular: The past, the participle, the gerund and further forms of the past, as far as the rules do
  ///     not give them.
  static func all(of base: String, irregular: [Substring]) -> [(word: String, form: VerbForm)] {
    let stem = base.hasSuffix("e") && !base.hasSuffix("ee") ? String(base.dropLast()) : base
    let endsInConsonantY = base.hasSuffix("y") && !"aeiou".contains(base.dropLast().last ?? "a")
    let regularPast = endsInConsonantY ? String(base.dropLast()) + "ied" : stem + "ed"
    var forms: [(String, VerbForm)] = [
      (base, .base), (third(of: base, endsInConsonantY: endsInConsonantY), .third),
    ]
    if irregular.isEmpty {
      forms.append((regularPast, [.past, .participle]))
    } else {
      forms.append((String(irregular[0]), irregular.count > 1 ? .past : [.past, .participle]))
      if irregular.count > 1 { forms += irregular.dropFirst().map { (String($0), form(ofIrregular: $0)) } }
    }
    if !irregular.contains(where: { $0.hasSuffix("ing") }) { forms.append((stem + "ing", .gerund)) }
    return forms
  }

  private static func form(ofIrregular word: Substring) -> VerbForm {
    word.hasSuffix("ing") ? .gerund : [.past, .participle]
  }

  private static func third(of base: String, endsInConsonantY: Bool) -> String {
    if endsInConsonantY { return String(base.dropLast()) + "ies" }
    let takesE = ["s", "x", "z", "ch", "sh", "o"].contains { base.hasSuffix($0) }
    return base + (takesE ? "es" : "s")
  }
}
