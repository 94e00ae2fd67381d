import TextModel

/// The line of a caption that says when it is shown: `00:12:31,480 --> 00:12:34,000 align:start`.
///
/// Read with a mild eye, because captions are written by hand and by many programs: hours may be missing, the thousandths
/// may stand behind a point, a comma or a colon, and spaces may have got in. A time that is none is `nil`; its caption is
/// read all the same.
struct CueTiming {
  let start: TimeCode?
  let end: TimeCode?

  /// Whether both times were read, and in their order.
  var isWhole: Bool {
    guard let start, let end else { return false }
    return start <= end
  }

  /// The timing that a line is, or `nil` for another line.
  init?(_ line: ArraySlice<UInt8>) {
    guard let arrow = Self.arrow(in: line) else { return nil }
    let (left, right) = (line[..<arrow.lowerBound].trimmed, line[arrow.upperBound...].trimmed)
    // An arrow between words is speech.
    let mayBeTimes =
      left.first.map(Self.mayStartTime) ?? true && right.first.map(Self.mayStartTime) ?? true
      && (left.contains(where: \.isASCIIDigit) || right.first?.isASCIIDigit == true)
    guard mayBeTimes || arrow.count > 2 && Self.isBroken(left, right) else { return nil }
    start = TimeCode(spelled: left)
    // Behind the second time may stand the settings of the caption.
    end = TimeCode(spelled: right[..<Self.settings(in: right)])
  }

  /// Where the settings start: at the space before the first word that can be no part of a time.
  private static func settings(in right: ArraySlice<UInt8>) -> Int {
    var index = right.startIndex
    while let space = right[index...].firstIndex(where: \.isASCIISpace),
      let word = right[space...].firstIndex(where: { !$0.isASCIISpace })
    {
      if right[word] != UInt8(ascii: ":"), !right[word].isASCIIDigit { return space }
      index = word
    }
    return right.endIndex
  }

  /// Whether a line with a whole arrow is one of times of which one cannot be read, or both are gone: `00:01 --> x`, `-->`.
  private static func isBroken(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    left.isEmpty && right.isEmpty || isTime(left) || isTime(right[..<settings(in: right)])
  }

  /// Whether a side has the digits and colons of a time, and nothing else.
  private static func isTime(_ side: ArraySlice<UInt8>) -> Bool {
    side.contains(UInt8(ascii: ":"))
      && side.allSatisfy { mayStartTime($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
  }

  private static func mayStartTime(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
  }

  /// Where `-->` is, or `->` as some programs have it.
  private static func arrow(in line: ArraySlice<UInt8>) -> Range<Int>? {
    guard let head = line.firstIndex(of: UInt8(ascii: ">")), head > line.startIndex,
      line[head - 1] == UInt8(ascii: "-")
    else { return nil }
    var start = head - 1
    while start > line.startIndex, line[start - 1] == UInt8(ascii: "-") { start -= 1 }
    return start..<(head + 1)
  }
}

extension TimeCode {
  /// Reads `HH:MM:SS.mmm`, `MM:SS.mmm`, or the same with `,` or `:` before the thousandths; `nil` for what is no time.
  init?(spelled text: ArraySlice<UInt8>) {
    var parts: [UInt32] = []
    var digits: (value: UInt32, count: Int) = (0, 0)
    var fraction: (value: UInt32, count: Int)?
    for byte in text.trimmed where !byte.isASCIISpace {
      if byte.isASCIIDigit {
        // Nine digits are no number of hours, and no thousandths either.
        guard digits.count < 9 else { return nil }
        digits = (digits.value * 10 + UInt32(byte - 0x30), digits.count + 1)
      } else if [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: ",")].contains(byte) {
        guard digits.count > 0, fraction == nil else { return nil }
        parts.append(digits.value)
        digits = (0, 0)
        if byte != UInt8(ascii: ":") || parts.count == 3 { fraction = (0, 0) }
      } else {
        return nil
      }
    }
    guard digits.count > 0 else { return nil }
    if fraction != nil { fraction = digits } else { parts.append(digits.value) }
    self.init(parts: parts, fraction: fraction)
  }

  private init?(parts: [UInt32], fraction: (value: UInt32, count: Int)?) {
    guard (2...3).contains(parts.count), parts.suffix(2).allSatisfy({ $0 < 60 }) else { return nil }
    let hours = parts.count == 3 ? parts[0] : 0
    guard hours < 1000 else { return nil }
    var thousandths = fraction?.value ?? 0
    for _ in (fraction?.count ?? 0)..<max(3, fraction?.count ?? 0) { thousandths *= 10 }
    for _ in 3..<max(3, fraction?.count ?? 0) { thousandths /= 10 }
    let seconds = (hours * 60 + parts[parts.count - 2]) * 60 + parts[parts.count - 1]
    self.init(milliseconds: seconds * 1000 + thousandths)
  }
}
