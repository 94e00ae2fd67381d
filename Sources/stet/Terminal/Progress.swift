import Foundation

/// Shows how far long work is, where a person is looking and only once it takes long enough to wonder.
final class Progress: @unchecked Sendable {
  private let what: String
  private let lock = NSLock()
  private let start = Date()
  private var lastShown = Date.distantPast
  private var hasShown = false

  /// Progress of `what`, as in `articles read`.
  init(_ what: String) {
    self.what = what
  }

  /// Says that `done` of `total` are done.
  func update(_ done: Int, of total: Int) {
    guard StandardError.isTerminal else { return }
    lock.withLock {
      let now = Date()
      // Half a second of silence first, then ten times a second at most: quick work stays quiet.
      guard now.timeIntervalSince(start) > 0.5, now.timeIntervalSince(lastShown) > 0.1 else { return }
      lastShown = now
      hasShown = true
      StandardError.writeInPlace("\(done) of \(total) \(what)")
    }
  }

  /// Takes the line away.
  func finish() {
    lock.withLock {
      if hasShown { StandardError.writeInPlace("") }
    }
  }
}
