import Foundation
import TextModel

extension Edit {
  /// Who speaks.
  static let speakerEdits = [
    Edit("speaker: another name", ["quote.speaker-changed"]) { manuscript, random in
      let said = #"(?<=[,?!.]["”] )[A-Z][a-z]+ [A-Z][a-z]+(?= (?:said|told|added|wrote))"#
      let behind = #"(?<=["”] said )[A-Z][a-z]+ [A-Z][a-z]+(?=[,.])"#
      guard let place = manuscript.pick(manuscript.places(of: said + "|" + behind), &random),
        let name = manuscript.otherName(than: String(manuscript.text[place]), &random)
      else { return nil }
      return manuscript.replacing(place, with: name)
    },
    Edit("speaker: two quotations change mouths", ["quote.speaker-changed"], due: 2) { manuscript, random in
      let attributed = #"["”] [A-Z][a-z]+ (?:[A-Z][a-z]+ )?(?:said|told|added)\b"#
      let places = manuscript.quotations.compactMap { quotation -> (Range<String.Index>, Substring)? in
        guard let end = manuscript.text.index(quotation.upperBound, offsetBy: 60, limitedBy: manuscript.text.endIndex),
          let cue = manuscript.matches(attributed, in: quotation.upperBound..<end).first,
          cue.lowerBound == quotation.upperBound
        else { return nil }
        return (quotation, manuscript.text[cue].split(separator: " ")[1])
      }
      guard let one = places.randomElement(using: &random),
        let other = places.filter({ $0.1 != one.1 && $0.0.lowerBound > one.0.upperBound }).randomElement(using: &random)
      else { return nil }
      var text = manuscript.text
      text.replaceSubrange(other.0, with: manuscript.text[one.0])
      text.replaceSubrange(one.0, with: manuscript.text[other.0])
      return Edited(text, "what \(one.1) and \(other.1) said")
    },
    Edit("speaker: no longer named", ["quote.speaker-changed"]) { manuscript, random in
      let said = #"(?<=[,?!.]["”] )[A-Z][a-z]+ [A-Z][a-z]+(?= said)"#
      guard let place = manuscript.pick(manuscript.places(of: said), &random) else { return nil }
      return manuscript.replacing(place, with: ["an aide", "a lawyer", "an official"].random(&random))
    },
  ]

  /// Quotation marks.
  static let markEdits = [
    Edit("marks: put round paraphrase", ["quote.marks-changed"]) { manuscript, random in
      let said =
        #"(?<=\bsaid that )(?:[A-Za-z0-9’']+ ){4,9}[a-z]+(?=[.,])|(?<=\bsaid )(?:he|she|they|the|it|his|her) (?:[A-Za-z0-9’']+ ){4,9}[a-z]+(?=[.,])"#
      guard let place = manuscript.pick(manuscript.places(of: said), &random),
        !manuscript.text[place].contains(where: { "“”\"".contains($0) })
      else { return nil }
      return manuscript.marked(place)
    },
    Edit("marks: taken away", ["quote.marks-changed"]) { manuscript, random in
      guard let quotation = manuscript.pick(manuscript.quotations, &random) else { return nil }
      let whole =
        manuscript.text.index(before: quotation.lowerBound)..<manuscript.text.index(after: quotation.upperBound)
      return manuscript.replacing(whole, with: String(manuscript.text[quotation]))
    },
    Edit("marks: moved into the paraphrase", ["quote.marks-changed"]) { manuscript, random in
      // The two words before a quotation come inside its marks.
      let before = #"(?<= )[a-z]+ [a-z]+ ["“](?=[a-z]+ [a-z]+ [a-z]+)"#
      guard
        let place = manuscript.pick(
          manuscript.matches(before, in: manuscript.whole).filter { !manuscript.isQuoted($0) }, &random),
        let mark = manuscript.text[place].last
      else { return nil }
      return manuscript.replacing(place, with: "\(mark)\(manuscript.text[place].dropLast(1))")
    },
  ]
}

extension Manuscript {
  /// The whole text.
  var whole: Range<String.Index> { text.startIndex..<text.endIndex }

  /// A passage in quotation marks of the kind that the article has.
  func marked(_ place: Range<String.Index>) -> Edited? {
    let words = text[place]
    return replacing(place, with: text.contains("“") ? "“\(words)”" : "\"\(words)\"")
  }

  /// A full name of the article, or of somebody else, with which `name` shares no word.
  func otherName(than name: String, _ random: inout SplitMix64) -> String? {
    let words = name.split(separator: " ")
    let strangers = ["Maria Orlova", "Peter Lindqvist", "Thomas Abernathy", "Grace Okafor", "Daniel Whitcombe"]
    return (fullNames + strangers).filter { other in !other.split(separator: " ").contains { words.contains($0) } }
      .randomElement(using: &random)
  }
}
