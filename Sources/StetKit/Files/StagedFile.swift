import Foundation

/// A file that is written piece by piece and comes into being whole: until ``commit()`` what stood at its path stays.
///
/// A link is followed: the file that it leads to is replaced, and not the link. What is no file (`/dev/null`, a pipe) cannot be
/// replaced and is written to directly.
public final class StagedFile {
  private let path: String
  private let handle: FileHandle
  /// Where the bytes wait, and the file that they are to become; `nil` where they are written directly.
  private let staging: (from: String, to: String)?
  private var isCommitted = false

  /// Starts a file for `path`, in the same folder.
  ///
  /// - Throws: ``StetError`` where nothing can be written there.
  public init(for path: String) throws(StetError) {
    self.path = path
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if FileBytes.exists(target), !Self.isRegularFile(target) {
      staging = nil
    } else {
      let from = target + ".\(ProcessInfo.processInfo.processIdentifier).part"
      staging = (from, target)
      _ = FileManager.default.createFile(atPath: from, contents: nil)
    }
    guard !FileBytes.isFolder(path), let handle = FileHandle(forWritingAtPath: staging?.from ?? target) else {
      throw StetError(path, "cannot be written; check that its folder is there and may be written to")
    }
    self.handle = handle
  }

  deinit {
    if let staging, !isCommitted { try? FileManager.default.removeItem(atPath: staging.from) }
  }

  private static func isRegularFile(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  /// Writes the next bytes.
  public func write(_ bytes: [UInt8]) throws(StetError) {
    try attempt { try handle.write(contentsOf: Data(bytes)) }
  }

  /// Puts the file in its place.
  public func commit() throws(StetError) {
    try attempt {
      // Otherwise a loss of power could leave the new name with none of the bytes.
      if staging != nil { try handle.synchronize() }
      try handle.close()
    }
    if let staging, rename(staging.from, staging.to) != 0 {
      throw StetError(path, "cannot be put in its place: \(String(cString: strerror(errno)))")
    }
    isCommitted = true
  }

  private func attempt(_ body: () throws -> Void) throws(StetError) {
    do { try body() } catch { throw StetError(path, "cannot be written: \(FileBytes.reason(error))") }
  }
}
