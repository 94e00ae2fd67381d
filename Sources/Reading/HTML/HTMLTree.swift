/// The elements and texts of a page in the order of its source, each text with its exact place.
struct HTMLTree {
  /// What is known of an element that its tag does not say.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// `hidden`, `aria-hidden="true"`, `display:none`.
    static let hidden = Traits(rawValue: 1)
    /// Its names say that it is a menu, a share bar, a related link.
    static let chrome = Traits(rawValue: 2)
    /// Its names say that it is the words or credit of a picture.
    static let caption = Traits(rawValue: 4)
    /// Its names say that it is the byline or the date.
    static let byline = Traits(rawValue: 8)
    /// Its names say that it is the text of the article.
    static let body = Traits(rawValue: 16)
    /// `itemprop="articleBody"`, which says so without doubt.
    static let articleBody = Traits(rawValue: 32)
    /// `role="main"` or `role="article"`.
    static let mainRole = Traits(rawValue: 64)
  }

  struct Element {
    let tag: HTMLTag
    let traits: Traits
    /// The index of the element that it is in; -1 for the first, which is round all.
    let parent: Int
    /// Where the items in it start and end.
    let firstItem: Int
    var endItem: Int
  }

  enum Item {
    case open(Int)
    case close(Int)
    /// Text that is the same bytes in the source.
    case copy(Range<Int>)
    /// Text for a stretch of the source, as a range of ``HTMLTree/replacements``.
    case replace(Range<Int>, Range<Int>)
  }

  var elements: [Element] = []
  var items: [Item] = []
  /// The bytes of texts that are not those of the source: what entities stand for.
  var replacements: [UInt8] = []
  var directives: [(range: Range<Int>, text: String)] = []
  var clues = HTMLClues()

  /// The text inside an element, white space collapsed, for titles and names.
  func text(of element: Int, in source: [UInt8]) -> String? {
    var bytes: [UInt8] = []
    for item in items[elements[element].firstItem..<elements[element].endItem] where bytes.count < 4096 {
      switch item {
      case .copy(let range): bytes += source[range]
      case .replace(_, let range): bytes += replacements[range]
      case .open(let index), .close(let index):
        if elements[index].tag == .lineBreak || elements[index].tag.isBlock { bytes.append(0x20) }
      }
    }
    return bytes[...].string.collapsedWhiteSpace
  }
}
