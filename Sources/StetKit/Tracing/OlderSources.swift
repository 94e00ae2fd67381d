import Extraction
public import Ledger
import Reading
import TextModel

/// Reads the sources again that a program added which kept none of their sentences, so that what they say is found.
public struct OlderSources {
  /// Reads again what is to be read again in `ledger`: nothing, in a ledger that this program filled. What it reads is then
  /// this program's, also where nothing is said in it, and is not read once more. A ledger that cannot be written to stays
  /// as it is.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - program: The program that reads, with its version.
  /// - Throws: ``StetError`` where the ledger cannot be read or written.
  public static func reread(in ledger: Ledger, program: String) throws(StetError) {
    guard !ledger.isReadOnly else { return }
    let versions = try StetError.translating { () throws(LedgerError) in
      try ledger.sourcesWithoutSentences(notReadBy: program)
    }
    guard !versions.isEmpty else { return }
    let reader = ArticleReader()
    for version in versions {
      let bytes = try StetError.translating { () throws(LedgerError) in try ledger.bytes(of: version) }
      var known = ArticleMetadata()
      known.outlet = version.outlet
      known.version = version.number
      // A file that is not read any more, though it was, must not keep the others from being found.
      guard
        let read = try? reader.article(
          bytes: bytes, path: version.path, format: DocumentFormat(rawValue: version.format), known: known)
      else { continue }
      try StetError.translating { () throws(LedgerError) in
        _ = try ledger.reread(version, as: read.article, program: program)
      }
    }
  }
}
