public import Extraction

/// What a text is to its story.
public enum ArticleRole: String, Hashable, Sendable, CaseIterable {
  /// An outlet's article on it.
  case article
  /// A primary source of it: a transcript, captions, a press release.
  case source
}

/// An article with what the ledger needs to know to keep it.
public struct NewVersion: Sendable {
  /// The story's name: its folder.
  public var story: String
  /// What the text is to the story.
  public var role: ArticleRole
  /// The outlet, or the name of the source.
  public var outlet: String
  /// The number of this state of the text among the outlet's, from 1; `nil` takes the next free one.
  public var number: Int?
  /// The format that the file was read as: `text`, `markdown`, `html`.
  public var format: String
  /// The path of the file, relative to the workspace.
  public var path: String
  /// When it is added, in ISO 8601. The ledger never looks at a clock.
  public var date: String
  /// The program that read it, with its version: `stet 0.1.0`.
  public var program: String
  /// The article, read.
  public var article: Article

  /// Makes a version to add.
  public init(
    story: String, role: ArticleRole, outlet: String, number: Int?, format: String, path: String, date: String,
    program: String, article: Article
  ) {
    self.story = story
    self.role = role
    self.outlet = outlet
    self.number = number
    self.format = format
    self.path = path
    self.date = date
    self.program = program
    self.article = article
  }
}

/// What became of a version that was to be added.
public enum Addition: Hashable, Sendable {
  /// It is in the ledger now, under this number.
  case added(VersionRecord)
  /// Its bytes were in the ledger already, under this number. Nothing was changed.
  case unchanged(VersionRecord)
  /// It cannot be added, for this reason. Nothing was changed.
  case refused(LedgerError)
}
