import TextModel

/// Recognises files that are no text, by how they start and by the bytes that are in them.
enum BinaryCheck {
  /// What other programs' files start with, and what to do about each.
  private static let signatures: [(bytes: [UInt8], line: String)] = [
    (Array("%PDF-".utf8), "it is a PDF; export its text as plain text, Markdown or HTML"),
    (
      [0x50, 0x4B, 0x03, 0x04],
      "it is a zip archive (or a Word, OpenDocument or EPUB file); unpack it, or save it as plain text or HTML"
    ),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "it is an old Office file; save it as plain text or HTML"),
    (Array("{\\rtf".utf8), "it is a rich text file (RTF); save it as plain text or HTML"),
    ([0x1F, 0x8B], "it is compressed with gzip; unpack it first"),
    (Array("BZh".utf8), "it is compressed with bzip2; unpack it first"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "it is compressed with xz; unpack it first"),
    ([0x28, 0xB5, 0x2F, 0xFD], "it is compressed with zstd; unpack it first"),
    ([0x89, 0x50, 0x4E, 0x47], "it is a picture (PNG); it holds no text"),
    ([0xFF, 0xD8, 0xFF], "it is a picture (JPEG); it holds no text"),
    (Array("GIF8".utf8), "it is a picture (GIF); it holds no text"),
    (Array("RIFF".utf8), "it is a picture, sound or film (RIFF); it holds no text"),
    (Array("SQLite format 3\0".utf8), "it is an SQLite database; give the articles themselves"),
    ([0x7F, 0x45, 0x4C, 0x46], "it is a program (ELF); give an article"),
  ]

  /// What to say of a file that is no text; `nil` for one that may be.
  static func complaint(about bytes: [UInt8]) -> String? {
    for (signature, line) in signatures where bytes.starts(with: signature) && !isText(bytes, after: signature) {
      return "no text: " + line
    }
    return nil
  }

  /// What to say of bytes in an encoding of bytes (not UTF-16) that have too many controls for a text.
  ///
  /// `first` is where the first control stands. One NUL is enough: no editor leaves one behind, and C libraries take it for the end of the text. Of other
  /// controls one in a hundred is let pass: wire copy has start and end of text round its stories. Escapes are not
  /// counted: ISO-2022-JP is made of them.
  static func complaint(aboutControlsIn bytes: [UInt8], from first: Int) -> String? {
    if let nul = bytes[first...].firstIndex(of: 0) {
      return "no text: it has a NUL byte at offset \(nul), as binary files have; give plain text, Markdown or HTML"
    }
    var controls = 0
    for byte in bytes.prefix(1 << 20) where byte < 0x20 && !byte.isASCIISpace && byte != 0x1B { controls += 1 }
    guard controls * 100 > min(bytes.count, 1 << 20) else { return nil }
    return "no text: one byte in a hundred is a control character; give plain text, Markdown or HTML"
  }

  /// Where the first control character but white space stands; nearly every file has none, and is done with here.
  static func firstControl(in bytes: [UInt8]) -> Int? {
    var i = 0
    while true {
      i = bytes.firstIndex(from: i) { $0.first(below: 0x20) }
      guard i < bytes.count else { return nil }
      guard bytes[i].isASCIISpace else { return i }
      i += 1
    }
  }

  /// Signatures that are words could start a story: `RIFF-RAFF …`. A binary has a byte behind them that no
  /// story has.
  private static func isText(_ bytes: [UInt8], after signature: [UInt8]) -> Bool {
    guard signature.allSatisfy({ $0.isASCIIAlphanumeric }) else { return false }
    return bytes.prefix(64).allSatisfy { $0 >= 0x20 || $0.isASCIISpace }
  }
}
