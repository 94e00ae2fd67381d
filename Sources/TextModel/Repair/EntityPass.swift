/// Reads the entities of HTML that were left in a text, and what programs left of them.
///
/// - `&quot;`, `&#39;`, `&#x2019;`: an entity that nobody decoded; `&amp;quot;`: one that was encoded twice.
/// - `& quot;`, `& # 39;`: one that a machine translator pulled apart.
/// - `,quot;`: one whose ampersand became a comma; `quot;` and `#39;`: one whose ampersand was lost. These are read only
///   for characters that entities are made for in running text, and names that are no words.
enum EntityPass {
  static func run(_ rewriter: inout TextRewriter) {
    let text = rewriter.text
    var i = 0
    while true {
      i = text.firstIndex(from: i) { $0.first(UInt8(ascii: "&")) | $0.first(UInt8(ascii: ";")) }
      guard i < text.count else { return }
      if text[i] == UInt8(ascii: "&") {
        i = ampersand(at: i, &rewriter)
      } else {
        debris(endingAt: i, &rewriter)
        i += 1
      }
    }
  }

  /// Reads the entity at `i`, if there is one, and gives the offset to go on from.
  private static func ampersand(at i: Int, _ rewriter: inout TextRewriter) -> Int {
    let text = rewriter.text
    var scan = EntityScan(text: text, position: i + 1)
    // `&amp;amp;quot;` is `&quot;` encoded twice over.
    while scan.takeAmp() {}
    if let decoded = scan.entity() {
      rewriter.replace(i..<scan.position, with: decoded, damage: .entity)
      return scan.position
    }
    guard scan.hasTakenAmp else { return i + 1 }
    rewriter.replace(i..<scan.position, with: [UInt8(ascii: "&")], damage: .entity)
    return scan.position
  }

  /// Reads the debris whose last byte is the semicolon at `end`.
  private static func debris(endingAt end: Int, _ rewriter: inout TextRewriter) {
    let text = rewriter.text
    var start = nameStart(before: end, text, from: rewriter.position)
    guard start < end else { return }
    let hasComma = start > rewriter.position && text[start - 1] == UInt8(ascii: ",")
    let isFree = start == 0 || !EntityScan.isNameByte(text[start - 1])
    // A word before a semicolon, as nearly all of these are, is told without the long table.
    guard hasComma || text[start] == UInt8(ascii: "#") || (isFree && EntityTable.isNoWord(text[start..<end])),
      let decoded = EntityTable.shared.runningText(text[start..<end])
    else { return }
    if hasComma {
      guard !isFirstOfTwo(text[start..<end], in: text) else { return }
      start -= 1
    }
    while let earlier = ampDebris(endingAt: start, text: text, from: rewriter.position) { start = earlier }
    rewriter.replace(start..<(end + 1), with: decoded, damage: .entityDebris)
  }

  /// The start of the name that ends at `end`; a `#` can only be its first byte.
  private static func nameStart(before end: Int, _ text: [UInt8], from lowest: Int) -> Int {
    var start = end
    while start > max(lowest, end - EntityScan.longestName), EntityScan.isNameByte(text[start - 1]) {
      start -= 1
      if text[start] == UInt8(ascii: "#") { break }
    }
    return start
  }

  /// Whether this is the `,amp;` of `,amp;quot;`, which is one entity that was encoded twice.
  private static func isFirstOfTwo(_ name: ArraySlice<UInt8>, in text: [UInt8]) -> Bool {
    guard name.elementsEqual("amp".utf8) else { return false }
    var end = name.endIndex + 1
    while end < text.count, end - name.endIndex <= EntityScan.longestName, EntityScan.isNameByte(text[end]) { end += 1 }
    return end < text.count && text[end] == UInt8(ascii: ";")
      && EntityTable.shared.runningText(text[(name.endIndex + 1)..<end]) != nil
  }

  /// The start of `,amp;` before `end`.
  private static func ampDebris(endingAt end: Int, text: [UInt8], from start: Int) -> Int? {
    guard end - 5 >= start, text[(end - 5)..<end].elementsEqual(",amp;".utf8) else { return nil }
    return end - 5
  }
}
