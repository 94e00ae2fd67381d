import TextModel

/// Reads a line of a caption: `<i>`, `<c.yellow>` and `{\an8}` go, `<v Anna Ruiz>` says who speaks, `<00:12:31.480>` when
/// the next word is spoken, and `&amp;` is `&`.
struct CueMarkup {
  private let text: UnsafeBufferPointer<UInt8>

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// The line in `range`; parted where another voice begins.
  func lines(in range: Range<Int>) -> [CueLine] {
    var lines: [CueLine] = []
    var line = CueLine()
    var index = range.lowerBound
    while index < range.upperBound {
      if let tag = tag(at: index, limit: range.upperBound) {
        take(tag, into: &line, &lines)
        index = tag.range.upperBound
      } else if text[index] == UInt8(ascii: "&"),
        let reference = CharacterReference(in: text, at: index, limit: range.upperBound), let scalar = reference.scalar
      {
        // The marks of direction say how to draw a line, and nothing of what is said.
        if scalar.value != 0x200E, scalar.value != 0x200F {
          line.replace(reference.range, with: String(Character(scalar)).utf8)
        }
        index = reference.range.upperBound
      } else {
        line.copy(text[index], at: index)
        index += 1
      }
    }
    lines.append(line)
    return lines.filter { $0.trimmed(0..<$0.bytes.count) != nil }
  }

  private struct Tag {
    let range: Range<Int>
    /// What stands between its brackets.
    let content: Range<Int>
  }

  /// The tag that starts at `index`. What is not closed on its line is none.
  private func tag(at index: Int, limit: Int) -> Tag? {
    let open = text[index]
    guard open == UInt8(ascii: "<") || open == UInt8(ascii: "{"), index + 1 < limit else { return nil }
    let first = text[index + 1]
    let isTag =
      open == UInt8(ascii: "<")
      ? first.isASCIIAlphanumeric || first == UInt8(ascii: "/") || first == UInt8(ascii: ".")
      : first == UInt8(ascii: "\\")
    let close = open == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: "}")
    // A name in a voice tag may be long; nothing else is.
    guard isTag, let end = (index..<min(limit, index + 256)).first(where: { text[$0] == close }) else { return nil }
    return Tag(range: index..<(end + 1), content: (index + 1)..<end)
  }

  private func take(_ tag: Tag, into line: inout CueLine, _ lines: inout [CueLine]) {
    let content = Array(text[tag.content])[...]
    if let time = TimeCode(spelled: content) {
      line.times.append((line.bytes.count, time))
    } else if let voice = voice(in: tag) {
      lines.append(line)
      line = CueLine()
      line.voice = voice
    }
  }

  /// `v Anna Ruiz`, `v.loud Anna Ruiz`.
  private func voice(in tag: Tag) -> CueLine.Voice? {
    var start = tag.content.lowerBound
    guard start < tag.content.upperBound, text[start] == UInt8(ascii: "v") else { return nil }
    start += 1
    guard start < tag.content.upperBound, text[start] == UInt8(ascii: ".") || text[start].isASCIISpace else {
      return nil
    }
    while start < tag.content.upperBound, !text[start].isASCIISpace { start += 1 }
    var end = tag.content.upperBound
    while start < end, text[start].isASCIISpace { start += 1 }
    while start < end, text[end - 1].isASCIISpace { end -= 1 }
    return start < end ? CueLine.Voice(name: Array(text[start..<end]), place: start..<end) : nil
  }
}
