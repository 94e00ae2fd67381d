/// The forms in which results are written.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// For people at a terminal.
  case text
  /// One JSON value.
  case json
  /// JSON, one document a line.
  case ndjson
  /// CommonMark.
  case markdown
  /// A page for a browser, complete in itself.
  case html
  /// The Static Analysis Results Interchange Format, version 2.1.0, of OASIS.
  case sarif
  /// The workflow commands of GitHub Actions.
  case github
}
