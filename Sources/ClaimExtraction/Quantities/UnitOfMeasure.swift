/// A unit of measure as the word list has it.
struct UnitOfMeasure: Hashable, Sendable {
  /// The short form: `km`, `lb`, `°C`.
  let unit: String
  /// What it measures: `length`, `mass`, `temperature`.
  let dimension: String
  /// What one of it is in the dimension's SI unit; 1 for temperatures, which have no common zero.
  let factor: Double
  /// Whether letter case counts and the number must be in digits: `5 m`, never `five M`.
  let isSymbol: Bool
  /// How a symbol is spelled.
  let spelling: [UInt8]

  init?(phrase: Substring, fields: [Substring]) {
    guard fields.count > 3, let factor = Double(fields[3]) else { return nil }
    unit = String(fields[1])
    dimension = String(fields[2])
    self.factor = factor
    isSymbol = fields.count > 4
    spelling = Array(phrase.utf8)
  }

  init(unit: String, dimension: String, factor: Double) {
    self.unit = unit
    self.dimension = dimension
    self.factor = factor
    isSymbol = false
    spelling = []
  }
}

/// A currency as the word list has it.
struct Currency: Hashable, Sendable {
  enum Role: String, Sendable {
    case name, symbol, code, minor, minorletter
  }

  /// The ISO 4217 code, or the unit's own name where the words do not say whose it is.
  let code: String
  let role: Role
  /// What a code that holds its own magnitude multiplies by: `MUSD`, millions of dollars.
  let factor: Double?

  init?(fields: [Substring]) {
    guard fields.count > 2, let role = Role(rawValue: String(fields[2])) else { return nil }
    code = String(fields[1])
    self.role = role
    factor = fields.count > 3 ? Double(fields[3]) : nil
  }
}

/// What a qualifier of the word list says of a number.
enum QualifierSense: String, Sendable {
  case atLeast, atMost, moreThan, lessThan, approximately, exactly

  /// As quantities have it; exactness is no qualifier but sets both bounds.
  var qualifier: Quantity.Qualifier? {
    switch self {
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .moreThan: .moreThan
    case .lessThan: .lessThan
    case .approximately: .approximately
    case .exactly: nil
    }
  }
}

/// What a word beside a number says of it: that it is a name's or a place's number, or that a change is spoken of.
enum NumberLabel: String, Sendable {
  /// Before the number: `Section 8`, `Boeing 737`.
  case label
  /// Behind the number, perhaps with a name between: `1600 Pennsylvania Avenue`.
  case street
  /// Before `from 3 to 5`: two values and no range.
  case change
  /// Beside two numbers that a hyphen joins: a score, no range.
  case score
  /// People whom a bound behind gives an age: `voters under 30`.
  case person
  /// A fixed phrase that begins with an ordinal and counts nothing: `first lady`.
  case idiom
}
