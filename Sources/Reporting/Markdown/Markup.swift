/// A part of a document that stands on lines of its own. The parts that CommonMark has and reports use.
indirect enum MarkupBlock: Hashable, Sendable {
  /// A heading of level 1 to 6.
  case heading(Int, [MarkupInline])
  case paragraph([MarkupInline])
  case quote([MarkupBlock])
  /// A list with bullets. Tight lists set their items close.
  case list(isTight: Bool, [[MarkupBlock]])
  /// A numbered list that starts at `from`.
  case numbered(from: Int, [[MarkupBlock]])
}

/// A part of a line.
indirect enum MarkupInline: Hashable, Sendable {
  case text(String)
  case code(String)
  case emphasis([MarkupInline])
  case strong([MarkupInline])
  case link(to: String, [MarkupInline])
}

extension MarkupInline: ExpressibleByStringInterpolation {
  /// A string stands for its text. Any string: what has a meaning in Markdown is escaped when it is written.
  init(stringLiteral value: String) {
    self = .text(value)
  }

  /// Whether nothing of it can be seen. Empty code or emphasis cannot be written in Markdown: the marks would be text.
  var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .code(let text): VisibleText.line(text).isEmpty
    case .emphasis(let inlines), .strong(let inlines), .link(_, let inlines):
      inlines.allSatisfy { inline in
        if case .text(let text) = inline { VisibleText.line(text).isEmpty } else { inline.isEmpty }
      }
    }
  }

  /// A passage with its marked words strong.
  static func passage(_ passage: MarkedPassage) -> [MarkupInline] {
    var inlines: [MarkupInline] = []
    for run in passage.runs {
      if !inlines.isEmpty { inlines.append(" ") }
      inlines.append(run.isMarked ? .strong([.text(run.text)]) : .text(run.text))
    }
    return inlines
  }

  /// `parts` with `separator` between each and the next.
  static func joined(_ parts: [[MarkupInline]], by separator: String) -> [MarkupInline] {
    Array(parts.joined(separator: [.text(separator)]))
  }
}
