internal import TextModel

/// Somebody or something that a pronoun may stand for.
public struct Antecedent: Hashable, Sendable {
  /// Which of the cast, as an index into ``Cast/entities``.
  public let entity: Int
  /// Its share of the weight of all that fit, from 0 to 1.
  public let score: Double

  /// Makes an antecedent.
  public init(entity: Int, score: Double) {
    self.entity = entity
    self.score = score
  }
}

/// A pronoun of the third person and what it may stand for.
public struct ResolvedPronoun: Hashable, Sendable {
  /// The pronoun, as an index into the layout's tokens.
  public let token: Int
  /// What it says of whom it stands for.
  public let pronoun: Pronoun
  /// What it may stand for, best first; empty where nothing fits.
  public let antecedents: [Antecedent]

  /// Makes a resolved pronoun.
  public init(token: Int, pronoun: Pronoun, antecedents: [Antecedent]) {
    self.token = token
    self.pronoun = pronoun
    self.antecedents = antecedents
  }
}

/// All pronouns of the third person in an article, resolved.
public struct PronounResolution: Sendable {
  /// A pronoun, and where its antecedents stand in the list of all.
  struct Entry {
    let token: Int
    let pronoun: Pronoun
    @PackedRange var antecedents: Range<Int>
  }

  /// In the order of the text.
  private let entries: [Entry]
  /// The antecedents of all pronouns in one list, for few are asked for.
  private let antecedents: [Antecedent]

  init(entries: [Entry], antecedents: [Antecedent]) {
    self.entries = entries
    self.antecedents = antecedents
  }

  /// All of them, in the order of the text.
  public var pronouns: [ResolvedPronoun] {
    entries.map {
      ResolvedPronoun(token: $0.token, pronoun: $0.pronoun, antecedents: Array(antecedents[$0.antecedents]))
    }
  }

  /// What the pronoun at that token may stand for, best first; empty where nothing fits or no pronoun is there.
  public func antecedents(ofPronounAt token: Int) -> [Antecedent] {
    entry(at: token).map { Array(antecedents[$0.antecedents]) } ?? []
  }

  /// What the pronoun at that token says of whom it stands for; `nil` where no pronoun of the third person is there.
  public func pronoun(at token: Int) -> Pronoun? { entry(at: token)?.pronoun }

  private func entry(at token: Int) -> Entry? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].token == token ? entries[low] : nil
  }
}
