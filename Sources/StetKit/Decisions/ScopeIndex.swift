import CrossChecking
import Extraction
import TextModel

/// Finds the last of many comments that lets a rule's findings at a place stand, without asking each.
///
/// The comments of each pattern of rules are painted over the file from the last to the first, each where none has been
/// painted yet; whoever asks then finds the colour of a place by binary search. So a file full of comments that all reach to
/// its end costs as little as any.
struct ScopeIndex: Sendable {
  /// For each pattern the places at which the colour changes, and the colours: indices of scopes, or -1.
  private var painted: [String: (starts: [UInt32], scopes: [Int])] = [:]

  init(_ scopes: [CommentScope]) {
    let byPattern = Dictionary(grouping: scopes.indices, by: { scopes[$0].rules.text })
    for (pattern, indices) in byPattern { painted[pattern] = Self.paint(indices, scopes) }
  }

  private static func paint(_ indices: [Int], _ scopes: [CommentScope]) -> (starts: [UInt32], scopes: [Int]) {
    // A passage without length that stands where a scope ends is in it: the byte behind its last one is painted apart.
    let cuts = Set(indices.flatMap { [scopes[$0].span.start, scopes[$0].span.end] }).sorted()
    var colours = [Int](repeating: -1, count: cuts.count)
    var next = Array(0...cuts.count)
    for index in indices.reversed() {
      let end = cuts.partitioningIndex { $0 >= scopes[index].span.end }
      var cell = free(cuts.partitioningIndex { $0 >= scopes[index].span.start }, &next)
      while cell < end {
        colours[cell] = index
        next[cell] = cell + 1
        cell = free(cell + 1, &next)
      }
    }
    return (cuts, colours)
  }

  /// The first cell from `cell` on that is not painted; the way there is halved for whoever comes after.
  private static func free(_ cell: Int, _ next: inout [Int]) -> Int {
    var cell = cell
    while next[cell] != cell {
      next[cell] = next[next[cell]]
      cell = next[cell]
    }
    return cell
  }

  /// The last scope that holds a finding of `rule` at `span`: where the passage begins in it, or, where it has no length,
  /// stands at its end.
  func last(for rule: String, at span: SourceSpan) -> Int? {
    let family = rule.prefix { $0 != "." } + ".*"
    let offsets = [span.start, span.isEmpty && span.start > 0 ? span.start - 1 : span.start]
    let found = ["*", String(family), rule].compactMap { painted[$0] }
      .flatMap { colours in offsets.map { Self.colour(at: $0, colours) } }
    return found.filter { $0 >= 0 }.max()
  }

  private static func colour(at offset: UInt32, _ colours: (starts: [UInt32], scopes: [Int])) -> Int {
    let behind = colours.starts.partitioningIndex { $0 > offset }
    return behind > 0 ? colours.scopes[behind - 1] : -1
  }
}

/// Where the findings of each rule begin, for asking whether a scope holds one.
struct FindingPlaces {
  private var starts: [String: [UInt32]] = [:]
  /// Those without length.
  private var points: [String: [UInt32]] = [:]

  init(_ findings: [Finding]) {
    for finding in findings {
      let span = finding.primary.span
      starts[finding.rule, default: []].append(span.start)
      if span.isEmpty { points[finding.rule, default: []].append(span.start) }
    }
    for rule in starts.keys { starts[rule]?.sort() }
    for rule in points.keys { points[rule]?.sort() }
  }

  /// Whether a finding of one of its rules is in a scope.
  func has(in scope: CommentScope) -> Bool {
    starts.contains { scope.rules.covers($0.key) && Self.has($0.value, scope.span.start..<scope.span.end) }
      || points.contains {
        scope.rules.covers($0.key) && Self.has($0.value, scope.span.end..<max(scope.span.end, scope.span.end &+ 1))
      }
  }

  private static func has(_ places: [UInt32], _ range: Range<UInt32>) -> Bool {
    let low = places.partitioningIndex { $0 >= range.lowerBound }
    return low < places.count && places[low] < range.upperBound
  }
}
