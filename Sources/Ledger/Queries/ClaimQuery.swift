import ClaimExtraction
import Extraction
import GRDB
import TextModel

/// The ways to find quantities, times and claims.
struct ClaimQuery {
  private static let quantity = "\(PassageQuery.columns), kind, value, low, high, unit, qualifier, counted"
  private static let time = "\(PassageQuery.columns), kind, starts, ends, duration, granularity, weekday, impossible"

  private let claims: Statement
  private let hedges: Statement
  private let quantities: Statement
  private let quantitiesOfClaim: Statement
  private let times: Statement
  private let timesOfClaim: Statement

  init(_ database: Database) throws {
    claims = try database.cachedStatement(
      sql: """
        SELECT ordinal, attributed_to, polarity, checkworthiness, \(PassageQuery.columns) FROM claim
        WHERE version_id = ? ORDER BY ordinal
        """)
    hedges = try database.cachedStatement(
      sql: "SELECT \(PassageQuery.columns) FROM claim_hedge WHERE version_id = ? AND claim = ? ORDER BY ordinal")
    quantities = try database.cachedStatement(
      sql: "SELECT \(Self.quantity) FROM quantity WHERE version_id = ? ORDER BY ordinal")
    quantitiesOfClaim = try database.cachedStatement(
      sql: """
        SELECT \(Self.quantity) FROM claim_quantity
        JOIN quantity ON quantity.version_id = claim_quantity.version_id AND ordinal = quantity
        WHERE claim_quantity.version_id = ? AND claim = ? ORDER BY ordinal
        """)
    times = try database.cachedStatement(
      sql: "SELECT \(Self.time) FROM time_expression WHERE version_id = ? ORDER BY ordinal")
    timesOfClaim = try database.cachedStatement(
      sql: """
        SELECT \(Self.time) FROM claim_time
        JOIN time_expression ON time_expression.version_id = claim_time.version_id AND ordinal = time
        WHERE claim_time.version_id = ? AND claim = ? ORDER BY ordinal
        """)
  }

  func claims(of version: VersionRecord) throws -> [ClaimRecord] {
    try claims.map([version.id]) { values in
      let ordinal: Int = try values.next()
      let key: StatementArguments = [version.id, ordinal]
      let path = version.path
      let (attributedTo, polarity): (String?, Claim.Polarity) = try (values.next(), values.name())
      let checkworthiness: Double = try values.next()
      return try ClaimRecord(
        version: version, ordinal: ordinal, place: PassageQuery.place(&values, path: path), attributedTo: attributedTo,
        polarity: polarity, checkworthiness: checkworthiness,
        hedges: hedges.map(key) { try PassageQuery.place(&$0, path: path) },
        quantities: quantitiesOfClaim.map(key) { try QuantityRecord(&$0, path: path) },
        times: timesOfClaim.map(key) { try TimeRecord(&$0, path: path) })
    }
  }

  func quantities(of version: VersionRecord) throws -> [QuantityRecord] {
    try quantities.map([version.id]) { try QuantityRecord(&$0, path: version.path) }
  }

  func times(of version: VersionRecord) throws -> [TimeRecord] {
    try times.map([version.id]) { try TimeRecord(&$0, path: version.path) }
  }
}

extension QuantityRecord {
  fileprivate init(_ values: inout RowReader, path: String) throws {
    place = try PassageQuery.place(&values, path: path)
    kind = try values.name()
    value = try values.next()
    low = try values.next()
    high = try values.next()
    unit = try values.next()
    qualifier = try values.nameIfAny()
    counted = try values.next()
  }
}

extension TimeRecord {
  fileprivate init(_ values: inout RowReader, path: String) throws {
    place = try PassageQuery.place(&values, path: path)
    kind = try values.name()
    start = try values.next()
    end = try values.next()
    duration = try values.next()
    granularity = try values.nameIfAny()
    weekday = try values.next(Int?.self).flatMap(Weekday.init(rawValue:))
    isImpossible = try values.next()
  }
}
