/// The numbers, words and marks of a spelled date, without its spaces, commas and ordinal endings.
struct DateParts {
  enum Item: Hashable {
    /// A number and how many digits it was written with.
    case number(Int, width: Int)
    /// Letters, in lower case.
    case word(String)
    case mark(UInt8)
  }

  private(set) var items: [Item] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var i = 0
    while i < bytes.count {
      let start = i
      if bytes[i].isASCIIDigit {
        while i < bytes.count, bytes[i].isASCIIDigit { i += 1 }
        items.append(.number(Int(bytes[start..<min(i, start + 9)].string) ?? 0, width: i - start))
        skipOrdinalEnding(of: bytes, at: &i)
      } else if bytes[i].isASCIILetter {
        while i < bytes.count, bytes[i].isASCIILetter { i += 1 }
        appendWord(bytes[start..<i].string.asciiLowercased)
      } else {
        i += 1
        let isSilent = bytes[start].isASCIISpace || bytes[start] == UInt8(ascii: ",") || bytes[start] >= 0x80
        if !isSilent { items.append(.mark(bytes[start])) }
      }
    }
  }

  /// `st`, `nd`, `rd`, `th` behind a number of a day.
  private func skipOrdinalEnding(of bytes: [UInt8], at i: inout Int) {
    let ending = bytes[i..<min(bytes.count, i + 2)].string.asciiLowercased
    let isWholeWord = i + 2 >= bytes.count || !bytes[i + 2].isASCIILetter
    if ["st", "nd", "rd", "th"].contains(ending), isWholeWord { i += 2 }
  }

  /// `a.m.` is one word: the stop between its letters is left out.
  private mutating func appendWord(_ word: String) {
    if word == "m", items.count > 1, items[items.count - 1] == .mark(UInt8(ascii: ".")),
      case .word(let half) = items[items.count - 2], half == "a" || half == "p"
    {
      items.removeLast(2)
      items.append(.word(half + "m"))
    } else {
      items.append(.word(word))
    }
  }
}

extension DateParts {
  /// The zones that RFC 5322 (section 4.3, "Obsolete Date and Time") gives offsets to.
  private static let zones = [
    "z": "Z", "ut": "Z", "utc": "Z", "gmt": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00",
    "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
  ]

  /// The time of day and the offset from UTC that stand in `parts`: `10:30`, `10.30 am`, `5 p.m.`, `T10:30:00Z`.
  static func timeAndOffset(in parts: DateParts) -> (time: String?, offset: String?) {
    let items = parts.items
    for i in items.indices {
      guard case .number(let hour, let width) = items[i], width <= 2, hour < 25 else { continue }
      var next = i + 1
      let minute = number(behindColonAt: &next, in: items)
      let second = minute == nil ? nil : number(behindColonAt: &next, in: items)
      // Fractions of a second are read over.
      if second != nil, next + 1 < items.count, items[next] == .mark(UInt8(ascii: ".")) { next += 2 }
      let half = next < items.count ? items[next] : nil
      let isMorning = half == .word("am")
      let isEvening = half == .word("pm")
      guard minute != nil || isMorning || isEvening else { continue }
      if isMorning || isEvening { next += 1 }
      if next < items.count, items[next] == .mark(UInt8(ascii: ".")) { next += 1 }
      let hour24 = (isMorning || isEvening) ? hour % 12 + (isEvening ? 12 : 0) : hour
      guard hour24 < 24, (minute ?? 0) < 60, (second ?? 0) < 61 else { continue }
      let time = [hour24, minute ?? 0, second ?? 0].map(padded).joined(separator: ":")
      return (time, offset(at: next, in: items))
    }
    return (nil, nil)
  }

  private static func number(behindColonAt i: inout Int, in items: [Item]) -> Int? {
    guard i + 1 < items.count, items[i] == .mark(UInt8(ascii: ":")),
      case .number(let value, let width) = items[i + 1], width == 2
    else { return nil }
    i += 2
    return value
  }

  private static func offset(at i: Int, in items: [Item]) -> String? {
    guard i < items.count else { return nil }
    if case .word(let zone) = items[i] { return zones[zone] }
    guard case .mark(let sign) = items[i], sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      i + 1 < items.count, case .number(let value, let width) = items[i + 1]
    else { return nil }
    let signText = sign == UInt8(ascii: "+") ? "+" : "-"
    if width == 4, value / 100 < 24, value % 100 < 60 {
      return "\(signText)\(padded(value / 100)):\(padded(value % 100))"
    }
    var next = i + 2
    let minutes = number(behindColonAt: &next, in: items) ?? 0
    return width == 2 && value < 24 && minutes < 60 ? "\(signText)\(padded(value)):\(padded(minutes))" : nil
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
