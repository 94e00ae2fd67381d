import Foundation
import Reading
import TestSupport
import Testing

@testable import TextModel

/// Reads a text that a test spells out.
func read(_ text: String, as format: DocumentFormat?) throws -> ReadDocument {
  try DocumentReader.read(Array(text.utf8), name: "-", format: format)
}

/// A file of the folder `Fixtures` beside the tests.
func fixture(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
  return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
}

extension ReadDocument {
  /// The reading text.
  var text: String { String(decoding: reading.bytes, as: UTF8.self) }
  /// Its paragraphs, without the white space around them.
  var paragraphs: [String] {
    text.components(separatedBy: "\n\n").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      .filter { !$0.isEmpty }
  }
  /// The kind and the words of each block.
  var blocks: [String] { reading.blocks.map { "\($0.kind.rawValue): \(reading.string($0.span))" } }
}

/// A text as a file has it and as it is read, with the same places marked in both.
struct PlaceCase: CustomTestStringConvertible {
  /// Why the row exists.
  let why: String
  let source: String
  let reading: String
  var testDescription: String { why }
}

/// Expects that the text of `row` is read as it says, and that every marked place of the reading text leads to the
/// marked place of the file; as it is, behind multibyte text, and with CRLF.
func expectPlaces(_ row: PlaceCase, as format: DocumentFormat) throws {
  let first = "Žižkov — 🗞️ naïve café."
  for variant in MarkedText.variants(of: row.source) {
    let marked = MarkedText(variant.marked)
    let document = try read(marked.text, as: format)
    let expected = MarkedText((variant.marked.hasPrefix(first) ? first + "\n\n" : "") + row.reading)
    #expect(document.text == expected.text, "\(row.why), \(variant.name)")
    guard document.text == expected.text else { continue }
    let places = expected.spans.map { document.reading.origin($0) }
    #expect(places.map(\.range) == marked.spans.map(\.range), "\(row.why), \(variant.name)")
    expectSound(document, row.why + ", " + variant.name)
  }
}

/// Expects what holds of every document: the text is UTF-8, the map covers it, what it calls a copy is one, it
/// never leads outside the file or backwards, and the blocks are in order inside the text.
func expectSound(_ document: ReadDocument, _ name: String) {
  let (reading, file) = (document.reading, document.source.bytes)
  #expect(String(validating: reading.bytes, as: UTF8.self) != nil, "\(name): not UTF-8")
  #expect(reading.origin.count == reading.bytes.count, "\(name): the map has another length")
  #expect(reading.origin.originCount == file.count, "\(name): the map leads to a file of another length")
  var last: UInt32 = 0
  for piece in reading.origin.pieces {
    let origin = Int(piece.origin)..<Int(piece.originEnd)
    guard origin.upperBound <= file.count else {
      Issue.record("\(name): \(origin) is outside the file")
      return
    }
    if piece.isVerbatim, file[origin] != reading.bytes[Int(piece.start)..<Int(piece.end)] {
      Issue.record("\(name): \(origin) is no copy of \(piece.start)..<\(piece.end)")
      return
    }
    if piece.origin < last { Issue.record("\(name): the map goes backwards at \(piece.start)") }
    last = piece.origin
  }
  var end: UInt32 = 0
  for block in reading.blocks {
    #expect(block.span.start >= end && Int(block.span.end) <= reading.bytes.count, "\(name): block \(block.span)")
    end = block.span.end
  }
}
