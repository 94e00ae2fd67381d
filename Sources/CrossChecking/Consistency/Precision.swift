internal import ClaimExtraction
internal import TextModel

/// How exactly a number is stated, told from its digits as a reader tells it.
struct Precision {
  /// The number.
  let value: Double
  /// What one of its last digit that says something is worth: 1 for `12`, 0.1 for `1.5`, 100,000 for `2.4 million`, 10 for
  /// `120`.
  let quantum: Double
  /// Whether noughts at the end may be there because the number was rounded.
  let hasTrailingNoughts: Bool

  /// Reads the digits of a quantity that has one value.
  init?(_ quantity: Quantity, in bytes: [UInt8]) {
    guard let value = quantity.value else { return nil }
    self.init(value: value, spelled: bytes[quantity.span.range.clamped(to: 0..<bytes.count)])
  }

  init(value: Double, spelled bytes: ArraySlice<UInt8>) {
    self.value = value
    var (mantissa, decimals, sawPoint, count) = (0.0, 0, false, 0)
    for byte in bytes {
      if byte &- 0x30 < 10 {
        mantissa = mantissa * 10 + Double(byte &- 0x30)
        decimals += sawPoint ? 1 : 0
        count += 1
      } else if byte == 0x2E, count > 0, !sawPoint {
        sawPoint = true
      } else if byte != 0x2C, count > 0 {
        break
      }
    }
    for _ in 0..<min(decimals, 18) { mantissa /= 10 }
    // Words have no digits to tell from; a compound (`5ft 11in`) is worth another amount than its first digits.
    let scale = count > 0 && mantissa != 0 ? value.magnitude / mantissa : 1
    let isScale = [1, 1e3, 1e6, 1e9, 1e12].contains { abs(scale - $0) <= 1e-6 * $0 }
    var step = isScale ? scale : 1
    if decimals > 0 && isScale {
      for _ in 0..<min(decimals, 18) { step /= 10 }
      (quantum, hasTrailingNoughts) = (step, false)
      return
    }
    if value != value.rounded() {
      (quantum, hasTrailingNoughts) = (isScale ? step : value.magnitude * 0.02, false)
      return
    }
    let first = step
    while value != 0, step < 1e15, (value / (step * 10)).rounded() * step * 10 == value { step *= 10 }
    (quantum, hasTrailingNoughts) = (step, step > first)
  }

  /// What the number may have been before it was rounded.
  var rounding: ClosedRange<Double> { (value - quantum / 2)...(value + quantum / 2) }
}

extension Quantity {
  /// Whether the words bound it or say that it is not exact.
  var isQualified: Bool { qualifier != nil }
}
