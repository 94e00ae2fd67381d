/// A quotation whose speaker is still to be found.
struct Draft {
  /// What was said, in tokens, in order.
  var pieces: ShortList<Range<Int>>
  /// The passages that it takes in, as indices.
  var passages: ShortList<Int>
  let cue: CueMatch?
  /// The statement that its cue is in, or its first words.
  let statement: Int
  /// Whether it is all of its statement.
  var isUtterance = false
  /// Whether it answers the quotation before, so that the speaker before that one speaks again.
  var isTurn = false
}
