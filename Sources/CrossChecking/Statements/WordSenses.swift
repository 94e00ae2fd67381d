/// What a word means, as far as that says how it stands to another word.
struct WordSenses: Sendable {
  /// What part of speech a word mostly is.
  enum Part: Int, Sendable {
    case noun, verb, quality, unknown
  }

  /// The dictionary forms that it may be a form of.
  let bases: [[UInt8]]
  /// What it mostly is.
  let part: Part
  /// Codes of its meanings and of those beside them, sorted.
  let beside: [UInt32]
  /// Codes of the broader meanings, sorted.
  let broader: [UInt32]
  /// Codes of the meanings opposite to the ones beside its own, sorted.
  let opposite: [UInt32]
  /// Its opposites.
  let opposites: [[UInt8]]

  /// Whether the lists have it at all.
  var isKnown: Bool { !beside.isEmpty || !broader.isEmpty }

  /// How another word stands to this one: whichever of the two is asked says the same.
  func relation(to other: WordSenses, prefixes: [[UInt8]]) -> WordRelation {
    if bases.contains(where: { other.bases.contains($0) }) { return .near }
    if isOpposite(of: other) || other.isOpposite(of: self) || differByPrefix(other, prefixes) { return .opposite }
    guard isKnown, other.isKnown else { return .unknown }
    if Self.share(beside, other.beside) { return .near }
    if Self.share(opposite, other.beside) || Self.share(beside, other.opposite) { return .nearlyOpposite }
    if Self.share(broader, other.beside) || Self.share(beside, other.broader) { return .broader }
    return Self.share(broader, other.broader) ? .coordinate : .far
  }

  private func isOpposite(of other: WordSenses) -> Bool {
    opposites.contains { other.bases.contains($0) }
  }

  /// `specified` and `unspecified`.
  private func differByPrefix(_ other: WordSenses, _ prefixes: [[UInt8]]) -> Bool {
    bases.contains { one in
      other.bases.contains { two in
        let (long, short) = one.count > two.count ? (one, two) : (two, one)
        return short.count > 3 && long.suffix(short.count) == short[...]
          && prefixes.contains { $0[...] == long.dropLast(short.count) }
      }
    }
  }

  /// Whether two sorted lists have a code in common.
  private static func share(_ a: [UInt32], _ b: [UInt32]) -> Bool {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { return true }
      if a[i] < b[j] { i += 1 } else { j += 1 }
    }
    return false
  }
}

/// How two words stand to each other.
enum WordRelation: Int, Sendable, CaseIterable {
  /// They can mean the same, or are of one stem.
  case near
  /// What one means is a kind of what the other means: `dog`, `animal`.
  case broader
  /// They are two kinds of one thing: `Monday`, `Tuesday`.
  case coordinate
  /// They have nothing to do with each other.
  case far
  /// One of them is not in the lists.
  case unknown
  /// One says the opposite of the other.
  case opposite
  /// One says the opposite of something near the other: `quick`, `slow`.
  case nearlyOpposite

  /// How far apart it puts two words when partners are sought.
  var distance: Int {
    switch self {
    case .near: 1
    case .opposite: 0
    case .nearlyOpposite: 2
    case .broader: 3
    case .coordinate: 4
    case .far, .unknown: 5
    }
  }
}
