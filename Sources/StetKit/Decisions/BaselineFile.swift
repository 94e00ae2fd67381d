import Foundation
import Reporting

extension Baseline {
  /// The form of the file that this program writes and reads.
  private static let form = 1

  private struct Document: Decodable {
    let form: Int
    let findings: [Entry]

    enum CodingKeys: String, CodingKey {
      case form = "stet-baseline"
      case findings
    }
  }

  /// Reads the baseline file at `path`.
  ///
  /// - Throws: ``StetError`` where there is none, or it is no baseline of this program.
  public static func read(_ path: String) throws(StetError) -> Baseline {
    let bytes = try FileBytes.read(path)
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch {
      throw StetError(path, "is no baseline; write one with 'stet check --write-baseline FILE'")
    }
    guard document.form == form else {
      throw StetError(path, "was written by a later version of Stet; update the program, or write the baseline anew")
    }
    return Baseline(path: path, entries: document.findings, lines: lines(of: bytes))
  }

  /// Which entry stands on which line, from 1. A person may have sorted or parted them in another way.
  private static func lines(of bytes: [UInt8]) -> [String: Int] {
    let decoder = JSONDecoder()
    var lines: [String: Int] = [:]
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let entry = line.last == UInt8(ascii: ",") ? line.dropLast() : line
      if let id = try? decoder.decode(Entry.self, from: Data(entry)).id { lines[id] = index + 1 }
    }
    return lines
  }

  /// The file: one line an entry, in their order.
  public var bytes: [UInt8] {
    let lines = entries.map { entry in
      var json = JSONWriter()
      json.object {
        $0.member("text", entry.text)
        $0.member("rule", entry.rule)
        $0.member("passage", entry.passage)
        $0.member("id", entry.id)
        if let reason = entry.reason { $0.member("reason", reason) }
      }
      return json.bytes
    }
    let head = "{\"stet-baseline\":\(Self.form),\"findings\":["
    return Array(head.utf8) + lines.enumerated().flatMap { Array(($0 == 0 ? "\n" : ",\n").utf8) + $1 }
      + Array("\n]}\n".utf8)
  }
}
