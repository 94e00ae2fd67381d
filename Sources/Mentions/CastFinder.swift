public import Lexicons
public import TextModel

/// Finds who and what an article speaks of, and which mentions are the same one.
public struct CastFinder: Sendable {
  /// A finder for texts in `language`. Making one builds its word tables.
  public init(language: Language = .english) {}

  /// Everybody and everything in `reading`.
  public func cast(of reading: ReadingText, layout: TextLayout) -> Cast {
    Cast(entities: [], mentions: [])
  }
}
