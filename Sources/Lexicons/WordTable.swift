internal import TextModel

/// Says what a language's word list says of a word. The key is the word's `WordHash`.
public struct WordTable<Value: Sendable>: Sendable {
  private var values: [UInt64: Value] = [:]

  /// An empty table.
  public init() {}

  /// Enters a word; a word that is there already keeps what `combine` makes of both.
  public mutating func insert(
    _ word: some StringProtocol, _ value: Value, combine: (Value, Value) -> Value = { $1 }
  ) {
    let key = WordHash.of(String(word))
    values[key] = values[key].map { combine($0, value) } ?? value
  }

  /// What is said of the word with that hash.
  @inlinable
  public subscript(hash: UInt64) -> Value? { lookUp(hash) }

  @usableFromInline
  func lookUp(_ hash: UInt64) -> Value? { values[hash] }

  /// The number of words.
  public var count: Int { values.count }
}
