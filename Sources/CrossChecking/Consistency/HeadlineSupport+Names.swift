internal import Extraction
internal import Mentions
internal import TextModel

extension HeadlineSupport {
  /// Names that the body has in no form.
  func names() -> [Gap] {
    let cast = text.article.cast
    let mentions = (cast.mentions + cast.nested).sorted { $0.span < $1.span }.filter {
      $0.form == .name && headline.tokens.contains($0.tokens.lowerBound)
    }
    let isTitleCase = isTitleCase
    return mentions.compactMap { mention in
      let units = text.normal.units(in: mention.nameSpan).filter {
        text.normal.units[$0].traits.contains(.capital) && text.normal.units[$0].end - text.normal.units[$0].start > 2
      }
      guard !units.isEmpty, !units.contains(where: { isKnown($0) }) || isOfAnother(mention, units),
        !isSpelledOut(mention)
      else { return nil }
      // In a headline in capitals any word looks like a name, and abbreviations have many readings.
      guard mention.kind == .person ? !isTitleCase || units.count > 1 : !isTitleCase else { return nil }
      let shapes = text.tokens[mention.tokens].filter { $0.kind == .word }
      guard !shapes.contains(where: { $0.shape == .upper || isAbbreviation($0) }) else { return nil }
      return Gap(span: mention.nameSpan, kind: .name)
    }
  }

  /// Whether the body has what a short name stands for: the `Conservatives` for `Tories`, a country for its people.
  private func isSpelledOut(_ mention: Mention) -> Bool {
    mention.tokens.contains { token in
      text.shortNames.meanings(in: text.tokens, at: token, limit: headline.tokens.upperBound)
        .contains { words in words.allSatisfy { stems.contains($0) } }
    }
  }

  /// Whether the body has the first name of a person, but of somebody with another surname: `Sunita Mehta`, `Sunita Rao`.
  private func isOfAnother(_ mention: Mention, _ units: [Int]) -> Bool {
    guard mention.kind == .person, units.count == 2, let last = units.last, !isKnown(last), isKnown(units[0]) else {
      return false
    }
    let given = PersonalName(text.string(mention.nameSpan)).words.first
    return text.article.cast.mentions.contains { other in
      guard other.kind == .person, other.form == .name, !headline.span.contains(other.span) else { return false }
      let words = PersonalName(text.string(other.nameSpan)).words
      return words.count == 2 && words.first == given
    }
  }

  /// `Ga.` stands for what the body spells out; `U-turn` and `T-shirt` are no names.
  private func isAbbreviation(_ token: Token) -> Bool {
    let bytes = text.article.reading.bytes[token.span.range]
    return bytes.last == UInt8(ascii: ".") || bytes.dropFirst().first == UInt8(ascii: "-")
  }

  /// Whether the body has a word, or another form of it.
  func isKnown(_ unit: Int) -> Bool {
    keys.contains(text.normal.keys[unit]) || stems.contains(Self.stem(text, unit))
  }

  /// Whether most longer words of the headline start with a capital.
  private var isTitleCase: Bool {
    let words = text.tokens[headline.tokens].filter { $0.kind == .word && $0.span.count > 3 }
    return words.count { $0.isCapitalised } * 10 > words.count * 6
  }
}
