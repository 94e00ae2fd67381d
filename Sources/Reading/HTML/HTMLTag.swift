/// The elements of HTML that reading an article treats in a way of their own. All others are inline.
enum HTMLTag: UInt8, Sendable {
  case other
  case html, head, body, title, meta, link, script
  case article, main, section, div, block
  case paragraph, heading1, heading2, heading, listItem, list, blockQuote, preformatted
  case tableRow, tableCell, figure, caption
  case lineBreak, anchor, time, quote
  /// Never part of an article: menus, forms' fields, pictures, players, what only programs read.
  case chrome
  /// `header`: of the page it is chrome, of the article it holds its headline.
  case header
  case footer

  init(name: UnsafePointer<UInt8>) {
    self = Self.names[Self.key(name)] ?? .other
  }

  /// Whether text before and behind it belongs to different paragraphs.
  var isBlock: Bool {
    switch self {
    case .other, .meta, .link, .script, .lineBreak, .anchor, .time, .quote: false
    default: true
    }
  }

  /// Whether it holds blocks and could hold a whole article. A long paragraph is none.
  var isContainer: Bool {
    switch self {
    case .body, .article, .main, .section, .div, .block, .tableCell: true
    default: false
    }
  }

  /// Names of up to eight letters as one number; no longer name but `blockquote` and `figcaption` matters, and
  /// their ends tell them apart.
  private static func key(_ name: UnsafePointer<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    var i = 0
    while name[i] != 0, i < 64 {
      key = (key << 8 | key >> 56) ^ UInt64(name[i].asciiLowercased)
      i += 1
    }
    return key
  }

  private static let names: [UInt64: HTMLTag] = {
    var names: [UInt64: HTMLTag] = [:]
    for (tag, list) in lists {
      for name in list.split(separator: " ") {
        (Array(name.utf8) + [0]).withUnsafeBufferPointer { bytes in
          if let base = bytes.baseAddress { names[key(base)] = tag }
        }
      }
    }
    return names
  }()

  private static let lists: [(tag: HTMLTag, names: String)] = [
    (.html, "html"), (.head, "head"), (.body, "body"), (.title, "title"), (.meta, "meta"), (.link, "link"),
    (.script, "script"), (.article, "article"), (.main, "main"), (.section, "section"), (.div, "div"),
    (.block, "address center dd dl dt fieldset details summary form hr table thead tbody tfoot hgroup legend"),
    (.paragraph, "p"), (.heading1, "h1"), (.heading2, "h2"), (.heading, "h3 h4 h5 h6"),
    (.listItem, "li"), (.list, "ul ol dir"), (.blockQuote, "blockquote"), (.preformatted, "pre"),
    (.tableRow, "tr"), (.tableCell, "td th"), (.figure, "figure"), (.caption, "figcaption caption"),
    (.lineBreak, "br"), (.anchor, "a"), (.time, "time"), (.quote, "q"),
    (
      .chrome,
      "style noscript template svg math iframe object embed applet select option optgroup button input textarea "
        + "label nav aside menu dialog video audio canvas map picture img progress meter datalist output frameset "
        + "noframes rp rt"
    ),
    (.header, "header"), (.footer, "footer"),
  ]
}
