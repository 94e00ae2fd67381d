import Foundation

/// A file that is written piece by piece and comes into being whole: until ``commit()`` what stood at its path stays.
public final class StagedFile {
  private let path: String
  private let staging: String
  private let handle: FileHandle
  private var isCommitted = false

  /// Starts a file for `path`, in the same folder.
  ///
  /// - Throws: ``StetError`` where nothing can be written there.
  public init(for path: String) throws(StetError) {
    self.path = path
    staging = path + ".\(ProcessInfo.processInfo.processIdentifier).part"
    guard !FileBytes.isFolder(path), FileManager.default.createFile(atPath: staging, contents: nil),
      let handle = FileHandle(forWritingAtPath: staging)
    else { throw StetError(path, "cannot be written; check that its folder is there and may be written to") }
    self.handle = handle
  }

  deinit {
    if !isCommitted { try? FileManager.default.removeItem(atPath: staging) }
  }

  /// Writes the next bytes.
  public func write(_ bytes: [UInt8]) throws(StetError) {
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw StetError(path, "cannot be written; is the disk full?")
    }
  }

  /// Puts the file in its place.
  public func commit() throws(StetError) {
    do {
      try handle.close()
    } catch {
      throw StetError(path, "cannot be written; is the disk full?")
    }
    guard rename(staging, path) == 0 else { throw StetError(path, "cannot be put in its place") }
    isCommitted = true
  }
}
