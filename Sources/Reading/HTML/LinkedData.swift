import Foundation
import TextModel

/// Reads an article's facts from JSON-LD (schema.org `NewsArticle` and its kin).
enum LinkedData {
  /// Reads the first article that `script` describes into `metadata`, where that does not know better already.
  static func read(_ script: [UInt8], into metadata: inout ArticleMetadata) {
    guard let root = parse(script), let article = article(in: root, depth: 0) else { return }
    set(.title, of: article["headline"] ?? article["name"], in: &metadata)
    set(.published, of: article["datePublished"] ?? article["dateCreated"], in: &metadata)
    set(.modified, of: article["dateModified"], in: &metadata)
    set(.url, of: article["url"] ?? article["mainEntityOfPage"], in: &metadata)
    set(.byline, of: article["author"] ?? article["creator"], in: &metadata)
    set(.outlet, of: article["publisher"] ?? article["sourceOrganization"], in: &metadata)
    set(.language, of: article["inLanguage"], in: &metadata)
    set(.place, of: article["dateline"] ?? article["locationCreated"], in: &metadata)
  }

  /// The value that the script holds. Line ends inside strings, which JSON forbids and templates write, are let
  /// pass; so are the comment marks that old templates put round scripts.
  private static func parse(_ script: [UInt8]) -> Any? {
    let spaced = script.map { $0 < 0x20 ? 0x20 : $0 }
    guard let first = spaced.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let last = spaced.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), first < last
    else { return nil }
    return try? JSONSerialization.jsonObject(with: Data(spaced[first...last]))
  }

  /// The first object of an article's type, in arrays and graphs too.
  private static func article(in value: Any, depth: Int) -> [String: Any]? {
    guard depth < 8 else { return nil }
    if let list = value as? [Any] {
      return list.lazy.compactMap { article(in: $0, depth: depth + 1) }.first
    }
    guard let object = value as? [String: Any] else { return nil }
    let types = (object["@type"] as? [Any] ?? [object["@type"] as Any]).compactMap { $0 as? String }
    if types.contains(where: isArticle) { return object }
    for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"] {
      if let inner = object[key], let found = article(in: inner, depth: depth + 1) { return found }
    }
    return nil
  }

  /// `Article`, its subtypes (`NewsArticle`, `ReportageNewsArticle`, …), `BlogPosting` and `LiveBlogPosting`.
  private static func isArticle(_ type: String) -> Bool {
    let name = type.split { $0 == "/" || $0 == ":" || $0 == "#" }.last.map(String.init) ?? type
    return name.hasSuffix("Article") || name.hasSuffix("BlogPosting")
  }

  private static func set(_ field: HeaderLine.Field, of value: Any?, in metadata: inout ArticleMetadata) {
    guard let text = text(of: value, depth: 0) else { return }
    // The JSON is often the page's HTML with its entities left in.
    metadata.set(field, field == .url ? text : EntityText.decoded(text))
  }

  /// A string; of an object its name, title or identifier; of a list what its members give, with commas.
  private static func text(of value: Any?, depth: Int) -> String? {
    guard depth < 4 else { return nil }
    if let text = value as? String { return text.isEmpty ? nil : text }
    if let list = value as? [Any] {
      let names = list.prefix(16).compactMap { text(of: $0, depth: depth + 1) }
      return names.isEmpty ? nil : names.joined(separator: ", ")
    }
    guard let object = value as? [String: Any] else { return nil }
    return text(of: object["name"] ?? object["url"] ?? object["@id"], depth: depth + 1)
  }
}

/// Text of metadata with character references in it.
enum EntityText {
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      var result: [UInt8] = []
      var i = 0
      while i < bytes.count {
        if let reference = CharacterReference(in: bytes, at: i, limit: bytes.count), let scalar = reference.scalar {
          result += String(scalar).utf8
          i = reference.range.upperBound
        } else {
          result.append(bytes[i])
          i += 1
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
  }
}
