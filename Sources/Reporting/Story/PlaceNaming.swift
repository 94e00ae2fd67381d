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

  /// `Harbour Courier, version 2, line 12`, the line linked; `Press conference, line 31, at 00:12:31.480`.
  func inlines(for place: Place) -> [MarkupInline] { inlines(for: place.path, line: place.line) + moment(of: place) }

  /// The same of a line that is no passage's.
  func inlines(for path: String, line: Int) -> [MarkupInline] {
    [.text(name(of: path) + ", "), lineLink(to: path, line)]
  }

  /// When the words at a place are spoken, where that is known.
  private func moment(of place: Place) -> [MarkupInline] {
    place.time.map { [.text(", at \($0)")] } ?? []
  }

  /// `line 12`, linked. `#L12` is understood by code hosts and editors, and ignored by others.
  private func lineLink(to path: String, _ line: Int) -> MarkupInline {
    .link(to: Address.path(pathPrefix + path) + "#L\(line)", [.text("line \(line)")])
  }

  private func lineLink(to place: Place) -> MarkupInline { lineLink(to: place.path, place.line) }

  /// Places in a row, an outlet and a version named once:
  /// `Harbour Courier, version 1, line 3, version 2, line 4, line 9; Evening Herald, version 1, line 5`.
  func inlines(for places: [Place], limit: Int = 8) -> [MarkupInline] {
    var outlets: [(name: String, line: [MarkupInline], path: String)] = []
    for place in places.prefix(limit) {
      let outlet = documents[place.path]?.outlet ?? place.path
      if let index = outlets.firstIndex(where: { $0.name == outlet }) {
        let isSameFile = outlets[index].path == place.path
        outlets[index].line +=
          [isSameFile ? ", " : .text(", " + versionName(of: place.path))]
          + [lineLink(to: place)] + moment(of: place)
        outlets[index].path = place.path
      } else {
        outlets.append((outlet, inlines(for: place), place.path))
      }
    }
    var parts = outlets.map(\.line)
    if places.count > limit { parts.append([.text("\(Wording.grouped(places.count - limit)) more")]) }
    return MarkupInline.joined(parts, by: "; ")
  }

  /// `version 2, `, or nothing for what has no versions.
  private func versionName(of path: String) -> String {
    documents[path]?.version.map { "version \($0), " } ?? ""
  }
}
