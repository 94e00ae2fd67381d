import Foundation
import TextModel

extension Edit {
  /// What is stated outside quotation marks.
  static let statementEdits = [
    Edit("statement: negated", ["claim.polarity"]) { manuscript, random in
      let verbs =
        #"\b(is|are|was|were|will|would|should|could|has|have|did|does)\b(?! not|n['’]t| never| no\b)(?= [a-z])"#
      guard let place = manuscript.pick(manuscript.places(of: verbs), &random) else { return nil }
      return manuscript.replacing(place, with: manuscript.text[place] + [" not", " never"].random(&random))
    },
    Edit("statement: negation lost", ["claim.polarity"]) { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.places(of: #" not\b(?! only| just| least)| never\b|(?<=[a-z])(?<!ca|wo|sha)n['’]t\b"#), &random)
      else {
        return nil
      }
      return manuscript.replacing(place, with: "")
    },
    Edit("statement: hedge lost", ["claim.hedge-changed"]) { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.places(
            of:
              #" (?:allegedly|reportedly|possibly|probably|apparently|perhaps|likely|purportedly)\b(?! (?:voters|than|that))"#
          ), &random)
      else {
        return manuscript.exchange(
          [("may(?= [a-z])", "will"), ("might(?= [a-z])", "will"), ("could(?= be)", "will")], oneWay: \.plainPlaces,
          &random)
      }
      return manuscript.replacing(place, with: "")
    },
    Edit("statement: hedge put in", ["claim.hedge-changed"]) { manuscript, random in
      guard
        let place = manuscript.pick(manuscript.places(of: #"(?<=\b(?:has|have|had|was|were) )(?=[a-z]+ed\b)"#), &random)
      else {
        return nil
      }
      return manuscript.replacing(
        place, with: ["allegedly ", "reportedly ", "apparently ", "possibly "].random(&random))
    },
    Edit("statement: reporting word takes sides", ["claim.hedge-changed"]) { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.places(
            of:
              #"(?<=[a-z]{2} )(?<!aving )said(?= (?:that|he|she|they|the|it)\b)|(?<=[,?!]["”] (?:[A-Z][a-z]{2,12} ){1,2})said(?=[.,])"#
          ), &random)
      else { return nil }
      return manuscript.replacing(
        place, with: ["claimed", "admitted", "alleged", "conceded", "confessed", "insisted"].random(&random))
    },
    Edit("statement: opposite", ["claim.changed", "number.qualifier"]) { manuscript, random in
      manuscript.exchange(
        [
          ("increased", "decreased"), ("rose", "fell"), ("won", "lost"), ("approved", "rejected"),
          ("accepted", "refused"),
          ("before", "after"), ("supports", "opposes"), ("supported", "opposed"), ("higher", "lower"),
          ("increase", "decrease"),
          ("support", "oppose"), ("include", "exclude"), ("including", "excluding"), ("largest", "smallest"),
          ("buy", "sell"),
          ("strong", "weak"), ("first", "last"), ("win", "lose"), ("former", "current"), ("arrived", "left"),
          ("old", "new"),
          ("legal", "illegal"), ("public", "private"), ("male", "female"), ("above", "below"), ("guilty", "innocent"),
          ("true", "false"), ("agreed", "disagreed"), ("likely", "unlikely"), ("positive", "negative"),
        ], in: \.plainPlaces, &random)
    },
  ]
}
