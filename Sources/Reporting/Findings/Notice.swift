/// Something about how findings are decided that wants mending: a comment that cannot be read, a decision that nothing needs
/// any more, a setting that goes for nothing. Never about what an article says.
public struct Notice: Hashable, Sendable {
  /// What is the matter.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// It cannot be read, and so has no effect.
    case malformed
    /// It names a rule that there is not.
    case unknownRule = "unknown-rule"
    /// Nothing that was found needs it.
    case unused
  }

  /// What is the matter.
  public let kind: Kind
  /// The file that it is in.
  public let path: String
  /// The line, from 1; `nil` where it is about the file as a whole.
  public let line: Int?
  /// The column, from 1, in code points.
  public let column: Int?
  /// One sentence without a stop: what it is, and the mend.
  public let message: String

  /// Makes a notice.
  public init(_ kind: Kind, path: String, line: Int? = nil, column: Int? = nil, _ message: String) {
    self.kind = kind
    self.path = path
    self.line = line
    self.column = column
    self.message = message
  }

  /// `path:line:column: note: message`, as compilers write.
  public var description: String {
    let place = [path, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    return VisibleText.line("\(place): note: \(message)")
  }
}
