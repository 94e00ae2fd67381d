import Foundation
import TextModel

extension Edit {
  /// Other spellings of the same words, and small words that a copy desk exchanges.
  static let spellingEdits = [
    Edit(harmless: "spelling: percent") { manuscript, random in
      let style = ["%", " per cent", " percent"].random(&random)
      return manuscript.everywhere(#"(?<=[0-9])(?: percent\b| per cent\b|%)"#, style)
    },
    Edit(harmless: "spelling: numerals") { manuscript, random in
      let numerals = [
        ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"), ("six", "6"), ("eight", "8"), ("ten", "10"),
        ("twelve", "12"), ("twenty", "20"),
      ]
      for (word, digits) in numerals.shuffled(using: &random) {
        if let edited = manuscript.everywhere(#"\b\#(word)\b(?=[ ][a-z]+s\b)"#, digits) { return edited }
      }
      return nil
    },
    Edit(harmless: "spelling: thousands") { manuscript, _ in
      manuscript.everywhere(#"(?<=[0-9]),(?=[0-9]{3}\b)"#, "")
        ?? manuscript.everywhere(#"(?<=[1-9]),000\b"#, " thousand")
    },
    Edit(harmless: "spelling: months") { manuscript, random in
      let pairs = [
        ("Jan.", "January"), ("Feb.", "February"), ("Aug.", "August"), ("Sept.", "September"), ("Oct.", "October"),
        ("Nov.", "November"), ("Dec.", "December"),
      ]
      for (short, long) in pairs.shuffled(using: &random) {
        let pattern = NSRegularExpression.escapedPattern(for: short)
        if let edited = manuscript.everywhere(#"\b\#(pattern)(?= [0-9])"#, long)
          ?? manuscript.everywhere(#"\b\#(long)(?= [0-9])"#, short)
        {
          return edited
        }
      }
      return nil
    },
    Edit(harmless: "spelling: initials") { manuscript, _ in
      manuscript.swapping([("U.S. ", "US ")]) ?? manuscript.swapping([("U.N. ", "UN ")])
        ?? manuscript.everywhere(#"\bUS\b"#, "U.S.") ?? manuscript.everywhere(#"\b([ap])\.m\."#, "$1m")
    },
    Edit(harmless: "spelling: titles") { manuscript, _ in
      manuscript.everywhere(#"\b(Mr|Mrs|Ms|Dr)\. "#, "$1 ") ?? manuscript.everywhere(#"\bSen\. (?=[A-Z])"#, "Senator ")
    },
    Edit(harmless: "spelling: British and American") { manuscript, random in
      let pairs = [
        ("color", "colour"), ("favor", "favour"), ("organization", "organisation"), ("organizations", "organisations"),
        ("defense", "defence"), ("labor", "labour"), ("center", "centre"), ("program", "programme"),
        ("toward", "towards"),
        ("criticized", "criticised"), ("recognize", "recognise"), ("behavior", "behaviour"), ("traveled", "travelled"),
        ("canceled", "cancelled"), ("gray", "grey"), ("among", "amongst"), ("while", "whilst"),
      ]
      for (one, other) in pairs.shuffled(using: &random) {
        if let edited = manuscript.outsideMarks(#"\b\#(one)\b"#, other) { return edited }
      }
      return nil
    },
    Edit(harmless: "copy: small words") { manuscript, random in
      let pairs = [
        (#"(?<=[a-z]), and (?=[a-z]+ (?:[a-z]+ )?[a-z]+\.)"#, " and "), (#"(?<=said )that (?=[a-z])"#, ""),
        (#"(?<=[a-z] )on (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"#, ""), (#"(?<=, )which(?= is)"#, "that"),
        (#"\bmore than (?=[0-9])"#, "over "), (#"\bin order to\b"#, "to"), (#"\bprior to\b"#, "before"),
        (#"\bhowever\b"#, "though"), (#"\bDespite\b"#, "In spite of"), (#"\bupon\b"#, "on"),
        (#"\ba number of\b"#, "several"),
      ]
      for (pattern, words) in pairs.shuffled(using: &random) {
        if let place = manuscript.pick(manuscript.places(of: pattern), &random) {
          return manuscript.replacing(place, with: words)
        }
      }
      return nil
    },
    Edit(harmless: "copy: synonyms") { manuscript, random in
      let pairs = [
        ("began", "started"), ("big", "large"), ("buy", "purchase"), ("help", "assist"), ("children", "kids"),
        ("begin", "start"),
        ("ended", "finished"), ("attempt", "try"), ("car", "automobile"), ("movie", "film"), ("quickly", "rapidly"),
        ("obtain", "get"), ("required", "needed"), ("lawyer", "attorney"), ("physician", "doctor"), ("house", "home"),
        ("additional", "extra"), ("assisted", "helped"), ("photograph", "photo"), ("error", "mistake"),
        ("answer", "reply"),
      ]
      for (one, other) in pairs.shuffled(using: &random) {
        if let place = manuscript.pick(manuscript.places(of: #"(?<=[a-z] )\#(one)(?= [a-z])"#), &random) {
          return manuscript.replacing(place, with: other)
        }
      }
      return nil
    },
    Edit(harmless: "copy: said and speaker change places") { manuscript, random in
      guard
        let place = manuscript.pick(
          manuscript.places(of: #"(?<=[,?!]["”] )[A-Z][a-z]+ (?:[A-Z][a-z]+ )?said(?=\.)"#), &random)
      else {
        return nil
      }
      return manuscript.replacing(place, with: "said " + manuscript.text[place].dropLast(5))
    },
  ]
}

extension Manuscript {
  /// The text with every match of a pattern exchanged; `nil` where there is none.
  func everywhere(_ pattern: String, _ words: String) -> Edited? {
    let edited = text.replacingOccurrences(of: pattern, with: words, options: .regularExpression)
    return edited == text ? nil : Edited(edited, "\(pattern) → \(words)")
  }

  /// The same, quotations left alone.
  func outsideMarks(_ pattern: String, _ words: String) -> Edited? {
    let found = places(of: pattern)
    if found.isEmpty { return nil }
    var edited = text
    for place in found.reversed() { edited.replaceSubrange(place, with: words) }
    return Edited(edited, "\(pattern) → \(words)")
  }
}
