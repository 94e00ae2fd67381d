internal import TextModel

/// A verb with the auxiliaries, adverbs and negations before it: `has not been asked`, `later said`.
struct VerbGroup {
  /// Where it starts.
  private(set) var start: Int
  /// The forms that the verb may have here.
  private(set) var form: VerbForm
  private(set) var isNegated = false
  private(set) var isPassive = false
  private(set) var isInfinitive = false
  /// Whether the forms and the auxiliaries go together.
  private(set) var isPossible = true

  /// Ten words buy `would never have been so openly accused`.
  private static let reach = 10

  /// Reads the words before the verb at `verb` backwards.
  init(endingAt verb: Int, form: VerbForm, in reader: borrowing StatementReader) {
    start = verb
    self.form = form
    var nearest: WordRole?
    var i = verb - 1
    let floor = max(reader.bounds.lowerBound, verb - Self.reach)
    while i >= floor, !reader.narrated.isQuoted(i) {
      let roles = reader.roles(i)
      if roles.contains(.auxiliary), reader.text.tokens[i].shape != .upper {
        // `May said`, `Will wrote`: with a capital, and before a form that goes with no modal, it is who did.
        if nearest == nil, roles.contains(.modal), form.isDisjoint(with: .base), reader.text.tokens[i].isCapitalised {
          break
        }
        // `Smith 's said`: says whose, for *is* and *has* go with other forms.
        if reader.text.isOwner(i), form.isDisjoint(with: [.participle, .gerund]) { break }
        nearest = nearest ?? roles
        if roles.contains(.negation) { isNegated = true }
        start = i
      } else if roles.contains(.negation) {
        isNegated = true
        start = i
      } else if roles.contains(.infinitive) {
        // `to say`, `to have said`
        if nearest == nil ? form.contains(.base) : nearest?.contains(.have) ?? false {
          isInfinitive = true
          start = i
        }
        break
      } else if roles.contains(.adverb), roles.isDisjoint(with: [.determiner, .noun]) {
        // Adverbs alone before the verb belong to it only where something of the verb stands before them.
        start = i
      } else {
        break
      }
      i -= 1
    }
    settle(nearest)
  }

  /// What the auxiliary nearest to the verb says of its form.
  private mutating func settle(_ nearest: WordRole?) {
    guard let nearest else {
      if isInfinitive { form = .base } else if form == .participle { isPossible = false }
      return
    }
    if nearest.contains(.be), !form.isDisjoint(with: [.participle, .gerund]) {
      isPassive = form.contains(.participle) && !form.contains(.gerund)
      form = isPassive ? .participle : .gerund
      return
    }
    if nearest.contains(.have), form.contains(.participle) {
      form = .past
      return
    }
    if !nearest.isDisjoint(with: [.modal, .do]), form.contains(.base) {
      form = .base
      return
    }
    isPossible = form.contains(.gerund)
  }
}
