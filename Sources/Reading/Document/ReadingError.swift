/// Why a file could not be read. The description is one line that names the place and the mend.
public struct ReadingError: Error, Sendable, CustomStringConvertible {
  /// One line, without the file's name.
  public let description: String

  /// Makes an error from one line.
  public init(_ description: String) {
    self.description = description
  }
}
