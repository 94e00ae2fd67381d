/// A run of items that two sequences share, in the same order.
struct MatchingBlock: Hashable, Sendable {
  /// Where it starts in the earlier sequence.
  let earlier: Int
  /// Where it starts in the later one.
  let later: Int
  /// How many items it has.
  let count: Int
}

/// The longest common subsequence of two sequences of keys, as blocks, in near-linear time.
///
/// What both have at the start and at the end is taken first. What is left is cut at anchors where it is long:
/// keys that occur once on each side and stand in the same order (patience diff: Bram Cohen). Each piece is
/// then solved by the greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986),
/// up to a bound on the number of differences; a piece beyond it has nothing in common worth showing.
struct SequenceDifference {
  /// The most differences that one piece is searched for. Two sentences that differ in more words than that
  /// have no wording in common; the bound keeps two unrelated texts at O(n), and the trace at 130 KB.
  static let mostDifferences = 180
  /// Pieces longer than this, both sides together, are cut at anchors first. Below it Myers alone is faster and
  /// finds the shortest difference.
  static let longestUncutPiece = 240

  private let earlier: [UInt64]
  private let later: [UInt64]
  private var blocks: [MatchingBlock] = []
  private var frontier: [Int32] = []
  private var trace: [Int32] = []

  private struct Piece {
    var earlier: Range<Int>
    var later: Range<Int>
  }

  private init(_ earlier: [UInt64], _ later: [UInt64]) {
    self.earlier = earlier
    self.later = later
  }

  /// The blocks that `earlier` and `later` share, in order, none touching another.
  static func blocks(_ earlier: [UInt64], _ later: [UInt64]) -> [MatchingBlock] {
    var difference = SequenceDifference(earlier, later)
    difference.solve(Piece(earlier: 0..<earlier.count, later: 0..<later.count))
    return difference.merged()
  }

  /// Works through pieces from a stack, so that no input can make it recurse.
  private mutating func solve(_ whole: Piece) {
    var stack = [whole]
    while let next = stack.popLast() {
      let piece = trimmed(next)
      if piece.earlier.isEmpty || piece.later.isEmpty { continue }
      if piece.earlier.count + piece.later.count > Self.longestUncutPiece {
        let anchors = PatienceAnchors.find(earlier, piece.earlier, later, piece.later)
        if !anchors.isEmpty {
          stack.append(contentsOf: pieces(of: piece, between: anchors))
          continue
        }
      }
      solveByMyers(piece)
    }
  }

  /// Takes off what the two have in common at their start and end.
  private mutating func trimmed(_ piece: Piece) -> Piece {
    var (a, b) = (piece.earlier, piece.later)
    var head = 0
    let most = min(a.count, b.count)
    while head < most, earlier[a.lowerBound + head] == later[b.lowerBound + head] { head += 1 }
    note(a.lowerBound, b.lowerBound, head)
    a = (a.lowerBound + head)..<a.upperBound
    b = (b.lowerBound + head)..<b.upperBound
    var tail = 0
    while tail < min(a.count, b.count), earlier[a.upperBound - 1 - tail] == later[b.upperBound - 1 - tail] {
      tail += 1
    }
    note(a.upperBound - tail, b.upperBound - tail, tail)
    return Piece(
      earlier: a.lowerBound..<(a.upperBound - tail), later: b.lowerBound..<(b.upperBound - tail))
  }

  private mutating func pieces(of piece: Piece, between anchors: [MatchingBlock]) -> [Piece] {
    var pieces: [Piece] = []
    var (a, b) = (piece.earlier.lowerBound, piece.later.lowerBound)
    for anchor in anchors {
      pieces.append(Piece(earlier: a..<anchor.earlier, later: b..<anchor.later))
      note(anchor.earlier, anchor.later, 1)
      (a, b) = (anchor.earlier + 1, anchor.later + 1)
    }
    pieces.append(Piece(earlier: a..<piece.earlier.upperBound, later: b..<piece.later.upperBound))
    return pieces
  }

  private mutating func note(_ a: Int, _ b: Int, _ count: Int) {
    if count > 0 { blocks.append(MatchingBlock(earlier: a, later: b, count: count)) }
  }

  /// The greedy forward algorithm. `frontier[k]` is how far diagonal `k` reaches with `d` differences; each round
  /// is kept in `trace` for the way back.
  private mutating func solveByMyers(_ piece: Piece) {
    let (n, m) = (piece.earlier.count, piece.later.count)
    let bound = min(n + m, Self.mostDifferences)
    let offset = bound + 1
    frontier = [Int32](repeating: 0, count: 2 * offset + 1)
    trace.removeAll(keepingCapacity: true)
    var starts: [Int] = []
    for d in 0...bound {
      starts.append(trace.count)
      trace.append(contentsOf: frontier[(offset - d)...(offset + d)])
      for k in stride(from: -d, through: d, by: 2) {
        let down = k == -d || (k != d && frontier[offset + k - 1] < frontier[offset + k + 1])
        var x = Int(down ? frontier[offset + k + 1] : frontier[offset + k - 1] + 1)
        var y = x - k
        while x < n, y >= 0, y < m, earlier[piece.earlier.lowerBound + x] == later[piece.later.lowerBound + y] {
          x += 1
          y += 1
        }
        frontier[offset + k] = Int32(x)
        if x >= n && y >= m {
          followBack(from: (n, m), differences: d, starts: starts, in: piece)
          return
        }
      }
    }
  }

  /// Reads the blocks off the kept rounds, last first. Round `d` holds the diagonals `-d...d` as they were before it.
  private mutating func followBack(from end: (x: Int, y: Int), differences: Int, starts: [Int], in piece: Piece) {
    var (x, y) = end
    for d in stride(from: differences, through: 1, by: -1) {
      let middle = starts[d] + d
      let k = x - y
      let down = k == -d || (k != d && trace[middle + k - 1] < trace[middle + k + 1])
      let previousK = down ? k + 1 : k - 1
      let previousX = Int(trace[middle + previousK])
      let previousY = previousX - previousK
      let snakeX = down ? previousX : previousX + 1
      let count = x - snakeX
      note(piece.earlier.lowerBound + snakeX, piece.later.lowerBound + y - count, count)
      (x, y) = (previousX, previousY)
    }
    note(piece.earlier.lowerBound, piece.later.lowerBound, min(x, y))
  }

  /// The blocks in order, those that touch on both sides joined.
  private func merged() -> [MatchingBlock] {
    var result: [MatchingBlock] = []
    for block in blocks.sorted(by: { $0.earlier < $1.earlier }) {
      if let last = result.last, last.earlier + last.count == block.earlier, last.later + last.count == block.later {
        result[result.count - 1] = MatchingBlock(
          earlier: last.earlier, later: last.later, count: last.count + block.count)
      } else {
        result.append(block)
      }
    }
    return result
  }
}
