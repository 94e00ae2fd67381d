/// What a person reads of a file: markup gone, damage repaired, in UTF-8, with the way back to the file for
/// every byte, and with what the file's format says of its parts.
public struct ReadingText: Sendable {
  /// The text in valid UTF-8. Paragraphs are parted by an empty line (two line feeds).
  public let bytes: [UInt8]
  /// From the text to the file as it was given.
  public let origin: OffsetMap<Coordinates.Reading, Coordinates.Source>
  /// The parts that the format names, in order, without overlap. Empty for plain text, whose parts
  /// ``TextLayout`` infers.
  public let blocks: [TextBlock]
  /// What was repaired or is beyond repair, in order.
  public let damage: [Damage]
  /// When its words are spoken, where the file is the transcript of a recording and says so.
  public let timeline: Timeline?

  /// Takes a text that was made elsewhere.
  public init(
    bytes: [UInt8], origin: OffsetMap<Coordinates.Reading, Coordinates.Source>, blocks: [TextBlock] = [],
    damage: [Damage] = [], timeline: Timeline? = nil
  ) {
    self.bytes = bytes
    self.origin = origin
    self.blocks = blocks
    self.damage = damage
    self.timeline = timeline
  }

  /// The same text, its words timed.
  public func timed(by timeline: Timeline?) -> ReadingText {
    ReadingText(bytes: bytes, origin: origin, blocks: blocks, damage: damage, timeline: timeline)
  }

  /// The words of `span`.
  public func string(_ span: ReadingSpan) -> String {
    let range = span.range.clamped(to: 0..<bytes.count)
    // Decoded from a buffer, a name takes half of what it takes from a slice.
    return bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }
}

/// A part of a text that its format names: a heading, a paragraph, a caption.
public struct TextBlock: Hashable, Sendable {
  /// What a part of an article is for.
  public enum Kind: String, Hashable, Sendable {
    /// The article's title.
    case headline
    /// A heading within the article.
    case heading
    case paragraph
    case listItem
    /// A block quotation: all of it is quoted, whether it has marks or not.
    case blockQuote
    /// The words under a picture, or its credit: nobody's speech.
    case caption
    /// A byline, dateline or other line about the article itself.
    case furniture
  }

  /// What it is for.
  public let kind: Kind
  /// Where it is.
  public let span: ReadingSpan

  /// Makes a part.
  public init(kind: Kind, span: ReadingSpan) {
    self.kind = kind
    self.span = span
  }
}

/// A place where the text came damaged.
public struct Damage: Hashable, Sendable {
  /// What happened to the text there.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An HTML entity that was left, or encoded twice: `&amp;quot;`.
    case entity
    /// What a program left of an HTML entity: `,quot;`.
    case entityDebris
    /// UTF-8 that was read as Windows-1252 or Latin-1: `â€œ`.
    case mojibake
    /// U+FFFD, or bytes that are not text in the file's encoding.
    case replacementCharacter
    /// A control character.
    case controlCharacter
    /// A capital in mid-sentence where a link or a tag was lost: `in Iraq, He broke into`.
    case strayCapital
    /// A word or letters that a machine translation put behind the end of its sentence, or doubled.
    case translationDebris
  }

  /// What happened.
  public let kind: Kind
  /// The damaged bytes in the file.
  public let source: SourceSpan
  /// The repaired bytes in the reading text; where nothing could be done, the damage itself.
  public let reading: ReadingSpan
  /// Whether the reading text has what was meant.
  public let isRepaired: Bool

  /// Notes a damaged place.
  public init(kind: Kind, source: SourceSpan, reading: ReadingSpan, isRepaired: Bool) {
    self.kind = kind
    self.source = source
    self.reading = reading
    self.isRepaired = isRepaired
  }
}
