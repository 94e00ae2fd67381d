internal import ClaimExtraction

/// Says what a quantity was read as.
enum QuantityWording {
  /// `25 or more`, `about USD 3,500,000`, `40%`, `25 to 30 km`; `nil` where there is no number.
  static func text(of quantity: Quantity) -> String? {
    if let value = quantity.value { return qualified(number(value, of: quantity), by: quantity.qualifier) }
    switch (quantity.low, quantity.high) {
    case (let low?, let high?): return qualified(range(low, high, of: quantity), by: quantity.qualifier)
    case (let low?, nil): return number(low, of: quantity) + " or more"
    case (nil, let high?): return number(high, of: quantity) + " or less"
    case (nil, nil): return nil
    }
  }

  private static func qualified(_ number: String, by qualifier: Quantity.Qualifier?) -> String {
    switch qualifier {
    case nil: number
    case .atLeast: number + " or more"
    case .atMost: number + " or less"
    case .moreThan: "more than " + number
    case .lessThan: "less than " + number
    case .approximately: "about " + number
    }
  }

  private static func range(_ low: Double, _ high: Double, of quantity: Quantity) -> String {
    let numbers = NumberWording.text(low) + " to " + NumberWording.text(high)
    return withUnit(numbers, of: quantity)
  }

  private static func number(_ value: Double, of quantity: Quantity) -> String {
    withUnit(NumberWording.text(value), of: quantity)
  }

  private static func withUnit(_ number: String, of quantity: Quantity) -> String {
    switch (quantity.kind, quantity.unit) {
    case (.percent, let unit?) where unit != "percent": number + " " + unit + (number == "1" ? "" : "s")
    case (.percent, _): number + "%"
    case (.money, let currency?): currency + " " + number
    case (.ordinal, _): "number " + number
    case (.age, let unit): number + " " + (unit ?? "year") + (number == "1" ? "" : "s") + " old"
    case (_, let unit?): number + " " + unit
    case (_, nil): number
    }
  }
}

/// Writes numbers for people.
enum NumberWording {
  /// `3,500,000`, `2.75`; very large and very small ones as the standard library writes them.
  static func text(_ value: Double) -> String {
    guard value.isFinite, value == value.rounded(.towardZero), value.magnitude < 1e15 else {
      return value.description
    }
    return Wording.grouped(Int(value))
  }
}
