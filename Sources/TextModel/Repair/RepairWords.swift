/// The words of a language by which damage is told from text.
public struct RepairWords: Sendable {
  /// What a word tells.
  public enum Role: String, Sendable {
    /// A pronoun that a verb follows, and no name has: `he`, `they`.
    case subject
    /// Another word of the closed classes that has no capital in mid-sentence unless in a title: `on`, `a`.
    case function
    /// What a letter names: `vitamin A`, `group A`.
    case label
    /// One half of a double abbreviation of another language, which translators leave: the `UU.` of `EE. UU.`
    case remnant
    /// What stands behind an apostrophe at the end of a word: the `t` of `don't`.
    case suffix
  }

  private var roles = FlatTable<Role?>(minimumCapacity: 128, free: nil)
  private var suffixes = FlatTable<Bool>(minimumCapacity: 16, free: false)

  /// No words.
  public init() {}

  /// Enters a word.
  public mutating func insert(_ word: some StringProtocol, _ role: Role) {
    let hash = WordHash.of(String(word))
    if role == .suffix { suffixes.insert(hash, true) } else { roles.insert(hash, role) }
  }

  /// Whether there is no word.
  var isEmpty: Bool { roles.count == 0 && suffixes.count == 0 }

  /// What the word with that hash tells.
  func role(of hash: UInt64) -> Role? { roles.value(hash) }

  /// Whether the letters with that hash may stand behind an apostrophe.
  func isSuffix(_ hash: UInt64) -> Bool { suffixes.value(hash) }
}
