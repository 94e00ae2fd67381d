/// Counts in running text.
enum Counted {
  /// `1 version`, `2 versions`.
  static func text(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
