internal import Extraction

/// Says how places are called in a report, and leads to them.
struct PlaceNaming: Sendable {
  private let documents: [String: ReportedDocument]
  private let pathPrefix: String
  private let comparison: FindingsReport.Comparison?

  /// - Parameters:
  ///   - documents: What is known of the files.
  ///   - pathPrefix: What leads to the folder that paths start in.
  ///   - comparison: How two files stand to each other that nothing else is known of.
  init(documents: [ReportedDocument], pathPrefix: String = "", comparison: FindingsReport.Comparison? = nil) {
    self.comparison = comparison
    self.documents = Dictionary(documents.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.pathPrefix = pathPrefix
  }

  func document(at path: String) -> ReportedDocument? { documents[path] }

  /// What the file is called: the outlet with its version, or its path.
  func name(of path: String) -> String { documents[path]?.name ?? path }

  /// How a passage stands to the one that it is compared with.
  enum Standing: Sendable {
    case source, earlier, later
    /// Another passage of the same file.
    case same
    /// Another outlet's, or nothing is known.
    case other
  }

  /// How the passage at `related` stands to `primary`, the place of a finding.
  func standing(of related: Place, to primary: Place) -> Standing {
    if related.path == primary.path { return .same }
    guard let one = documents[related.path], let other = documents[primary.path] else {
      switch comparison {
      case .versions: return .earlier
      case .sources: return .source
      case nil: return .other
      }
    }
    if one.role == .source { return .source }
    guard one.role == other.role, one.outlet == other.outlet, let version = one.version, let than = other.version,
      version != than
    else { return .other }
    return version < than ? .earlier : .later
  }

  /// The file, linked.
  func link(to path: String, text: MarkupInline) -> MarkupInline {
    .link(to: Address.path(pathPrefix + path), [text])
  }

  /// `Harbour Courier, version 2, line 12`, the line linked.
  func inlines(for place: Place) -> [MarkupInline] {
    [.text(name(of: place.path) + ", "), lineLink(to: place)]
  }

  /// `line 12`, linked. `#L12` is understood by code hosts and editors, and ignored by others.
  func lineLink(to place: Place) -> MarkupInline {
    .link(to: Address.path(pathPrefix + place.path) + "#L\(place.line)", [.text("line \(place.line)")])
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
