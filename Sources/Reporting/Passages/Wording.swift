internal import CrossChecking

/// The small words of reports: counts with their nouns, lists with their "and".
enum Wording {
  /// `1 error`, `3 errors`.
  static func count(_ number: Int, _ noun: String, plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// `1,204,000`: digits in threes from four digits up.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(",", at: index)
      index -= 3
    }
    return (number < 0 ? "−" : "") + String(digits)
  }

  /// `A`, `A and B`, `A, B and C`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// How many there are of each severity, the weightiest first: `3 errors, 2 warnings, 4 suggestions`.
  static func summary(_ severities: [Severity]) -> String {
    let counts = Severity.allCases.reversed().map { severity in
      (severity, severities.lazy.filter { $0 == severity }.count)
    }
    let present = counts.filter { $0.1 > 0 }.map { count($0.1, $0.0.name) }
    return present.isEmpty ? "no findings" : present.joined(separator: ", ")
  }
}

extension Wording {
  /// The line under a list that was cut: `… and 312 more; stet extract lists all.`
  static func remainder(_ count: Int, command: String) -> MarkupBlock {
    .paragraph([.text("… and \(grouped(count)) more; "), .code(command), " lists all."])
  }

  /// `text` with a stop behind it, unless it ends a sentence already.
  static func sentence(_ text: String) -> String {
    let enders: Set<Unicode.Scalar> = [".", "!", "?", "…"]
    return text.unicodeScalars.last.map(enders.contains) == true ? text : text + "."
  }

  /// `text` without the stop at its end.
  static func phrase(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// `text` with its first letter large.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Whether two passages have the same letters and digits: marks and spaces between them say nothing new.
  static func isSame(_ left: String, _ right: String) -> Bool {
    func letters(of text: String) -> [Unicode.Scalar] {
      text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
    return left == right || letters(of: left) == letters(of: right)
  }

  /// Whether `text` has `words` as whole words: `4 of 25` has `25` and not `2`.
  static func has(_ text: String, words: String) -> Bool {
    let own = text.split { !($0.isLetter || $0.isNumber) }
    let sought = words.split { !($0.isLetter || $0.isNumber) }
    guard !sought.isEmpty, sought.count <= own.count else { return false }
    return (0...(own.count - sought.count)).contains { own[$0..<($0 + sought.count)].elementsEqual(sought) }
  }
}
