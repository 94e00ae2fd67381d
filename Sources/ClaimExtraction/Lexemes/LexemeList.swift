/// Lexemes in the making, and the places among them at which a time or a quantity may begin.
///
/// Of eight lexemes seven begin neither: the grammars go from place to place and never see them.
struct LexemeList {
  private var lexemes: [Lexeme] = []
  /// The places: indices of lexemes.
  private(set) var starts: [Int32] = []
  /// The last ones, not yet in `lexemes`: an array asks at every append whether it is shared, which takes as long as
  /// cutting does.
  private let chunk: UnsafeMutableBufferPointer<Lexeme>
  private var filled = 0
  /// Where the paragraph begins.
  private var first = 0

  /// Gathers what `body` appends, in memory for so many lexemes at first.
  static func gathered(
    minimumCapacity: Int = 0, _ body: (inout LexemeList) -> Void
  ) -> (lexemes: [Lexeme], starts: [Int32]) {
    withUnsafeTemporaryAllocation(of: Lexeme.self, capacity: 64) { chunk in
      var list = LexemeList(chunk)
      list.lexemes.reserveCapacity(minimumCapacity)
      list.starts.reserveCapacity(minimumCapacity / 8)
      body(&list)
      list.flush()
      return (list.lexemes, list.starts)
    }
  }

  private init(_ chunk: UnsafeMutableBufferPointer<Lexeme>) {
    self.chunk = chunk
  }

  /// The number of lexemes.
  var count: Int { lexemes.count &+ filled }

  /// Begins a paragraph; gives the number of lexemes and that of places before it.
  mutating func beginParagraph() -> (lexemes: Int, starts: Int) {
    first = count
    return (first, starts.count)
  }

  @inline(__always)
  mutating func append(_ lexeme: Lexeme) {
    chunk[filled] = lexeme
    filled &+= 1
    if lexeme.mayStart { noteStart() }
    if filled == chunk.count { flush() }
  }

  @inline(never)
  private mutating func flush() {
    lexemes.append(contentsOf: UnsafeBufferPointer(rebasing: chunk[..<filled]))
    filled = 0
  }

  /// Notes the place of the last lexeme. A time may begin with a short word before digits too: `Q3`, `FY 2019`.
  @inline(never)
  private mutating func noteStart() {
    let index = count &- 1
    let previous = filled > 1 ? chunk[filled &- 2] : lexemes.last ?? .none
    if chunk[filled &- 1].kind == .digits, index > first, previous.kind == .word, previous.count <= 2,
      !previous.mayStart
    {
      starts.append(Int32(truncatingIfNeeded: index &- 1))
    }
    starts.append(Int32(truncatingIfNeeded: index))
  }
}
