public import Lexicons

/// Converts measures between units of one dimension: for holding `10 miles (16 km)` against itself.
public struct UnitConverter: Sendable {
  private var units: [String: UnitOfMeasure] = [:]
  private var shortForms: [String: String] = [:]

  /// A converter for the units of `language`.
  public init(language: Language = .english) {
    language.resource("units").forEachEntry { fields in
      guard let phrase = fields.first, let unit = UnitOfMeasure(phrase: phrase, fields: fields) else { return }
      if units[unit.unit] == nil { units[unit.unit] = unit }
      shortForms[String(phrase)] = unit.unit
    }
  }

  /// What the unit with that short form measures: `length` for `km`; `nil` for an unknown one.
  public func dimension(of unit: String) -> String? { units[unit]?.dimension }

  /// The short form of the unit that is called so: `st` for `stone`; `nil` for an unknown one.
  public func unit(called name: String) -> String? { shortForms[name] }

  /// The value in another unit; `nil` where either is unknown or they measure different things.
  public func convert(_ value: Double, from unit: String, to other: String) -> Double? {
    guard let from = units[unit], let to = units[other], from.dimension == to.dimension else { return nil }
    if from.dimension == "temperature" {
      return Self.kelvin(value, unit).flatMap { Self.fromKelvin($0, other) }
    }
    return value * from.factor / to.factor
  }

  private static func kelvin(_ value: Double, _ unit: String) -> Double? {
    switch unit {
    case "°C": value + 273.15
    case "°F": (value + 459.67) / 1.8
    case "K": value
    case "°R": value / 1.8
    default: nil
    }
  }

  private static func fromKelvin(_ value: Double, _ unit: String) -> Double? {
    switch unit {
    case "°C": value - 273.15
    case "°F": value * 1.8 - 459.67
    case "K": value
    case "°R": value * 1.8
    default: nil
    }
  }
}
