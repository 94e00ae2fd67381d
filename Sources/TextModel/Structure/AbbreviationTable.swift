/// What the last word of a sentence may end with a stop for.
public enum AbbreviationKind: Sendable {
  /// Always goes with the word that follows: `Mr.`, `Gen.`, `vs.`
  case beforeName
  /// Goes with a number that follows, and ends a sentence otherwise: `No.`, `Jan.`, `p.`
  case beforeNumber
  /// May end a sentence or not, which the next word tells: `U.S.`, `Inc.`, `a.m.`, `etc.`
  case anywhere
}

/// The abbreviations of a language, by the ``WordHash`` of the word without its last stop, and the other
/// words by which its texts show their parts: those that open a sentence behind an abbreviation, and those that tell
/// a caption or a byline.
public struct AbbreviationTable: Sendable {
  /// An abbreviation and how it must be cased.
  struct Entry: Sendable {
    let kind: AbbreviationKind
    /// Whether it is one only with a capital: `Gen.`, `No.`, unlike `a.m.`
    let needsCapital: Bool
  }

  private var entries = FlatTable<Entry?>(minimumCapacity: 256, free: nil)
  /// Words that start a sentence far more often than a name: `The`, `He`, `However`.
  private var openers = FlatTable<Bool>(minimumCapacity: 128, free: false)

  /// What a word at the start or the end of a line says of the line.
  enum LineRole: String, Sendable {
    /// Who takes or sells pictures: `Reuters`, `Getty`.
    case creditSource = "credit-source"
    /// What is credited: `Photograph`, `File`.
    case creditNoun = "credit-noun"
    /// What stands before an author's name: `By`.
    case byline
    /// What an author did: `Reporting by`, `Editing by`.
    case contribution
    /// What stands before the date of an article: `Published`, `Updated`.
    case dateLabel = "date-label"
  }
  private var lineRoles = FlatTable<LineRole?>(minimumCapacity: 64, free: nil)

  /// A table without words: every stop but that of an initial or of a dotted form is a full stop.
  public init() {}

  /// Enters an abbreviation, written without its last stop. One that is written with a capital is recognised
  /// only where the text has one.
  public mutating func insert(_ word: some StringProtocol, _ kind: AbbreviationKind) {
    let needsCapital = word.utf8.contains { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    entries.insert(WordHash.of(String(word)), Entry(kind: kind, needsCapital: needsCapital))
  }

  /// Enters a word that starts a sentence where it stands with a capital behind an abbreviation.
  public mutating func insertOpener(_ word: some StringProtocol) {
    openers.insert(WordHash.of(String(word)), true)
  }

  /// Enters a word that tells what a line is for; `role` is one of `credit-source`, `credit-noun`, `byline`,
  /// `contribution`, `date-label`. Other roles are left out.
  public mutating func insertLineWord(_ word: some StringProtocol, role: some StringProtocol) {
    lineRoles.insert(WordHash.of(String(word)), LineRole(rawValue: String(role)))
  }

  /// What is known of the word with that hash, if it is cased so.
  func kind(of hash: UInt64, isCapitalised: Bool) -> AbbreviationKind? {
    guard let entry = entries.value(hash), isCapitalised || !entry.needsCapital else { return nil }
    return entry.kind
  }

  /// Whether the word with that hash is an abbreviation, however it is cased.
  func isAbbreviation(_ hash: UInt64) -> Bool { entries.value(hash) != nil }

  /// Whether the word with that hash starts a sentence behind an abbreviation.
  func isOpener(_ hash: UInt64) -> Bool { openers.value(hash) }

  /// What the word with that hash says of its line.
  func lineRole(_ hash: UInt64) -> LineRole? { lineRoles.value(hash) }
}
