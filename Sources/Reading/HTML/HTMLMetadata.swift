import TextModel

/// Weighs what a page says of its article.
enum HTMLMetadata {
  /// What the page says: linked data first, which is made for the purpose, then `<meta>`, links and times.
  ///
  /// - Parameters:
  ///   - tree: The page.
  ///   - source: Its text.
  ///   - headline: The element of the article's headline, where the page has one.
  static func read(_ tree: HTMLTree, in source: [UInt8], headline: Int?) -> ArticleMetadata {
    var metadata = ArticleMetadata()
    if let headline { metadata.title = tree.text(of: headline, in: source) }
    if let canonical = tree.clues.canonical { metadata.set(.url, canonical) }
    var outletOnly = ArticleMetadata()
    for script in tree.clues.linkedData { LinkedData.read(script, into: &outletOnly) }
    metadata.merge(outletOnly)
    var named = tree.clues.named
    if let title = named.removeValue(forKey: .title), metadata.title == nil {
      metadata.title = withoutSite(title.value, outlet: named[.outlet]?.value)
    }
    for field in [HeaderLine.Field.published, .modified, .byline, .outlet, .url, .place] {
      if let found = named[field] { metadata.set(field, found.value) }
    }
    metadata.language = tag(tree.clues.language) ?? tag(metadata.language) ?? tag(named[.language]?.value)
    if metadata.published == nil {
      let time = tree.clues.times.first { $0.isPublication } ?? tree.clues.times.first
      if let time { metadata.set(.published, time.value) }
    }
    if metadata.title == nil, let element = tree.clues.titleElement, let title = tree.text(of: element, in: source) {
      metadata.title = withoutSite(title, outlet: metadata.outlet)
    }
    return metadata
  }

  /// A language tag as BCP 47 writes it: `en_GB` is `en-GB`. An empty one is none.
  private static func tag(_ text: String?) -> String? {
    guard let text = text?.collapsedWhiteSpace else { return nil }
    return String(text.map { $0 == "_" ? "-" : $0 })
  }

  /// The title of a page without the name of the site behind it: `Bridge closed | The Harbour Post`.
  ///
  /// What stands behind the last bar is the site. Behind a dash it is, where it is the site's name or has at most
  /// four words: dashes stand in headlines too.
  static func withoutSite(_ title: String, outlet: String?) -> String {
    let marks = [" | ", " – ", " — ", " - ", " · ", " :: ", " » "]
    let bytes = Array(title.utf8)
    var cut: (range: Range<Int>, mark: String)?
    for mark in marks {
      let pattern = Array(mark.utf8)
      guard let start = lastIndex(of: pattern, in: bytes), start > cut?.range.lowerBound ?? 0 else { continue }
      cut = (start..<(start + pattern.count), mark)
    }
    guard let cut, cut.range.lowerBound > 0 else { return title }
    let site = bytes[cut.range.upperBound...].string
    let head = bytes[..<cut.range.lowerBound].string
    let isNamed = outlet.map { $0.asciiLowercased == site.asciiLowercased } ?? false
    let words = (head: head.split(separator: " ").count, site: site.split(separator: " ").count)
    guard isNamed || words.head >= 3 && words.site <= (cut.mark == " | " ? 6 : 4) else { return title }
    return head
  }

  private static func lastIndex(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= pattern.count else { return nil }
    return (0...(bytes.count - pattern.count)).last { bytes[$0...].starts(with: pattern) }
  }
}

extension ArticleMetadata {
  /// Takes what is not known yet from `other`.
  mutating func merge(_ other: ArticleMetadata) {
    title = title ?? other.title
    published = published ?? other.published
    modified = modified ?? other.modified
    url = url ?? other.url
    language = language ?? other.language
    byline = byline ?? other.byline
    outlet = outlet ?? other.outlet
    version = version ?? other.version
    place = place ?? other.place
  }
}
