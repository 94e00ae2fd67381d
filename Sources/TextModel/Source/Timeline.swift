/// When the words of a recording's transcript are spoken, by their places in the file.
///
/// A mark says that what stands in the file from there on is spoken from that moment on, up to the next mark: a caption's
/// first word, or a word that has a time of its own. So a passage finds its time code by where it is, never by its words.
public struct Timeline: Sendable {
  /// From which byte of the file on which moment counts.
  public struct Mark: Hashable, Sendable {
    /// The offset in the file.
    public let offset: UInt32
    /// The moment; `nil` where the file's own time could not be read.
    public let time: TimeCode?

    /// Makes a mark.
    public init(offset: UInt32, time: TimeCode?) {
      self.offset = offset
      self.time = time
    }
  }

  /// In the order of the file.
  public let marks: [Mark]

  /// Takes marks in any order. Of two at one place the later one counts.
  public init(marks: [Mark]) {
    let isOrdered = zip(marks, marks.dropFirst()).allSatisfy { $0.offset <= $1.offset }
    self.marks =
      isOrdered
      ? marks
      : marks.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element)
  }

  /// When the first word of `span` is spoken; `nil` before the first mark, and where the time could not be read.
  public func time(at span: SourceSpan) -> TimeCode? {
    let next = marks.partitioningIndex { $0.offset > span.start }
    return next > 0 ? marks[next - 1].time : nil
  }
}
