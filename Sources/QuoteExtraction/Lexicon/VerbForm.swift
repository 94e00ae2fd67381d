/// The forms of a verb. One word may be several: `read`, `said`.
struct VerbForm: OptionSet, Sendable {
  let rawValue: UInt8

  /// `say`
  static let base = VerbForm(rawValue: 1)
  /// `says`
  static let third = VerbForm(rawValue: 2)
  /// `said`, `wrote`
  static let past = VerbForm(rawValue: 4)
  /// `said`, `written`
  static let participle = VerbForm(rawValue: 8)
  /// `saying`
  static let gerund = VerbForm(rawValue: 16)

  init(rawValue: UInt8) { self.rawValue = rawValue }
}
