import Extraction
import Foundation
public import Ledger
import Reading
import TextModel

/// Adds files to the ledger: reads them on all cores and writes them in order.
///
/// What is read is held only until it is written: memory is in proportion to the largest files, not to the archive.
public struct ArchiveAdder: Sendable {
  /// A file to add, and which text it is.
  public struct Candidate: Hashable, Sendable {
    /// Where the file is.
    public let path: String
    /// How the ledger and reports name the file: its path relative to the workspace.
    public let name: String
    /// Which text it is.
    public let identity: ArticleIdentity

    /// Makes a candidate.
    public init(path: String, name: String, identity: ArticleIdentity) {
      self.path = path
      self.name = name
      self.identity = identity
    }
  }

  /// What became of one file.
  public enum Outcome: Sendable {
    case added(VersionRecord)
    case unchanged(VersionRecord)
    case refused(StetError)
  }

  /// At most so many files, or so many bytes of files, are held between two writes. More would make fewer transactions,
  /// which at this size no longer shows, and take more memory.
  private static let batchCount = 64
  private static let batchBytes = 16 << 20

  private let reader: ArticleReader
  private let ledger: Ledger
  private let program: String

  /// An adder to `ledger`. `program` names what reads the files, with its version.
  public init(ledger: Ledger, reader: ArticleReader, program: String) {
    self.ledger = ledger
    self.reader = reader
    self.program = program
  }

  /// Adds files in the order given. A file that cannot be added is reported and keeps none of the others back.
  ///
  /// - Parameters:
  ///   - candidates: The files.
  ///   - date: When they are added, in ISO 8601.
  ///   - report: Is told what became of each file, in order.
  /// - Throws: ``StetError`` where the ledger cannot be written. Files before that are in it, whole.
  public func add(
    _ candidates: [Candidate], date: String, report: (Candidate, Outcome) -> Void
  ) throws(StetError) {
    for batch in Self.batches(of: candidates) {
      let read = batch.concurrentMap { candidate in self.read(candidate, date: date) }
      let versions = read.compactMap { try? $0.get() }
      let additions = try StetError.translating { () throws(LedgerError) in try ledger.add(versions) }
      var next = additions.makeIterator()
      for (candidate, result) in zip(batch, read) {
        switch result {
        case .failure(let error): report(candidate, .refused(error))
        case .success: if let addition = next.next() { report(candidate, Outcome(addition, of: candidate)) }
        }
      }
    }
  }

  private func read(_ candidate: Candidate, date: String) -> Result<NewVersion, StetError> {
    do throws(StetError) {
      let bytes = try FileBytes.read(candidate.path)
      let read = try reader.article(bytes: bytes, path: candidate.name)
      return .success(
        NewVersion(
          story: candidate.identity.story, role: candidate.identity.role, outlet: candidate.identity.outlet,
          number: candidate.identity.version ?? read.article.metadata.version, format: read.format.rawValue,
          path: candidate.name, date: date, program: program, article: read.article))
    } catch {
      return .failure(error)
    }
  }

  private static func batches(of candidates: [Candidate]) -> [[Candidate]] {
    var batches: [[Candidate]] = []
    var bytes = 0
    for candidate in candidates {
      let size = fileSize(candidate.path)
      if let last = batches.last, last.count < batchCount, bytes + size <= batchBytes {
        batches[batches.count - 1].append(candidate)
        bytes += size
      } else {
        batches.append([candidate])
        bytes = size
      }
    }
    return batches
  }

  private static func fileSize(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}

extension ArchiveAdder.Outcome {
  fileprivate init(_ addition: Addition, of candidate: ArchiveAdder.Candidate) {
    switch addition {
    case .added(let version): self = .added(version)
    case .unchanged(let version): self = .unchanged(version)
    case .refused(let error): self = .refused(StetError(candidate.name, Self.reason(error)))
    }
  }

  private static func reason(_ error: LedgerError) -> String {
    guard case .versionTaken(let outlet, let number) = error.problem else { return error.description }
    return "version \(number) of \(outlet) is in the ledger with other bytes; give the new text the next number"
  }
}
