internal import Extraction

/// Says how places are called in a report, and leads to them.
struct PlaceNaming: Sendable {
  private let documents: [String: ReportedDocument]
  private let pathPrefix: String

  init(documents: [ReportedDocument], pathPrefix: String) {
    self.documents = Dictionary(documents.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.pathPrefix = pathPrefix
  }

  func document(at path: String) -> ReportedDocument? { documents[path] }

  /// What the file is called: the outlet with its version, or its path.
  func name(of path: String) -> String { documents[path]?.name ?? path }

  /// The file, linked.
  func link(to path: String, text: MarkupInline) -> MarkupInline {
    .link(to: PathAddress.address(of: pathPrefix + path), [text])
  }

  /// `Harbour Courier, version 2, line 12`, the line linked.
  func inlines(for place: Place) -> [MarkupInline] {
    [.text(name(of: place.path) + ", "), lineLink(to: place)]
  }

  /// `line 12`, linked. `#L12` is understood by code hosts and editors, and ignored by others.
  func lineLink(to place: Place) -> MarkupInline {
    .link(to: PathAddress.address(of: pathPrefix + place.path) + "#L\(place.line)", [.text("line \(place.line)")])
  }

  /// Places in a row, a file named once: `Harbour Courier, version 1, line 3; version 2, lines 4 and 9`.
  func inlines(for places: [Place], limit: Int = 8) -> [MarkupInline] {
    var groups: [(path: String, links: [MarkupInline])] = []
    for place in places.prefix(limit) {
      if groups.last?.path == place.path {
        groups[groups.count - 1].links.append(lineLink(to: place))
      } else {
        groups.append((place.path, [lineLink(to: place)]))
      }
    }
    var parts = groups.map { group in
      [.text(name(of: group.path) + ", ")] + MarkupInline.joined(group.links.map { [$0] }, by: ", ")
    }
    if places.count > limit { parts.append([.text("\(Wording.grouped(places.count - limit)) more")]) }
    return MarkupInline.joined(parts, by: "; ")
  }
}
