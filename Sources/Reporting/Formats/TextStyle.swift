/// Whether text for a terminal is coloured, and how: the colours of ECMA-48 "Select Graphic Rendition", of which only
/// the eight that every terminal has are used.
public struct TextStyle: Sendable {
  /// Whether anything is coloured.
  public let isColoured: Bool

  /// Text as it is.
  public static let plain = TextStyle(isColoured: false)
  /// Text in colours. Whether the terminal wants them (`NO_COLOR`, `--color`) is for the caller to ask.
  public static let coloured = TextStyle(isColoured: true)

  private init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  enum Ink: String {
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case green = "1;32"
    case yellow = "1;33"
    case blue = "1;34"
  }

  /// `text` in that ink; without colour as it is.
  func paint(_ text: String, _ ink: Ink) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A passage with its marked words in `ink`, and in brackets where there is no colour.
  func passage(_ passage: MarkedPassage, _ ink: Ink) -> String {
    guard isColoured else { return passage.plainText }
    return passage.runs.map { $0.isMarked ? paint($0.text, ink) : $0.text }.joined(separator: " ")
  }
}
