internal import TextModel

/// Spans that are asked for what lies in them or meets them, each time in logarithmic time.
struct SpanSet: Sendable {
  /// In order of their starts.
  private let spans: [ReadingSpan]
  /// For each the farthest end of it and of those before it.
  private let reaches: [UInt32]

  init(_ spans: [ReadingSpan]) {
    self.spans = spans.filter { !$0.isEmpty }.sorted()
    var reach: UInt32 = 0
    reaches = self.spans.map { span in
      reach = max(reach, span.end)
      return reach
    }
  }

  /// Whether one of them has a byte in common with `span`.
  func overlaps(_ span: ReadingSpan) -> Bool { reach(before: span.end) > span.start }

  /// Whether one of them has all of `span` in it: of those that start at or before it one reaches its end.
  func cover(_ span: ReadingSpan) -> Bool { reach(before: span.start &+ 1) >= span.end && !spans.isEmpty }

  /// How far those that start before `offset` reach; 0 where none does.
  private func reach(before offset: UInt32) -> UInt32 {
    let count = spans.partitioningIndex { $0.start >= offset }
    return count > 0 ? reaches[count - 1] : 0
  }
}
