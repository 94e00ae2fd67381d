import Extraction
import Ledger

extension VersionRecord {
  /// When it came out, for telling who was first.
  var publication: Publication { publication(on: modified ?? published) }

  /// When its article first came out, whichever version this is: between outlets that is who was first.
  var firstPublication: Publication { publication(on: published ?? modified) }

  private func publication(on date: String?) -> Publication {
    Publication(
      article: "\(role.rawValue) \(outlet) on \(story)", version: number, isSource: role == .source, date: date)
  }
}
