import Foundation

/// The one place where the program looks at a clock.
enum Clock {
  /// Now, in ISO 8601, in UTC, to the second.
  static func now() -> String {
    Date().formatted(.iso8601)
  }
}
