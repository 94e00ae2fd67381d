/// A stretch of one paragraph between quotation marks. Marks within it belong to it.
struct QuotedPassage: Equatable, Sendable {
  /// How a passage ends.
  enum Ending: Sendable {
    /// With a mark.
    case closed
    /// With its paragraph; the next paragraph opens with the same mark and goes on.
    case continued
    /// Nothing closes it.
    case unclosed
  }

  /// The opening mark, as an index into the layout's tokens; equal to the first token of ``content`` where there is none:
  /// in a block quotation, and in a paragraph that goes on with the one before and does not open anew.
  let open: Int
  /// The tokens inside, marks excluded.
  var content: Range<Int>
  /// Behind the closing mark, or behind the content where none is.
  var end: Int
  /// How it ends.
  var ending: Ending
  /// Which marks it has.
  let system: QuotationMark.System
  /// Whether it goes on with what the paragraph before it left open.
  var isContinuation = false
  /// Whether it is a block quotation, which the format says and no mark.
  var isBlock = false

  /// All of it, marks included.
  var tokens: Range<Int> { open..<end }
}
