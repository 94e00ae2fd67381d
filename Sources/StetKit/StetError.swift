/// Something that a user must mend. The description is one line that names the file, the place and the mend.
public struct StetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One line, without a final stop.
  public let description: String

  /// Makes an error from one line.
  public init(_ description: String) {
    self.description = description
  }

  /// An error about a file: `path: what; mend`.
  public init(_ path: String, _ what: String) {
    description = "\(path): \(what)"
  }
}
