/// A text that a report was made from: one version of one outlet's article, or a primary source.
public struct ReportedDocument: Hashable, Sendable {
  /// What a text is to its story.
  public enum Role: String, Hashable, Sendable {
    case article, source
  }

  /// What it is to the story.
  public let role: Role
  /// The outlet; of a source its name.
  public let outlet: String
  /// The number of the version among the outlet's, from 1; `nil` for what has no versions.
  public let version: Int?
  /// The headline.
  public let title: String?
  /// When it was published, in ISO 8601 as far as the file has it so.
  public let published: String?
  /// Its address on the web.
  public let url: String?
  /// The path of the file, as places name it.
  public let path: String
  /// The SHA-256 of the file, in hexadecimal.
  public let sha256: String
  /// The number of the file's bytes.
  public let byteCount: Int

  /// Makes a document.
  public init(
    role: Role, outlet: String, version: Int?, title: String?, published: String?, url: String?, path: String,
    sha256: String, byteCount: Int
  ) {
    self.role = role
    self.outlet = outlet
    self.version = version
    self.title = title
    self.published = published
    self.url = url
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
  }

  /// The outlet with the version: `Harbour Courier, version 2`.
  var name: String {
    version.map { "\(outlet), version \($0)" } ?? outlet
  }
}
