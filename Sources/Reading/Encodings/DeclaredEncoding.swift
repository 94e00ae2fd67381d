/// The encoding that a page or an XML file names in its first bytes.
///
/// After the WHATWG HTML Standard, "prescan a byte stream to determine its encoding", in short: the first 1,024
/// bytes are searched for an XML declaration's `encoding=` and for a `<meta>` with `charset=`, in whatever
/// attribute that is. The standard's bound of 1,024 bytes is kept: browsers look no further either.
enum DeclaredEncoding {
  static func find(in bytes: [UInt8]) -> TextEncoding? {
    let head = bytes[..<min(bytes.count, 1024)]
    if let label = xmlDeclaration(in: head) ?? metaElement(in: head) {
      return EncodingLabels.encoding(for: label)
    }
    return nil
  }

  private static func xmlDeclaration(in head: ArraySlice<UInt8>) -> String? {
    guard head.startsIgnoringCase("<?xml"), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    return value(of: "encoding", in: head[..<end])
  }

  private static func metaElement(in head: ArraySlice<UInt8>) -> String? {
    var i = head.startIndex
    while i < head.endIndex {
      let rest = head[i...]
      if rest.startsIgnoringCase("<!--") {
        i = endOfComment(in: head, from: i + 4)
      } else if rest.startsIgnoringCase("<meta") {
        let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
        if let label = value(of: "charset", in: head[i..<end]) { return label }
        i = end
      } else {
        i += 1
      }
    }
    return nil
  }

  private static func endOfComment(in head: ArraySlice<UInt8>, from start: Int) -> Int {
    var i = start
    while i < head.endIndex, !head[i...].starts(with: "-->".utf8) { i += 1 }
    return i
  }

  /// What stands behind `name=` in a tag, without its quotation marks.
  private static func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
    var i = tag.startIndex
    while i < tag.endIndex, !tag[i...].startsIgnoringCase(name) { i += 1 }
    i += name.utf8.count
    while i < tag.endIndex, tag[i].isASCIISpace { i += 1 }
    guard i < tag.endIndex, tag[i] == UInt8(ascii: "=") else { return nil }
    i += 1
    while i < tag.endIndex, tag[i].isASCIISpace || isMark(tag[i]) { i += 1 }
    let start = i
    while i < tag.endIndex, !tag[i].isASCIISpace, !isMark(tag[i]), tag[i] != UInt8(ascii: ";") { i += 1 }
    return start < i ? tag[start..<i].string : nil
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }
}
