import Lexicons
import TextModel

/// Says what a part of a page is for, from the names in its `class`, `id` and `role`.
struct PageParts {
  private var traits: [String: HTMLTree.Traits] = [:]

  /// Knows the names that English-speaking publishers give to parts of pages.
  init(language: Language) {
    let kinds: [Substring: HTMLTree.Traits] = [
      "chrome": .chrome, "caption": .caption, "byline": .byline, "body": .body,
    ]
    var table: [String: HTMLTree.Traits] = [:]
    language.resource("page-parts").forEachEntry { fields in
      if fields.count > 1, let trait = kinds[fields[1]] { table[String(fields[0])] = trait }
    }
    traits = table
  }

  static let english = PageParts(language: .english)

  /// Words that turn the next one round: `has-sidebar` is not the sidebar.
  private static let turns: Set<String> = ["has", "with", "no", "without", "is", "hide", "show"]

  /// What the names in the value of a `class` or `id` say together.
  func traits(of names: String) -> HTMLTree.Traits {
    var found: HTMLTree.Traits = []
    for name in names.utf8.prefix(512).split(whereSeparator: \.isASCIISpace) {
      if let whole = traits[String(Substring(name)).asciiLowercased] {
        found.formUnion(whole)
        continue
      }
      found.formUnion(traits(ofParts: Self.parts(of: name)))
    }
    return found
  }

  private func traits(ofParts parts: [String]) -> HTMLTree.Traits {
    var found: HTMLTree.Traits = []
    for i in parts.indices {
      let before = i > 0 ? parts[i - 1] : ""
      guard !Self.turns.contains(before) else { continue }
      if let trait = traits[parts[i]] { found.formUnion(trait) }
      if i > 0, let trait = traits[before + "-" + parts[i]] { found.formUnion(trait) }
    }
    return found
  }

  /// `RelatedLinks_item` as `related`, `links`, `item`.
  private static func parts(of name: Substring.UTF8View) -> [String] {
    var parts: [String] = []
    var part: [UInt8] = []
    var lastWasSmall = false
    for byte in name {
      let startsPart = byte.isASCIIUppercase && lastWasSmall
      if !byte.isASCIIAlphanumeric || startsPart, !part.isEmpty {
        parts.append(String(decoding: part, as: UTF8.self))
        part.removeAll(keepingCapacity: true)
      }
      if byte.isASCIIAlphanumeric { part.append(byte.asciiLowercased) }
      lastWasSmall = byte.isASCIILowercase || byte.isASCIIDigit
    }
    if !part.isEmpty { parts.append(String(decoding: part, as: UTF8.self)) }
    return parts
  }
}

extension PageParts {
  /// Remembers what the names of one page say: a page has thousands of elements and a few hundred different names.
  struct Memory {
    /// By the hash of the bytes. Two names of one page that meet in 64 bits would share their meaning.
    private var known: [UInt64: HTMLTree.Traits] = [:]

    mutating func traits(of names: UnsafePointer<UInt8>) -> HTMLTree.Traits {
      var hash = FNV1a()
      var i = 0
      while names[i] != 0 {
        hash.combine(names[i])
        i += 1
      }
      if let traits = known[hash.value] { return traits }
      let traits = PageParts.english.traits(of: String(cString: names))
      known[hash.value] = traits
      return traits
    }
  }
}
