public import CrossChecking

extension Finding {
  /// As much of the id as people write: 8 of its 16 digits. Of a thousand findings two share them once in ten thousand
  /// ledgers, and then `stet decide` asks for more.
  public var shortID: String { String(id.prefix(8)) }
}
