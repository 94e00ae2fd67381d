public import Extraction

/// An article as `extract` gives it: what was found in one document.
///
/// ## JSON
/// One object: `id`, `source`, `title`, `published`, `url`, `language`, `quotations`, `quantities`, `times`, `mentions`,
/// `claims`. Every span counts Unicode code points of the file's text, end exclusive; what is unknown is `null`.
/// Claims name their quantities and times by index.
///
/// The `id` of a quotation or a claim is 16 hexadecimal digits, made of what it is of, of its words (letters and
/// digits, ASCII capitals folded) and of how many with the same words stand before it in the document. It is unique in
/// its document and survives new line ends, moved paragraphs, other quotation marks and another file name; in another
/// document the same words have the same id.
public struct ExtractedDocument: Sendable {
  /// What the document is called: what the caller gave it, or its path.
  public let id: String
  /// The format that it was read as: `text`, `markdown`, `html`.
  public let format: String
  /// The SHA-256 of the file's bytes, in hexadecimal.
  public let sha256: String
  /// What was found.
  public let article: Article

  /// Puts what was found beside what the file is.
  public init(id: String, format: String, sha256: String, article: Article) {
    self.id = id
    self.format = format
    self.sha256 = sha256
    self.article = article
  }
}
