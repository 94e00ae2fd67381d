/// The attributes of a start tag, as libxml2 hands them over: names and values in turn, in lower case the first.
struct HTMLAttributes {
  private let pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    self.pairs = pairs
  }

  /// The value of the attribute of that name; an empty one where it has none.
  subscript(name: String) -> String? {
    guard let pairs else { return nil }
    var i = 0
    while let key = pairs[i] {
      if Self.matches(key, name) { return pairs[i + 1].map { String(cString: $0) } ?? "" }
      i += 2
    }
    return nil
  }

  private static func matches(_ key: UnsafePointer<UInt8>, _ name: String) -> Bool {
    var i = 0
    for byte in name.utf8 {
      guard key[i] == byte else { return false }
      i += 1
    }
    return key[i] == 0
  }

  /// What the attributes say of an element.
  ///
  /// The classes of `html`, `body`, `article` and `main` speak of the whole page (`post author-jane
  /// has-sidebar`), so they are not asked.
  func traits(_ tag: HTMLTag) -> HTMLTree.Traits {
    guard pairs != nil else { return [] }
    var traits: HTMLTree.Traits = isHidden ? .hidden : []
    if let property = self["itemprop"], property.contains("articleBody") { traits.insert(.articleBody) }
    if let role = self["role"] { traits.formUnion(Self.traits(ofRole: role.asciiLowercased)) }
    guard tag != .html, tag != .body, tag != .article, tag != .main else { return traits }
    for name in ["class", "id"] {
      if let value = self[name] { traits.formUnion(PageParts.english.traits(of: value)) }
    }
    return traits
  }

  private var isHidden: Bool {
    if self["hidden"] != nil || self["aria-hidden"]?.asciiLowercased == "true" { return true }
    guard let style = self["style"] else { return false }
    let rules = String(decoding: style.utf8.lazy.filter { !$0.isASCIISpace }.map(\.asciiLowercased), as: UTF8.self)
    return rules.contains("display:none") || rules.contains("visibility:hidden")
  }

  /// The roles of WAI-ARIA that name landmarks.
  private static func traits(ofRole role: String) -> HTMLTree.Traits {
    switch role {
    case "main", "article": .mainRole
    case "navigation", "complementary", "contentinfo", "banner", "search", "form", "dialog", "alertdialog", "menu",
      "menubar", "toolbar", "tablist", "tooltip":
      .chrome
    default: []
    }
  }
}
