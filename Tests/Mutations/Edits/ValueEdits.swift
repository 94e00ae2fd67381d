import Foundation
import TextModel

extension Edit {
  /// Numbers, dates and names outside quotation marks.
  static let valueEdits = [
    Edit("number: digits", ["number.changed", "date.changed", "number.magnitude"]) { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.places(
            of: #"(?<![0-9A-Za-z.,/:#-])\$?[0-9][0-9,]*(?:\.[0-9]+)?(?![0-9/:A-Za-z-]|\.[0-9]|,[0-9])"#), &random)
      else { return nil }
      return manuscript.replacing(place, with: otherNumber(String(manuscript.text[place]), &random))
    },
    Edit("number: in words", ["number.changed", "date.changed"]) { manuscript, random in
      let words = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty", "thirty",
      ]
      guard let place = manuscript.pick(manuscript.places(of: #"\b(\#(words.joined(separator: "|")))\b(?!-)"#), &random)
      else {
        return nil
      }
      return manuscript.replacing(place, with: words.filter { $0 != manuscript.text[place] }.random(&random))
    },
    Edit("number: magnitude", ["number.magnitude"]) { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.places(of: #"(?<=[0-9] )(million|billion|trillion|thousand)\b"#), &random)
      else {
        return nil
      }
      let others = ["million", "billion", "trillion", "thousand"].filter { $0 != manuscript.text[place] }
      return manuscript.replacing(place, with: others.random(&random))
    },
    Edit("number: bound lost", ["number.qualifier", "claim.hedge-changed"]) { manuscript, random in
      let bounds =
        "at least|nearly|almost|more than|fewer than|less than|about|around|roughly|up to|some|over|approximately"
      guard let place = manuscript.pick(manuscript.places(of: #"(?<= )(?:\#(bounds)) (?=\$?[0-9])"#), &random) else {
        return nil
      }
      return manuscript.replacing(place, with: "")
    },
    Edit("number: bound put in", ["number.qualifier", "claim.hedge-changed"]) { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.places(
            of:
              #"(?<=\b[a-z]{3,9} )(?=\$?[0-9][0-9,.]* (?:percent|million|billion|people|voters|points|states|years|[a-z]+s)\b)"#
          ), &random)
      else { return nil }
      let before = manuscript.text[..<place.lowerBound].split(separator: " ").last ?? ""
      if bounding.contains(String(before)) { return nil }
      return manuscript.replacing(
        place, with: ["nearly ", "more than ", "at least ", "up to ", "fewer than "].random(&random))
    },
    Edit("number: bound turned", ["number.qualifier", "claim.hedge-changed"]) { manuscript, random in
      manuscript.exchange(
        [
          ("more than", "less than"), ("at least", "at most"), ("nearly", "more than"), ("over", "under"),
          ("up to", "at least"),
        ]
        .map { ("\($0.0)(?= [$]?[0-9])", $0.1) }, oneWay: \.plainPlaces, &random)
    },
    Edit("date: day", ["date.changed"]) { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.places(
            of:
              #"(?<=\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) )[0-9]{1,2}\b(?! [0-9])"#
          ), &random),
        let day = Int(manuscript.text[place])
      else { return nil }
      return manuscript.replacing(place, with: String((day + Int.random(in: 1...9, using: &random)) % 28 + 1))
    },
    Edit("date: month", ["date.changed"]) { manuscript, random in
      let months = [
        "January", "February", "April", "June", "July", "August", "September", "October", "November", "December",
      ]
      guard let place = manuscript.pick(manuscript.places(of: #"\b(?:\#(months.joined(separator: "|")))\b"#), &random)
      else { return nil }
      return manuscript.replacing(place, with: months.filter { $0 != manuscript.text[place] }.random(&random))
    },
    Edit("date: year", ["date.changed", "number.changed"]) { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.places(of: #"(?<=\b(?:in|since|of|by|until|from) )(?:19|20)[0-9]{2}\b"#), &random),
        let year = Int(manuscript.text[place])
      else { return nil }
      return manuscript.replacing(place, with: String(year + [-10, -2, -1, 1, 3, 10].random(&random)))
    },
    Edit("date: weekday", ["date.changed", "date.weekday"]) { manuscript, random in
      let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
      guard let place = manuscript.pick(manuscript.places(of: #"\b(?:\#(days.joined(separator: "|")))\b"#), &random)
      else { return nil }
      return manuscript.replacing(place, with: days.filter { $0 != manuscript.text[place] }.random(&random))
    },
    Edit("name: another person", ["name.changed", "name.spelling", "quote.speaker-changed"]) { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.places(of: #"(?<=[a-z,] )[A-Z][a-z]+ [A-Z][a-z]{3,}(?=[ ,.;])"#), &random),
        let name = manuscript.otherName(than: String(manuscript.text[place]), &random)
      else { return nil }
      return manuscript.replacing(place, with: name)
    },
    Edit("name: another place", ["name.changed"]) { manuscript, random in
      let places = [
        "Ohio", "Texas", "Florida", "Russia", "China", "Iran", "Syria", "Chicago", "Washington", "California", "Mexico",
        "Germany", "Pennsylvania", "Virginia", "London", "Britain", "Israel", "Iowa", "Michigan", "Iraq", "Brussels",
      ]
      guard
        let place = manuscript.pick(
          manuscript.places(
            of:
              #"(?<=\b(?:in|from|to|of|with|across) )(?:\#(places.joined(separator: "|")))(?=[ ,.](?! [A-Z]))(?! [A-Z])"#
          ), &random)
      else { return nil }
      return manuscript.replacing(place, with: places.filter { $0 != manuscript.text[place] }.random(&random))
    },
    Edit("name: misspelled", ["name.spelling", "name.changed"]) { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.places(of: #"(?<=[a-z,] [A-Z][a-z]{2,12} )[A-Z][a-z]{5,}(?=[ ,.;])"#), &random)
      else { return nil }
      var letters = Array(manuscript.text[place])
      let at = Int.random(in: 2..<(letters.count - 1), using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0 where letters[at] != letters[at - 1]: letters.swapAt(at, at - 1)
      case 1: letters.insert(letters[at], at: at)
      default: letters[at] = letters[at] == "e" ? "a" : "e"
      }
      return manuscript.replacing(place, with: String(letters))
    },
  ]

  private static let bounding: Set<String> = [
    "least", "nearly", "almost", "than", "about", "around", "roughly", "to", "some", "over", "approximately", "and",
    "just", "only",
    "under", "or", "age", "section", "article", "page", "number", "top", "exactly", "another", "the", "from", "between",
  ]

  /// Another number of the same look: digits exchanged, one digit another one, or a nought more.
  static func otherNumber(_ number: String, _ random: inout SplitMix64) -> String {
    var letters = Array(number)
    let digits = letters.indices.filter { letters[$0].isNumber }
    if digits.count >= 2, Bool.random(using: &random),
      let pair = zip(digits, digits.dropFirst()).first(where: { letters[$0] != letters[$1] && letters[$1] != "0" })
    {
      letters.swapAt(pair.0, pair.1)
      return String(letters)
    }
    let at = digits[Int.random(in: 0..<digits.count, using: &random)]
    let old = letters[at].wholeNumberValue ?? 0
    letters[at] = Character(String((old + Int.random(in: 1...7, using: &random)) % 9 + (at == digits[0] ? 1 : 0)))
    return String(letters) == number ? "9" + number.dropFirst(number.first == "9" ? 0 : 1) : String(letters)
  }
}

extension Manuscript {
  /// Puts the second of a pair in place of the pattern that is its first.
  func exchange(
    _ pairs: [(String, String)], oneWay places: KeyPath<Manuscript, (String) -> [Range<String.Index>]>,
    _ random: inout SplitMix64
  ) -> Edited? {
    for (pattern, words) in pairs.shuffled(using: &random) {
      if let place = pick(self[keyPath: places](#"\b\#(pattern)"#), &random) { return replacing(place, with: words) }
    }
    return nil
  }
}
