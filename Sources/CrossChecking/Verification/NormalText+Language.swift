extension NormalText {
  /// In English more than two words of five have no sense of their own. In texts in other languages of Europe less than one
  /// in ten is spelled like one of them.
  private static let leastShareOfFunctionWords = 0.2
  /// How many words are looked at, and the fewest that tell anything.
  private static let sample = 50...2000

  /// Whether its words are hardly those of the language that it was read as.
  var isInAnotherLanguage: Bool {
    let words = units.prefix(Self.sample.upperBound)
    guard words.count >= Self.sample.lowerBound else { return false }
    let functions = words.count { $0.traits.contains(.function) }
    return Double(functions) < Self.leastShareOfFunctionWords * Double(words.count)
  }
}
