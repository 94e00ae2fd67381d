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
  func traits(_ tag: HTMLTag, names: inout PageParts.Memory) -> HTMLTree.Traits {
    guard let pairs else { return [] }
    let namesWholePage = tag == .html || tag == .body || tag == .article || tag == .main
    var traits: HTMLTree.Traits = []
    var i = 0
    while let key = pairs[i] {
      let value = pairs[i + 1]
      i += 2
      switch key[0] {
      case UInt8(ascii: "c") where Self.matches(key, "class"), UInt8(ascii: "i") where Self.matches(key, "id"):
        if let value, !namesWholePage { traits.formUnion(names.traits(of: value)) }
      case UInt8(ascii: "i") where Self.matches(key, "itemprop"):
        if let value, String(cString: value).contains("articleBody") { traits.insert(.articleBody) }
      case UInt8(ascii: "r") where Self.matches(key, "role"):
        if let value { traits.formUnion(Self.traits(ofRole: String(cString: value).asciiLowercased)) }
      case UInt8(ascii: "h") where Self.matches(key, "hidden"): traits.insert(.hidden)
      case UInt8(ascii: "a") where Self.matches(key, "aria-hidden"):
        if let value, String(cString: value).asciiLowercased == "true" { traits.insert(.hidden) }
      case UInt8(ascii: "s") where Self.matches(key, "style"):
        if let value, Self.hides(style: String(cString: value)) { traits.insert(.hidden) }
      default: break
      }
    }
    return traits
  }

  private static func hides(style: String) -> Bool {
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
