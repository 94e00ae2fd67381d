internal import CrossChecking
internal import Extraction
internal import TextModel

/// The shapes that several documents share.
extension JSONWriter {
  /// Writes `{"start","end"}`: code points of the file, end exclusive.
  mutating func span(_ codePoints: Range<Int>) {
    object {
      $0.member("start", codePoints.lowerBound)
      $0.member("end", codePoints.upperBound)
    }
  }

  /// Writes a key and a span of an article's reading text, as it is in the file.
  mutating func member(_ key: String, _ span: ReadingSpan, of article: Article) {
    member(key) { $0.span(article.places.codePoints(of: article.reading.origin(span))) }
  }

  /// Writes `{"path","span","line","column","text"}`, and `"time"` where the passage is spoken at a known moment.
  mutating func place(_ place: Place) {
    object {
      $0.member("path", place.path)
      $0.member("span") { $0.span(place.codePoints) }
      $0.member("line", place.line)
      $0.member("column", place.column)
      $0.member("text", place.text)
      if let time = place.time { $0.member("time", time.description) }
    }
  }

  /// Writes a key and an array of places.
  mutating func member(_ key: String, places: [Place]) {
    member(key, of: places) { $0.place($1) }
  }

  /// Writes a key and an array of `{"kind","text"}`, and `"earlier"` where the earlier passage writes the same words
  /// otherwise.
  mutating func member(_ key: String, changes: [WordChange]) {
    member(key, of: changes) { json, change in
      json.object {
        $0.member("kind", change.kind.rawValue)
        $0.member("text", change.text)
        if let earlier = change.earlierText { $0.member("earlier", earlier) }
      }
    }
  }

  /// Writes a key and a likelihood, to three digits: more would claim a precision that no likelihood here has, and
  /// would show the last bit of a sum.
  mutating func member(_ key: String, likelihood: Double?) {
    member(key, likelihood.map { ($0 * 1000).rounded() / 1000 })
  }
}
