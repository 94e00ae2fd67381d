public import Ledger
public import Reporting

extension ReportedDocument {
  /// A text as the ledger has it. A source with one version is not numbered: sources seldom change.
  public init(_ record: VersionRecord) {
    self.init(
      role: record.role == .article ? .article : .source, outlet: record.outlet,
      version: record.role == .source && record.number == 1 ? nil : record.number, title: record.title,
      published: record.modified ?? record.published, url: record.address, path: record.path,
      sha256: record.hash.description, byteCount: record.byteCount)
  }
}
