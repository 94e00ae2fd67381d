public import TextModel

/// A passage of a file, in every term in which its position is asked for.
public struct Place: Hashable, Sendable {
  /// The path of the file, as the user named it.
  public let path: String
  /// The bytes of the file.
  public let span: SourceSpan
  /// The Unicode code points of the file's decoded text, end exclusive.
  public let codePoints: Range<Int>
  /// The line at which it starts, from 1.
  public let line: Int
  /// The column at which it starts, from 1, in code points.
  public let column: Int
  /// How it reads: markup gone, damage repaired.
  public let text: String
  /// When it is spoken, where the file is the transcript of a recording and says so.
  public let time: TimeCode?

  /// Makes a place.
  public init(
    path: String, span: SourceSpan, codePoints: Range<Int>, line: Int, column: Int, text: String,
    time: TimeCode? = nil
  ) {
    self.path = path
    self.span = span
    self.codePoints = codePoints
    self.line = line
    self.column = column
    self.text = text
    self.time = time
  }
}
