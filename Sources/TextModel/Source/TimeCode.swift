/// A moment of a recording, counted from its start.
public struct TimeCode: Hashable, Sendable, Comparable {
  /// Thousandths of a second from the start.
  public let milliseconds: UInt32

  /// The moment so many thousandths of a second from the start. 32 bits hold seven weeks.
  public init(milliseconds: UInt32) {
    self.milliseconds = milliseconds
  }

  /// Orders by time.
  public static func < (left: TimeCode, right: TimeCode) -> Bool { left.milliseconds < right.milliseconds }
}

extension TimeCode: CustomStringConvertible {
  /// Hours, minutes, seconds and thousandths, as WebVTT writes them: `00:12:31.480`.
  public var description: String {
    let (seconds, thousandths) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return parts.map { Self.padded($0, to: 2) }.joined(separator: ":") + "." + Self.padded(thousandths, to: 3)
  }

  private static func padded(_ number: UInt32, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
