import Foundation
import TextModel

/// Reads and writes whole files, with errors that a user can act on.
public enum FileBytes {
  /// The bytes of the file at `path`.
  ///
  /// - Throws: ``StetError`` where there is no such file, it is a folder, it may not be read, or it is longer than
  ///   `SourceText.maximumCount`.
  public static func read(_ path: String) throws(StetError) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw reasonNotOpened(path) }
    defer { try? handle.close() }
    if isFolder(path) { throw StetError(path, "is a folder, not an article; name the files in it") }
    return try read(handle, called: path)
  }

  /// The bytes that come in on standard input.
  ///
  /// - Throws: ``StetError`` where they cannot be read, or are more than `SourceText.maximumCount`.
  public static func readStandardInput() throws(StetError) -> [UInt8] {
    try read(.standardInput, called: name(of: "-"))
  }

  /// Writes a file whole or not at all: what stood there before stays until the new bytes are complete.
  ///
  /// - Throws: ``StetError`` where it cannot be written.
  public static func write(_ bytes: [UInt8], to path: String) throws(StetError) {
    let file = try StagedFile(for: path)
    try file.write(bytes)
    try file.commit()
  }

  /// Makes the folder at `path` and those above it, where they are missing.
  public static func makeFolder(_ path: String) throws(StetError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw StetError(path, "cannot be made: \(reason(error))")
    }
  }

  /// Whether there is a folder at `path`.
  public static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  /// Whether there is anything at `path`.
  public static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  private static func read(_ handle: FileHandle, called name: String) throws(StetError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let chunk = try nextChunk(of: handle, called: name) {
      bytes.append(contentsOf: chunk)
      guard bytes.count <= SourceText.maximumCount else {
        throw StetError(
          name, "is longer than \(SourceText.maximumCount >> 20) MB, the most that is read as one article; split it")
      }
    }
    return bytes
  }

  /// What a user calls the file at `path`; `-` is standard input.
  static func name(of path: String) -> String { path == "-" ? "standard input" : path }

  /// The next bytes of an open file, up to a megabyte; `nil` at its end. `name` is what the user calls the file.
  static func nextChunk(of handle: FileHandle, called name: String) throws(StetError) -> Data? {
    do {
      let chunk = try handle.read(upToCount: 1 << 20)
      return chunk?.isEmpty ?? true ? nil : chunk
    } catch {
      throw StetError(name, "cannot be read: \(reason(error))")
    }
  }

  private static func reasonNotOpened(_ path: String) -> StetError {
    guard exists(path) else { return StetError(path, "no such file; check the name") }
    return StetError(path, "may not be read; check its permissions")
  }

  /// What the system says of an error, without the path that a message names already.
  static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let posix = [error as NSError, underlying].compactMap { $0 }.first { $0.domain == NSPOSIXErrorDomain }
    return posix.map { String(cString: strerror(Int32($0.code))) } ?? "\((error as NSError).localizedDescription)"
  }
}
