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
    do {
      var bytes: [UInt8] = []
      while let chunk = try handle.read(upToCount: 1 << 20), !chunk.isEmpty {
        bytes.append(contentsOf: chunk)
        guard bytes.count <= SourceText.maximumCount else { throw tooLong(path) }
      }
      return bytes
    } catch let error as StetError {
      throw error
    } catch {
      throw StetError(path, "cannot be read: \(reason(error))")
    }
  }

  /// The bytes that come in on standard input.
  public static func readStandardInput() throws(StetError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let chunk = FileHandle.standardInput.availableData
      if chunk.isEmpty { return bytes }
      bytes.append(contentsOf: chunk)
      guard bytes.count <= SourceText.maximumCount else { throw tooLong("standard input") }
    }
  }

  /// Writes a file whole or not at all: what stood there before stays until the new bytes are complete.
  public static func write(_ bytes: [UInt8], to path: String) throws(StetError) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw StetError(path, "cannot be written: \(reason(error))")
    }
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

  private static func tooLong(_ path: String) -> StetError {
    StetError(
      path, "is longer than \(SourceText.maximumCount >> 20) MB, the most that is read as one article; split it")
  }

  private static func reasonNotOpened(_ path: String) -> StetError {
    guard exists(path) else { return StetError(path, "no such file; check the name") }
    return StetError(path, "may not be read; check its permissions")
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    let posix = [error as NSError, underlying].compactMap { $0 }.first { $0.domain == NSPOSIXErrorDomain }
    return posix.map { String(cString: strerror(Int32($0.code))) } ?? "\((error as NSError).localizedDescription)"
  }
}
