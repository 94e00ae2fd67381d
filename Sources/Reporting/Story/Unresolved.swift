public import Extraction

/// Something that could not be read for certain, for a person to look at.
public struct Unresolved: Hashable, Sendable {
  /// What could not be told.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Whose words a quotation is.
    case speaker
    /// Which day or time words name.
    case time
    /// What a damaged passage said.
    case damage
  }

  /// What could not be told.
  public let kind: Kind
  /// Where.
  public let place: Place
  /// Why, in a few words; `nil` where there is nothing to add.
  public let note: String?

  /// Makes an entry.
  public init(kind: Kind, place: Place, note: String? = nil) {
    self.kind = kind
    self.place = place
    self.note = note
  }
}
